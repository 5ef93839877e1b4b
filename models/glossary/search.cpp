#include "models/glossary/search.h"

#include "models/glossary/search_index.h"
#include "models/glossary/search_marks.h"
#include "models/glossary/search_scan.h"
#include "models/kube/kind_catalog.h"
#include "models/kube/pod_template.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kubezu {
namespace {

constexpr std::size_t kMaxQueryBytes = 256;
constexpr int kIsKind = 600;    // svc: alone: the entry of the kind
constexpr int kAboutKind = 500; // what else shows in it

bool isAbout(const Binding& binding, const KindInfo& kind)
{
    return std::any_of(binding.kinds.begin(), binding.kinds.end(), [&](const GroupKind& known) { return isKind(known, kind.group, kind.kind); })
        || (binding.podTemplate && findPodCarrier(kind.group, kind.kind) != nullptr)
        || std::any_of(binding.all.begin(), binding.all.end(), [&](const Binding& each) { return isAbout(each, kind); });
}

bool isAbout(const Concept& entry, const KindInfo& kind)
{
    return std::any_of(entry.kinds.begin(), entry.kinds.end(), [&](const GroupKind& known) { return isKind(known, kind.group, kind.kind); })
        || std::any_of(entry.bindings.begin(), entry.bindings.end(), [&](const Binding& binding) { return isAbout(binding, kind); });
}

/// "svc:" at the front of a query: the kind, with the prefix taken off; null where there is none.
const KindInfo* takeKind(std::string_view& query)
{
    const std::size_t colon = query.find(':');
    if (colon == 0 || colon == std::string_view::npos)
        return nullptr;
    const KindInfo* kind = findKindByName(query.substr(0, colon));
    if (kind != nullptr)
        query.remove_prefix(colon + 1);
    return kind;
}

SearchHit makeHit(const Concept& entry, const SearchMatch& match, const SearchQuery& query)
{
    SearchHit hit;
    hit.entry = &entry;
    hit.score = match.score;
    hit.kind = match.kind;
    hit.matched = match.kind == MatchKind::Body ? excerptOf(match.source, query) : std::string(match.source);
    hit.matchedRanges = marksIn(hit.matched, query);
    for (std::size_t i = 0; i < kLanguageCount; ++i)
        hit.nameRanges[i] = marksIn(entry.names[i], query);
    return hit;
}

} // namespace

Search::Search(std::shared_ptr<const Library> library)
    : m_library(std::move(library)),
      m_index(std::make_unique<const SearchIndex>(*m_library))
{
}

Search::~Search() = default;
Search::Search(Search&&) noexcept = default;
Search& Search::operator=(Search&&) noexcept = default;

std::vector<SearchHit> Search::find(std::string_view text, std::size_t limit) const
{
    const std::vector<Concept>& concepts = m_library->concepts();
    const std::string folded = toUtf8(foldStrict(text.substr(0, kMaxQueryBytes)).text);
    std::string_view words = folded;
    SearchScope scope{concepts.size(), limit, {}};
    if (const KindInfo* kind = takeKind(words)) {
        for (const Concept& entry : concepts)
            scope.among.push_back(isAbout(entry, *kind));
    }
    const SearchQuery query = SearchQuery::of(words);
    std::vector<SearchMatch> matches = scan(*m_index, query, scope);
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < matches.size(); ++at) {
        if (!scope.among.empty() && scope.among[at] && query.words.empty())
            matches[at] = {concepts[at].kinds.empty() ? kAboutKind : kIsKind, MatchKind::Name, concepts[at].names.front()};
        if (matches[at].score > 0)
            found.push_back(at);
    }
    const auto rank = [&](std::size_t at) {
        return std::tuple(-matches[at].score, concepts[at].isNeighbour(), concepts[at].names.front().size(), at);
    };
    const std::size_t shown = std::min(limit, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(shown), found.end(),
                      [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    std::vector<SearchHit> hits;
    for (std::size_t i = 0; i < shown; ++i)
        hits.push_back(makeHit(concepts[found[i]], matches[found[i]], query));
    return hits;
}

} // namespace kubezu
