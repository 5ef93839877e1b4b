#include "models/notes/line_matches.h"

#include "models/notes/line_syntax.h"

#include <algorithm>

namespace kubezu {
namespace {

using Weight = NoteTerm::Weight;

bool overlap(TextRange a, TextRange b)
{
    return a.begin < b.end && b.begin < a.end;
}

bool isInside(TextRange inner, TextRange outer)
{
    return outer.begin <= inner.begin && inner.end <= outer.end;
}

/// Everything that is found, shorter phrases within longer ones too.
std::vector<LineMatch> allMatches(const FoldedLine& line, const TermKeys& keys)
{
    std::vector<LineMatch> all;
    const std::u32string_view text = line.folded.text;
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const TermKey* key : keys.beginningWith(text[at])) {
            if (isPhraseAt(line, key->folded, at))
                all.push_back({key, line.folded.original(at, key->folded.folded.text.size())});
        }
    }
    return all;
}

/// What of a line is left around a phrase: list marks are gone already, this takes backticks and a closing mark.
std::string_view withoutDress(std::string_view content)
{
    constexpr std::string_view kDress = "`*_ :";
    while (!content.empty() && kDress.find(content.front()) != std::string_view::npos)
        content.remove_prefix(1);
    while (!content.empty()) {
        if (kDress.find(content.back()) != std::string_view::npos)
            content.remove_suffix(1);
        else if (content.ends_with("。") || content.ends_with("："))
            content.remove_suffix(3);
        else
            break;
    }
    return content;
}

class Weigher {
public:
    Weigher(const NoteLine& line, std::string_view content)
        : m_line(line),
          m_content(content),
          m_bare(withoutDress(content)),
          m_spans(spansOf(content))
    {
        m_bareAt = m_bare.empty() ? 0 : static_cast<std::size_t>(m_bare.data() - content.data());
    }

    /// False where the match means nothing.
    bool weigh(LineMatch& match) const
    {
        const bool begins = match.range.begin == m_bareAt;
        const bool whole = begins && match.range.end == m_bareAt + m_bare.size();
        const bool leads = m_line.kind == LineKind::Item || m_line.kind == LineKind::Heading;
        const bool code = m_line.kind == LineKind::Code || inSpan(match.range, LineSpan::Kind::Code);
        if (inSpan(match.range, LineSpan::Kind::Url))
            match.weight = Weight::Quiet;
        else if (leads && whole)
            match.weight = Weight::Whole;
        else if (leads && begins)
            match.weight = Weight::Begins;
        const std::string_view written = m_content.substr(match.range.begin, match.range.end - match.range.begin);
        match.weak = !whole && !code && isOrdinaryWord(*match.key, written);
        return whole || code || !isShortName(*match.key, written);
    }

private:
    [[nodiscard]] bool inSpan(TextRange range, LineSpan::Kind kind) const
    {
        return std::any_of(m_spans.begin(), m_spans.end(), [&](const LineSpan& span) { return span.kind == kind && isInside(range, span.range); });
    }

    const NoteLine& m_line;
    std::string_view m_content;
    std::string_view m_bare;
    std::size_t m_bareAt = 0;
    std::vector<LineSpan> m_spans;
};

} // namespace

std::vector<LineMatch> matchesIn(const Outline& outline, std::uint32_t line, const TermKeys& keys)
{
    const NoteLine& row = outline.lines()[line];
    if (row.kind == LineKind::FrontMatter || row.kind == LineKind::Blank || row.kind == LineKind::Rule || row.kind == LineKind::Fence)
        return {};
    const std::string_view content = outline.content(line);
    if (content.size() > kMostLookedThrough)
        return {};
    std::vector<LineMatch> all = allMatches(FoldedLine(content), keys);
    std::stable_sort(all.begin(), all.end(), [](const LineMatch& a, const LineMatch& b) {
        return a.range.end - a.range.begin > b.range.end - b.range.begin;
    });
    const Weigher weigher(row, content);
    std::vector<LineMatch> kept;
    for (LineMatch& match : all) {
        if (!weigher.weigh(match))
            continue;
        const auto longer = std::find_if(kept.begin(), kept.end(), [&](const LineMatch& each) { return !each.key->command && overlap(each.range, match.range); });
        if (longer != kept.end()) {
            if (!isInside(match.range, longer->range) || match.range == longer->range)
                continue;
            match.weight = Weight::Quiet;
        } else if (match.key->command) {
            match.weight = Weight::Quiet;
        }
        kept.push_back(match);
    }
    std::sort(kept.begin(), kept.end(), [](const LineMatch& a, const LineMatch& b) {
        return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
    });
    return kept;
}

} // namespace kubezu
