#include "models/picture/panels.h"

#include "models/base/text.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace kubezu {
namespace {

constexpr std::string_view kAppLabels[] = {"app.kubernetes.io/part-of", "app.kubernetes.io/instance", "app.kubernetes.io/name", "app", "k8s-app"};

std::string appOf(const GraphNode& node)
{
    if (!node.resource)
        return {};
    const Value labels = node.resource->value()["metadata"]["labels"];
    for (const std::string_view label : kAppLabels) {
        if (!labels[label].text().empty())
            return std::string(labels[label].text());
    }
    return {};
}

std::string groupOfNode(const Graph& graph, Grouping grouping, NodeIndex index)
{
    const GraphNode& node = graph.nodes[index];
    switch (grouping) {
    case Grouping::Namespace: return node.key.nameSpace;
    case Grouping::App: return appOf(node);
    case Grouping::Kind: return node.key.kind;
    case Grouping::File: return node.resource ? std::string(graph.snapshot->fileName(node.resource->place)) : std::string();
    case Grouping::None: return {};
    }
    return {};
}

/// How much a card says about where its component belongs: its own chain first, visitors and missing things hardly.
int weightOf(const Graph& graph, const SceneCard& card)
{
    if (card.face.shared || graph.nodes[card.node].origin == Origin::Missing)
        return 1;
    return graph.categoryOf(card.node) == Category::Workload ? 100 : 10;
}

std::string groupOfComponent(const Graph& graph, const ViewState& view, const Scene& scene, const SceneComponent& component)
{
    std::map<std::string, int> votes;
    for (const CardIndex card : component.cards) {
        const std::string group = groupOfNode(graph, view.grouping, scene.cards[card].node);
        if (!group.empty())
            votes[group] += weightOf(graph, scene.cards[card]);
    }
    std::string best;
    int most = 0;
    for (const auto& [group, count] : votes) {
        if (count > most)
            std::tie(best, most) = std::tie(group, count);
    }
    return best;
}

Panel::Kind panelKind(Grouping grouping, const std::string& group)
{
    if (grouping == Grouping::None)
        return Panel::Kind::None;
    if (grouping == Grouping::Namespace)
        return group.empty() ? Panel::Kind::ClusterWide : Panel::Kind::Namespace;
    return Panel::Kind::Group;
}

std::uint32_t resourcesIn(const SceneCard& card)
{
    return std::max<std::uint32_t>(static_cast<std::uint32_t>(card.members.size()), 1);
}

} // namespace

std::vector<PanelPlan> planPanels(const Graph& graph, const ViewState& view, const Scene& scene)
{
    std::map<std::string, PanelPlan> plans;
    std::map<std::string, int> workloads;
    for (std::uint32_t i = 0; i < scene.components.size(); ++i) {
        const SceneComponent& component = scene.components[i];
        const std::string group = groupOfComponent(graph, view, scene, component);
        PanelPlan& plan = plans[group];
        plan.kind = panelKind(view.grouping, group);
        plan.title = visible(elide(group, 120));
        plan.key = "panel/" + group;
        if (component.cards.size() == 1)
            plan.loose.push_back(component.cards.front());
        else
            plan.components.push_back(i);
        for (const CardIndex card : component.cards) {
            plan.count += resourcesIn(scene.cards[card]);
            workloads[group] += graph.categoryOf(scene.cards[card].node) == Category::Workload ? 1 : 0;
        }
    }
    std::vector<PanelPlan> panels;
    for (auto& [group, plan] : plans) {
        std::stable_sort(plan.components.begin(), plan.components.end(), [&](std::uint32_t a, std::uint32_t b) {
            const auto& left = scene.components[a];
            const auto& right = scene.components[b];
            return std::tuple(right.cards.size(), left.name) < std::tuple(left.cards.size(), right.name);
        });
        std::sort(plan.loose.begin(), plan.loose.end(), [&](CardIndex a, CardIndex b) {
            const GraphNode& left = graph.nodes[scene.cards[a].node];
            const GraphNode& right = graph.nodes[scene.cards[b].node];
            const Category leftCategory = graph.categoryOf(scene.cards[a].node);
            const Category rightCategory = graph.categoryOf(scene.cards[b].node);
            return std::tie(leftCategory, left.key.kind, left.id) < std::tie(rightCategory, right.key.kind, right.id);
        });
        panels.push_back(std::move(plan));
    }
    std::stable_sort(panels.begin(), panels.end(), [&](const PanelPlan& a, const PanelPlan& b) {
        const auto rank = [&](const PanelPlan& plan) {
            return std::pair(plan.kind == Panel::Kind::ClusterWide ? 1 : 0, -workloads[plan.key.substr(6)]);
        };
        return rank(a) < rank(b);
    });
    return panels;
}

} // namespace kubezu
