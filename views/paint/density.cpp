#include "views/paint/density.h"

#include "views/paint/change_painter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kubezu {
namespace {

/// An image with blocks and lines that stay inside it.
class Pixels {
public:
    explicit Pixels(QImage& image)
        : m_bits(reinterpret_cast<QRgb*>(image.bits())),
          m_width(image.width()),
          m_height(image.height()),
          m_stride(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb)))
    {
    }

    void block(double left, double top, double right, double bottom, QRgb colour)
    {
        const int x0 = edge(left, m_width), y0 = edge(top, m_height);
        const int x1 = right < 0 ? 0 : std::min(std::max(edge(right, m_width), x0 + 1), m_width);
        const int y1 = bottom < 0 ? 0 : std::min(std::max(edge(bottom, m_height), y0 + 1), m_height);
        for (int y = y0; y < y1; ++y)
            std::fill(m_bits + y * m_stride + x0, m_bits + y * m_stride + std::max(x0, x1), colour);
    }

    void line(QPointF a, QPointF b, QRgb colour)
    {
        if (!(holds(a) && holds(b)) && !clip(a, b))
            return;
        const int steps = static_cast<int>(std::max(std::abs(b.x() - a.x()), std::abs(b.y() - a.y())));
        const double dx = (b.x() - a.x()) / std::max(1, steps), dy = (b.y() - a.y()) / std::max(1, steps);
        double x = a.x(), y = a.y();
        for (int i = 0; i <= steps; ++i, x += dx, y += dy) {
            const qsizetype row = std::min(static_cast<int>(y), m_height - 1), column = std::min(static_cast<int>(x), m_width - 1);
            m_bits[row * m_stride + column] = colour;
        }
    }

private:
    static int edge(double value, int limit) { return static_cast<int>(std::clamp(value, 0.0, static_cast<double>(limit)) + 0.5); }
    [[nodiscard]] bool holds(QPointF p) const { return p.x() >= 0 && p.y() >= 0 && p.x() <= m_width - 1.0 && p.y() <= m_height - 1.0; }

    /// Liang and Barsky: the part of a line inside the image.
    [[nodiscard]] bool clip(QPointF& a, QPointF& b) const
    {
        const QPointF d = b - a;
        double from = 0, to = 1;
        const std::array<std::array<double, 2>, 4> sides{{{-d.x(), a.x()}, {d.x(), m_width - 1.0 - a.x()}, {-d.y(), a.y()}, {d.y(), m_height - 1.0 - a.y()}}};
        for (const auto& [p, q] : sides) {
            if (p == 0 && q < 0)
                return false;
            if (p < 0)
                from = std::max(from, q / p);
            else if (p > 0)
                to = std::min(to, q / p);
        }
        if (from > to)
            return false;
        const QPointF start = a;
        a = start + from * d;
        b = start + to * d;
        const auto inside = [this](QPointF& p) {
            p = {std::clamp(p.x(), 0.0, m_width - 1.0), std::clamp(p.y(), 0.0, m_height - 1.0)};
        };
        inside(a);
        inside(b);
        return true;
    }

    QRgb* m_bits;
    int m_width;
    int m_height;
    qsizetype m_stride;
};

/// Colours by category and relation, worked out once a picture.
struct Inks {
    std::array<QRgb, 7> card{};
    std::array<QRgb, 7> faint{};
    std::array<QRgb, kRelationCount> wire{};
    std::array<QRgb, 4> change{}; ///< by Change
    QRgb fault{};
    QRgb missingWire{};

    Inks(const Tokens& t, const Tokens& ground)
    {
        for (std::size_t i = 0; i < card.size(); ++i) {
            card[i] = mixed(t.categories[i].ink, ground.panel, 0.12).rgb();
            faint[i] = mixed(t.categories[i].ink, ground.panel, 0.55).rgb();
        }
        for (const RelationInfo& info : relationInfos())
            wire[static_cast<std::size_t>(info.relation)] = mixed(t.hue(info.family).ink, ground.panel, 0.62).rgb();
        for (const Change each : {Change::Added, Change::Removed, Change::Changed})
            change[static_cast<std::size_t>(each)] = mixed(changeColour(each, t), ground.panel, 0.12).rgb();
        fault = t.error.rgb();
        missingWire = mixed(t.error, ground.panel, 0.4).rgb();
    }
};

struct Far {
    const PictureIndex& index;
    const StaticState& state;
    QPointF origin;
    double scale;
    Pixels pixels;
    Inks bright;
    Inks dull;
};

void paintPanels(Far& far, const Tokens& tokens)
{
    for (const Panel& panel : far.index.picture().panels) {
        if (panel.kind == Panel::Kind::None)
            continue;
        const QPointF a = (QPointF(panel.rect.x, panel.rect.y) - far.origin) * far.scale;
        const double right = a.x() + panel.rect.width * far.scale, bottom = a.y() + panel.rect.height * far.scale;
        far.pixels.block(a.x(), a.y(), right, bottom, tokens.line.rgb());
        if (right - a.x() > 4 && bottom - a.y() > 4)
            far.pixels.block(a.x() + 1, a.y() + 1, right - 1, bottom - 1, tokens.panel.rgb());
    }
}

void paintWires(Far& far, const QRectF& scene)
{
    const auto fades = [&far](CardIndex card) {
        return card < far.index.picture().cards.size() && far.state.fades(far.index.cardDot(card).node);
    };
    for (const WireIndex i : far.index.wiresIn(scene)) {
        const WireDot& wire = far.index.wireDot(i);
        if (!far.state.shows(wire.relation))
            continue;
        const Inks& inks = far.state.dim && (fades(wire.from) || fades(wire.to)) ? far.dull : far.bright;
        const QRgb colour = wire.missing ? inks.missingWire : inks.wire[static_cast<std::size_t>(wire.relation)];
        const QPointF a(static_cast<double>(wire.ax), static_cast<double>(wire.ay));
        const QPointF b(static_cast<double>(wire.bx), static_cast<double>(wire.by));
        far.pixels.line((a - far.origin) * far.scale, (b - far.origin) * far.scale, colour);
    }
}

void paintCards(Far& far, const QRectF& scene)
{
    for (const CardIndex i : far.index.cardsIn(scene)) {
        const CardDot& card = far.index.cardDot(i);
        const QRectF& box = far.index.cardRect(i);
        const Inks& inks = far.state.fades(card.node) ? far.dull : far.bright;
        const auto category = static_cast<std::size_t>(card.category);
        const QRgb plain = card.fault ? inks.fault : card.faint ? inks.faint[category]
                                                                : inks.card[category];
        const QRgb colour = card.change == Change::None ? plain : inks.change[static_cast<std::size_t>(card.change)];
        const double x = (box.x() - far.origin.x()) * far.scale, y = (box.y() - far.origin.y()) * far.scale;
        far.pixels.block(x, y, x + box.width() * far.scale, y + box.height() * far.scale, colour);
    }
}

} // namespace

QImage paintDensity(const PictureIndex& index, const View& view, const StaticState& state, const Tokens& tokens,
                    double devicePixelRatio)
{
    const QSize size(static_cast<int>(std::ceil(view.size.width() * devicePixelRatio)),
                     static_cast<int>(std::ceil(view.size.height() * devicePixelRatio)));
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(tokens.canvas);
    Far far{index, state, view.origin, view.zoom * devicePixelRatio, Pixels(image), Inks(tokens, tokens),
            Inks(faded(tokens), tokens)};
    const QRectF scene = view.sceneRect();
    paintPanels(far, tokens);
    paintWires(far, scene);
    paintCards(far, scene);
    return image;
}

} // namespace kubezu
