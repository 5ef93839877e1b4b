#pragma once
#include "views/paint/picture_painter.h"

#include <QString>

#include <span>
#include <string_view>
#include <vector>

class QIODevice;

namespace kubezu {

/// A row of the legend: a relation as it is drawn, a state of being, or what became of something.
struct LegendRow {
    enum class Kind : std::uint8_t { Relation,
                                     Origin,
                                     Change };
    Kind kind = Kind::Relation;
    Relation relation = Relation::Uses;
    Origin origin = Origin::Written;
    Change change = Change::None; ///< of Kind::Change
    QString word;
};

/// What stands around a picture on paper.
struct PictureTitle {
    QString title;
    QString subtitle;
    std::vector<LegendRow> legend;
};

/// The rows a picture needs: one a drawn relation (in the order of the enum) and the states of being that occur.
/// Words come from `words` and the three given.
std::vector<LegendRow> legendOf(const Picture& picture, const CardWords& words, const QString& written,
                                const QString& predicted, const QString& missing);

/// One picture file format.
struct PictureFormat {
    std::string_view id; ///< also the file extension
    std::string_view mime;
    /// Writes to an open device; an empty answer is success, otherwise the reason in English.
    QString (*write)(const PictureRef& picture, const PaintStyle& style, const PictureTitle& title, QIODevice& device);
};

/// svg, png, pdf.
std::span<const PictureFormat> pictureFormats();
const PictureFormat* findPictureFormat(std::string_view id);

/// Bounds of a bitmap: longest side, and pixels in all (4 bytes each; Qt itself opens no image above 128 MB).
inline constexpr int kPngMaximumSide = 32000;
inline constexpr double kPngMaximumPixels = 32e6;

/// Scale of a bitmap of a page: 2, or what the bounds leave.
double pngScale(const QSizeF& page);

} // namespace kubezu
