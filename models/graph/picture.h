#pragma once
#include "models/base/revision.h"
#include "models/kube/kind_catalog.h"
#include "models/layout/layout.h"
#include "models/relations/missing.h"
#include "models/relations/relation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kubezu {

/// The states of being that a picture must never confuse. Live objects count as written ones that also have health.
enum class Origin : std::uint8_t { Written,
                                   Predicted,
                                   Missing,
                                   Live };

/// Shape, icon and word of a card's state; colour comes last.
enum class Mark : std::uint8_t { None,
                                 Ok,
                                 Warning,
                                 Error,
                                 Progressing,
                                 Unknown };

/// What became of a thing from one set to another. None: the same in both, or nothing is compared.
enum class Change : std::uint8_t { None,
                                   Added,
                                   Removed,
                                   Changed };

/// The one number of a card. Text is language neutral ("80", "3–10", "8Gi"); the counted ones get their word in the view.
struct Badge {
    enum class Kind : std::uint8_t { None,
                                     Text,
                                     Replicas,
                                     Rules,
                                     Keys,
                                     Subjects };
    Kind kind = Kind::None;
    std::int64_t number = 0;
    std::string text;
    friend bool operator==(const Badge&, const Badge&) = default;
};

using NodeIndex = std::uint32_t; ///< index into Graph::nodes
using EdgeIndex = std::uint32_t; ///< index into Graph::edges
using CardIndex = std::uint32_t; ///< index into Picture::cards
inline constexpr std::uint32_t kNoIndex = 0xFFFFFFFFU;

/// What a card says, before anyone knows how large its text is.
struct CardFace {
    std::string kindLabel; ///< "Service · ClusterIP", "HPA"
    std::string name;      ///< whole name, sanitised with visible()
    std::string note;      ///< small extra line: another namespace, cause and place of a missing one; may be empty
    std::string icon;      ///< id of the glyph
    Category category = Category::Extension;
    Origin origin = Origin::Written;
    MissingCause cause = MissingCause::None;
    Mark mark = Mark::None;
    Badge badge;
    std::uint32_t count = 1; ///< > 1: a stack of that many
    bool expanded = false;   ///< a member of an opened stack
    bool shared = false;     ///< the same resource has more than one card in this picture
    Change change = Change::None;
    std::uint32_t changes = 0; ///< how many fields of it changed
    friend bool operator==(const CardFace&, const CardFace&) = default;
};

/// Size of a card and its name broken into lines, as the view's font has it.
struct CardText {
    layout::Size size;
    std::vector<std::string> nameLines;
};

/// Measures cards; implemented where fonts are known (views/paint). Called from the pipeline's thread.
class CardMeasure {
public:
    virtual ~CardMeasure() = default;
    [[nodiscard]] virtual CardText measure(const CardFace& face) const = 0;
};

struct Card {
    NodeIndex node = kNoIndex;
    std::vector<NodeIndex> members; ///< all nodes of a stack of several; empty where the card stands for `node` alone
    CardFace face;
    std::vector<std::string> nameLines;
    layout::Rect rect; ///< scene coordinates, pixels at 100 %
    std::uint32_t component = 0;
    std::uint32_t panel = 0;
};

/// How a line is drawn that is no relation of resources, and which word it has (a row of CardWords::links).
struct WireLook {
    RelationClass family = RelationClass::Extension; ///< gives the hue
    LineStyle style = LineStyle::Solid;
    std::uint8_t word = 0;
    friend bool operator==(const WireLook&, const WireLook&) = default;
};

/// One drawn line; several edges of the same class between the same cards are one line.
struct Wire {
    CardIndex from = kNoIndex;
    CardIndex to = kNoIndex;
    Relation relation = Relation::Uses;
    std::optional<WireLook> look;      ///< of the concept map; else the relation says it
    std::vector<EdgeIndex> edges;      ///< what it stands for, at least one
    std::vector<layout::Point> points; ///< 1 + 3n points of cubic Bézier segments, scene coordinates
    bool predicted = false;
    bool missing = false;
    bool optional = false;
    Mark mark = Mark::None; ///< the worst problem of its edges
    Change change = Change::None;
};

/// A group of components drawn together: a namespace, an app.
struct Panel {
    enum class Kind : std::uint8_t { Namespace,
                                     ClusterWide,
                                     Group,
                                     None };
    Kind kind = Kind::None;
    std::string title;
    layout::Rect rect;
    std::uint32_t count = 0; ///< resources in it
};

/// Everything a painter needs, in flat arrays, in paint order. Immutable; made by the pipeline, shared by screen, minimap,
/// export and tests.
struct Picture {
    Revision revision = 0;
    std::vector<Panel> panels;
    std::vector<Card> cards;
    std::vector<Wire> wires;
    layout::Rect bounds;
    std::uint32_t hiddenNodes = 0; ///< nodes of the graph that this picture leaves out
    std::uint32_t totalNodes = 0;
};

} // namespace kubezu
