#pragma once
#include "views/paint/card_words.h"
#include "views/paint/lod.h"
#include "views/paint/paint_state.h"
#include "views/paint/picture_index.h"
#include "views/theme/tokens.h"

#include <memory>

class QPainter;

namespace kubezu {

/// How a picture is painted: colours, words and text size. The same for screen, minimap, export and tests.
struct PaintStyle {
    const Tokens* tokens = &tokensOf(ThemeId::Light);
    CardWords words;
    double textScale = 1.0;
};

/// Paints pictures. The screen path draws from sprites and label pixmaps that it keeps; the vector path draws shapes and
/// outlined text only. The painter's transform must be the identity for the screen path (View says where the scene lies).
class PicturePainter {
public:
    explicit PicturePainter(PaintStyle style);
    ~PicturePainter();

    /// Drops the caches when something changed.
    void setStyle(PaintStyle style);
    [[nodiscard]] const PaintStyle& style() const;

    /// Ground, panels, wires and cards of the visible scene; opaque.
    void paint(QPainter& painter, const PictureIndex& index, const View& view, const StaticState& state);
    /// Selection rings, hover, highlights, focus and pills, over what paint() drew.
    void paintOverlay(QPainter& painter, const PictureIndex& index, const View& view, const PaintState& state);
    /// The whole picture as shapes, in scene coordinates, at full detail, for SVG and PDF; text as outlines.
    void paintVector(QPainter& painter, const PictureIndex& index, const StaticState& state);

    /// Bytes kept in sprites and labels.
    [[nodiscard]] std::size_t cacheBytes() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace kubezu
