#include "models/picture/lens.h"

#include <array>

namespace kubezu {
namespace {

constexpr std::uint32_t bit(Relation relation)
{
    return 1U << static_cast<unsigned>(relation);
}

constexpr std::uint8_t bit(Category category)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(category));
}

using R = Relation;
using C = Category;

constexpr std::uint32_t kAllRelations = (1U << kRelationCount) - 1;
constexpr std::uint8_t kAllCategories = 0x7F;

/// `relations`: the wires of the theme. `categories`: nodes that belong to it even without a wire.
constexpr std::array<LensRow, 7> kRows{{
    {Lens::Everything, "everything", kAllRelations & ~bit(R::Within), kAllCategories},
    {Lens::Traffic, "traffic",
     bit(R::Owns) | bit(R::Selects) | bit(R::Routes) | bit(R::Attaches) | bit(R::Class) | bit(R::Governs) | bit(R::Allows) | bit(R::Calls)
         | bit(R::Endpoints) | bit(R::Mentions) | bit(R::Tls),
     static_cast<std::uint8_t>(bit(C::Network) | bit(C::Workload))},
    {Lens::Workloads, "workloads", bit(R::Owns) | bit(R::Scales) | bit(R::Schedules), bit(C::Workload)},
    {Lens::Config, "config", bit(R::Env) | bit(R::Mounts) | bit(R::Tls) | bit(R::Pulls), bit(C::Configuration)},
    {Lens::Storage, "storage", bit(R::Mounts) | bit(R::Binds) | bit(R::Class) | bit(R::Uses), bit(C::Storage)},
    {Lens::Identity, "identity", bit(R::RunsAs) | bit(R::Binds) | bit(R::Grants) | bit(R::Pulls) | bit(R::Matches), bit(C::Identity)},
    {Lens::Scheduling, "scheduling", bit(R::Scales) | bit(R::Schedules) | bit(R::Matches) | bit(R::Class) | bit(R::Selects),
     bit(C::Scheduling)},
}};

/// Lenses of one theme must not drag in the ends of a class that serves several (binds: storage and RBAC).
bool fits(Lens lens, Category from, Category to)
{
    switch (lens) {
    case Lens::Storage: return from == C::Storage || to == C::Storage;
    case Lens::Identity: return from == C::Identity || to == C::Identity;
    case Lens::Scheduling: return from == C::Scheduling || to == C::Scheduling;
    case Lens::Config: return from == C::Configuration || to == C::Configuration;
    case Lens::Workloads: return from != C::Extension;
    case Lens::Traffic:
    case Lens::Everything: return true;
    }
    return true;
}

} // namespace

const LensRow& lensRow(Lens lens)
{
    return kRows[static_cast<std::size_t>(lens)];
}

bool lensShows(Lens lens, Relation relation, Category from, Category to)
{
    return (lensRow(lens).relations & bit(relation)) != 0 && fits(lens, from, to);
}

bool lensShows(Lens lens, Category category)
{
    return (lensRow(lens).categories & bit(category)) != 0;
}

const std::vector<LensInfo>& lenses()
{
    static const std::vector<LensInfo> infos = [] {
        std::vector<LensInfo> list;
        for (const LensRow& row : kRows)
            list.push_back({row.lens, row.id});
        return list;
    }();
    return infos;
}

std::string_view lensId(Lens lens)
{
    return lensRow(lens).id;
}

} // namespace kubezu
