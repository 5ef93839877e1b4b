#pragma once
#include "models/graph/graph.h"

#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// The filter of the resource tree. Every word must fit: a part of the kind, of its plural, short name or of the name; `deploy/web`
/// (kind and name); `ns:shop`; `label=value` (the value from its beginning, the key also without its prefix). Letter case counts
/// nowhere.
class ResourceQuery {
public:
    ResourceQuery() = default;
    explicit ResourceQuery(std::string_view text);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    [[nodiscard]] bool matches(const GraphNode& node) const;

private:
    struct Word {
        enum class Type { Text,
                          KindAndName,
                          Label,
                          Namespace };
        Type type = Type::Text;
        std::string text;
        std::string second;
    };
    [[nodiscard]] static Word wordOf(std::string_view text);
    [[nodiscard]] static bool fits(const Word& word, const GraphNode& node);
    std::vector<Word> m_words;
};

/// True when `word` is a part of the kind, its plural or one of its short names.
bool isPartOfKind(const GraphNode& node, std::string_view word);

} // namespace kubezu
