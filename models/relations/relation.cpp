#include "models/relations/relation.h"

namespace kubezu {
namespace {

using R = Relation;
using F = RelationClass;
using L = LineStyle;

constexpr std::array<RelationInfo, kRelationCount> kInfos{{
    {R::Owns, "owns", F::Ownership, L::Dotted, "pod-counting"},
    {R::Selects, "selects", F::Selection, L::Dashed, "label-selector"},
    {R::Routes, "routes", F::Traffic, L::Solid, "l7-load-balancing"},
    {R::Attaches, "attaches", F::Traffic, L::Solid, "gateway-api"},
    {R::Class, "class", F::Extension, L::Solid, "storageclass"},
    {R::Mounts, "mounts", F::Configuration, L::Solid, "volume"},
    {R::Env, "env", F::Configuration, L::Solid, "environment-variable"},
    {R::Pulls, "pulls", F::Identity, L::Solid, "image-pull-credentials"},
    {R::RunsAs, "runs-as", F::Identity, L::Solid, "serviceaccount"},
    {R::Tls, "tls", F::Configuration, L::Solid, "secret-tls"},
    {R::Scales, "scales", F::Scaling, L::Solid, "hpa"},
    {R::Governs, "governs", F::Traffic, L::Solid, "headless-service"},
    {R::Binds, "binds", F::Storage, L::Solid, "persistent-volume"},
    {R::Grants, "grants", F::Identity, L::Solid, "serviceaccount"},
    {R::Allows, "allows", F::Selection, L::Dashed, "networkpolicy"},
    {R::Calls, "calls", F::Extension, L::Solid, "crd-operator"},
    {R::Schedules, "schedules", F::Scaling, L::Solid, "node"},
    {R::Endpoints, "endpoints", F::Traffic, L::Solid, "endpointslice"},
    {R::Defines, "defines", F::Extension, L::Dotted, "crd-operator"},
    {R::Mentions, "mentions", F::Traffic, L::Solid, "service-discovery"},
    {R::Uses, "uses", F::Extension, L::Solid, ""},
    {R::Matches, "matches", F::Selection, L::Dashed, "label-selector"},
    {R::Within, "within", F::Extension, L::Dotted, "namespace"},
}};

} // namespace

const std::array<RelationInfo, kRelationCount>& relationInfos()
{
    return kInfos;
}

const RelationInfo& infoOf(Relation relation)
{
    return kInfos[static_cast<std::size_t>(relation)];
}

std::optional<Relation> relationFromId(std::string_view id)
{
    for (const RelationInfo& info : kInfos) {
        if (info.id == id)
            return info.relation;
    }
    return std::nullopt;
}

} // namespace kubezu
