#include "models/notes/terms.h"

#include "models/notes/line_matches.h"

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::size_t kMostContext = 64;   ///< concepts of one line that say what its neighbours mean
constexpr std::uint32_t kMostBelow = 1000; ///< lines below a line that do

using Entries = std::vector<std::uint32_t>;

/// Decides line by line; the lines above are decided already.
class Resolver {
public:
    Resolver(const Outline& outline, const TermKeys& keys)
        : m_outline(outline),
          m_keys(keys),
          m_matches(outline.lines().size()),
          m_decided(outline.lines().size())
    {
    }

    std::vector<NoteTerm> run(const std::stop_token& stop)
    {
        const auto count = static_cast<std::uint32_t>(m_matches.size());
        for (std::uint32_t line = 0; line < count && !stop.stop_requested(); ++line)
            m_matches[line] = matchesIn(m_outline, line, m_keys);
        for (std::uint32_t line = 0; line < count && !stop.stop_requested(); ++line)
            decide(line);
        return std::move(m_terms);
    }

private:
    void decide(std::uint32_t line)
    {
        if (m_matches[line].empty())
            return;
        const std::vector<Entries> above = entriesAbove(line);
        for (const LineMatch& match : m_matches[line]) {
            Entries candidates;
            for (const TermKey::Meaning& meaning : match.key->meanings)
                candidates.push_back(meaning.entry);
            if (match.weak && !isSpokenOf(candidates, line, match, above))
                continue;
            if (candidates.size() > 1)
                narrow(candidates, line, match, above);
            add(line, match, candidates.front(), isRelatedAbove(candidates.front(), above));
        }
    }

    /// Concepts of the lines above, the nearest first.
    [[nodiscard]] std::vector<Entries> entriesAbove(std::uint32_t line) const
    {
        std::vector<Entries> above;
        for (std::uint32_t each = m_outline.lines()[line].parent; each != kNoLine; each = m_outline.lines()[each].parent)
            above.push_back(m_decided[each]);
        return above;
    }

    /// What the other phrases of a line certainly mean.
    [[nodiscard]] Entries certainIn(std::uint32_t line, const LineMatch* except) const
    {
        Entries certain;
        for (const LineMatch& match : m_matches[line]) {
            const bool apart = except == nullptr || match.range.end <= except->range.begin || match.range.begin >= except->range.end;
            if (certain.size() == kMostContext)
                break;
            if (apart && !match.weak && match.key->meanings.size() == 1)
                certain.push_back(match.key->meanings.front().entry);
        }
        return certain;
    }

    [[nodiscard]] Entries certainBelow(std::uint32_t line) const
    {
        Entries certain;
        const std::vector<NoteLine>& lines = m_outline.lines();
        for (std::uint32_t each = line + 1;
             each < lines.size() && certain.size() < kMostContext && each - line < kMostBelow && (lines[each].kind == LineKind::Blank || lines[each].parent == line); ++each) {
            const Entries more = certainIn(each, nullptr);
            certain.insert(certain.end(), more.begin(), more.end());
        }
        return certain;
    }

    [[nodiscard]] int nearest(std::uint32_t candidate, const Entries& entries) const
    {
        int best = 3;
        for (const std::uint32_t entry : entries)
            best = std::min(best, m_keys.distance(candidate, entry));
        return best;
    }

    [[nodiscard]] bool isSpokenOf(const Entries& candidates, std::uint32_t line, const LineMatch& match, const std::vector<Entries>& above) const
    {
        const Entries beside = certainIn(line, &match);
        return std::any_of(candidates.begin(), candidates.end(),
                           [&](std::uint32_t candidate) { return nearest(candidate, beside) <= 1 || isAbove(candidate, above); });
    }

    [[nodiscard]] bool isAbove(std::uint32_t candidate, const std::vector<Entries>& above) const
    {
        return std::any_of(above.begin(), above.end(), [&](const Entries& each) { return nearest(candidate, each) <= 1; });
    }

    [[nodiscard]] bool isRelatedAbove(std::uint32_t candidate, const std::vector<Entries>& above) const
    {
        return std::any_of(above.begin(), above.end(), [&](const Entries& each) {
            return std::any_of(each.begin(), each.end(), [&](std::uint32_t entry) { return m_keys.distance(candidate, entry) == 1; });
        });
    }

    /// Leaves the candidates that are at most `steps` from what stands there, where any is; nearer ones win.
    void keepNear(Entries& candidates, const Entries& entries, int steps) const
    {
        int best = 3;
        for (const std::uint32_t candidate : candidates)
            best = std::min(best, nearest(candidate, entries));
        if (best <= steps)
            std::erase_if(candidates, [&](std::uint32_t candidate) { return nearest(candidate, entries) > best; });
    }

    void narrow(Entries& candidates, std::uint32_t line, const LineMatch& match, const std::vector<Entries>& above) const
    {
        const Entries beside = certainIn(line, &match);
        const Entries below = certainBelow(line);
        for (const int steps : {1, 2}) {
            keepNear(candidates, beside, steps);
            for (const Entries& each : above)
                keepNear(candidates, each, steps);
            keepNear(candidates, below, steps);
        }
        if (candidates.size() > 1 && isRelatedAbove(candidates.front(), above))
            dropGeneral(candidates);
    }

    /// Where the lines above speak of both, the more special one is meant: RollingUpdate of a Deployment, not rolling update.
    void dropGeneral(Entries& candidates) const
    {
        const Entries all = candidates;
        std::erase_if(candidates, [&](std::uint32_t general) {
            return std::any_of(all.begin(), all.end(), [&](std::uint32_t special) { return m_keys.isSpecial(special, general); });
        });
        if (candidates.empty())
            candidates = all;
    }

    void add(std::uint32_t line, const LineMatch& match, std::uint32_t entry, bool related)
    {
        const std::size_t begin = m_outline.lines()[line].content.begin;
        m_terms.push_back({line, {begin + match.range.begin, begin + match.range.end}, &m_keys.library().concepts()[entry], match.weight, related});
        Entries& decided = m_decided[line];
        if (match.weight != NoteTerm::Weight::Quiet && decided.size() < kMostContext && std::find(decided.begin(), decided.end(), entry) == decided.end())
            decided.push_back(entry);
    }

    const Outline& m_outline;
    const TermKeys& m_keys;
    std::vector<std::vector<LineMatch>> m_matches; ///< by line
    std::vector<Entries> m_decided;                ///< by line, quiet ones left out
    std::vector<NoteTerm> m_terms;
};

} // namespace

std::vector<NoteTerm> findTerms(const Outline& outline, const TermKeys& keys, const std::stop_token& stop)
{
    return Resolver(outline, keys).run(stop);
}

} // namespace kubezu
