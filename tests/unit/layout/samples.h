#pragma once
#include "models/layout/engine.h"

#include <random>
#include <string>

/// Requests for the layout tests: components as manifests give them, and random ones.
namespace kubezu::layout::samples {

inline constexpr Size cardSize{152, 56};

/// The same numbers on every machine.
class Dice {
public:
    explicit Dice(std::uint32_t seed)
        : m_engine(seed) { }
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(m_engine()) % limit; }
    bool chance(std::uint32_t percent) { return below(100) < percent; }

private:
    std::mt19937 m_engine;
};

class Builder {
public:
    std::uint32_t add(int column, Band band = Band::Spine, Size size = cardSize)
    {
        Box box;
        box.size = size;
        box.column = column;
        box.band = band;
        box.order = static_cast<std::uint32_t>(m_request.boxes.size());
        m_request.boxes.push_back(box);
        return box.order;
    }

    void link(std::uint32_t from, std::uint32_t to, float weight = 1) { m_request.lines.push_back({from, to, weight}); }

    [[nodiscard]] const Request& request() const { return m_request; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_request.boxes.size()); }

private:
    Request m_request;
};

struct App {
    std::uint32_t deployment;
    std::uint32_t pods;
    std::uint32_t service;
};

/// Deployment → ReplicaSet → Pods ← Service, on one row.
inline App addApp(Builder& builder)
{
    const std::uint32_t deployment = builder.add(0);
    const std::uint32_t replicaSet = builder.add(1);
    const std::uint32_t pods = builder.add(2);
    const std::uint32_t service = builder.add(3);
    builder.link(deployment, replicaSet, 4);
    builder.link(replicaSet, pods, 4);
    builder.link(service, pods, 3);
    return {deployment, pods, service};
}

/// The shop of the look: three apps, config, storage, guards, an Ingress with a certificate.
inline Request shop()
{
    Builder builder;
    const App web = addApp(builder);
    const App api = addApp(builder);
    const std::uint32_t database = builder.add(0);
    const std::uint32_t databasePods = builder.add(2);
    const std::uint32_t databaseService = builder.add(3);
    builder.link(database, databasePods, 4);
    builder.link(databaseService, databasePods, 3);
    builder.link(database, databaseService, 1);
    const std::uint32_t ingress = builder.add(4);
    builder.link(ingress, web.service, 2);
    builder.link(ingress, api.service, 2);
    builder.link(builder.add(0, Band::Guard), web.deployment);
    builder.link(web.deployment, builder.add(0, Band::Attachment));
    builder.link(databasePods, builder.add(2, Band::Attachment));
    builder.link(databasePods, builder.add(2, Band::Attachment));
    builder.link(ingress, builder.add(4, Band::Attachment));
    return builder.request();
}

/// One app with everything around it.
inline Request fullApp()
{
    Builder builder;
    const App app = addApp(builder);
    const std::uint32_t ingress = builder.add(4);
    builder.link(ingress, app.service, 2);
    builder.link(ingress, builder.add(5));
    builder.link(ingress, builder.add(4, Band::Attachment));
    builder.link(builder.add(0, Band::Guard), app.deployment);
    builder.link(builder.add(2, Band::Guard), app.pods);
    builder.link(builder.add(2, Band::Guard), app.pods);
    builder.link(app.deployment, builder.add(0, Band::Attachment));
    builder.link(app.deployment, builder.add(0, Band::Attachment));
    const std::uint32_t account = builder.add(0, Band::Attachment);
    builder.link(app.deployment, account);
    builder.link(account, builder.add(0, Band::Attachment));
    const std::uint32_t claim = builder.add(2, Band::Attachment);
    const std::uint32_t volume = builder.add(3, Band::Attachment);
    builder.link(app.pods, claim);
    builder.link(claim, volume);
    builder.link(volume, builder.add(4, Band::Attachment));
    builder.link(app.service, builder.add(3, Band::Attachment));
    return builder.request();
}

/// Config in the next column, shared between apps.
inline Request sharedConfig(int apps = 3)
{
    Builder builder;
    std::vector<App> all;
    for (int app = 0; app < apps; ++app)
        all.push_back(addApp(builder));
    const std::uint32_t inColumn = builder.add(0, Band::Attachment);
    const std::uint32_t besides = builder.add(1, Band::Attachment);
    const std::uint32_t secret = builder.add(2, Band::Attachment);
    for (const App& app : all) {
        builder.link(app.deployment, inColumn);
        builder.link(app.deployment, besides);
        builder.link(app.pods, secret);
    }
    builder.link(builder.add(0, Band::Guard), all.front().deployment);
    const std::uint32_t ingress = builder.add(4);
    for (const App& app : all)
        builder.link(ingress, app.service, 2);
    return builder.request();
}

/// Microservices that call each other: rows of four and lines from pods to the services of other rows.
inline Request callGraph(int services = 12)
{
    static constexpr int calls[][2] = {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}, {0, 7}, {5, 3}, {5, 8}, {5, 9}, {5, 10}, {5, 4}, {5, 1}, {7, 3}, {11, 0}};
    Builder builder;
    std::vector<App> all;
    for (int service = 0; service < services; ++service)
        all.push_back(addApp(builder));
    for (const auto& call : calls) {
        if (call[0] < services && call[1] < services)
            builder.link(all[static_cast<std::size_t>(call[0])].pods, all[static_cast<std::size_t>(call[1])].service);
    }
    return builder.request();
}

/// A hub with leaves: the pods of a node, the instances of a definition.
inline Request star(int leaves, int hubColumn = 0, int leafColumn = 1)
{
    Builder builder;
    const std::uint32_t hub = builder.add(hubColumn);
    for (int leaf = 0; leaf < leaves; ++leaf)
        builder.link(hub, builder.add(leafColumn));
    return builder.request();
}

/// Accounts, bindings and roles: everything in two columns, much of it within one.
inline Request identities()
{
    Builder builder;
    const App app = addApp(builder);
    const std::uint32_t account = builder.add(0, Band::Attachment);
    builder.link(app.deployment, account);
    for (int binding = 0; binding < 3; ++binding) {
        const std::uint32_t bound = builder.add(5, Band::Attachment);
        const std::uint32_t role = builder.add(6, Band::Attachment);
        builder.link(bound, account);
        builder.link(bound, role);
    }
    return builder.request();
}

/// Lines that skip columns, in both directions and within columns.
inline Request longLines()
{
    Builder builder;
    std::vector<App> all;
    for (int app = 0; app < 4; ++app)
        all.push_back(addApp(builder));
    builder.link(all[0].deployment, all[2].service);
    builder.link(all[3].deployment, all[0].service);
    builder.link(all[1].service, all[3].deployment);
    builder.link(all[2].pods, all[1].pods);
    builder.link(all[0].pods, all[3].pods);
    const std::uint32_t policy = builder.add(0, Band::Guard);
    builder.link(policy, all[1].pods);
    builder.link(policy, all[2].pods);
    const std::uint32_t ingress = builder.add(4);
    builder.link(ingress, all[0].service, 2);
    builder.link(ingress, all[1].service, 2);
    return builder.request();
}

/// `apps` ordinary apps; some have guards, config, storage and calls to others; one Ingress holds them together.
inline Request randomApps(std::uint32_t seed, int apps)
{
    Dice dice(seed);
    Builder builder;
    std::vector<App> all;
    const std::uint32_t ingress = builder.add(4);
    for (int index = 0; index < apps; ++index) {
        const App app = addApp(builder);
        builder.link(ingress, app.service, 2);
        if (dice.chance(40))
            builder.link(builder.add(0, Band::Guard), app.deployment);
        if (dice.chance(30))
            builder.link(builder.add(2, Band::Guard), app.pods);
        for (std::uint32_t more = dice.below(4); more > 0; --more)
            builder.link(app.deployment, builder.add(dice.chance(50) ? 0 : 1, Band::Attachment));
        if (dice.chance(30)) {
            const std::uint32_t claim = builder.add(2, Band::Attachment);
            builder.link(app.pods, claim);
            builder.link(claim, builder.add(3, Band::Attachment));
        }
        if (!all.empty() && dice.chance(40))
            builder.link(app.pods, all[dice.below(static_cast<std::uint32_t>(all.size()))].service);
        all.push_back(app);
    }
    return builder.request();
}

/// Anything at all, with sizes, bands and columns by chance.
inline Request randomGraph(std::uint32_t seed, std::uint32_t boxes, std::uint32_t lines, std::uint32_t columns)
{
    Dice dice(seed);
    Builder builder;
    for (std::uint32_t box = 0; box < boxes; ++box) {
        const Size size = dice.chance(50) ? cardSize : Size{40.0 + dice.below(200), 20.5 + dice.below(90)};
        const std::uint32_t band = dice.below(6);
        builder.add(static_cast<int>(dice.below(columns)) * 2 - 3,
                    band == 0 ? Band::Guard : (band == 1 ? Band::Attachment : Band::Spine), size);
    }
    for (std::uint32_t line = 0; line < lines; ++line) {
        const std::uint32_t from = dice.below(boxes);
        builder.link(from, dice.below(boxes), static_cast<float>(1 + dice.below(3)));
    }
    return builder.request();
}

} // namespace kubezu::layout::samples
