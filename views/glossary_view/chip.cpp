#include "views/glossary_view/chip.h"

#include "views/common/appearance.h"
#include "views/glossary_view/concept_style.h"
#include "views/theme/type_scale.h"

#include <QPainter>

namespace kubezu {
namespace {

constexpr double kHeight = 26;
constexpr double kSide = 12;

QFont chipFont(double scale)
{
    QFont font = fontOf(TextRole::Secondary, scale);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

Chip::Chip(Appearance& appearance, const QString& text, std::optional<ConceptCategory> category, QWidget* parent)
    : QAbstractButton(parent),
      m_appearance(appearance),
      m_category(category)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCaption(text);
}

void Chip::setCaption(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const double scale = m_appearance.scale();
    return {qRound(QFontMetricsF(chipFont(scale)).horizontalAdvance(m_text) + 2 * kSide * scale) + 1, qRound(kHeight * scale)};
}

QSize Chip::minimumSizeHint() const
{
    return {qRound(3 * kHeight * m_appearance.scale()), qRound(kHeight * m_appearance.scale())};
}

void Chip::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_appearance.tokens();
    const double scale = m_appearance.scale();
    Hue hue = m_category ? hueOf(tokens, *m_category) : Hue{tokens.accent, tokens.accentGround};
    if (!isEnabled())
        hue = {tokens.secondary, tokens.sunken};
    else if (isChecked())
        hue = {tokens.onAccent, tokens.accent};
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool marked = hasFocus() || (underMouse() && isEnabled()) || tokens.id == ThemeId::HighContrast;
    painter.setPen(marked ? QPen(isChecked() ? tokens.text : hue.ink, 1) : QPen(Qt::NoPen));
    painter.setBrush(hue.tint);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    const QFont font = chipFont(scale);
    const QRectF inner = box.adjusted(kSide * scale - 1, 0, -kSide * scale + 1, 0);
    painter.setFont(font);
    painter.setPen(hue.ink);
    painter.drawText(inner, Qt::AlignCenter | Qt::TextSingleLine, QFontMetricsF(font).elidedText(m_text, Qt::ElideRight, inner.width() + 1));
}

} // namespace kubezu
