#pragma once
#include "views/paint/paint_state.h"
#include "views/paint/picture_index.h"
#include "views/theme/tokens.h"

#include <QImage>

class QPainter;

namespace kubezu {

/// The whole picture small, with the part that is looked at. The image is made again only when picture, theme or size change.
class MinimapPainter {
public:
    /// Paints into `target`; `visible` is the scene rectangle of the canvas.
    void paint(QPainter& painter, const QRectF& target, const PictureIndex& index, const Tokens& tokens, const QRectF& visible);
    /// Scene point under a point of the target.
    [[nodiscard]] static QPointF sceneAt(QPointF point, const QRectF& target, const QRectF& bounds);
    /// Where the picture lies in the target: scale and offset keep its shape.
    [[nodiscard]] static QRectF fitted(const QRectF& target, const QRectF& bounds);

private:
    PictureRef m_picture;
    ThemeId m_theme = ThemeId::Light;
    QSize m_size;
    QImage m_image;
};

} // namespace kubezu
