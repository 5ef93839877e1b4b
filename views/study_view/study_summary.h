#pragma once
#include "models/study/study_session.h"
#include "views/common/appearance.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace kubezu {

class PlainLabel;

/// After a session: how many, how they went, when it goes on.
class StudySummary : public QWidget {
    Q_OBJECT
public:
    StudySummary(Appearance& appearance, StudyClock clock, QWidget* parent = nullptr);
    void setSummary(const SessionSummary& summary, bool canUndo);

Q_SIGNALS:
    void done();
    void undoWanted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    StudyClock m_clock;
    SessionSummary m_summary;
    PlainLabel* m_title;
    PlainLabel* m_words;
    PlainLabel* m_next;
    QPushButton* m_undo;
    QPushButton* m_done;
};

} // namespace kubezu
