#include "views/graph_view/opening.h"

#include "views/paint/card_geometry.h"

#include <algorithm>
#include <map>
#include <vector>

namespace kubezu {
namespace {

constexpr double kNear = 1.0;
constexpr double kFar = 0.8;
constexpr double kEdge = 24.0; ///< pixels between the corner of the view and what is looked at

bool isWorkload(const Card& card)
{
    return card.face.category == Category::Workload && card.face.origin != Origin::Missing;
}

/// Box of the component of a panel that has the most workloads.
QRectF tellingComponent(const PictureIndex& index, PanelIndex panel)
{
    struct Sum {
        QRectF box;
        std::size_t workloads = 0, cards = 0;
    };
    std::map<std::uint32_t, Sum> sums;
    const std::vector<Card>& cards = index.picture().cards;
    for (CardIndex i = 0; i < cards.size(); ++i) {
        if (panel != kNoIndex && cards[i].panel != panel)
            continue;
        Sum& sum = sums[cards[i].component];
        sum.box = sum.box.united(index.cardRect(i));
        sum.workloads += isWorkload(cards[i]) ? 1U : 0U;
        ++sum.cards;
    }
    const auto best = std::max_element(sums.begin(), sums.end(), [](const auto& a, const auto& b) {
        return std::pair(a.second.workloads, a.second.cards) < std::pair(b.second.workloads, b.second.cards);
    });
    return best == sums.end() ? index.bounds() : best->second.box;
}

/// All cards with the room that panels keep around them, which may be less than the panels take.
QRectF cardsBox(const PictureIndex& index)
{
    QRectF box;
    for (CardIndex i = 0; i < index.picture().cards.size(); ++i)
        box = box.united(index.cardRect(i));
    return box.adjusted(-PanelGeometry::kPadding, -PanelGeometry::kHeader - PanelGeometry::kPadding, PanelGeometry::kPadding, PanelGeometry::kPadding);
}

/// A point in the middle, as far as that does not show more of what lies beyond `whole`.
View middleView(const Camera& camera, const QRectF& whole, QPointF point, double zoom)
{
    const QRectF room = camera.freeRect();
    const QSizeF half = room.size() / zoom / 2;
    const auto place = [](double low, double high, double margin, double at) {
        return high - low <= 2 * margin ? (low + high) / 2 : std::clamp(at, low + margin, high - margin);
    };
    return camera.centred({place(whole.left(), whole.right(), half.width(), point.x()),
                           place(whole.top(), whole.bottom(), half.height(), point.y())},
                          zoom);
}

/// The upper left corner of `part` in the upper left corner of the view, without looking beyond `whole` more than needed.
View cornerView(const Camera& camera, const QRectF& whole, const QRectF& part, double zoom)
{
    const QRectF room = camera.freeRect().adjusted(kEdge, kEdge, -kEdge, -kEdge);
    const QSizeF seen = room.size() / zoom;
    const auto place = [](double low, double high, double extent, double at) {
        return high - low <= extent ? (low + high - extent) / 2 : std::clamp(at, low, high - extent);
    };
    const QPointF corner(place(whole.left(), whole.right(), seen.width(), part.left() - kEdge / zoom),
                         place(whole.top(), whole.bottom(), seen.height(), part.top() - kEdge / zoom));
    return camera.placed(corner, room.topLeft(), zoom);
}

} // namespace

PanelIndex tellingPanel(const Picture& picture)
{
    std::vector<std::size_t> workloads(picture.panels.size(), 0);
    for (const Card& card : picture.cards) {
        if (card.panel < workloads.size() && isWorkload(card))
            ++workloads[card.panel];
    }
    const auto best = std::max_element(workloads.begin(), workloads.end());
    return best == workloads.end() ? kNoIndex : static_cast<PanelIndex>(best - workloads.begin());
}

View openingView(const Camera& camera, const PictureIndex& index, CardIndex wanted, double textScale)
{
    const Picture& picture = index.picture();
    if (picture.cards.empty())
        return camera.view();
    const QRectF all = cardsBox(index);
    const double whole = camera.fitZoom(all);
    if (whole * textScale >= kReadableZoom)
        return camera.fitted(all, kNear);
    if (wanted < picture.cards.size())
        return middleView(camera, all, index.cardRect(wanted).center(), std::clamp(whole, kFar, kNear));
    const PanelIndex panel = tellingPanel(picture);
    const QRectF box = panel == kNoIndex ? index.bounds() : toQt(picture.panels[panel].rect);
    const double zoom = std::clamp(camera.fitZoom(box), kFar, kNear);
    return cornerView(camera, box, tellingComponent(index, panel), zoom);
}

} // namespace kubezu
