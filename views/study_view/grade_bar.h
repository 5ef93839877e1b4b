#pragma once
#include "models/study/scheduler.h"

#include <QWidget>

#include <array>

class QPushButton;

namespace kubezu {

/// The four grades, each with its key and when the card would come back.
class GradeBar : public QWidget {
    Q_OBJECT
public:
    explicit GradeBar(QWidget* parent = nullptr);
    void setIntervals(const std::array<Interval, kGradeCount>& intervals);
    void focusGood();

Q_SIGNALS:
    void chosen(kubezu::Grade grade);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    std::array<QPushButton*, kGradeCount> m_buttons{};
    std::array<Interval, kGradeCount> m_intervals{};
};

} // namespace kubezu
