#include "models/glossary/search_marks.h"

#include "models/glossary/characters.h"
#include "models/glossary/search_index.h"

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::size_t kMaxShown = 200;
constexpr std::size_t kBefore = 24; ///< characters before the query in an excerpt
constexpr std::size_t kAfter = 56;

/// The shortest part from a kana on whose romaji begins with that of the query, the first such.
std::vector<TextRange> romajiMarks(std::string_view shown, const std::string& romaji)
{
    const FoldedText folded = foldStrict(shown);
    const auto keyOf = [&](std::size_t begin, std::size_t length) {
        const TextRange part = folded.original(begin, length);
        return romajiKey(shown.substr(part.begin, part.end - part.begin));
    };
    const auto mayBegin = [&](std::size_t begin, std::size_t length) { return keyOf(begin, length).substr(0, 1) == romaji.substr(0, 1); };
    for (std::size_t begin = 0; begin < folded.text.size(); ++begin) {
        if (!isHiragana(folded.text[begin]) || !(mayBegin(begin, 1) || mayBegin(begin, 2)))
            continue;
        const std::size_t most = std::min(folded.text.size() - begin, romaji.size() * 2);
        for (std::size_t length = 1; length <= most; ++length) {
            if (keyOf(begin, length).rfind(romaji, 0) == 0)
                return {folded.original(begin, length)};
        }
    }
    return {};
}

/// Ranges that touch become one.
std::vector<TextRange> merged(std::vector<TextRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const TextRange& a, const TextRange& b) { return a.begin < b.begin; });
    std::vector<TextRange> result;
    for (const TextRange& range : ranges) {
        if (!result.empty() && range.begin <= result.back().end)
            result.back().end = std::max(result.back().end, range.end);
        else
            result.push_back(range);
    }
    return result;
}

std::vector<TextRange> looseMarks(std::string_view shown, std::u32string_view loose)
{
    if (loose.empty())
        return {};
    const FoldedText folded = foldLoose(shown);
    const std::size_t at = folded.text.find(loose);
    return at == std::u32string::npos ? std::vector<TextRange>() : std::vector<TextRange>{folded.original(at, loose.size())};
}

std::vector<TextRange> wordMarks(std::string_view shown, const std::vector<std::string>& words)
{
    std::vector<TextRange> ranges;
    for (const std::string& word : words) {
        const auto marks = looseMarks(shown, foldLoose(word).text);
        ranges.insert(ranges.end(), marks.begin(), marks.end());
    }
    return merged(std::move(ranges));
}

/// A field path or a command in what is shown of it.
std::vector<TextRange> lineMarks(std::string_view shown, const SearchQuery& query)
{
    return looseMarks(shown, foldLoose(query.field.empty() ? query.command : query.field).text);
}

} // namespace

std::vector<TextRange> marksIn(std::string_view shown, const SearchQuery& query)
{
    if (shown.size() > kMaxShown * 4)
        return {};
    if (!query.names)
        return lineMarks(shown, query);
    if (auto marks = looseMarks(shown, query.loose); !marks.empty())
        return marks;
    if (query.romaji.size() > 1 && hasKana(shown)) {
        if (auto marks = romajiMarks(shown, query.romaji); !marks.empty())
            return marks;
    }
    const FoldedText acronym = acronymOf(shown);
    if (acronym.text.size() > 1 && acronym.text == query.loose)
        return merged(acronym.source);
    if (!query.field.empty() || !query.command.empty()) {
        if (auto marks = lineMarks(shown, query); !marks.empty())
            return marks;
    }
    return query.words.size() > 1 ? wordMarks(shown, query.words) : std::vector<TextRange>();
}

std::string excerptOf(std::string_view text, const SearchQuery& query)
{
    const FoldedText folded = foldStrict(text);
    const std::u32string wanted = foldStrict(query.strict).text;
    std::size_t at = folded.text.find(wanted);
    if (at == std::u32string::npos && !query.words.empty())
        at = folded.text.find(foldStrict(query.words.front()).text);
    if (at == std::u32string::npos)
        at = 0;
    const std::size_t begin = at > kBefore ? at - kBefore : 0;
    const std::size_t end = std::min(folded.text.size(), at + std::min(wanted.size(), kAfter) + kAfter);
    const TextRange range = folded.original(begin, end - begin);
    std::string excerpt(text.substr(range.begin, range.end - range.begin));
    std::replace(excerpt.begin(), excerpt.end(), '\n', ' ');
    return (range.begin > 0 ? "…" : "") + excerpt + (range.end < text.size() ? "…" : "");
}

} // namespace kubezu
