#pragma once
#include "models/study/overview.h"
#include "models/workspace/settings.h"
#include "views/common/appearance.h"

#include <QScrollArea>

#include <set>
#include <string>
#include <vector>

class QCheckBox;
class QGridLayout;
class QPushButton;

namespace kubezu {

class PlainLabel;
class SectionBar;

/// Before a session: what is due, what is new, how far each section is, which sections to study.
class StudyStart : public QScrollArea {
    Q_OBJECT
public:
    StudyStart(Settings& settings, Appearance& appearance, QWidget* parent = nullptr);

    void setOverview(const StudyOverview& overview);
    /// Empty where all are chosen.
    [[nodiscard]] std::set<std::string> chosen() const;
    void focusStart();

Q_SIGNALS:
    void startWanted();
    void exportWanted();
    void importWanted();
    void ankiWanted();

private:
    struct Row {
        std::string section;
        QCheckBox* box;
        SectionBar* bar;
        PlainLabel* words;
    };
    void build();
    void makeRows();
    void retranslate();
    void count();
    void remember();

    Settings& m_settings;
    Appearance& m_appearance;
    StudyOverview m_overview;
    PlainLabel* m_title = nullptr;
    PlainLabel* m_today = nullptr;
    PlainLabel* m_hint = nullptr;
    PlainLabel* m_sectionsTitle = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_anki = nullptr;
    QGridLayout* m_grid = nullptr;
    std::vector<Row> m_rows;
};

} // namespace kubezu
