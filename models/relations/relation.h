#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kubezu {

/// Class of an edge, always from the object that holds the reference to the object referred to.
/// The first twenty are those of the design; `uses` (any other reference by name), `matches` (any other label selector) and
/// `within` (object → its Namespace, when that is in the set) cover the rows that fit none of them.
enum class Relation : std::uint8_t {
    Owns,
    Selects,
    Routes,
    Attaches,
    Class,
    Mounts,
    Env,
    Pulls,
    RunsAs,
    Tls,
    Scales,
    Governs,
    Binds,
    Grants,
    Allows,
    Calls,
    Schedules,
    Endpoints,
    Defines,
    Mentions,
    Uses,
    Matches,
    Within,
};

/// Colour family and legend row of a relation.
enum class RelationClass : std::uint8_t { Ownership,
                                          Selection,
                                          Traffic,
                                          Configuration,
                                          Storage,
                                          Identity,
                                          Scaling,
                                          Extension };

/// How the line is drawn: solid = reference, dashed = label selector, dotted = ownership.
enum class LineStyle : std::uint8_t { Solid,
                                      Dashed,
                                      Dotted };

struct RelationInfo {
    Relation relation;
    std::string_view id; ///< the word in JSON and on the command line
    RelationClass family;
    LineStyle style;
    std::string_view conceptId; ///< glossary entry that explains this class
};

inline constexpr std::size_t kRelationCount = 23;

/// All classes in the order of the enum; the one table that names them.
const std::array<RelationInfo, kRelationCount>& relationInfos();
const RelationInfo& infoOf(Relation relation);
std::optional<Relation> relationFromId(std::string_view id);

} // namespace kubezu
