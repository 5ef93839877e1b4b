#include "views/paint/picture_painter.h"

#include "views/paint/card_geometry.h"
#include "views/paint/density.h"
#include "views/paint/overlay_painter.h"
#include "views/paint/panel_painter.h"
#include "views/paint/sprite_cache.h"
#include "views/paint/wire_painter.h"
#include "views/paint/wire_raster.h"

#include <QPaintDevice>
#include <QPainter>

namespace kubezu {

struct PicturePainter::Private {
    explicit Private(PaintStyle wanted)
        : style(std::move(wanted)),
          dull(faded(*style.tokens)),
          bright(*style.tokens, style.words, style.textScale, false),
          faint(dull, style.words, style.textScale, false),
          sprites(bright, faint),
          panels(*style.tokens, style.words, style.textScale, false),
          wires(*style.tokens, style.textScale)
    {
    }

    void paintWires(QPainter& painter, const PictureIndex& index, const View& view, const StaticState& state, const QRectF& scene,
                    const DetailRow& detail) const;
    void paintScreen(QPainter& painter, const PictureIndex& index, const View& view, const StaticState& state, const QRectF& scene);

    PaintStyle style;
    Tokens dull;
    CardPainter bright;
    CardPainter faint;
    SpriteCache sprites;
    PanelPainter panels;
    WirePainter wires;
};

void PicturePainter::Private::paintWires(QPainter& painter, const PictureIndex& index, const View& view, const StaticState& state,
                                         const QRectF& scene, const DetailRow& detail) const
{
    const Picture& picture = index.picture();
    const auto fades = [&](const WireDot& wire) {
        const auto end = [&](CardIndex card) { return card < picture.cards.size() && state.fades(index.cardDot(card).node); };
        return state.dim && (end(wire.from) || end(wire.to));
    };
    painter.setRenderHint(QPainter::Antialiasing);
    WireRaster raster(painter, QRect(QPoint(0, 0), view.size));
    const std::vector<WireIndex> seen = index.wiresIn(scene);
    for (const bool isFaded : {true, false}) {
        if (isFaded && !state.dim)
            continue;
        for (const WireIndex i : seen) {
            const WireDot& dot = index.wireDot(i);
            if (!state.shows(dot.relation) || fades(dot) != isFaded)
                continue;
            const WireTone tone = isFaded ? WireTone::Faded : WireTone::Normal;
            if (raster.works())
                wires.paint(raster, picture.wires[i], view, detail, tone);
            else
                wires.paint(painter, picture.wires[i], view, detail, tone);
        }
    }
    for (const WireIndex i : seen) {
        const WireDot& dot = index.wireDot(i);
        if (detail.arrowheads && dot.change != Change::None && state.shows(dot.relation) && !fades(dot))
            wires.paintSign(painter, picture.wires[i], view);
    }
    if (detail.detail < Detail::Name)
        return;
    for (const WireIndex i : seen) {
        if (picture.wires[i].mark != Mark::None && state.shows(index.wireDot(i).relation))
            wires.paintMark(painter, picture.wires[i], view, fades(index.wireDot(i)));
    }
}

void PicturePainter::Private::paintScreen(QPainter& painter, const PictureIndex& index, const View& view, const StaticState& state,
                                          const QRectF& scene)
{
    const Picture& picture = index.picture();
    DetailRow detail = detailAt(view.zoom, style.textScale);
    if (state.reduced)
        detail.wireWidth = 0;
    sprites.settle(view.zoom, painter.device()->devicePixelRatioF(), detail.detail);
    const bool pills = panels.usesPills(view.zoom);
    const auto isSeen = [&](const Panel& panel) { return toQt(panel.rect).intersects(scene); };
    for (const Panel& panel : picture.panels) {
        if (!isSeen(panel))
            continue;
        panels.paintBox(painter, panel, view);
        if (!pills)
            panels.paintTitle(painter, panel, view);
    }
    const std::vector<CardIndex> seen = index.cardsIn(scene);
    const auto each = [&](const auto& draw) {
        for (const CardIndex i : seen) {
            const Card& card = picture.cards[i];
            draw(card, view.toView(index.cardRect(i).topLeft()), state.fades(card.node));
        }
    };
    each([&](const Card& card, QPointF at, bool isFaded) {
        if (card.face.count > 1)
            sprites.drawStack(painter, card, at, isFaded);
    });
    paintWires(painter, index, view, state, scene, detail);
    const bool texts = detail.detail >= Detail::Name && !(state.reduced && view.zoom * style.textScale < 0.75);
    each([&](const Card& card, QPointF at, bool isFaded) {
        sprites.drawBody(painter, card, at, isFaded);
        if (texts)
            sprites.drawText(painter, card, at, isFaded);
    });
    for (const Panel& panel : picture.panels) {
        if (pills && isSeen(panel))
            panels.paintTitle(painter, panel, view);
    }
}

PicturePainter::PicturePainter(PaintStyle style)
    : d(std::make_unique<Private>(std::move(style))) { }

PicturePainter::~PicturePainter() = default;

void PicturePainter::setStyle(PaintStyle style)
{
    d = std::make_unique<Private>(std::move(style));
}

const PaintStyle& PicturePainter::style() const
{
    return d->style;
}

void PicturePainter::paint(QPainter& painter, const PictureIndex& index, const View& view, const StaticState& state)
{
    if (view.size.isEmpty() || !(view.zoom > 0))
        return;
    painter.save();
    const QRect target(QPoint(0, 0), view.size);
    painter.setClipRect(target, Qt::IntersectClip);
    const double margin = CardGeometry::kOverflow * d->style.textScale;
    const QRectF scene = view.sceneRect().adjusted(-margin, -margin, margin, margin);
    if (detailAt(view.zoom, d->style.textScale).detail == Detail::Dot) {
        const double ratio = painter.device()->devicePixelRatioF();
        painter.drawImage(QPointF(0, 0), paintDensity(index, view, state, *d->style.tokens, ratio));
        for (const Panel& panel : index.picture().panels) {
            if (toQt(panel.rect).intersects(scene))
                d->panels.paintTitle(painter, panel, view);
        }
    } else {
        d->panels.paintGround(painter, view, target);
        d->paintScreen(painter, index, view, state, scene);
    }
    painter.restore();
}

void PicturePainter::paintOverlay(QPainter& painter, const PictureIndex& index, const View& view, const PaintState& state)
{
    paintPictureOverlay(painter, index, view, state, d->style);
}

void PicturePainter::paintVector(QPainter& painter, const PictureIndex& index, const StaticState& state)
{
    const Picture& picture = index.picture();
    const PanelPainter panels(*d->style.tokens, d->style.words, d->style.textScale, true);
    const CardPainter bright(*d->style.tokens, d->style.words, d->style.textScale, true);
    const CardPainter faint(d->dull, d->style.words, d->style.textScale, true);
    const View view;
    for (const Panel& panel : picture.panels) {
        panels.paintBox(painter, panel, view);
        panels.paintTitle(painter, panel, view);
    }
    const auto each = [&](const auto& draw) {
        for (const Card& card : picture.cards) {
            painter.save();
            painter.translate(card.rect.x, card.rect.y);
            draw(card, state.fades(card.node) ? faint : bright);
            painter.restore();
        }
    };
    each([&](const Card& card, const CardPainter& brush) {
        if (card.face.count > 1)
            brush.paintStack(painter, card.face, QSizeF(card.rect.width, card.rect.height));
    });
    d->paintWires(painter, index, view, state, index.bounds().adjusted(-1e6, -1e6, 1e6, 1e6), kDetailRows.front());
    const CardFonts fonts = CardFontShelf().fontsFor(d->style.textScale, Detail::Full, 1);
    each([&](const Card& card, const CardPainter& brush) { brush.paintWhole(painter, card, fonts); });
}

std::size_t PicturePainter::cacheBytes() const
{
    return d->sprites.bytes();
}

} // namespace kubezu
