#include "models/adaptors/kubectl_command.h"

#include "models/adaptors/texts.h"

#include <algorithm>

namespace kubezu {
namespace {

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == ':';
}

/// One word of a POSIX shell. Control characters, which a terminal would act on while pasting, become spaces.
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
    return quoted + '\'';
}

std::string kindWord(const Graph& graph, const GraphNode& node)
{
    if (node.kind) {
        const std::string_view names = node.kind->shortNames;
        const std::string_view first = names.substr(0, names.find(','));
        return std::string(first.empty() ? node.kind->plural : first);
    }
    const CustomKind* custom = graph.snapshot->customKind(node.key.group, node.key.kind);
    const std::string plural = custom && !custom->plural.empty() ? custom->plural : toLowerAscii(node.key.kind);
    return node.key.group.empty() ? plural : plural + '.' + node.key.group;
}

} // namespace

QString kubectlCommand(const Graph& graph, NodeIndex index)
{
    const GraphNode& node = graph.nodes[index];
    const bool dashed = node.key.name.starts_with('-'); // no name that a server would take, but it must not become an option
    std::string line = "kubectl get " + shellWord(kindWord(graph, node)) + (dashed ? "" : ' ' + shellWord(node.key.name));
    if (!node.key.nameSpace.empty())
        line += " -n " + shellWord(node.key.nameSpace);
    line += " -o yaml";
    return rawText(dashed ? line + " -- " + shellWord(node.key.name) : line);
}

} // namespace kubezu
