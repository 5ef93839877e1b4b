#include "models/study/anki_export.h"

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::string_view kHead = "#separator:tab\n#html:false\n#notetype:Basic\n#deck:Kubezu\n#guid column:1\n#tags column:4\n";

/// In quotes, with quotes doubled: so tabs, line breaks and a # at the front are text.
std::string quoted(std::string_view text)
{
    std::string field = "\"";
    for (const char c : text) {
        if (c == '"')
            field += '"';
        if (c != '\r')
            field += c;
    }
    return field + '"';
}

/// Anki divides tags at spaces.
std::string tagOf(std::string_view text)
{
    std::string tag = "kubezu::" + std::string(text);
    std::replace_if(
        tag.begin(), tag.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n'; }, '-');
    return tag;
}

std::string frontOf(const StudyCard& card, Language language)
{
    const std::string prompt(rowOf(card.sort).prompts[static_cast<std::size_t>(language)]);
    return prompt + "\n\n" + card.in(language).front;
}

} // namespace

std::string ankiText(std::span<const StudyCard> cards, Language language)
{
    std::string text(kHead);
    for (const StudyCard& card : cards) {
        if (card.sort == CardSort::Picture)
            continue; // text has no pictures
        std::string tags = tagOf(card.section) + ' ' + tagOf(rowOf(card.sort).id);
        for (const std::string& id : card.concepts)
            tags += ' ' + tagOf(id);
        text += quoted("kubezu:" + card.id) + '\t' + quoted(frontOf(card, language)) + '\t' + quoted(card.in(language).back) + '\t' + quoted(tags) + '\n';
    }
    return text;
}

} // namespace kubezu
