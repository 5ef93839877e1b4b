#pragma once
#include <Qt>

#include <cstdint>

namespace kubezu {

/// What a row of a tree stands for.
enum class RowType : std::uint8_t {
    Namespace,
    ClusterWide,
    Missing, ///< top rows of the resource tree
    Kind,    ///< all of one kind
    Resource,
    RelationGroup,
    Edge,
    Problem,
    Section,
    Letter,
    Category,
    Concept, ///< the glossary's index
};

/// Roles of all models. Unscoped, because item views take plain integers. Texts are plain, never HTML: views show the tip with
/// plainToolTip().
enum ItemRole : int {
    RowTypeRole = Qt::UserRole + 1, ///< RowType as int
    NodeRole,                       ///< NodeIndex, kNoIndex where there is none
    EdgeRole,                       ///< EdgeIndex, kNoIndex where there is none
    KindRole,                       ///< "Deployment"
    CategoryRole,                   ///< Category as int (ConceptCategory for concepts)
    OriginRole,                     ///< Origin as int
    MarkRole,                       ///< Mark as int; of a group the worst in it
    CountRole,                      ///< resources in a group; places of a concept in this graph
    ConceptIdRole,                  ///< QString
    TipRole,                        ///< plain text
    RelationRole,                   ///< Relation as int
    OutgoingRole,                   ///< bool: the edge leads away from the current node
    SeverityRole,                   ///< Severity as int
    CheckRole,                      ///< id of the check
    PlaceRole,                      ///< "web.yaml:31"
    MatchKindRole,                  ///< MatchKind as int
    MatchedRole,                    ///< the key that matched
    MatchedRangesRole,              ///< QVariantList of QPoint(begin, end) in MatchedRole
    NameRangesRole,                 ///< the same in the display text
    EntryTypeRole,                  ///< PaletteEntry::Type as int
    EntryIdRole,                    ///< node id, action id or concept id
    ShortcutRole,
    ChangeRole, ///< Change as int
    PathRole,   ///< "spec.replicas"
    BeforeRole, ///< its value on either side
    AfterRole,
};

} // namespace kubezu
