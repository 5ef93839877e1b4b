#include "models/graph/kubectl_line.h"

#include "models/base/text.h"

#include <algorithm>

namespace kubezu {
namespace {

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == ':' || c == '/';
}

} // namespace

std::string shellWord(std::string_view text)
{
    if (!text.empty() && text.front() != '-' && std::all_of(text.begin(), text.end(), isPlain))
        return std::string(text);
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
    return quoted + "'";
}

std::string kubectlKind(const Graph& graph, const GraphNode& node)
{
    if (node.kind) {
        const std::string_view names = node.kind->shortNames;
        const std::string_view first = names.substr(0, names.find(','));
        return std::string(first.empty() ? node.kind->plural : first);
    }
    const CustomKind* custom = graph.snapshot ? graph.snapshot->customKind(node.key.group, node.key.kind) : nullptr;
    const std::string plural = custom && !custom->plural.empty() ? custom->plural : toLowerAscii(node.key.kind);
    return node.key.group.empty() ? plural : plural + '.' + node.key.group;
}

std::string kubectlNamespace(const GraphNode& node)
{
    return node.key.nameSpace.empty() ? std::string() : " -n " + shellWord(node.key.nameSpace);
}

std::string kubectlGet(const Graph& graph, const GraphNode& node)
{
    const bool dashed = node.key.name.starts_with('-');
    std::string line = "kubectl get " + shellWord(kubectlKind(graph, node));
    if (!dashed)
        line += ' ' + shellWord(node.key.name);
    line += kubectlNamespace(node) + " -o yaml";
    return dashed ? line + " -- " + shellWord(node.key.name) : line;
}

} // namespace kubezu
