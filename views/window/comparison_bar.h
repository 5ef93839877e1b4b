#pragma once
#include "views/window/shell.h"

#include <QFrame>

#include <array>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace kubezu {

class PlainLabel;

/// Above the picture while two sets are compared: which, how much differs, and the ways to see the rest or to end it.
class ComparisonBar : public QFrame {
    Q_OBJECT
public:
    explicit ComparisonBar(Shell& shell, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// A sign and a number.
    struct Count {
        PlainLabel* sign;
        PlainLabel* text;
    };
    void addCounts(QHBoxLayout& row);
    void follow();
    void dress();
    [[nodiscard]] QString heading() const;

    Shell& m_shell;
    PlainLabel* m_sets;
    std::array<Count, 3> m_counts{};
    PlainLabel* m_rest;
    QToolButton* m_only;
    QPushButton* m_end;
};

} // namespace kubezu
