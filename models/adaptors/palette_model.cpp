#include "models/adaptors/palette_model.h"

#include "models/adaptors/resource_query.h"
#include "models/adaptors/texts.h"

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::size_t kMostEntries = 60;
constexpr std::size_t kMostOfOneType = 30;

// The scale is that of the glossary's search, so that the three lists mix.
constexpr int kEqual = 1000;
constexpr int kPrefix = 810;
constexpr int kWordStart = 700;
constexpr int kInside = 610;
constexpr int kQuery = 560; ///< a filter as the resource tree takes it: "deploy/web", "app=api"

/// How well a name fits a query: equal, beginning, beginning of a word, anywhere; 0 for not at all.
int fit(std::string_view name, std::string_view query)
{
    const std::string text = toLowerAscii(name);
    const std::size_t at = text.find(query);
    if (at == std::string::npos)
        return 0;
    const int length = static_cast<int>(std::min<std::size_t>(text.size() - query.size(), 99));
    if (at == 0)
        return text.size() == query.size() ? kEqual : kPrefix - length;
    const char before = text[at - 1];
    return (before == ' ' || before == '-' || before == '.' || before == '/' ? kWordStart : kInside) - length;
}

void keepBest(std::vector<PaletteEntry>& entries, std::size_t from, std::size_t most)
{
    std::stable_sort(entries.begin() + static_cast<std::ptrdiff_t>(from), entries.end(),
                     [](const PaletteEntry& a, const PaletteEntry& b) { return a.score > b.score; });
    if (entries.size() > from + most)
        entries.resize(from + most);
}

} // namespace

PaletteModel::PaletteModel(std::shared_ptr<const Library> library, QObject* parent)
    : QAbstractListModel(parent),
      m_library(library),
      m_search(std::move(library))
{
}

void PaletteModel::setLibrary(std::shared_ptr<const Library> library)
{
    beginResetModel();
    m_entries.clear();
    m_library = library;
    m_search = Search(std::move(library));
    endResetModel();
    search();
}

void PaletteModel::setGraph(GraphPtr graph)
{
    beginResetModel(); // entries name nodes of the old graph
    m_graph = std::move(graph);
    m_entries.clear();
    endResetModel();
    search();
}

void PaletteModel::setActions(std::vector<PaletteAction> actions)
{
    beginResetModel();
    m_actions = std::move(actions);
    m_entries.clear();
    endResetModel();
    search();
}

void PaletteModel::setLanguage(Language language)
{
    m_language = language;
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void PaletteModel::setQuery(const QString& query)
{
    m_query = query.trimmed();
    search();
}

void PaletteModel::search()
{
    const std::string query = toLowerAscii(m_query.toStdString());
    std::vector<PaletteEntry> found;
    addActions(m_query, found);
    if (!query.empty()) {
        addResources(query, found);
        addConcepts(query, found);
    }
    keepBest(found, 0, kMostEntries);
    beginResetModel();
    m_entries = std::move(found);
    endResetModel();
}

void PaletteModel::addResources(std::string_view query, std::vector<PaletteEntry>& found) const
{
    if (!m_graph)
        return;
    const ResourceQuery words(query);
    const std::size_t from = found.size();
    for (NodeIndex i = 0; i < m_graph->nodes.size(); ++i) {
        const GraphNode& node = m_graph->nodes[i];
        int score = fit(node.key.name, query);
        if (score == 0 && words.matches(node))
            score = kQuery - static_cast<int>(std::min<std::size_t>(node.key.name.size(), 99));
        if (score > 0)
            found.push_back({PaletteEntry::Type::Resource, i, node.resource ? score : score - 100});
    }
    keepBest(found, from, kMostOfOneType);
}

void PaletteModel::addActions(const QString& query, std::vector<PaletteEntry>& found) const
{
    const std::string folded = toLowerAscii(query.toStdString());
    const std::size_t from = found.size();
    for (std::uint32_t i = 0; i < m_actions.size(); ++i) {
        const int score = folded.empty() ? 1 : fit(m_actions[i].text.toStdString(), folded);
        if (score > 0)
            found.push_back({PaletteEntry::Type::Action, i, score});
    }
    keepBest(found, from, folded.empty() ? kMostEntries : kMostOfOneType);
}

void PaletteModel::addConcepts(std::string_view query, std::vector<PaletteEntry>& found) const
{
    for (const SearchHit& hit : m_search.find(query, kMostOfOneType)) {
        const auto at = static_cast<std::uint32_t>(hit.entry - m_library->concepts().data());
        found.push_back({PaletteEntry::Type::Concept, at, hit.score});
    }
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PaletteEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    if (role == EntryTypeRole)
        return static_cast<int>(entry.type);
    switch (entry.type) {
    case PaletteEntry::Type::Resource: return resourceData(entry.ref, role);
    case PaletteEntry::Type::Action: return actionData(entry.ref, role);
    case PaletteEntry::Type::Concept: return conceptData(entry.ref, role);
    }
    return {};
}

QVariant PaletteModel::resourceData(NodeIndex index, int role) const
{
    const GraphNode& node = m_graph->nodes[index];
    switch (role) {
    case Qt::DisplayRole: return visibleText(node.key.name);
    case TipRole: return nodeText(node);
    case EntryIdRole: return rawText(node.id);
    case NodeRole: return index;
    case KindRole: return visibleText(node.key.kind);
    case PlaceRole: return visibleText(node.key.nameSpace);
    case CategoryRole: return static_cast<int>(m_graph->categoryOf(index));
    case OriginRole: return static_cast<int>(node.origin);
    default: return {};
    }
}

QVariant PaletteModel::actionData(std::uint32_t index, int role) const
{
    const PaletteAction& action = m_actions[index];
    switch (role) {
    case Qt::DisplayRole:
    case TipRole: return action.text;
    case EntryIdRole: return action.id;
    case ShortcutRole: return action.shortcut;
    default: return {};
    }
}

QVariant PaletteModel::conceptData(std::uint32_t index, int role) const
{
    const Concept& entry = m_library->concepts()[index];
    switch (role) {
    case Qt::DisplayRole:
    case TipRole: return rawText(entry.name(m_language));
    case EntryIdRole:
    case ConceptIdRole: return rawText(entry.id);
    case CategoryRole: return static_cast<int>(entry.category);
    default: return {};
    }
}

} // namespace kubezu
