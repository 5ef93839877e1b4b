#pragma once
#include <QString>

namespace kubezu {

/// The style sheet with @names@ for colours, sizes and lengths (lengths are pixels at scale 1: @8@).
QString styleSheetText();

/// The rules that need images; @images@ is the beginning of their file names.
QString styleImageText();

} // namespace kubezu
