#include "models/review/practice.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// dbPassword, DB_PASSWORD, db.password → "db", "password".
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const bool letter = isLower(c) || isUpper(c) || (c >= '0' && c <= '9');
        const bool begins = !letter || (i > 0 && isUpper(c) && isLower(name[i - 1]));
        if (begins && !words.back().empty())
            words.emplace_back();
        if (letter)
            words.back() += isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

} // namespace

bool isReachedBy(const Graph& graph, NodeIndex node, Relation relation, std::string_view kind)
{
    const auto& edges = graph.incoming[node];
    return std::any_of(edges.begin(), edges.end(), [&](EdgeIndex index) {
        const GraphEdge& edge = graph.edges[index];
        return edge.relation == relation && (kind.empty() || graph.nodes[edge.from].key.kind == kind);
    });
}

std::string_view serviceAccountOf(const Workload& workload)
{
    const std::string_view name = workload.spec["serviceAccountName"].string();
    const std::string_view old = workload.spec["serviceAccount"].string();
    return !name.empty() ? name : !old.empty() ? old
                                               : "default";
}

bool namesCredential(std::string_view name)
{
    constexpr std::array<std::string_view, 9> kWords{"password", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "credential", "credentials"};
    constexpr std::array<std::string_view, 4> kKeys{"api", "private", "secret", "access"};
    const std::vector<std::string> words = wordsOf(name);
    if (words.empty())
        return false;
    if (std::find(kWords.begin(), kWords.end(), words.back()) != kWords.end())
        return true;
    return words.size() > 1 && words.back() == "key" && std::find(kKeys.begin(), kKeys.end(), words[words.size() - 2]) != kKeys.end();
}

} // namespace kubezu
