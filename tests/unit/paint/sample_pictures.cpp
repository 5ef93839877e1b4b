#include "tests/unit/paint/sample_pictures.h"

#include "views/paint/card_metrics.h"

#include <algorithm>
#include <cmath>

namespace kubezu::samples {
namespace {

enum class Side { Left,
                  Right,
                  Top,
                  Bottom };

class Builder {
public:
    explicit Builder(double scale)
        : m_scale(scale),
          m_metrics(scale) { }

    CardIndex card(CardFace face, double x, double y)
    {
        const CardText text = m_metrics.measure(face);
        Card card;
        card.node = static_cast<NodeIndex>(m_picture.cards.size());
        card.nameLines = text.nameLines;
        card.rect = {x * m_scale, y * m_scale - text.size.height / 2, text.size.width, text.size.height};
        card.face = std::move(face);
        m_picture.cards.push_back(std::move(card));
        return static_cast<CardIndex>(m_picture.cards.size() - 1);
    }

    void wire(CardIndex from, Side out, CardIndex to, Side in, Relation relation, bool missing = false, double shiftOut = 0, double shiftIn = 0)
    {
        Wire wire;
        wire.from = from;
        wire.to = to;
        wire.relation = relation;
        wire.missing = missing;
        wire.edges = {static_cast<EdgeIndex>(m_picture.wires.size())};
        const layout::Point a = end(from, out, shiftOut), b = end(to, in, shiftIn);
        const double bend = std::max(24.0, 0.45 * (std::abs(a.x - b.x) + std::abs(a.y - b.y)) / 1.3);
        wire.points = {a, away(a, out, bend), away(b, in, bend), b};
        m_picture.wires.push_back(std::move(wire));
    }

    void panel(Panel::Kind kind, const char* title, layout::Rect rect, std::uint32_t count)
    {
        m_picture.panels.push_back({kind, title, {rect.x * m_scale, rect.y * m_scale, rect.width * m_scale, rect.height * m_scale}, count});
    }

    Picture take(layout::Rect bounds)
    {
        m_picture.bounds = {bounds.x * m_scale, bounds.y * m_scale, bounds.width * m_scale, bounds.height * m_scale};
        m_picture.revision = 1;
        return std::move(m_picture);
    }

private:
    [[nodiscard]] layout::Point end(CardIndex card, Side side, double shift) const
    {
        const layout::Rect& r = m_picture.cards[card].rect;
        const double x = r.x + r.width / 2, y = r.y + r.height / 2;
        switch (side) {
        case Side::Left: return {r.x, y + shift};
        case Side::Right: return {r.x + r.width, y + shift};
        case Side::Top: return {x + shift, r.y};
        case Side::Bottom: break;
        }
        return {x + shift, r.y + r.height};
    }
    static layout::Point away(layout::Point p, Side side, double bend)
    {
        switch (side) {
        case Side::Left: return {p.x - bend, p.y};
        case Side::Right: return {p.x + bend, p.y};
        case Side::Top: return {p.x, p.y - bend};
        case Side::Bottom: break;
        }
        return {p.x, p.y + bend};
    }

    double m_scale;
    CardMetrics m_metrics;
    Picture m_picture;
};

CardFace face(const char* kind, const char* name, const char* icon, Category category, Origin origin = Origin::Written,
              Mark mark = Mark::None, Badge badge = {}, std::uint32_t count = 1)
{
    CardFace f;
    f.kindLabel = kind;
    f.name = name;
    f.icon = icon;
    f.category = category;
    f.origin = origin;
    f.mark = mark;
    f.badge = std::move(badge);
    f.count = count;
    return f;
}

Badge said(const char* text)
{
    return {Badge::Kind::Text, 0, text};
}

void chain(Builder& b, const char* app, Mark mark, const char* replicas, std::uint32_t count, const char* port, double y, CardIndex out[4])
{
    using C = Category;
    const std::string name = app;
    out[0] = b.card(face("Deployment", app, "deployment", C::Workload, Origin::Written, mark, said(replicas)), 18, y);
    out[1] = b.card(face("ReplicaSet", (name + "-‹hash›").c_str(), "replicaset", C::Workload, Origin::Predicted, Mark::None, said(std::to_string(count).c_str())), 218, y);
    out[2] = b.card(face("Pod", (name + "-‹…›").c_str(), "pod", C::Workload, Origin::Predicted, Mark::None, {}, count), 418, y);
    out[3] = b.card(face("Service · ClusterIP", app, "service", C::Network, Origin::Written, Mark::None, said(port)), 628, y);
    b.wire(out[0], Side::Right, out[1], Side::Left, Relation::Owns);
    b.wire(out[1], Side::Right, out[2], Side::Left, Relation::Owns);
    b.wire(out[3], Side::Left, out[2], Side::Right, Relation::Selects);
}

void shopDatabase(Builder& b, CardIndex web, CardIndex ingress)
{
    using C = Category;
    const CardIndex db = b.card(face("StatefulSet", "db", "statefulset", C::Workload, Origin::Written, Mark::Ok, said("2/2")), 18, 434);
    const CardIndex pods = b.card(face("Pod", "db-0, db-1", "pod", C::Workload, Origin::Predicted, Mark::None, {}, 2), 418, 434);
    const CardIndex service = b.card(face("Service · headless", "db", "service", C::Network, Origin::Written, Mark::None, said("5432")), 628, 434);
    const CardIndex claim = b.card(face("PVC", "data-db-0, 1", "pvc", C::Storage, Origin::Predicted, Mark::None, {}, 2), 418, 546);
    CardFace shared = face("Secret", "db-password", "secret", C::Configuration);
    shared.shared = true;
    const CardIndex password = b.card(shared, 628, 546);
    CardFace absent = face("Secret", "shop-tls", "secret", C::Configuration, Origin::Missing);
    absent.cause = MissingCause::Absent;
    absent.note = "web.yaml:58";
    const CardIndex tls = b.card(absent, 846, 434);
    const CardIndex account = b.card(face("ServiceAccount", "web", "serviceaccount", C::Identity), 18, 546);
    b.wire(db, Side::Right, pods, Side::Left, Relation::Owns);
    b.wire(service, Side::Left, pods, Side::Right, Relation::Selects, false, 0, 0);
    b.wire(pods, Side::Bottom, claim, Side::Top, Relation::Mounts, false, -14, -14);
    b.wire(pods, Side::Bottom, password, Side::Top, Relation::Env, false, 26, 0);
    b.wire(ingress, Side::Bottom, tls, Side::Top, Relation::Tls, true);
    b.wire(db, Side::Bottom, account, Side::Top, Relation::RunsAs);
    static_cast<void>(web);
}

} // namespace

std::shared_ptr<const Picture> shopPicture(double textScale)
{
    using C = Category;
    Builder b(textScale);
    b.panel(Panel::Kind::Namespace, "shop", {0, 0, 1034, 606}, 27);
    b.panel(Panel::Kind::ClusterWide, "", {0, 630, 1034, 112}, 4);
    CardIndex web[4], api[4];
    const CardIndex hpa = b.card(face("HPA", "web", "hpa", C::Scheduling, Origin::Written, Mark::None, said("3–10")), 18, 72);
    chain(b, "web", Mark::Ok, "3/3", 3, "80", 168, web);
    chain(b, "api", Mark::Warning, "2/2", 2, "8080", 326, api);
    const CardIndex config = b.card(face("ConfigMap", "web-config", "configmap", C::Configuration, Origin::Written, Mark::None, {Badge::Kind::Keys, 3, ""}), 218, 246);
    const CardIndex ingress = b.card(face("Ingress", "shop", "ingress", C::Network, Origin::Written, Mark::Error, {Badge::Kind::Rules, 2, ""}), 846, 246);
    b.wire(hpa, Side::Bottom, web[0], Side::Top, Relation::Scales);
    b.wire(web[0], Side::Bottom, config, Side::Left, Relation::Env, false, 20, 0);
    b.wire(ingress, Side::Left, web[3], Side::Right, Relation::Routes, false, -8, 0);
    b.wire(ingress, Side::Left, api[3], Side::Right, Relation::Routes, false, 8, 0);
    shopDatabase(b, web[0], ingress);
    b.card(face("StorageClass", "fast-ssd", "storageclass", C::Storage, Origin::Live, Mark::Ok), 18, 698);
    b.card(face("Node", "worker-1.eu-central", "node", C::Scheduling, Origin::Live, Mark::Error), 218, 698);
    b.card(face("CertificateRequest", "shop-tls-2025-very-long-name", "generic", C::Extension, Origin::Live, Mark::Progressing), 418, 698);
    CardFace role = face("ClusterRole", "system:node", "role", C::Identity, Origin::Missing);
    role.cause = MissingCause::ProvidedByCluster;
    b.card(role, 668, 698);
    b.card(face("設定", "日本語の名前-とても長い", "configmap", C::Configuration, Origin::Live, Mark::Unknown), 846, 698);
    return std::make_shared<const Picture>(b.take({0, 0, 1034, 742}));
}

} // namespace kubezu::samples
