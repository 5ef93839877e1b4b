#include "models/glossary/search_query.h"

#include "models/base/text.h"
#include "models/glossary/fold.h"
#include "models/glossary/search_index.h"

#include <algorithm>

namespace kubezu {
namespace {

std::vector<std::string> wordsOf(std::string_view text)
{
    constexpr std::size_t kMaxWords = 8;
    std::vector<std::string> words;
    while (words.size() < kMaxWords) {
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        if (text.empty())
            break;
        const std::size_t end = std::min(text.find(' '), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

bool takePrefix(std::string_view& text, std::string_view prefix)
{
    if (!equalsIgnoreCaseAscii(text.substr(0, prefix.size()), prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// Letters on both sides of a dot and no space, or a JSONPath.
bool looksLikeField(std::string_view text)
{
    if (text.find(' ') != std::string_view::npos || text.empty())
        return false;
    const std::size_t dot = text.find('.');
    return text.front() == '$' || text.front() == '.' || (dot != std::string_view::npos && dot > 0);
}

} // namespace

SearchQuery SearchQuery::of(std::string_view text)
{
    SearchQuery query;
    const std::string strict = toUtf8(foldStrict(text).text);
    std::string_view rest = strict;
    query.words = wordsOf(rest);
    if (takePrefix(rest, "field:")) {
        query.names = false;
        query.field = fieldKey(rest);
        return query;
    }
    if (takePrefix(rest, "cmd:")) {
        query.names = false;
        query.command = joined(wordsOf(rest));
        return query;
    }
    query.strict = joined(query.words);
    query.loose = foldLoose(query.strict).text;
    query.romaji = romajiKey(query.strict);
    if (looksLikeField(query.strict))
        query.field = fieldKey(query.strict);
    if (!query.words.empty() && query.words.front() == "kubectl")
        query.command = query.strict;
    return query;
}

} // namespace kubezu
