#pragma once
#include "models/workspace/workspace.h"

#include <QString>

namespace kubezu {

/// The numbers of the status bar.
struct Counts {
    int resources = 0;
    int relations = 0;
    int missing = 0;  ///< that should be here
    int problems = 0; ///< errors and warnings
};

Counts countsOf(const WorkspaceState& state);

/// "31 resources · 42 relations · 1 missing · 2 problems"
QString countsText(const Counts& counts);

} // namespace kubezu
