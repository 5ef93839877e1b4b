#pragma once
#include <QByteArray>
#include <QColor>
#include <QHash>
#include <QPaintDevice>
#include <QPointF>
#include <QSizeF>
#include <QString>
#include <QTransform>

#include <memory>

class QFont;
class QPainterPath;

namespace kubezu {

/// A paint device that writes SVG made of nothing but shapes: every distinct shape and glyph once in <defs>, and <use> of
/// it. No text, fonts, images, scripts or links of outside can come into the file, because no string does.
/// 10 to 20 times faster and smaller than QSvgGenerator with outlined text.
class SvgDevice final : public QPaintDevice {
public:
    explicit SvgDevice(QSizeF size);
    ~SvgDevice() override;

    [[nodiscard]] QPaintEngine* paintEngine() const override;
    /// The whole file; after the painter has ended.
    [[nodiscard]] QByteArray svg() const;

    /// One line of text as glyph outlines.
    void drawLine(const QTransform& transform, QPointF baseline, const QFont& font, const QString& text, const QColor& colour);

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    friend class Engine;
    struct Glyphs;

    /// Writes `<use>` of a shape, with attributes that follow.
    void use(const QByteArray& data, const QByteArray& attributes);
    /// Id of a shape in <defs>.
    QByteArray idOf(const QByteArray& data);

    QSizeF m_size;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Glyphs> m_glyphs;
    QHash<QByteArray, int> m_ids;
    QByteArray m_definitions;
    QByteArray m_body;
};

} // namespace kubezu
