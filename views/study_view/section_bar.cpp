#include "views/study_view/section_bar.h"

#include <QPainter>
#include <QPainterPath>

namespace kubezu {
namespace {

constexpr int kHeight = 12;
constexpr int kWidth = 160;

} // namespace

SectionBar::SectionBar(Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void SectionBar::setProgress(const SectionProgress& progress)
{
    m_progress = progress;
    update();
}

QSize SectionBar::sizeHint() const
{
    return {qRound(kWidth * m_appearance.scale()), qRound(kHeight * m_appearance.scale())};
}

void SectionBar::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = m_appearance.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(whole, whole.height() / 2, whole.height() / 2);
    painter.fillPath(shape, tokens.sunken);
    painter.setClipPath(shape);
    const double total = m_progress.total == 0 ? 1.0 : static_cast<double>(m_progress.total);
    double left = whole.left();
    const auto part = [&](std::size_t count, const QColor& colour, Qt::BrushStyle style) {
        const double width = whole.width() * static_cast<double>(count) / total;
        painter.fillRect(QRectF(left, whole.top(), width, whole.height()), QBrush(colour, style));
        left += width;
    };
    part(m_progress.known, tokens.ok, Qt::SolidPattern);
    part(m_progress.learning, tokens.accent, Qt::Dense4Pattern); // told apart without colour, too
    painter.setClipping(false);
    painter.setPen(tokens.lineStrong);
    painter.drawPath(shape);
}

} // namespace kubezu
