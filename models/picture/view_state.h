#pragma once
#include "models/relations/relation.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace kubezu {

/// A theme: what the picture is about. One row of lenses() each.
enum class Lens : std::uint8_t { Everything,
                                 Traffic,
                                 Workloads,
                                 Config,
                                 Storage,
                                 Identity,
                                 Scheduling };

/// What panels the components are gathered into.
enum class Grouping : std::uint8_t { Namespace,
                                     App,
                                     Kind,
                                     File,
                                     None };

/// What of a graph is to be seen, and how. A value: undo keeps old ones, sessions store them.
struct ViewState {
    Lens lens = Lens::Everything;
    Grouping grouping = Grouping::Namespace;
    std::set<std::string> namespaces;      ///< empty: all; cluster-scoped things follow what refers to them
    std::string text;                      ///< filter over kind, name, namespace and label=value; empty: all
    std::set<RelationClass> hiddenClasses; ///< switched off in the legend
    std::string focus;                     ///< node id; empty: no focus
    int hopsUp = 2;                        ///< towards what uses the focus
    int hopsDown = 3;                      ///< towards what it uses
    bool predicted = true;
    bool changesOnly = false;       ///< of a graph that compares: what changed, and what is next to it
    bool mirrored = false;          ///< traffic from the left
    std::set<std::string> expanded; ///< ids of stacks that are open
    std::set<std::string> hidden;   ///< node ids hidden by hand
    friend bool operator==(const ViewState&, const ViewState&) = default;
};

struct LensInfo {
    Lens lens;
    std::string_view id; ///< "traffic", as on the command line
};

const std::vector<LensInfo>& lenses();
std::string_view lensId(Lens lens);

} // namespace kubezu
