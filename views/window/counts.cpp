#include "views/window/counts.h"

#include "views/paint/card_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace kubezu {

Counts countsOf(const WorkspaceState& state)
{
    Counts counts;
    if (!state.graph)
        return counts;
    for (NodeIndex i = 0; i < state.graph->nodes.size(); ++i) {
        const GraphNode& node = state.graph->nodes[i];
        if (state.graph->changeOf(i) == Change::Removed)
            continue;
        if (node.resource)
            ++counts.resources;
        else if (node.origin == Origin::Missing && !isHarmless(node.cause))
            ++counts.missing;
    }
    for (EdgeIndex i = 0; i < state.graph->edges.size(); ++i) {
        const bool gone = state.graph->changes && state.graph->changes->edges[i] == Change::Removed;
        counts.relations += gone || state.graph->edges[i].predicted ? 0 : 1;
    }
    for (const Problem& problem : state.review->problems)
        counts.problems += problem.severity == Severity::Info ? 0 : 1;
    return counts;
}

QString countsText(const Counts& counts)
{
    QStringList parts{QCoreApplication::translate("Counts", "%n resource(s)", nullptr, counts.resources),
                      QCoreApplication::translate("Counts", "%n relation(s)", nullptr, counts.relations)};
    if (counts.missing > 0)
        parts.append(QCoreApplication::translate("Counts", "%n missing", nullptr, counts.missing));
    if (counts.problems > 0)
        parts.append(QCoreApplication::translate("Counts", "%n problem(s)", nullptr, counts.problems));
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace kubezu
