#pragma once
#include "models/adaptors/summary.h"

#include <QString>

namespace kubezu {

/// "Replicas", "Images": what a fact of the summary is about, in the language of the window.
QString factWord(Fact fact);

} // namespace kubezu
