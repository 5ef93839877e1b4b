#include "views/graph_view/hover_words.h"

#include "models/relations/rule.h"
#include "views/common/plain_text.h"
#include "views/paint/card_words.h"
#include "views/paint/change_painter.h"

#include <QCoreApplication>

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::size_t kMostEdges = 3; ///< of a wire that are told one by one
constexpr std::size_t kMostMembers = 4;
constexpr std::size_t kLongest = 300; ///< bytes of one value

class Words {
    Q_DECLARE_TR_FUNCTIONS(kubezu::HoverWords)
};

QString value(std::string_view text)
{
    return shown(text, kLongest);
}

QString placeOf(const Graph& graph, SourcePlace place)
{
    const std::string_view file = graph.snapshot ? graph.snapshot->fileName(place) : std::string_view();
    if (file.empty())
        return {};
    return place.line == 0 ? value(file) : value(file) + QLatin1Char(':') + QString::number(place.line);
}

void add(HoverText& text, const QString& label, const QString& what)
{
    if (!what.isEmpty())
        text.rows.push_back({label, what});
}

QString originText(const GraphNode& node, const CardWords& words)
{
    if (node.origin == Origin::Predicted)
        return Words::tr("predicted: a controller would create it");
    if (node.origin != Origin::Missing)
        return originWord(node.origin);
    QString text = originWord(node.origin);
    const auto cause = static_cast<std::size_t>(node.cause);
    if (cause < words.causes.size() && !words.causes[cause].isEmpty())
        text += QStringLiteral(" · ") + words.causes[cause];
    if (!node.causeDetail.empty())
        text += QStringLiteral(" · ") + value(node.causeDetail);
    return text;
}

QString namespaceRule(const GraphNode& from, const GraphNode& to, const GraphEdge& edge)
{
    if (!edge.permitted)
        return Words::tr("not permitted: another namespace without a ReferenceGrant");
    if (to.key.nameSpace.empty())
        return Words::tr("to something cluster-wide");
    if (from.key.nameSpace.empty())
        return Words::tr("from something cluster-wide, names namespace %1").arg(value(to.key.nameSpace));
    if (from.key.nameSpace == to.key.nameSpace)
        return Words::tr("within namespace %1").arg(value(to.key.nameSpace));
    return Words::tr("from namespace %1 to namespace %2").arg(value(from.key.nameSpace), value(to.key.nameSpace));
}

void addEdge(HoverText& text, const Graph& graph, const GraphEdge& edge, bool withEnds)
{
    const GraphNode& from = graph.nodes[edge.from];
    const GraphNode& to = graph.nodes[edge.to];
    if (withEnds)
        add(text, Words::tr("Edge"), titleOf(from) + QStringLiteral(" → ") + titleOf(to));
    if (edge.predicted)
        add(text, Words::tr("Why"), Words::tr("predicted: a controller would create it"));
    else if (edge.rule)
        add(text, Words::tr("Rule"), value(edge.rule->id));
    add(text, Words::tr("Field"), value(edge.path));
    QString place = placeOf(graph, edge.place);
    if (!place.isEmpty() && edge.places > 1)
        place += QStringLiteral(" · ") + Words::tr("in %n place(s)", nullptr, static_cast<int>(edge.places));
    add(text, Words::tr("Place"), place);
    if (!edge.predicted)
        add(text, Words::tr("Namespace"), namespaceRule(from, to, edge));
    if (edge.optional)
        add(text, Words::tr("Optional"), Words::tr("yes: it works without"));
}

QString membersOf(const GraphNode& node)
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(node.members.size(), kMostMembers); ++i)
        names.append(value(node.members[i]));
    if (node.members.size() > kMostMembers)
        names.append(QStringLiteral("…"));
    return names.join(QStringLiteral(", "));
}

HoverText faceOnly(const CardFace& face)
{
    HoverText text;
    text.heading = value(face.kindLabel) + QLatin1Char(' ') + value(face.name);
    add(text, Words::tr("State"), originWord(face.origin));
    return text;
}

} // namespace

QString titleOf(const GraphNode& node)
{
    return value(node.key.kind) + QLatin1Char(' ') + value(node.key.name);
}

QString originWord(Origin origin)
{
    switch (origin) {
    case Origin::Written: return Words::tr("written");
    case Origin::Predicted: return Words::tr("predicted");
    case Origin::Missing: return Words::tr("missing");
    case Origin::Live: break;
    }
    return Words::tr("live");
}

QString markWord(Mark mark)
{
    switch (mark) {
    case Mark::None:
    case Mark::Ok: return Words::tr("no problem");
    case Mark::Warning: return Words::tr("warning");
    case Mark::Error: return Words::tr("error");
    case Mark::Progressing: return Words::tr("in progress");
    case Mark::Unknown: break;
    }
    return Words::tr("unknown state");
}

HoverText hoverTextOfCard(const Content& content, CardIndex card, const CardWords& words)
{
    if (!content.hasCard(card))
        return {};
    const CardFace& face = content.picture().cards[card].face;
    const GraphNode* node = content.nodeOf(card);
    if (!node)
        return faceOnly(face);
    HoverText text;
    text.heading = value(node->key.kind) + QLatin1Char(' ') + value(face.name);
    add(text, Words::tr("Namespace"), node->key.nameSpace.empty() ? words.clusterWide : value(node->key.nameSpace));
    add(text, Words::tr("State"), originText(*node, words));
    if (face.change != Change::None)
        add(text, Words::tr("Comparison"), changeText(face, words));
    if (face.mark != Mark::None)
        add(text, Words::tr("Health"), markWord(face.mark));
    if (node->resource)
        add(text, Words::tr("Place"), placeOf(*content.graph, node->resource->place));
    else if (!face.note.empty())
        add(text, Words::tr("Place"), value(face.note));
    if (face.count > 1) {
        add(text, Words::tr("Count"), QString::number(face.count));
        add(text, Words::tr("Names"), membersOf(*node));
        text.hint = Words::tr("Double-click opens the stack");
    }
    if (face.shared)
        text.hint = Words::tr("Drawn more than once in this picture");
    return text;
}

HoverText hoverTextOfWire(const Content& content, WireIndex index, const CardWords& words)
{
    if (!content.hasWire(index))
        return {};
    const Wire& wire = content.picture().wires[index];
    HoverText text;
    text.heading = relationText(wire.relation, words);
    if (!content.graph)
        return text;
    const Graph& graph = *content.graph;
    const auto known = [&graph](EdgeIndex edge) { return edge < graph.edges.size(); };
    const auto count = static_cast<std::size_t>(std::count_if(wire.edges.begin(), wire.edges.end(), known));
    std::size_t told = 0;
    for (const EdgeIndex i : wire.edges) {
        if (!known(i) || told++ >= kMostEdges)
            continue;
        const GraphEdge& edge = graph.edges[i];
        const bool first = told == 1;
        if (first)
            text.heading = titleOf(graph.nodes[edge.from]) + QStringLiteral(" → ") + titleOf(graph.nodes[edge.to]);
        if (first)
            add(text, Words::tr("Relation"), relationText(wire.relation, words));
        if (graph.changes && graph.changes->edges[i] != Change::None)
            add(text, Words::tr("Comparison"), words.changes[static_cast<std::size_t>(graph.changes->edges[i])]);
        addEdge(text, graph, edge, !first);
    }
    if (count > kMostEdges)
        text.hint = Words::tr("and %n more", nullptr, static_cast<int>(count - kMostEdges));
    return text;
}

HoverText CanvasTexts::ofCard(const Content& content, CardIndex card, const CardWords& words) const
{
    return hoverTextOfCard(content, card, words);
}

HoverText CanvasTexts::ofWire(const Content& content, WireIndex wire, const CardWords& words) const
{
    return hoverTextOfWire(content, wire, words);
}

QString CanvasTexts::spoken(const Content& content, CardIndex card, const CardWords& words) const
{
    return spokenName(content, card, words);
}

QString spokenName(const Content& content, CardIndex card, const CardWords& words)
{
    if (!content.hasCard(card))
        return {};
    const CardFace& face = content.picture().cards[card].face;
    const GraphNode* node = content.nodeOf(card);
    QStringList parts{(node ? value(node->key.kind) : value(face.kindLabel)) + QLatin1Char(' ') + value(face.name),
                      node ? originText(*node, words) : originWord(face.origin)};
    if (face.origin != Origin::Missing && face.origin != Origin::Predicted)
        parts.append(markWord(face.mark));
    if (face.change != Change::None)
        parts.append(changeText(face, words));
    if (face.count > 1)
        parts.append(Words::tr("stack of %n", nullptr, static_cast<int>(face.count)));
    return parts.join(QStringLiteral(", "));
}

} // namespace kubezu
