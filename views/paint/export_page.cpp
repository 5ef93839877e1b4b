#include "views/paint/export_page.h"

#include "views/paint/change_painter.h"
#include "views/paint/text_paint.h"
#include "views/paint/wire_painter.h"
#include "views/theme/type_scale.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kubezu {
namespace {

constexpr double kMargin = 28;
constexpr double kSample = 34;
constexpr double kGap = 22;
constexpr double kRow = 24;
constexpr double kSmallestWidth = 420;

} // namespace

ExportPage::ExportPage(const PictureRef& picture, const PaintStyle& style, const PictureTitle& title)
    : m_index(picture),
      m_style(style),
      m_title(title)
{
    const double s = m_style.textScale;
    const QRectF bounds = m_index.bounds();
    const double width = std::max({bounds.width(), kSmallestWidth * s,
                                   std::min(900 * s, widthOf(m_title.title, fontOf(TextRole::Title, s)))});
    m_head = (m_title.title.isEmpty() ? 0 : 26 * s) + (m_title.subtitle.isEmpty() ? 0 : 20 * s);
    m_head += m_head > 0 ? 12 * s : 0;
    m_legendTop = kMargin + m_head + bounds.height() + 18 * s;
    placeLegend(width);
    m_size = QSizeF(std::ceil(width + 2 * kMargin), std::ceil(m_legendBottom + kMargin));
}

void ExportPage::placeLegend(double width)
{
    const double s = m_style.textScale;
    const QFont font = fontOf(TextRole::Secondary, s);
    QPointF at(kMargin, m_legendTop);
    m_legendBottom = m_legendTop;
    for (const LegendRow& row : m_title.legend) {
        const double wide = (kSample + 8) * s + widthOf(row.word, font);
        if (at.x() > kMargin && at.x() + wide > kMargin + width)
            at = QPointF(kMargin, at.y() + kRow * s);
        m_items.push_back({at, &row});
        at.rx() += wide + kGap * s;
        m_legendBottom = at.y() + kRow * s;
    }
}

void ExportPage::paint(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(0, 0), m_size), m_style.tokens->canvas);
    paintTitle(painter);
    painter.save();
    painter.translate(QPointF(kMargin, kMargin + m_head) - m_index.bounds().topLeft());
    PicturePainter(m_style).paintVector(painter, m_index, {});
    painter.restore();
    paintLegend(painter);
}

void ExportPage::paintPixels(QImage& image, double scale)
{
    View view;
    const double zoom = std::min(scale, 1.0); // small bitmaps show less detail, large ones are only finer
    const double ratio = scale / zoom;
    view.origin = m_index.bounds().topLeft() - QPointF(kMargin, kMargin + m_head);
    view.zoom = zoom;
    view.size = QSize(static_cast<int>(std::ceil(image.width() / ratio)), static_cast<int>(std::ceil(image.height() / ratio)));
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    PicturePainter(m_style).paint(painter, m_index, view, {});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(zoom, zoom);
    paintTitle(painter);
    paintLegend(painter);
}

void ExportPage::paintTitle(QPainter& painter) const
{
    const double s = m_style.textScale;
    const double room = m_size.width() - 2 * kMargin;
    double baseline = kMargin + 18 * s;
    if (!m_title.title.isEmpty()) {
        const QFont font = fontOf(TextRole::Title, s);
        drawLine(painter, {kMargin, baseline}, font, fitted(m_title.title, font, room), m_style.tokens->text, true);
        baseline += 22 * s;
    }
    const QFont small = fontOf(TextRole::Secondary, s);
    drawLine(painter, {kMargin, baseline}, small, fitted(m_title.subtitle, small, room), m_style.tokens->secondary, true);
}

void ExportPage::paintLegend(QPainter& painter) const
{
    const double s = m_style.textScale;
    const QFont font = fontOf(TextRole::Secondary, s);
    const WirePainter wires(*m_style.tokens, s);
    for (const Item& item : m_items) {
        const double middle = item.at.y() + kRow * s / 2;
        if (item.row->kind == LegendRow::Kind::Relation)
            wires.paintSample(painter, item.row->relation, {item.at.x(), middle}, {item.at.x() + kSample * s, middle});
        else if (item.row->kind == LegendRow::Kind::Change)
            paintChangeDisc(painter, item.row->change, QRectF(item.at.x() + (kSample - 15) * s / 2, middle - 7.5 * s, 15 * s, 15 * s), *m_style.tokens);
        else
            paintBox(painter, item.row->origin, QRectF(item.at.x() + 4 * s, middle - 8 * s, (kSample - 8) * s, 16 * s));
        drawLine(painter, {item.at.x() + (kSample + 8) * s, middle + 4.3 * s}, font, item.row->word, m_style.tokens->secondary, true);
    }
}

void ExportPage::paintBox(QPainter& painter, Origin origin, const QRectF& box) const
{
    const Tokens& t = *m_style.tokens;
    const bool missing = origin == Origin::Missing;
    QPen pen(missing ? t.error : origin == Origin::Predicted ? t.faint
                                                             : t.secondary,
             1.4, Qt::SolidLine, Qt::FlatCap);
    if (missing || origin == Origin::Predicted)
        pen.setDashPattern({3.2, 2.2});
    painter.setPen(pen);
    painter.setBrush(missing ? t.errorGround : t.raised);
    painter.drawRoundedRect(box, 4, 4);
}

} // namespace kubezu
