#pragma once
#include "views/graph_view/camera.h"
#include "views/paint/picture_index.h"

namespace kubezu {

/// The whole picture is shown when this zoom is enough for it.
inline constexpr double kReadableZoom = 0.6;

/// Where to look first: everything where that stays readable, else the most telling part at reading size: the card of `wanted`,
/// or the panel with the most workloads. `textScale` is that of the cards: large type stays readable from further away.
View openingView(const Camera& camera, const PictureIndex& index, CardIndex wanted, double textScale = 1.0);

/// The panel with the most workloads, or kNoIndex when there is no panel.
PanelIndex tellingPanel(const Picture& picture);

} // namespace kubezu
