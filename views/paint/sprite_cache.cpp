#include "views/paint/sprite_cache.h"

#include "views/paint/card_geometry.h"
#include "views/paint/change_painter.h"

#include <QPainter>

#include <cmath>

namespace kubezu {
namespace {

constexpr std::size_t kSpriteLimit = std::size_t{24} << 20U;
constexpr std::size_t kLabelLimit = std::size_t{20} << 20U;
constexpr std::size_t kLabelEntries = 20000;

QSizeF sizeOf(const Card& card)
{
    return {card.rect.width, card.rect.height};
}

std::size_t bytesOf(const QImage& image)
{
    return static_cast<std::size_t>(image.sizeInBytes());
}

} // namespace

void SpriteCache::settle(double zoom, double devicePixelRatio, Detail detail)
{
    if (zoom == m_zoom && devicePixelRatio == m_ratio && detail == m_detail)
        return;
    clear();
    m_zoom = zoom;
    m_ratio = devicePixelRatio;
    m_detail = detail;
    m_fonts = m_shelf.fontsFor(m_bright.scale(), detail, zoom);
}

void SpriteCache::clear()
{
    m_sprites.clear();
    m_labels.clear();
    m_spriteBytes = 0;
    m_labelBytes = 0;
}

void SpriteCache::startKey(char what, bool isFaded)
{
    m_key.clear();
    m_key.push_back(what);
    m_key.push_back(isFaded ? 'f' : 'b');
}

template <typename Value>
void SpriteCache::put(Value value)
{
    m_key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void SpriteCache::putSize(const Card& card)
{
    put(static_cast<float>(card.rect.width));
    put(static_cast<float>(card.rect.height));
}

/// What decides the colours of a box.
void SpriteCache::putBox(const CardFace& face)
{
    put(face.origin);
    put(face.origin == Origin::Missing && isHarmless(face.cause));
    put(face.origin == Origin::Live ? face.mark : Mark::None);
    put(face.change);
}

/// What decides icon and colour of a tile.
void SpriteCache::putIcon(const CardFace& face)
{
    put(face.category);
    put(face.origin == Origin::Missing && !isHarmless(face.cause));
    put(face.change == Change::Removed);
    m_key.append(face.icon).push_back('\0');
    if (face.icon == "generic")
        m_key.append(face.kindLabel);
}

QImage SpriteCache::blank(QSizeF pixels) const
{
    QImage image(static_cast<int>(std::ceil(pixels.width() * m_ratio)) + 2, static_cast<int>(std::ceil(pixels.height() * m_ratio)) + 2,
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(m_ratio);
    image.fill(Qt::transparent);
    return image;
}

QPointF SpriteCache::snapped(QPointF point) const
{
    return {std::round(point.x() * m_ratio) / m_ratio, std::round(point.y() * m_ratio) / m_ratio};
}

template <typename Draw>
void SpriteCache::drawPiece(QPainter& painter, QPointF at, const QRectF& box, const Draw& draw)
{
    const QPointF place = snapped(at) + box.topLeft() * m_zoom;
    const QPointF corner(std::floor(place.x() * m_ratio) / m_ratio, std::floor(place.y() * m_ratio) / m_ratio);
    auto found = m_sprites.find(m_key);
    if (found == m_sprites.end()) {
        QImage image = blank(box.size() * m_zoom);
        QPainter brush(&image);
        brush.translate(place - corner);
        brush.scale(m_zoom, m_zoom);
        draw(brush);
        brush.end();
        if (m_spriteBytes > kSpriteLimit) {
            m_sprites.clear();
            m_spriteBytes = 0;
        }
        m_spriteBytes += bytesOf(image);
        found = m_sprites.emplace(m_key, std::move(image)).first;
    }
    painter.drawImage(corner, found->second);
}

void SpriteCache::drawStack(QPainter& painter, const Card& card, QPointF at, bool isFaded)
{
    constexpr double over = CardGeometry::kOverflow;
    startKey('s', isFaded);
    putSize(card);
    putBox(card.face);
    drawPiece(painter, at, QRectF(0, -over, card.rect.width + over, card.rect.height + over), [&](QPainter& brush) {
        brush.translate(0, over);
        painterFor(isFaded).paintStack(brush, card.face, sizeOf(card));
    });
}

void SpriteCache::drawMark(QPainter& painter, Mark mark, QPointF at, const QRectF& box, bool isFaded)
{
    startKey('m', isFaded);
    put(mark);
    drawPiece(painter, at, box, [&](QPainter& brush) { painterFor(isFaded).paintMark(brush, mark, box.width()); });
}

void SpriteCache::drawBody(QPainter& painter, const Card& card, QPointF at, bool isFaded)
{
    const CardFace& face = card.face;
    const double scale = m_bright.scale();
    if (m_detail <= Detail::Chip) {
        drawChip(painter, card, at, isFaded);
        return;
    }
    startKey('b', isFaded);
    putSize(card);
    putBox(face);
    put(face.expanded ? face.category : Category::Extension);
    put(face.expanded);
    drawPiece(painter, at, QRectF(0, 0, card.rect.width, card.rect.height + 2),
              [&](QPainter& brush) { painterFor(isFaded).paintBox(brush, face, sizeOf(card)); });
    startKey('i', isFaded);
    putIcon(face);
    const QRectF tile = tileRect(scale);
    drawPiece(painter, at, tile, [&](QPainter& brush) { painterFor(isFaded).paintTile(brush, face, tile.width()); });
    if (face.mark != Mark::None)
        drawMark(painter, face.mark, at, markRect(sizeOf(card), scale, m_zoom), isFaded);
    if (m_detail < Detail::Full) {
        drawDisc(painter, face.change, at, isFaded);
        return;
    }
    if (face.shared) {
        const QRectF link = sharedRect(face, sizeOf(card), scale);
        startKey('l', isFaded);
        drawPiece(painter, at, link, [&](QPainter& brush) { painterFor(isFaded).paintShared(brush, link.width()); });
    }
    drawKind(painter, card, at, isFaded);
    if (face.change != Change::None) {
        startKey('p', isFaded);
        put(face.change);
        put(face.changes);
        put(face.origin == Origin::Missing);
        const QRectF pill = painterFor(isFaded).pillRect(face);
        drawPiece(painter, at, pill.adjusted(-1, -1, 1, 1), [&](QPainter& brush) { painterFor(isFaded).paintPill(brush, face, QRectF(QPointF(1, 1), pill.size())); });
    }
}

void SpriteCache::drawDisc(QPainter& painter, Change change, QPointF at, bool isFaded)
{
    if (change == Change::None)
        return;
    const QRectF box = changeDisc(m_zoom, m_bright.scale());
    startKey('d', isFaded);
    put(change);
    drawPiece(painter, at, box.adjusted(-1, -1, 1, 1), [&](QPainter& brush) { painterFor(isFaded).paintDisc(brush, change, QRectF(QPointF(1, 1), box.size())); });
}

void SpriteCache::drawChip(QPainter& painter, const Card& card, QPointF at, bool isFaded)
{
    const CardFace& face = card.face;
    startKey('c', isFaded);
    putSize(card);
    putBox(face);
    put(face.category);
    drawPiece(painter, at, QRectF(QPointF(0, 0), sizeOf(card)),
              [&](QPainter& brush) { painterFor(isFaded).paintChipBox(brush, face, sizeOf(card), m_zoom); });
    startKey('j', isFaded);
    putIcon(face);
    const QRectF icon = chipIconRect(sizeOf(card), m_bright.scale(), m_zoom);
    drawPiece(painter, at, icon, [&](QPainter& brush) { painterFor(isFaded).paintIcon(brush, face, icon.width()); });
    if (face.mark == Mark::Warning || face.mark == Mark::Error)
        drawMark(painter, face.mark, at, chipMarkRect(sizeOf(card), m_zoom), isFaded);
    drawDisc(painter, face.change, at, isFaded);
}

void SpriteCache::drawKind(QPainter& painter, const Card& card, QPointF at, bool isFaded)
{
    const CardFace& face = card.face;
    startKey('k', isFaded);
    put(face.origin == Origin::Missing && !isHarmless(face.cause));
    m_key.append(face.kindLabel);
    // Most kinds fit whatever the card is; the others are cut by its width.
    const double scale = m_bright.scale();
    const double need = 8 * scale * static_cast<double>(face.kindLabel.size());
    double width = need + CardGeometry::kTextLeft * scale;
    if (width + (face.mark == Mark::None ? 12 : 48) * scale > card.rect.width) {
        width = card.rect.width;
        put(static_cast<float>(width));
        put(face.mark == Mark::None);
        put(face.shared);
    }
    const double height = CardGeometry::kNameBaseline * scale;
    drawPiece(painter, at, QRectF(0, 0, width, height), [&](QPainter& brush) {
        brush.resetTransform();
        painterFor(isFaded).paintKind(brush, face, sizeOf(card), m_fonts, m_zoom);
    });
}

void SpriteCache::drawText(QPainter& painter, const Card& card, QPointF at, bool isFaded)
{
    const CardFace& face = card.face;
    startKey('t', isFaded);
    putSize(card);
    put(face.badge.kind);
    put(face.badge.number);
    put(face.count);
    put(face.origin);
    put(face.cause);
    put(face.mark == Mark::None);
    put(face.change == Change::Removed);
    for (const std::string* text : {&face.name, &face.note, &face.badge.text})
        m_key.append(*text).push_back('\0');
    for (const std::string& line : card.nameLines)
        m_key.append(line).push_back('\0');
    if (m_labelBytes > kLabelLimit || m_labels.size() > kLabelEntries) {
        m_labels.clear();
        m_labelBytes = 0;
    }
    const QPointF corner = snapped(at);
    const auto draw = [&](QPainter& brush) { painterFor(isFaded).paintText(brush, card, sizeOf(card), m_detail, m_fonts, m_zoom); };
    const auto [found, isNew] = m_labels.try_emplace(m_key);
    if (isNew) { // most labels of a tile or a zoom step are drawn once: an image would not pay
        painter.translate(corner);
        draw(painter);
        painter.translate(-corner);
        return;
    }
    if (found->second.isNull()) {
        QImage image = blank(QSizeF(card.rect.width + 4, card.rect.height) * m_zoom);
        QPainter brush(&image);
        draw(brush);
        brush.end();
        m_labelBytes += bytesOf(image);
        found->second = std::move(image);
    }
    painter.drawImage(corner, found->second);
}

} // namespace kubezu
