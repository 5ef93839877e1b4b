#pragma once
#include "views/common/appearance.h"

#include <QPushButton>

namespace kubezu {

class PlainLabel;

/// A large button with an icon, a title and what it leads to.
class WayCard : public QPushButton {
    Q_OBJECT
public:
    WayCard(Appearance& appearance, const char* icon, QWidget* parent = nullptr);
    void say(const QString& title, const QString& text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

private:
    void dress();
    Appearance& m_appearance;
    const char* m_iconId;
    PlainLabel* m_icon;
    PlainLabel* m_title;
    PlainLabel* m_text;
};

} // namespace kubezu
