#include "models/adaptors/concept_index_model.h"

#include "models/adaptors/texts.h"
#include "models/glossary/sections.h"

#include <map>
#include <set>

namespace kubezu {
namespace {

constexpr std::string_view kPodTemplate = "Pod"; // a pod template is where people meet the fields of a Pod

void addKindsOf(const Binding& binding, std::set<std::string>& kinds)
{
    if (binding.podTemplate)
        kinds.emplace(kPodTemplate);
    for (const GroupKind& kind : binding.kinds)
        kinds.insert(kind.kind);
    for (const Binding& each : binding.all)
        addKindsOf(each, kinds);
}

/// The kinds that are the concept or show it in a field.
std::set<std::string> kindsShowing(const Concept& entry)
{
    std::set<std::string> kinds;
    for (const GroupKind& kind : entry.kinds)
        kinds.insert(kind.kind);
    for (const Binding& binding : entry.bindings)
        addKindsOf(binding, kinds);
    return kinds;
}

} // namespace

ConceptIndexModel::ConceptIndexModel(std::shared_ptr<const Library> library, QObject* parent)
    : TreeModel(parent),
      m_library(std::move(library))
{
    rebuild(true);
}

/// The old library stays until its rows are gone.
void ConceptIndexModel::setLibrary(std::shared_ptr<const Library> library)
{
    const auto before = std::exchange(m_library, std::move(library));
    rebuild(true);
}

void ConceptIndexModel::setOrder(Order order)
{
    if (std::exchange(m_order, order) != order)
        rebuild(true);
}

void ConceptIndexModel::setLanguage(Language language)
{
    m_language = language;
    retold();
}

void ConceptIndexModel::setHits(std::shared_ptr<const ConceptHits> hits)
{
    m_hits = std::move(hits);
    rebuild(false);
}

void ConceptIndexModel::setSeenOnly(bool seenOnly)
{
    if (std::exchange(m_seenOnly, seenOnly) != seenOnly)
        rebuild(false);
}

void ConceptIndexModel::rebuild(bool fresh)
{
    auto root = std::make_unique<TreeItem>();
    m_concepts = 0;
    switch (m_order) {
    case Order::Sections: addSections(*root); break;
    case Order::English: addLetters(*root, m_library->englishIndex()); break;
    case Order::Japanese: addLetters(*root, m_library->japaneseIndex()); break;
    case Order::Category: addCategories(*root); break;
    case Order::Kind: addKinds(*root); break;
    }
    replace(std::move(root), fresh);
}

std::uint32_t ConceptIndexModel::hitsOf(const Concept& entry) const
{
    return m_hits ? static_cast<std::uint32_t>(m_hits->of(entry.id).count()) : 0;
}

void ConceptIndexModel::addConcept(TreeItem& group, const Concept& entry)
{
    const std::uint32_t hits = hitsOf(entry);
    if (m_seenOnly && hits == 0)
        return;
    TreeItem& item = group.add(entry.id, RowType::Concept, static_cast<std::uint32_t>(&entry - m_library->concepts().data()));
    item.count = hits;
    ++group.count;
    ++m_concepts;
}

void ConceptIndexModel::addSections(TreeItem& root)
{
    for (const Section& section : sections()) {
        TreeItem& group = root.add(section.id, RowType::Section);
        for (const Concept* entry : m_library->inSection(section.id))
            addConcept(group, *entry);
        if (group.children.empty())
            root.children.pop_back();
    }
}

void ConceptIndexModel::addLetters(TreeItem& root, const std::vector<IndexGroup>& groups)
{
    for (const IndexGroup& letter : groups) {
        TreeItem& group = root.add(letter.heading, RowType::Letter);
        for (const Concept* entry : letter.entries)
            addConcept(group, *entry);
        if (group.children.empty())
            root.children.pop_back();
    }
}

void ConceptIndexModel::addCategories(TreeItem& root)
{
    for (std::size_t i = 0; i < kConceptCategoryCount; ++i) {
        const auto category = static_cast<ConceptCategory>(i);
        TreeItem& group = root.add(conceptCategoryId(category), RowType::Category);
        for (const Concept& entry : m_library->concepts()) {
            if (entry.category == category)
                addConcept(group, entry);
        }
        if (group.children.empty())
            root.children.pop_back();
    }
}

void ConceptIndexModel::addKinds(TreeItem& root)
{
    std::map<std::string, std::vector<const Concept*>> byKind; // by the word that people know, whatever the group
    for (const Concept& entry : m_library->concepts()) {
        for (const std::string& kind : kindsShowing(entry))
            byKind[kind].push_back(&entry);
    }
    for (const auto& [kind, concepts] : byKind) {
        TreeItem& group = root.add(intern(kind), RowType::Letter);
        for (const Concept* entry : concepts)
            addConcept(group, *entry);
        if (group.children.empty())
            root.children.pop_back();
    }
}

QModelIndex ConceptIndexModel::indexOfConcept(std::string_view id) const
{
    for (const auto& group : itemAt({}).children) {
        for (const auto& item : group->children) {
            if (item->key == id)
                return indexOf(*item);
        }
    }
    return {};
}

QString ConceptIndexModel::groupText(const TreeItem& item) const
{
    if (item.type == RowType::Category) {
        if (const auto category = conceptCategoryFromId(item.key))
            return rawText(conceptCategoryTitle(*category, m_language));
    }
    const Section* section = item.type == RowType::Section ? findSection(item.key) : nullptr;
    if (!section)
        return rawText(item.key);
    return rawText(m_language == Language::Japanese ? section->titleJa : section->titleEn);
}

QVariant ConceptIndexModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TreeItem& item = itemAt(index);
    const bool isConcept = item.type == RowType::Concept;
    if (role == RowTypeRole)
        return static_cast<int>(item.type);
    if (role == CountRole)
        return item.count;
    if (!isConcept || item.ref == kNoIndex)
        return role == Qt::DisplayRole || role == TipRole ? QVariant(groupText(item)) : QVariant();
    const Concept& entry = m_library->concepts()[item.ref];
    switch (role) {
    case Qt::DisplayRole: return rawText(entry.name(m_language));
    case TipRole: {
        const QString name = rawText(entry.name(m_language));
        const QString other = rawText(entry.name(m_language == Language::Japanese ? Language::English : Language::Japanese));
        return name == other ? name : name + QLatin1Char('\n') + other;
    }
    case ConceptIdRole: return rawText(entry.id);
    case CategoryRole: return static_cast<int>(entry.category);
    default: return {};
    }
}

} // namespace kubezu
