#pragma once
#include "models/graph/picture.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>
#include <string>

namespace kubezu::samples {

/// `cards` cards in small components on a plane with 0.94 wires a card; the same for the same seed. Header only, so that
/// the benchmark needs nothing else.
inline std::shared_ptr<const Picture> randomPicture(std::uint32_t cards, std::uint32_t seed = 1)
{
    static const char* const kKinds[] = {"Deployment", "ReplicaSet", "Pod", "Service", "Ingress", "ConfigMap", "Secret", "PVC"};
    static const char* const kIcons[] = {"deployment", "replicaset", "pod", "service", "ingress", "configmap", "secret", "pvc"};
    using C = Category;
    static constexpr Category kCategories[] = {C::Workload, C::Workload, C::Workload, C::Network,
                                               C::Network, C::Configuration, C::Configuration, C::Storage};
    std::mt19937 random(seed);
    const auto below = [&random](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    Picture p;
    p.revision = seed;
    const auto columns = static_cast<std::uint32_t>(std::ceil(std::sqrt(cards / 1.1 / 12.0))) * 4;
    for (std::uint32_t i = 0; i < cards; ++i) {
        const std::uint32_t group = i / 12, place = i % 12;
        const double x = group % (columns / 4) * 860.0 + place % 4 * 205.0, y = group / (columns / 4) * 330.0 + place / 4 * 96.0;
        const std::uint32_t kind = below(8);
        CardFace f;
        f.kindLabel = kKinds[kind];
        f.icon = kIcons[kind];
        f.category = kCategories[kind];
        f.name = "app-" + std::to_string(group) + "-" + std::to_string(below(100000));
        f.origin = below(3) != 0 ? Origin::Written : static_cast<Origin>(below(4));
        f.mark = below(2) != 0 ? Mark::None : static_cast<Mark>(below(6));
        f.badge = {Badge::Kind::Text, 0, "3/3"};
        f.count = below(10) == 0 ? 3 : 1;
        Card card;
        card.node = i;
        card.nameLines = {f.name};
        card.face = std::move(f);
        card.rect = {x, y, 152.0 + below(5) * 8.0, 56};
        p.cards.push_back(std::move(card));
        if (place == 0)
            continue;
        Wire wire;
        wire.from = i - 1 - below(std::min(place, 3U));
        wire.to = i;
        wire.relation = static_cast<Relation>(below(kRelationCount));
        wire.edges = {i};
        const layout::Rect& a = p.cards[wire.from].rect;
        const layout::Rect& b = p.cards[i].rect;
        wire.points = {{a.x + a.width, a.y + 28}, {a.x + a.width + 30, a.y + 28}, {b.x - 30, b.y + 28}, {b.x, b.y + 28}};
        if (static_cast<double>(p.wires.size()) < cards * 0.94)
            p.wires.push_back(std::move(wire));
    }
    const std::uint32_t rows = (cards + columns * 3 - 1) / (columns * 3);
    for (std::uint32_t row = 0; row < rows; row += 4)
        p.panels.push_back({Panel::Kind::Namespace, "team-" + std::to_string(row), {-30, row * 330.0 - 45, columns / 4 * 860.0 + 20, 1310}, 48});
    p.bounds = {-40, -60, columns / 4 * 860.0 + 60, rows * 330.0 + 120};
    return std::make_shared<const Picture>(std::move(p));
}

} // namespace kubezu::samples
