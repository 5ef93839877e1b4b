#include "models/glossary/library.h"

#include "models/glossary/concept_reader.h"
#include "models/glossary/name_index.h"
#include "models/glossary/sections.h"
#include "models/kube/pod_template.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace kubezu {
namespace {

std::size_t sectionRank(std::string_view id)
{
    const Section* row = findSection(id);
    return row == nullptr ? sections().size() : static_cast<std::size_t>(row - sections().data());
}

bool notesOrder(const Concept& a, const Concept& b)
{
    return std::tuple(sectionRank(a.section), a.order, std::string_view(a.id))
        < std::tuple(sectionRank(b.section), b.order, std::string_view(b.id));
}

Error duplicateId(const Concept& later, const Concept& earlier)
{
    Error error;
    error.code = ErrorCode::ContentInvalid;
    error.detail = "id '" + later.id + "' is also that of " + earlier.file;
    error.where.file = later.file;
    error.hint = "give each concept an id of its own";
    return error;
}

/// All kinds that the binding is about, whether its conditions hold or not.
void collectKinds(const Binding& binding, std::set<GroupKind>& kinds)
{
    kinds.insert(binding.kinds.begin(), binding.kinds.end());
    if (binding.podTemplate) {
        for (const PodCarrier& carrier : podCarriers())
            kinds.insert(canonicalKind(carrier.group, carrier.kind));
    }
    for (const Binding& each : binding.all)
        collectKinds(each, kinds);
}

} // namespace

std::shared_ptr<const Library> Library::build(std::span<const ContentFile> files)
{
    const std::shared_ptr<Library> library(new Library);
    library->read(files);
    library->indexConcepts();
    library->link();
    return library;
}

void Library::read(std::span<const ContentFile> files)
{
    std::vector<const ContentFile*> byName;
    for (const ContentFile& file : files)
        byName.push_back(&file);
    std::stable_sort(byName.begin(), byName.end(), [](const ContentFile* a, const ContentFile* b) { return a->name < b->name; });
    std::unordered_map<std::string, std::size_t> seen;
    for (const ContentFile* file : byName) {
        Result<Concept> result = readConcept(file->bytes, file->name);
        if (!result.ok()) {
            m_errors.push_back(result.error());
            continue;
        }
        Concept entry = std::move(result).value();
        const auto [place, fresh] = seen.emplace(entry.id, m_concepts.size());
        if (fresh)
            m_concepts.push_back(std::move(entry));
        else
            m_errors.push_back(duplicateId(entry, m_concepts[place->second]));
    }
    std::sort(m_concepts.begin(), m_concepts.end(), notesOrder);
}

void Library::indexConcepts()
{
    for (std::size_t at = 0; at < m_concepts.size(); ++at) {
        m_byId.emplace(m_concepts[at].id, at);
        for (const GroupKind& kind : m_concepts[at].kinds)
            m_byKind[kind].push_back(at);
        std::set<GroupKind> bound;
        for (const Binding& binding : m_concepts[at].bindings)
            collectKinds(binding, bound);
        for (const GroupKind& kind : bound)
            m_boundToKind[kind].push_back(at);
    }
    m_englishIndex = indexByEnglishName(m_concepts);
    m_japaneseIndex = indexByReading(m_concepts);
}

void Library::link()
{
    m_seeAlso.resize(m_concepts.size());
    for (const Concept& from : m_concepts) {
        for (const ConceptRelation& relation : from.relations) {
            const Concept* target = find(relation.target);
            if (target == nullptr)
                m_dangling.push_back({from.id, relation.type, relation.target});
            else
                m_seeAlso[m_byId.at(from.id)].push_back({relation.type, false, target});
        }
    }
    for (const Concept& from : m_concepts) {
        for (const ConceptRelation& relation : from.relations) {
            const auto target = m_byId.find(relation.target);
            if (target != m_byId.end())
                m_seeAlso[target->second].push_back({relation.type, true, &from});
        }
    }
}

const Concept* Library::find(std::string_view id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : &m_concepts[found->second];
}

std::vector<const Concept*> Library::inSection(std::string_view sectionId) const
{
    std::vector<const Concept*> found;
    for (const Concept& entry : m_concepts) {
        if (entry.section == sectionId)
            found.push_back(&entry);
    }
    return found;
}

std::vector<const Concept*> Library::ofKind(std::string_view group, std::string_view kind) const
{
    std::vector<const Concept*> found;
    if (const auto row = m_byKind.find(canonicalKind(group, kind)); row != m_byKind.end()) {
        for (const std::size_t at : row->second)
            found.push_back(&m_concepts[at]);
    }
    return found;
}

std::vector<const Concept*> Library::ofRelation(std::string_view relationId) const
{
    std::vector<const Concept*> found;
    for (const Concept& entry : m_concepts) {
        if (std::find(entry.edges.begin(), entry.edges.end(), relationId) != entry.edges.end())
            found.push_back(&entry);
    }
    return found;
}

std::vector<const Concept*> Library::ofResource(std::string_view group, std::string_view kind, Value root) const
{
    std::vector<const Concept*> found = ofKind(group, kind);
    const auto row = m_boundToKind.find(canonicalKind(group, kind));
    if (row == m_boundToKind.end())
        return found;
    const std::size_t named = found.size();
    for (const std::size_t at : row->second) {
        const Concept* entry = &m_concepts[at];
        const auto endOfNamed = found.begin() + static_cast<std::ptrdiff_t>(named);
        if (std::find(found.begin(), endOfNamed, entry) == endOfNamed && shows(*entry, group, kind, root))
            found.push_back(entry);
    }
    return found;
}

bool Library::shows(const Concept& entry, std::string_view group, std::string_view kind, Value root)
{
    return std::any_of(entry.kinds.begin(), entry.kinds.end(), [&](const GroupKind& known) { return isKind(known, group, kind); })
        || std::any_of(entry.bindings.begin(), entry.bindings.end(),
                       [&](const Binding& binding) { return holds(binding, group, kind, root); });
}

const std::vector<SeeAlso>& Library::seeAlso(const Concept& entry) const
{
    static const std::vector<SeeAlso> kNone;
    const auto found = m_byId.find(entry.id);
    return found == m_byId.end() ? kNone : m_seeAlso[found->second];
}

} // namespace kubezu
