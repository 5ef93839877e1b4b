#include "models/notes/marks.h"

#include "models/notes/folded_line.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace kubezu {
namespace {

/// A line that may carry the mark.
struct Candidate {
    NoteMark mark;
    std::size_t claims = 0; ///< how many of them stand there
    std::size_t first = 0;  ///< number of the first of them; the most telling ones come first
    std::size_t away = 0;   ///< lines up to the term; 0: the same line
};

bool isBetter(const Candidate& a, const Candidate& b)
{
    return std::tuple(b.claims, a.first, a.away, a.mark.line) < std::tuple(a.claims, b.first, b.away, b.mark.line);
}

class Placer {
public:
    Placer(const Outline& outline, std::span<const NoteTerm> terms, const Library& library)
        : m_outline(outline),
          m_terms(terms),
          m_library(library)
    {
        for (const NoteTerm& term : terms)
            m_byConcept[term.entry].push_back(&term);
    }

    void place(const Correction& correction, std::vector<NoteMark>& marks)
    {
        if (correction.claims.empty())
            placeAtTerm(correction, marks);
        else
            placeAtClaims(correction, marks);
    }

private:
    void placeAtTerm(const Correction& correction, std::vector<NoteMark>& marks) const
    {
        for (const std::string& id : correction.concepts) {
            const auto places = m_byConcept.find(m_library.find(id));
            if (places == m_byConcept.end())
                continue;
            const NoteTerm& best = **std::min_element(places->second.begin(), places->second.end(),
                                                      [](const NoteTerm* a, const NoteTerm* b) { return isBetterPlace(*a, *b); });
            marks.push_back({best.line, &correction, best.entry, best.range});
            return;
        }
    }

    void placeAtClaims(const Correction& correction, std::vector<NoteMark>& marks)
    {
        std::vector<FoldedLine> claims;
        for (const std::string& claim : correction.claims)
            claims.emplace_back(claim);
        std::map<std::uint32_t, Candidate> best; // by statement
        for (std::uint32_t line = 0; line < m_outline.lines().size(); ++line) {
            Candidate candidate;
            candidate.mark = {line, &correction, nullptr, {}};
            if (!findClaims(line, claims, candidate) || !findTerm(correction, candidate))
                continue;
            const auto [known, fresh] = best.try_emplace(statementOf(line, correction), candidate);
            if (!fresh && isBetter(candidate, known->second))
                known->second = candidate;
        }
        for (const auto& [where, candidate] : best)
            marks.push_back(candidate.mark);
    }

    bool findClaims(std::uint32_t line, const std::vector<FoldedLine>& claims, Candidate& candidate)
    {
        const NoteLine& row = m_outline.lines()[line];
        if (row.kind == LineKind::Blank || row.kind == LineKind::FrontMatter)
            return false;
        const FoldedLine& text = folded(line);
        for (const FoldedLine& claim : claims) {
            const std::size_t at = findPhrase(text, claim, PhraseEnd::Open);
            if (at == std::u32string_view::npos)
                continue;
            if (candidate.claims++ == 0) {
                candidate.first = static_cast<std::size_t>(&claim - claims.data());
                const TextRange range = text.folded.original(at, claim.folded.text.size());
                candidate.mark.range = {row.content.begin + range.begin, row.content.begin + range.end};
            }
        }
        return candidate.claims > 0;
    }

    /// The nearest line above, itself included, that speaks of one of the concepts.
    bool findTerm(const Correction& correction, Candidate& candidate) const
    {
        for (std::uint32_t line = candidate.mark.line; line != kNoLine; line = m_outline.lines()[line].parent, ++candidate.away) {
            candidate.mark.entry = spokenOf(line, correction);
            if (candidate.mark.entry != nullptr)
                return true;
        }
        return false;
    }

    /// The first of the correction's concepts that a line speaks of, or null.
    [[nodiscard]] const Concept* spokenOf(std::uint32_t line, const Correction& correction) const
    {
        const auto first = std::lower_bound(m_terms.begin(), m_terms.end(), line, [](const NoteTerm& term, std::uint32_t at) { return term.line < at; });
        for (const std::string& id : correction.concepts) {
            for (auto term = first; term != m_terms.end() && term->line == line; ++term) {
                if (term->entry->id == id)
                    return term->entry;
            }
        }
        return nullptr;
    }

    /// What a line belongs to: the outermost line above it, up to the heading, that speaks of the concepts; else its item or paragraph.
    [[nodiscard]] std::uint32_t statementOf(std::uint32_t line, const Correction& correction) const
    {
        std::uint32_t outermost = line;
        std::uint32_t speaking = kNoLine;
        for (std::uint32_t each = line; each != kNoLine && m_outline.lines()[each].kind != LineKind::Heading; each = m_outline.lines()[each].parent) {
            outermost = each;
            if (spokenOf(each, correction) != nullptr)
                speaking = each;
        }
        return speaking != kNoLine ? speaking : outermost;
    }

    const FoldedLine& folded(std::uint32_t line)
    {
        if (m_folded.empty()) {
            m_folded.reserve(m_outline.lines().size());
            for (std::uint32_t each = 0; each < m_outline.lines().size(); ++each)
                m_folded.emplace_back(m_outline.content(each));
        }
        return m_folded[line];
    }

    const Outline& m_outline;
    std::span<const NoteTerm> m_terms;
    const Library& m_library;
    std::unordered_map<const Concept*, std::vector<const NoteTerm*>> m_byConcept;
    std::vector<FoldedLine> m_folded;
};

} // namespace

bool isBetterPlace(const NoteTerm& a, const NoteTerm& b)
{
    return std::tuple(a.weight, !a.related, a.line, a.range.begin) < std::tuple(b.weight, !b.related, b.line, b.range.begin);
}

std::vector<NoteMark> placeMarks(const Outline& outline, std::span<const NoteTerm> terms, const Library& library, const Corrections& corrections,
                                 const std::stop_token& stop)
{
    std::vector<NoteMark> marks;
    Placer placer(outline, terms, library);
    for (const Correction& correction : corrections.all()) {
        if (stop.stop_requested())
            break;
        placer.place(correction, marks);
    }
    std::stable_sort(marks.begin(), marks.end(), [](const NoteMark& a, const NoteMark& b) { return a.line < b.line; });
    return marks;
}

} // namespace kubezu
