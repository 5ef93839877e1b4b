#pragma once
#include "models/picture/picture_builder.h"
#include "models/picture/scene.h"
#include "tests/support/load.h"

#include <algorithm>
#include <string>

namespace kubezu::testing {

/// Cards without fonts.
class FixedMeasure final : public CardMeasure {
public:
    [[nodiscard]] CardText measure(const CardFace& face) const override { return {{176, 56}, {face.name}}; }
};

/// A Deployment with its Service; `extra` goes into the pod spec, indented by six.
inline std::string app(const std::string& name, const std::string& extra = {}, int replicas = 2, const std::string& nameSpace = "default")
{
    return "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name + ", namespace: " + nameSpace + "}\nspec:\n  replicas: "
        + std::to_string(replicas) + "\n  selector: {matchLabels: {app: " + name + "}}\n  template:\n    metadata: {labels: {app: " + name
        + "}}\n    spec:\n      containers: [{name: c, image: i}]\n" + extra + "---\napiVersion: v1\nkind: Service\nmetadata: {name: " + name
        + ", namespace: " + nameSpace + "}\nspec: {selector: {app: " + name + "}, ports: [{port: 80}]}\n";
}

inline std::string named(const std::string& kind, const std::string& name)
{
    return "---\napiVersion: v1\nkind: " + kind + "\nmetadata: {name: " + name + "}\n";
}

/// "Kind name ×count", one a card, sorted.
inline std::string cardsText(const Graph& graph, const Scene& scene)
{
    std::vector<std::string> lines;
    for (const SceneCard& card : scene.cards)
        lines.push_back(graph.nodes[card.node].key.kind + ' ' + card.face.name + (card.face.count > 1 ? " ×" + std::to_string(card.face.count) : "")
                        + (card.face.shared ? " shared" : ""));
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const std::string& line : lines)
        text += line + '\n';
    return text;
}

/// "from -relation-> to" by kind and name, sorted.
inline std::string wiresText(const Graph& graph, const Scene& scene)
{
    const auto name = [&](CardIndex card) { return graph.nodes[scene.cards[card].node].key.kind + ' ' + scene.cards[card].face.name; };
    std::vector<std::string> lines;
    for (const Wire& wire : scene.wires)
        lines.push_back(name(wire.from) + " -" + std::string(infoOf(wire.relation).id) + "-> " + name(wire.to));
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const std::string& line : lines)
        text += line + '\n';
    return text;
}

} // namespace kubezu::testing
