#include "views/window/search_box.h"

#include "views/theme/icons.h"
#include "views/theme/type_scale.h"

#include <QPainter>

namespace kubezu {

SearchBox::SearchBox(Appearance& appearance, QWidget* parent)
    : QAbstractButton(parent),
      m_appearance(appearance)
{
    setCursor(Qt::IBeamCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, &QWidget::updateGeometry);
}

void SearchBox::setKey(const QString& key)
{
    m_key = key;
    update();
}

QSize SearchBox::sizeHint() const
{
    return {length(330), length(30)};
}

QSize SearchBox::minimumSizeHint() const
{
    return {length(120), length(30)};
}

void SearchBox::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_appearance.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? tokens.accent : underMouse() ? tokens.lineStrong
                                                             : tokens.line);
    painter.setBrush(tokens.sunken);
    painter.drawRoundedRect(box, length(7), length(7));
    const int pad = length(10);
    const int icon = length(16);
    drawIcon(painter, "search", QRectF(pad, (height() - icon) / 2.0, icon, icon), tokens.secondary);

    painter.setFont(fontOf(TextRole::Secondary, m_appearance.scale()));
    int right = width() - pad;
    if (!m_key.isEmpty() && width() > length(200)) {
        const int keyWidth = painter.fontMetrics().horizontalAdvance(m_key) + length(12);
        const QRectF key(right - keyWidth + length(3), (height() - length(20)) / 2.0, keyWidth, length(20));
        painter.setPen(tokens.line);
        painter.setBrush(tokens.raised);
        painter.drawRoundedRect(key, length(5), length(5));
        painter.setPen(tokens.secondary);
        painter.drawText(key, Qt::AlignCenter, m_key);
        right = qFloor(key.left()) - length(8);
    }
    painter.setFont(fontOf(TextRole::Control, m_appearance.scale()));
    painter.setPen(tokens.secondary);
    const int left = pad + icon + length(8);
    const QString words = painter.fontMetrics().elidedText(text(), Qt::ElideRight, right - left);
    painter.drawText(QRect(left, 0, right - left, height()), Qt::AlignVCenter | Qt::AlignLeft, words);
}

void SearchBox::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SearchBox::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace kubezu
