#include "views/window/chain_art.h"

#include "views/theme/icons.h"
#include "views/theme/type_scale.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace kubezu {
namespace {

constexpr double kCard = 108;
constexpr double kGap = 27;
constexpr double kHeight = 44;
constexpr double kMargin = 8;

struct LinkRow {
    const char* icon;
    const char* name;
    Category category;
    bool predicted;
    RelationClass toNext; ///< of the line to the next card
    Qt::PenStyle style;
    bool backwards; ///< the arrow points here
};

constexpr std::array<LinkRow, 5> kChain{{
    {"deployment", "Deployment", Category::Workload, false, RelationClass::Ownership, Qt::DotLine, false},
    {"replicaset", "ReplicaSet", Category::Workload, true, RelationClass::Ownership, Qt::DotLine, false},
    {"pod", "Pod", Category::Workload, true, RelationClass::Selection, Qt::DashLine, true},
    {"service", "Service", Category::Network, false, RelationClass::Traffic, Qt::SolidLine, true},
    {"ingress", "Ingress", Category::Network, false, RelationClass::Traffic, Qt::NoPen, false},
}};

QRectF cardAt(std::size_t at)
{
    return {kMargin + static_cast<double>(at) * (kCard + kGap), kMargin, kCard, kHeight};
}

void paintArrow(QPainter& painter, const LinkRow& row, std::size_t at, const QColor& ink)
{
    const double y = kMargin + kHeight / 2;
    double from = cardAt(at).right() + 5;
    double to = cardAt(at + 1).left() - 5;
    if (row.backwards)
        std::swap(from, to);
    const double head = row.backwards ? 7 : -7;
    painter.setPen(QPen(ink, 1.6, row.style, Qt::FlatCap));
    painter.drawLine(QPointF(from, y), QPointF(to + head, y));
    QPainterPath arrow({to, y});
    arrow.lineTo(to + head, y - 4);
    arrow.lineTo(to + head, y + 4);
    painter.fillPath(arrow, ink);
}

void paintCard(QPainter& painter, const LinkRow& row, const QRectF& box, const Tokens& tokens)
{
    painter.setPen(QPen(row.predicted ? tokens.faint : tokens.lineStrong, 1.3, row.predicted ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(box, 8, 8);
    const QRectF tile(box.left() + 7, box.top() + 9, 26, 26);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.hue(row.category).tint);
    painter.drawRoundedRect(tile, 6, 6);
    drawIcon(painter, row.icon, tile.adjusted(5, 5, -5, -5), tokens.hue(row.category).ink);
    painter.setPen(tokens.text);
    painter.drawText(box.adjusted(39, 0, -2, 0), Qt::AlignVCenter | Qt::AlignLeft, QString::fromLatin1(row.name));
}

} // namespace

ChainArt::ChainArt(Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, &QWidget::updateGeometry);
}

QSize ChainArt::sizeHint() const
{
    const QSizeF size(cardAt(kChain.size() - 1).right() + kMargin, kHeight + 2 * kMargin);
    return (size * m_appearance.scale()).toSize();
}

void ChainArt::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_appearance.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_appearance.scale(), m_appearance.scale());
    painter.setFont(fontOf(TextRole::CardKind));
    for (std::size_t at = 0; at < kChain.size(); ++at) {
        paintCard(painter, kChain[at], cardAt(at), tokens);
        if (at + 1 < kChain.size())
            paintArrow(painter, kChain[at], at, tokens.hue(kChain[at].toNext).ink);
    }
}

} // namespace kubezu
