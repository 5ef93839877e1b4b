#pragma once
#include "views/study_view/study_desk.h"

#include <QWidget>

class QFileDialog;
class QStackedWidget;

namespace kubezu {

class Appearance;
class Banner;
class ErrorBanner;
class Settings;
class StudyCardView;
class StudyStart;
class StudySummary;
class Workspace;

/// Studying, as a page of the window: what is due, the cards, how it went. Opens its file when it is shown for the first time.
class StudyPage : public QWidget {
    Q_OBJECT
public:
    /// Everything must outlive the page.
    StudyPage(Workspace& workspace, Settings& settings, Appearance& appearance, StudyServices services, QWidget* parent = nullptr);

    /// AppDataLocation/study.sqlite.
    [[nodiscard]] static QString defaultFile();

Q_SIGNALS:
    /// The entry of a concept is wanted; it is selected in the workspace already.
    void entryShown();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void dress();
    void connectDesk();
    void connectViews();
    void take(const StudyTurn& turn);
    void tell(const Error& error);
    void note(const QString& text, const QString& detail);
    void goToStart();
    void askFile(bool save, const QString& title, const QString& name, const QString& filter, std::function<void(const QString&)> use);
    void openEntry(const QString& conceptId);

    Workspace& m_workspace;
    Appearance& m_appearance;
    StudyDesk m_desk;
    ErrorBanner* m_error;
    Banner* m_note;
    QStackedWidget* m_stack;
    StudyStart* m_start;
    StudyCardView* m_card;
    StudySummary* m_summary;
    bool m_wantsFocus = false;
};

} // namespace kubezu
