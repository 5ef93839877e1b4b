#include "views/study_view/study_summary.h"

#include "views/common/plain_text.h"
#include "views/study_view/study_words.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace kubezu {
namespace {

PlainLabel* label(const char* role, QWidget* parent)
{
    auto* made = new PlainLabel(parent);
    made->setProperty("role", QString::fromLatin1(role));
    made->setWordWrap(true);
    return made;
}

} // namespace

StudySummary::StudySummary(Appearance& appearance, StudyClock clock, QWidget* parent)
    : QWidget(parent),
      m_clock(std::move(clock)),
      m_title(label("title", this)),
      m_words(label("body", this)),
      m_next(label("body", this)),
      m_undo(new QPushButton(this)),
      m_done(new QPushButton(this))
{
    setObjectName(QStringLiteral("study-summary"));
    m_words->setObjectName(QStringLiteral("study-summary-words"));
    m_done->setObjectName(QStringLiteral("study-done"));
    m_done->setProperty("role", QStringLiteral("primary"));
    m_undo->setObjectName(QStringLiteral("study-summary-undo"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_done);
    row->addWidget(m_undo);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 32, 32, 32);
    column->setSpacing(12);
    for (PlainLabel* each : {m_title, m_words, m_next})
        column->addWidget(each);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_done, &QPushButton::clicked, this, &StudySummary::done);
    connect(m_undo, &QPushButton::clicked, this, &StudySummary::undoWanted);
    connect(&appearance, &Appearance::changed, this, &StudySummary::retranslate);
    retranslate();
}

void StudySummary::setSummary(const SessionSummary& summary, bool canUndo)
{
    m_summary = summary;
    m_undo->setVisible(canUndo);
    retranslate();
    m_done->setFocus(Qt::OtherFocusReason);
}

void StudySummary::retranslate()
{
    m_title->setText(tr("%n answer(s)", nullptr, static_cast<int>(m_summary.total())));
    QStringList parts;
    for (const Grade grade : kGrades)
        parts.append(tr("%1: %2", "grade: how often").arg(gradeWord(grade)).arg(m_summary.answers[indexOf(grade)]));
    m_words->setText(parts.join(QStringLiteral("  ·  ")));
    m_next->setText(m_summary.next ? tr("The next cards are due: %1").arg(dayWord(*m_summary.next, m_clock.now(), m_clock)) : tr("No further cards are planned."));
    m_done->setText(tr("Done"));
    m_undo->setText(tr("Undo") + QStringLiteral("  (U)"));
    setAccessibleName(m_title->text());
    m_done->setAccessibleDescription(m_title->text() + u'\n' + m_words->text() + u'\n' + m_next->text());
}

/// Undo here is that of the answer, not that of the window.
bool StudySummary::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void StudySummary::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT done();
    else if ((key == Qt::Key_U || event->matches(QKeySequence::Undo)) && !m_undo->isHidden())
        Q_EMIT undoWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace kubezu
