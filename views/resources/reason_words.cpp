#include "views/resources/reason_words.h"

#include "models/adaptors/texts.h"

#include <QCoreApplication>

namespace kubezu {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Reasons)
};

/// What would own a predicted thing, or the Service of a predicted slice.
NodeIndex makerOf(const Graph& graph, NodeIndex node)
{
    for (const EdgeIndex index : graph.incoming[node]) {
        const GraphEdge& edge = graph.edges[index];
        if (edge.relation == Relation::Owns || edge.relation == Relation::Endpoints)
            return edge.from;
    }
    return kNoIndex;
}

bool bySelector(Relation relation)
{
    return infoOf(relation).style == LineStyle::Dashed;
}

} // namespace

QString causeSentence(const GraphNode& node)
{
    const QString detail = visibleText(node.causeDetail);
    switch (node.cause) {
    case MissingCause::None:
    case MissingCause::Absent: return Words::tr("Something refers to it, and it is not in what is open.");
    case MissingCause::Optional: return Words::tr("It is not in what is open. Every reference to it is optional, so nothing breaks without it.");
    case MissingCause::OtherNamespace:
        return Words::tr("There is one of this name, but in the namespace %1. References of this kind never leave their own namespace.").arg(detail);
    case MissingCause::ProvidedByCluster: return Words::tr("Every cluster has it from the start; manifests do not need to bring it.");
    case MissingCause::CreatedByController: return Words::tr("It is not written anywhere because a controller makes it: %1.").arg(detail);
    }
    return {};
}

QString causeAdvice(const GraphNode& node)
{
    switch (node.cause) {
    case MissingCause::None:
    case MissingCause::Absent:
        return Words::tr("Check the spelling of the name, open the file that holds it as well, or write it. "
                         "If somebody creates it by hand, nothing is to be done.");
    case MissingCause::Optional: return Words::tr("Nothing has to be done. Write it where its content is wanted.");
    case MissingCause::OtherNamespace: return Words::tr("Move one of the two, or write it in this namespace, too.");
    case MissingCause::ProvidedByCluster:
    case MissingCause::CreatedByController: return Words::tr("Nothing has to be done.");
    }
    return {};
}

QString predictionSentence(const Graph& graph, NodeIndex index)
{
    const GraphNode& node = graph.nodes[index];
    const NodeIndex maker = makerOf(graph, index);
    const QString who = maker == kNoIndex ? Words::tr("its owner") : nodeText(graph.nodes[maker]);
    const std::string& kind = node.key.kind;
    if (kind == "ReplicaSet")
        return Words::tr("Not written: the Deployment controller would make it for %1, one for every version of the pod template. "
                         "Its name ends in a hash of that template.")
            .arg(who);
    if (kind == "PersistentVolumeClaim")
        return Words::tr("Not written: the StatefulSet controller would make one claim for each replica of %1 "
                         "from its volumeClaimTemplates.")
            .arg(who);
    if (kind == "Job")
        return Words::tr("Not written: the CronJob controller would make one at every time of the schedule of %1.").arg(who);
    if (kind == "EndpointSlice" || kind == "Endpoints")
        return Words::tr("Not written: the EndpointSlice controller would make it for %1 and keep the addresses "
                         "of the selected Pods in it.")
            .arg(who);
    if (kind == "Pod" && maker != kNoIndex && graph.nodes[maker].key.kind == "DaemonSet")
        return Words::tr("Not written: the DaemonSet controller would make one Pod on every node that fits %1.").arg(who);
    if (kind == "Pod")
        return Words::tr("Not written: the controller of %1 would make as many Pods from the pod template as replicas are asked for.").arg(who);
    return Words::tr("Not written: a controller would make it for %1.").arg(who);
}

QString namespaceSentence(const Graph& graph, const GraphEdge& edge)
{
    const GraphNode& from = graph.nodes[edge.from];
    const GraphNode& to = graph.nodes[edge.to];
    const QString home = visibleText(from.key.nameSpace);
    if (edge.relation == Relation::Owns)
        return Words::tr("An owner and what it owns are in one namespace.");
    if (bySelector(edge.relation))
        return from.key.nameSpace == to.key.nameSpace
            ? Words::tr("The selector is compared with the labels of Pods in its own namespace, %1.").arg(home)
            : Words::tr("A namespace selector leads to the namespace %1.").arg(visibleText(to.key.nameSpace));
    if (to.key.nameSpace.empty())
        return Words::tr("The target is cluster-wide: its name is enough.");
    const bool names = edge.rule && !edge.rule->reference.namespaceField.empty();
    if (!edge.permitted)
        return Words::tr("Leads to the namespace %1 without the ReferenceGrant that it needs there.").arg(visibleText(to.key.nameSpace));
    if (names && edge.rule->reference.needsGrant)
        return Words::tr("May name another namespace, where a ReferenceGrant must allow it.");
    if (names || from.key.nameSpace != to.key.nameSpace)
        return Words::tr("The reference may name the namespace; here it is %1.").arg(visibleText(to.key.nameSpace));
    return Words::tr("The name is looked up in the holder's own namespace, %1.").arg(home);
}

QString bindingSentence(const Graph& graph, const GraphEdge& edge)
{
    if (edge.relation == Relation::Mentions)
        return Words::tr("By convention: a text that reads like the DNS name of a Service. Kubernetes itself does not follow it.");
    if (edge.predicted)
        return Words::tr("Predicted: it would come about with what a controller makes.");
    if (edge.optional)
        return Words::tr("Optional: without the target, the Pod starts all the same.");
    const bool missing = graph.nodes[edge.to].origin == Origin::Missing;
    return missing ? Words::tr("Required, and the target is not here.") : Words::tr("Required.");
}

} // namespace kubezu
