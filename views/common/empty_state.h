#pragma once
#include "views/common/appearance.h"

#include <QWidget>

class QPushButton;

namespace kubezu {

class PlainLabel;

/// What a panel shows while it has nothing: an icon, what would be here, and at most one way to get it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(Appearance& appearance, const char* icon, QWidget* parent = nullptr);
    /// An empty `action` shows no button.
    void say(const QString& title, const QString& text, const QString& action = {});

Q_SIGNALS:
    void taken();

private:
    void dress();
    Appearance& m_appearance;
    const char* m_iconId;
    PlainLabel* m_icon;
    PlainLabel* m_title;
    PlainLabel* m_text;
    QPushButton* m_action;
};

} // namespace kubezu
