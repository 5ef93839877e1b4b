#pragma once
#include "views/paint/picture_exporters.h"

namespace kubezu {

/// A picture on paper: margins, title, the picture, legend. Draws shapes only.
class ExportPage {
public:
    ExportPage(const PictureRef& picture, const PaintStyle& style, const PictureTitle& title);

    [[nodiscard]] QSizeF size() const { return m_size; }
    /// Draws shapes at the origin, in scene pixels.
    void paint(QPainter& painter);
    /// Fills a bitmap of size() × scale, with the sprites of the screen.
    void paintPixels(QImage& image, double scale);

private:
    struct Item {
        QPointF at;
        const LegendRow* row;
    };
    void placeLegend(double width);
    void paintTitle(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintBox(QPainter& painter, Origin origin, const QRectF& box) const;

    PictureIndex m_index;
    PaintStyle m_style;
    PictureTitle m_title;
    QSizeF m_size;
    double m_head = 0; ///< height of title and subtitle
    double m_legendTop = 0;
    double m_legendBottom = 0;
    std::vector<Item> m_items;
};

} // namespace kubezu
