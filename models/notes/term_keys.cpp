#include "models/notes/term_keys.h"

#include <algorithm>
#include <iterator>

namespace kubezu {
namespace {

constexpr std::size_t kLeast = 2; ///< characters of a phrase

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

/// What stands before a bracket at the end of a name, else what stands behind a colon in it.
std::string_view partOf(std::string_view name)
{
    if (name.ends_with(')') || name.ends_with("）")) {
        const std::size_t open = std::min(name.find('('), name.find("（"));
        return open == std::string_view::npos ? std::string_view() : trimmed(name.substr(0, open));
    }
    const std::size_t colon = name.find(": ");
    return colon == std::string_view::npos ? std::string_view() : trimmed(name.substr(colon + 2));
}

} // namespace

TermKeys::TermKeys(std::shared_ptr<const Library> library)
    : m_library(std::move(library))
{
    for (std::uint32_t entry = 0; entry < m_library->concepts().size(); ++entry)
        addConcept(entry);
    sortKeys();
    linkConcepts();
}

void TermKeys::addConcept(std::uint32_t entry)
{
    const Concept& each = m_library->concepts()[entry];
    for (const std::string& name : each.names) {
        add(name, entry, TermKey::Origin::Name);
        add(partOf(name), entry, TermKey::Origin::Part);
    }
    for (const std::string& alias : each.aliases)
        add(alias, entry, TermKey::Origin::Alias);
    add(each.kubectl, entry, TermKey::Origin::Alias, true);
}

void TermKeys::add(std::string_view phrase, std::uint32_t entry, TermKey::Origin origin, bool command)
{
    const std::u32string folded = foldLoose(phrase).text;
    if (folded.size() < kLeast)
        return;
    std::unique_ptr<TermKey>& key = m_keys[folded];
    if (!key) {
        key = std::make_unique<TermKey>();
        key->written = phrase;
        key->folded = FoldedLine(key->written);
        key->command = command;
    }
    const auto known = std::find_if(key->meanings.begin(), key->meanings.end(), [entry](const TermKey::Meaning& each) { return each.entry == entry; });
    if (known != key->meanings.end()) {
        known->origin = std::min(known->origin, origin);
    } else {
        key->meanings.push_back({entry, origin});
    }
    key->kind = key->kind || !m_library->concepts()[entry].kinds.empty();
    key->command = key->command && command;
}

void TermKeys::sortKeys()
{
    for (auto& [folded, key] : m_keys) {
        std::stable_sort(key->meanings.begin(), key->meanings.end(), [](const TermKey::Meaning& a, const TermKey::Meaning& b) { return a.origin < b.origin; });
        // A command that several entries recommend names none of them.
        if (!key->command || key->meanings.size() == 1)
            m_byFirst[folded.front()].push_back(key.get());
    }
    for (auto& [first, keys] : m_byFirst) {
        std::sort(keys.begin(), keys.end(), [](const TermKey* a, const TermKey* b) {
            const std::u32string& left = a->folded.folded.text;
            const std::u32string& right = b->folded.folded.text;
            return left.size() != right.size() ? left.size() > right.size() : left < right;
        });
    }
}

void TermKeys::linkConcepts()
{
    const std::vector<Concept>& concepts = m_library->concepts();
    m_related.resize(concepts.size());
    for (std::uint32_t entry = 0; entry < concepts.size(); ++entry) {
        for (const SeeAlso& each : m_library->seeAlso(concepts[entry]))
            m_related[entry].push_back(static_cast<std::uint32_t>(each.other - concepts.data()));
        std::sort(m_related[entry].begin(), m_related[entry].end());
    }
}

const std::vector<const TermKey*>& TermKeys::beginningWith(char32_t c) const
{
    static const std::vector<const TermKey*> kNone;
    const auto found = m_byFirst.find(c);
    return found == m_byFirst.end() ? kNone : found->second;
}

int TermKeys::distance(std::uint32_t from, std::uint32_t to) const
{
    if (from == to)
        return 0;
    const std::vector<std::uint32_t>& near = m_related[from];
    if (std::binary_search(near.begin(), near.end(), to))
        return 1;
    std::vector<std::uint32_t> common;
    std::set_intersection(near.begin(), near.end(), m_related[to].begin(), m_related[to].end(), std::back_inserter(common));
    return common.empty() ? 3 : 2;
}

bool TermKeys::isSpecial(std::uint32_t special, std::uint32_t general) const
{
    const std::vector<Concept>& concepts = m_library->concepts();
    const std::vector<SeeAlso>& links = m_library->seeAlso(concepts[special]);
    return std::any_of(links.begin(), links.end(), [&](const SeeAlso& link) {
        const bool upward = link.incoming ? link.type == ConceptRelationType::ImplementedBy : link.type == ConceptRelationType::IsA;
        return upward && link.other == &concepts[general];
    });
}

} // namespace kubezu
