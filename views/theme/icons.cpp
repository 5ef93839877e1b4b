#include "views/theme/icons.h"

#include "views/theme/icon_path.h"
#include "views/theme/type_scale.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

#include <mutex>
#include <unordered_map>

namespace kubezu {
namespace {

constexpr double kBox = 24;
constexpr double kStroke = 1.8;

struct Shape {
    QPainterPath strokes;
    QPainterPath fills;
};

/// Shapes are read on first use; their addresses stay.
const Shape* shapeOf(std::string_view id)
{
    static std::mutex mutex;
    static std::unordered_map<std::string_view, Shape> shapes;
    const std::lock_guard lock(mutex);
    if (shapes.empty()) {
        for (const IconRow& row : iconRows())
            shapes.try_emplace(row.id);
    }
    const auto found = shapes.find(id);
    if (found == shapes.end())
        return nullptr;
    Shape& shape = found->second;
    if (shape.strokes.isEmpty() && shape.fills.isEmpty()) {
        for (const IconRow& row : iconRows()) {
            if (row.id == id)
                shape = {readIconPath(row.strokes), readIconPath(row.fills)};
        }
    }
    return &shape;
}

void drawLetters(QPainter& painter, QStringView letters, const QColor& colour)
{
    QFont font = fontOf(TextRole::CardName);
    font.setPixelSize(letters.size() > 1 ? 8 : 10);
    font.setWeight(QFont::Bold);
    QPainterPath path;
    path.addText(0, 0, font, letters.toString());
    const QRectF box = path.boundingRect();
    path.translate(QPointF(kBox / 2, kBox / 2) - box.center());
    painter.fillPath(path, colour);
}

/// Draws the icon anew at each size and pixel ratio, so it is crisp everywhere.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(std::string id, const QColor& colour, const QColor& disabled)
        : m_id(std::move(id)),
          m_colour(colour),
          m_disabled(disabled) { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        drawIcon(*painter, m_id, rect, mode == QIcon::Disabled ? m_disabled : m_colour);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new LineIconEngine(m_id, m_colour, m_disabled); }

private:
    std::string m_id;
    QColor m_colour;
    QColor m_disabled;
};

} // namespace

bool hasIcon(std::string_view id)
{
    for (const IconRow& row : iconRows()) {
        if (row.id == id)
            return true;
    }
    return false;
}

void drawIcon(QPainter& painter, std::string_view id, const QRectF& box, const QColor& colour, QStringView letters)
{
    const Shape* shape = shapeOf(id);
    const bool lettered = (shape == nullptr || id == "generic") && !letters.isEmpty();
    if (shape == nullptr)
        shape = shapeOf("generic");
    const double side = std::min(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2);
    painter.scale(side / kBox, side / kBox);
    // Small icons keep a line of about one pixel.
    const double width = std::max(kStroke, std::min(2.2, 1.15 * kBox / std::max(side, 1.0)));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shape->strokes);
    if (lettered)
        drawLetters(painter, letters.left(2), colour);
    else if (!shape->fills.isEmpty())
        painter.fillPath(shape->fills, colour);
    painter.restore();
}

QIcon iconOf(std::string_view id, const QColor& colour, const QColor& disabled)
{
    return QIcon(new LineIconEngine(std::string(id), colour, disabled));
}

QString iconLetters(QStringView kind)
{
    QString letters;
    for (const QChar c : kind) {
        if (c.isUpper() && letters.size() < 2)
            letters += c;
    }
    if (letters.isEmpty() && !kind.isEmpty())
        letters = kind.left(1).toString().toUpper();
    return letters;
}

} // namespace kubezu
