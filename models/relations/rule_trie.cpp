#include "models/relations/rule_trie.h"

#include "models/kube/kind_catalog.h"
#include "models/kube/pod_template.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

constexpr std::string_view kAnyContainer = "C[*]";
constexpr std::array<std::string_view, 3> kContainerLists{"containers[*]", "initContainers[*]", "ephemeralContainers[*]"};

bool holds(std::string_view holders, const std::string& groupKind)
{
    while (!holders.empty()) {
        const std::size_t space = holders.find(' ');
        if (holders.substr(0, space) == groupKind)
            return true;
        holders = space == std::string_view::npos ? std::string_view() : holders.substr(space + 1);
    }
    return false;
}

std::string joined(std::string_view prefix, std::string_view path)
{
    std::string text(prefix);
    if (!text.empty() && !path.empty())
        text += '.';
    return text.append(path);
}

/// One of 64 bits for a key: a map whose keys do not set the bit of a branch does not have its key.
std::uint64_t keyBit(std::string_view key)
{
    if (key.empty())
        return 1;
    const auto first = static_cast<unsigned char>(key.front());
    const auto last = static_cast<unsigned char>(key.back());
    return 1ULL << ((key.size() * 5 + first * 3U + last) % 64);
}

std::uint64_t keyBits(Value map)
{
    constexpr std::size_t kWorthALook = 64; // larger maps set all bits anyway
    if (map.size() > kWorthALook)
        return ~0ULL;
    std::uint64_t bits = 0;
    for (const Value::Item item : map)
        bits |= keyBit(item.key.text());
    return bits;
}

} // namespace

void RuleTrie::addPath(const Rule& rule, const std::string& text)
{
    const Path path(text);
    std::size_t at = 0;
    for (const PathStep& step : path.steps()) {
        const auto& branches = m_nodes[at].branches;
        const auto branch = std::find_if(branches.begin(), branches.end(), [&](const Branch& b) { return b.step == step; });
        if (branch != branches.end()) {
            at = branch->node;
            continue;
        }
        const std::size_t next = m_nodes.size();
        m_nodes[at].branches.push_back({step, next, keyBit(step.key)});
        m_nodes.emplace_back();
        at = next;
    }
    m_nodes[at].rules.push_back(&rule);
}

void RuleTrie::add(const Rule& rule, std::string_view prefix)
{
    if (!rule.path.starts_with(kAnyContainer)) {
        addPath(rule, joined(prefix, rule.path));
        return;
    }
    for (const std::string_view list : kContainerLists)
        addPath(rule, joined(prefix, std::string(list) + std::string(rule.path.substr(kAnyContainer.size()))));
}

void RuleTrie::walk(Value root, const Found& found) const
{
    std::string path;
    walkNode(0, root, path, found);
}

void RuleTrie::walkNode(std::size_t index, Value value, std::string& path, const Found& found) const
{
    const Node& node = m_nodes[index];
    for (const Rule* rule : node.rules)
        found(*rule, value, path);
    const std::size_t length = path.size();
    const std::uint64_t bits = node.branches.size() > 1 && value.isMap() ? keyBits(value) : ~0ULL;
    for (const Branch& branch : node.branches) {
        if (branch.step.kind == PathStep::Kind::Key) {
            if ((bits & branch.bit) == 0)
                continue;
            const Value next = value[branch.step.key];
            if (next.exists()) {
                appendKey(path, branch.step.key);
                walkNode(branch.node, next, path, found);
                path.resize(length);
            }
        } else if (branch.step.kind == PathStep::Kind::Each && value.isList()) {
            std::size_t number = 0;
            for (const Value::Item item : value) {
                appendIndex(path, number++);
                walkNode(branch.node, item.value, path, found);
                path.resize(length);
            }
        } else if (branch.step.kind == PathStep::Kind::EachEntry && value.isMap()) {
            for (const Value::Item item : value) {
                appendKey(path, item.key.text());
                walkNode(branch.node, item.value, path, found);
                path.resize(length);
            }
        }
    }
}

void RuleTrie::addAll(std::span<const Rule> rules, std::string_view group, std::string_view kind)
{
    const std::string groupKind = std::string(group) + '/' + std::string(kind);
    std::vector<const PodCarrier*> carriers;
    for (const PodCarrier& carrier : podCarriers()) {
        if (carrier.kind == kind && carrier.group == group)
            carriers.push_back(&carrier);
    }
    const bool custom = !findKind(group, kind);
    for (const Rule& rule : rules) {
        if (rule.holder == kAnyHolder || (custom && rule.holder == kCustomHolder) || holds(rule.holder, groupKind))
            add(rule, {});
        for (const PodCarrier* carrier : carriers) {
            if (rule.holder == kPodSpecs)
                add(rule, carrier->specPath);
            else if (rule.holder == kPodMetadata)
                add(rule, carrier->metadataPath);
        }
    }
}

} // namespace kubezu
