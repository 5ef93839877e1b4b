#include "views/paint/svg_device.h"

#include "views/paint/svg_format.h"

#include <QFont>
#include <QGlyphRun>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QRawFont>
#include <QTextLayout>

#include <cmath>
#include <vector>

namespace kubezu {
namespace {

constexpr qsizetype kInline = 48; ///< shorter shapes are written where they stand

/// Glyphs and their places relative to the baseline's start.
struct Run {
    QRawFont font;
    QList<quint32> glyphs;
    QList<QPointF> places;
};

bool isAscii(const QString& text)
{
    for (const QChar c : text) {
        if (c.unicode() < 32 || c.unicode() >= 127)
            return false;
    }
    return true;
}

/// Shaped with fallback fonts, for what is not ASCII.
std::vector<Run> shaped(const QFont& font, const QString& text)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    std::vector<Run> runs;
    for (const QGlyphRun& run : layout.glyphRuns()) {
        Run result{run.rawFont(), run.glyphIndexes(), run.positions()};
        for (QPointF& place : result.places)
            place.ry() -= line.ascent();
        runs.push_back(std::move(result));
    }
    return runs;
}

} // namespace

/// Outlines by font and glyph; a font is known by the key of QFont and found once.
struct SvgDevice::Glyphs {
    struct Ascii {
        QRawFont font;
        QList<quint32> glyphs;
        QList<QPointF> advances;
    };
    QHash<QString, Ascii> fonts;
    QHash<QPair<QString, quint32>, QByteArray> ids;

    const Ascii& ascii(const QFont& font)
    {
        Ascii& entry = fonts[font.key()];
        if (entry.glyphs.isEmpty()) {
            QString all;
            for (char16_t c = 32; c < 127; ++c)
                all += QChar(c);
            entry.font = QRawFont::fromFont(font);
            entry.glyphs = entry.font.glyphIndexesForString(all);
            entry.advances = entry.font.advancesForGlyphIndexes(entry.glyphs, QRawFont::UseDesignMetrics);
        }
        return entry;
    }

    std::vector<Run> runsOf(const QFont& font, const QString& text)
    {
        if (!isAscii(text))
            return shaped(font, text);
        const Ascii& table = ascii(font);
        if (table.glyphs.size() != 95 || table.glyphs.contains(0U))
            return shaped(font, text);
        Run run{table.font, {}, {}};
        double x = 0;
        for (const QChar c : text) {
            const qsizetype i = c.unicode() - 32;
            run.glyphs.append(table.glyphs[i]);
            run.places.append(QPointF(x, 0));
            x += table.advances[i].x();
        }
        return {run};
    }
};

class SvgDevice::Engine final : public QPaintEngine {
public:
    explicit Engine(SvgDevice& device)
        : QPaintEngine(QPaintEngine::AllFeatures),
          m_device(device) { }

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return QPaintEngine::User; }

    void updateState(const QPaintEngineState& next) override
    {
        const DirtyFlags flags = next.state();
        if (flags.testFlag(DirtyPen))
            m_pen = next.pen();
        if (flags.testFlag(DirtyBrush))
            m_brush = next.brush();
        if (flags.testFlag(DirtyTransform))
            m_transform = next.transform();
    }
    void drawPath(const QPainterPath& path) override
    {
        const bool strokes = m_pen.style() != Qt::NoPen, fills = m_brush.style() != Qt::NoBrush;
        if (path.isEmpty() || (!strokes && !fills))
            return;
        QByteArray attributes = transformAttribute(m_transform) + (fills ? fillAttribute(m_brush.color()) : QByteArray(" fill=\"none\""));
        if (strokes)
            attributes += strokeAttributes(m_pen);
        m_device.use(pathData(path), attributes);
    }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        for (int i = 0; i < count; ++i)
            i == 0 ? path.moveTo(points[i]) : path.lineTo(points[i]);
        if (mode != PolylineMode)
            path.closeSubpath();
        drawPath(path);
    }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { }
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override { }
    void drawTextItem(const QPointF&, const QTextItem&) override { }

private:
    SvgDevice& m_device;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
};

SvgDevice::SvgDevice(QSizeF size)
    : m_size(size),
      m_engine(std::make_unique<Engine>(*this)),
      m_glyphs(std::make_unique<Glyphs>()) { }

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const
{
    return m_engine.get();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth: return static_cast<int>(std::ceil(m_size.width()));
    case PdmHeight: return static_cast<int>(std::ceil(m_size.height()));
    case PdmWidthMM: return static_cast<int>(m_size.width() * 25.4 / 96);
    case PdmHeightMM: return static_cast<int>(m_size.height() * 25.4 / 96);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return 96;
    case PdmDepth: return 32;
    case PdmNumColors: return 1 << 24;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

QByteArray SvgDevice::idOf(const QByteArray& data)
{
    const auto found = m_ids.constFind(data);
    if (found != m_ids.constEnd())
        return QByteArray::number(*found, 36);
    const int id = static_cast<int>(m_ids.size());
    m_ids.insert(data, id);
    m_definitions += "<path id=\"s" + QByteArray::number(id, 36) + "\" d=\"" + data + "\"/>\n";
    return QByteArray::number(id, 36);
}

void SvgDevice::use(const QByteArray& data, const QByteArray& attributes)
{
    if (data.size() < kInline)
        m_body += "<path d=\"" + data + '"' + attributes + "/>\n";
    else
        m_body += "<use href=\"#s" + idOf(data) + '"' + attributes + "/>\n";
}

void SvgDevice::drawLine(const QTransform& transform, QPointF baseline, const QFont& font, const QString& text, const QColor& colour)
{
    m_body += "<g" + transformAttribute(QTransform::fromTranslate(baseline.x(), baseline.y()) * transform) + fillAttribute(colour) + '>';
    for (const Run& run : m_glyphs->runsOf(font, text)) {
        const QString family = QStringLiteral("%1/%2/%3/%4").arg(run.font.familyName(), run.font.styleName()).arg(run.font.weight()).arg(run.font.pixelSize());
        for (qsizetype i = 0; i < run.glyphs.size(); ++i) {
            QByteArray& id = m_glyphs->ids[{family, run.glyphs[i]}];
            if (id.isNull()) {
                const QByteArray data = pathData(run.font.pathForGlyph(run.glyphs[i]));
                id = data.isEmpty() ? QByteArray("") : idOf(data);
            }
            if (id.isEmpty())
                continue;
            m_body += "<use href=\"#s" + id + "\" x=\"";
            appendNumber(m_body, run.places[i].x());
            if (std::abs(run.places[i].y()) >= 0.005) {
                m_body += "\" y=\"";
                appendNumber(m_body, run.places[i].y());
            }
            m_body += "\"/>";
        }
    }
    m_body += "</g>\n";
}

QByteArray SvgDevice::svg() const
{
    QByteArray width, height;
    appendNumber(width, m_size.width());
    appendNumber(height, m_size.height());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
        + "\" viewBox=\"0 0 " + width + ' ' + height + "\">\n<defs>\n" + m_definitions + "</defs>\n" + m_body + "</svg>\n";
}

} // namespace kubezu
