#include "views/paint/picture_exporters.h"

#include "views/paint/export_page.h"
#include "views/paint/svg_device.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>

namespace kubezu {
namespace {

constexpr double kPdfMaximumSide = 14400; ///< points, by the format

QString failed(const QIODevice& device)
{
    return device.errorString().isEmpty() ? QStringLiteral("the picture cannot be written") : device.errorString();
}

QString writeSvg(const PictureRef& picture, const PaintStyle& style, const PictureTitle& title, QIODevice& device)
{
    ExportPage page(picture, style, title);
    SvgDevice svg(page.size());
    QPainter painter;
    if (!painter.begin(&svg))
        return QStringLiteral("the picture cannot be drawn as SVG");
    page.paint(painter);
    painter.end();
    const QByteArray text = svg.svg();
    return device.write(text) == text.size() ? QString() : failed(device);
}

QString writePng(const PictureRef& picture, const PaintStyle& style, const PictureTitle& title, QIODevice& device)
{
    ExportPage page(picture, style, title);
    const double scale = pngScale(page.size());
    const QSize size(std::max(1, static_cast<int>(page.size().width() * scale)), std::max(1, static_cast<int>(page.size().height() * scale)));
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return QStringLiteral("not enough memory for a picture of %1×%2 pixels").arg(size.width()).arg(size.height());
    page.paintPixels(image, scale);
    QImageWriter writer(&device, "png");
    writer.setCompression(12);
    return writer.write(image) ? QString() : writer.errorString();
}

QString writePdf(const PictureRef& picture, const PaintStyle& style, const PictureTitle& title, QIODevice& device)
{
    ExportPage page(picture, style, title);
    const double longest = std::max(page.size().width(), page.size().height());
    const double scale = std::min(0.75, kPdfMaximumSide / longest); // 96 pixels an inch
    QBuffer buffer;                                                 // QPdfWriter does not tell when a disk is full
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title.title);
    writer.setCreator(QStringLiteral("Kubezu"));
    writer.setResolution(72);
    writer.setPageSize(QPageSize(page.size() * scale, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter;
    if (!painter.begin(&writer))
        return QStringLiteral("the picture cannot be drawn as PDF");
    painter.scale(scale, scale);
    page.paint(painter);
    painter.end();
    return device.write(buffer.data()) == buffer.size() ? QString() : failed(device);
}

constexpr std::array<PictureFormat, 3> kFormats{{
    {"svg", "image/svg+xml", writeSvg},
    {"png", "image/png", writePng},
    {"pdf", "application/pdf", writePdf},
}};

} // namespace

std::span<const PictureFormat> pictureFormats()
{
    return kFormats;
}

const PictureFormat* findPictureFormat(std::string_view id)
{
    const auto found = std::find_if(kFormats.begin(), kFormats.end(), [id](const PictureFormat& format) { return format.id == id; });
    return found == kFormats.end() ? nullptr : &*found;
}

double pngScale(const QSizeF& page)
{
    const double width = std::max(1.0, page.width());
    const double height = std::max(1.0, page.height());
    return std::min({2.0, kPngMaximumSide / width, kPngMaximumSide / height, std::sqrt(kPngMaximumPixels / (width * height))});
}

std::vector<LegendRow> legendOf(const Picture& picture, const CardWords& words, const QString& written, const QString& predicted,
                                const QString& missing)
{
    std::bitset<kRelationCount> relations;
    std::bitset<4> origins;
    for (const Wire& wire : picture.wires)
        relations.set(static_cast<std::size_t>(wire.relation));
    for (const Card& card : picture.cards)
        origins.set(static_cast<std::size_t>(card.face.origin == Origin::Live ? Origin::Written : card.face.origin));
    std::vector<LegendRow> rows;
    for (const RelationInfo& info : relationInfos()) {
        if (relations.test(static_cast<std::size_t>(info.relation)))
            rows.push_back({LegendRow::Kind::Relation, info.relation, Origin::Written, Change::None, relationText(info.relation, words)});
    }
    for (const auto& [origin, word] : {std::pair{Origin::Written, written}, std::pair{Origin::Predicted, predicted},
                                       std::pair{Origin::Missing, missing}}) {
        if (origins.test(static_cast<std::size_t>(origin)))
            rows.push_back({LegendRow::Kind::Origin, Relation::Uses, origin, Change::None, word});
    }
    for (const Change change : {Change::Added, Change::Removed, Change::Changed}) {
        const bool used = std::any_of(picture.cards.begin(), picture.cards.end(), [&](const Card& card) { return card.face.change == change; })
            || std::any_of(picture.wires.begin(), picture.wires.end(), [&](const Wire& wire) { return wire.change == change; });
        if (used)
            rows.push_back({LegendRow::Kind::Change, Relation::Uses, Origin::Written, change, words.changes[static_cast<std::size_t>(change)]});
    }
    return rows;
}

} // namespace kubezu
