#include "models/adaptors/resource_query.h"

#include "models/base/text.h"

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::size_t kMostBytes = 256;

bool startsWithIgnoreCase(std::string_view text, std::string_view start)
{
    return text.size() >= start.size() && equalsIgnoreCaseAscii(text.substr(0, start.size()), start);
}

bool hasLabel(const GraphNode& node, std::string_view key, std::string_view value)
{
    if (!node.resource)
        return false;
    for (const Value::Item label : node.resource->value()["metadata"]["labels"]) {
        const std::string_view whole = label.key.text();
        const std::string_view name = whole.substr(whole.rfind('/') + 1);
        if ((equalsIgnoreCaseAscii(whole, key) || equalsIgnoreCaseAscii(name, key)) && startsWithIgnoreCase(label.value.text(), value))
            return true;
    }
    return false;
}

} // namespace

bool isPartOfKind(const GraphNode& node, std::string_view word)
{
    if (containsIgnoreCaseAscii(node.key.kind, word))
        return true;
    return node.kind && (containsIgnoreCaseAscii(node.kind->plural, word) || containsIgnoreCaseAscii(node.kind->shortNames, word));
}

ResourceQuery::ResourceQuery(std::string_view text)
{
    text = text.substr(0, kMostBytes);
    while (!text.empty()) {
        const std::size_t start = text.find_first_not_of(" \t");
        if (start == std::string_view::npos)
            return;
        const std::size_t end = std::min(text.find_first_of(" \t", start), text.size());
        m_words.push_back(wordOf(text.substr(start, end - start)));
        text.remove_prefix(end);
    }
}

ResourceQuery::Word ResourceQuery::wordOf(std::string_view text)
{
    if (text.starts_with("ns:"))
        return {Word::Type::Namespace, std::string(text.substr(3)), {}};
    const std::size_t equals = text.find('=');
    if (equals != std::string_view::npos && equals > 0)
        return {Word::Type::Label, std::string(text.substr(0, equals)), std::string(text.substr(equals + 1))};
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos && slash > 0)
        return {Word::Type::KindAndName, std::string(text.substr(0, slash)), std::string(text.substr(slash + 1))};
    return {Word::Type::Text, std::string(text), {}};
}

bool ResourceQuery::fits(const Word& word, const GraphNode& node)
{
    switch (word.type) {
    case Word::Type::Namespace: return containsIgnoreCaseAscii(node.key.nameSpace, word.text);
    case Word::Type::Label: return hasLabel(node, word.text, word.second);
    case Word::Type::KindAndName: return isPartOfKind(node, word.text) && containsIgnoreCaseAscii(node.key.name, word.second);
    case Word::Type::Text: break;
    }
    return containsIgnoreCaseAscii(node.key.name, word.text) || isPartOfKind(node, word.text);
}

bool ResourceQuery::matches(const GraphNode& node) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const Word& word) { return fits(word, node); });
}

} // namespace kubezu
