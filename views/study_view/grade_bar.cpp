#include "views/study_view/grade_bar.h"

#include "views/common/plain_text.h"
#include "views/study_view/study_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace kubezu {

GradeBar::GradeBar(QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const Grade grade : kGrades) {
        auto* button = new QPushButton(this);
        button->setObjectName(QStringLiteral("grade-%1").arg(static_cast<int>(grade)));
        connect(button, &QPushButton::clicked, this, [this, grade] { Q_EMIT chosen(grade); });
        row->addWidget(button, 1);
        m_buttons[indexOf(grade)] = button;
    }
    retranslate();
}

void GradeBar::setIntervals(const std::array<Interval, kGradeCount>& intervals)
{
    m_intervals = intervals;
    retranslate();
}

void GradeBar::focusGood()
{
    m_buttons[indexOf(Grade::Good)]->setFocus(Qt::OtherFocusReason);
}

void GradeBar::retranslate()
{
    for (const Grade grade : kGrades) {
        QPushButton* button = m_buttons[indexOf(grade)];
        const QString when = intervalWord(m_intervals[indexOf(grade)]);
        button->setText(QStringLiteral("%1  %2 · %3").arg(static_cast<int>(grade)).arg(gradeWord(grade), when));
        button->setAccessibleName(tr("%1, again in %2").arg(gradeWord(grade), when));
        button->setAccessibleDescription(gradeHint(grade));
        setPlainToolTip(button, gradeHint(grade));
    }
}

void GradeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kubezu
