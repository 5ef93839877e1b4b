#include "models/kube/value.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace kubezu {
namespace {

constexpr std::size_t kPairwiseKeys = 16;      ///< up to here comparing every pair beats sorting
constexpr std::size_t kKeptNodes = 64U << 10U; ///< room for more values than these is given back
constexpr std::size_t kKeptText = 1U << 20U;

ValueType typeOf(const Document::Node& node)
{
    return static_cast<ValueType>(node.type);
}

} // namespace

void DocumentBuilder::reserve(std::size_t nodes, std::size_t textBytes)
{
    m_nodes.reserve(nodes);
    m_text.reserve(textBytes);
}

void DocumentBuilder::end()
{
    const std::uint32_t index = m_open.back();
    m_open.pop_back();
    Document::Node& node = m_nodes[index];
    node.span = count() - index;
    if (typeOf(node) == ValueType::Map && node.length > 1)
        shadowDuplicates(index, true);
}

void DocumentBuilder::shadowDuplicates(std::uint32_t mapIndex, bool tell)
{
    auto& nodes = m_nodes;
    const std::uint32_t end = mapIndex + nodes[mapIndex].span;
    // Of many equal keys, one is told.
    const auto shadow = [&](std::uint32_t at, bool first) {
        if (nodes[at].shadowed || nodes[at].merges)
            return;
        nodes[at].shadowed = 1;
        --nodes[mapIndex].length;
        if (tell && first)
            m_duplicates.push_back({std::string(text(nodes[at])), nodes[at].line});
    };
    if (nodes[mapIndex].length <= kPairwiseKeys) {
        std::uint32_t seen[kPairwiseKeys];
        std::size_t known = 0;
        for (std::uint32_t i = mapIndex + 1; i < end; i += 1 + nodes[i + 1].span) {
            bool first = true;
            for (std::size_t k = 0; k < known; ++k) {
                if (nodes[seen[k]].length == nodes[i].length && !nodes[i].merges && text(nodes[seen[k]]) == text(nodes[i])) {
                    shadow(seen[k], first);
                    first = false;
                }
            }
            seen[known++] = i;
        }
        return;
    }
    std::vector<std::uint32_t> keys;
    keys.reserve(nodes[mapIndex].length);
    for (std::uint32_t i = mapIndex + 1; i < end; i += 1 + nodes[i + 1].span) {
        if (!nodes[i].merges)
            keys.push_back(i);
    }
    std::stable_sort(keys.begin(), keys.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return text(nodes[a]) < text(nodes[b]); });
    const auto equal = [&](std::size_t k) { return k > 0 && text(nodes[keys[k - 1]]) == text(nodes[keys[k]]); };
    for (std::size_t k = 1; k < keys.size(); ++k) {
        if (equal(k))
            shadow(keys[k - 1], !equal(k - 1));
    }
}

void DocumentBuilder::copy(std::uint32_t index)
{
    addChild();
    auto& nodes = m_nodes;
    const std::uint32_t span = nodes[index].span;
    nodes.resize(nodes.size() + span);
    std::copy_n(nodes.begin() + index, span, nodes.end() - span);
    nodes[nodes.size() - span].isKey = 0;
}

void DocumentBuilder::mergeKey(std::uint32_t line, std::uint32_t column)
{
    key("<<", line, column);
    m_nodes.back().merges = 1;
    m_merges = true;
}

void DocumentBuilder::resolveMerges()
{
    if (!m_merges)
        return;
    const std::vector<Document::Node> written = std::exchange(m_nodes, {});
    m_nodes.reserve(written.size());
    appendResolved(written, 0);
    m_merges = false;
}

void DocumentBuilder::appendResolved(const std::vector<Document::Node>& from, std::uint32_t index)
{
    const auto at = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes.push_back(from[index]);
    const ValueType type = typeOf(from[index]);
    if (type == ValueType::List) {
        for (std::uint32_t i = index + 1; i < index + from[index].span; i += from[i].span)
            appendResolved(from, i);
    } else if (type == ValueType::Map) {
        m_nodes[at].length = 0;
        appendEntries(from, index);
        for (std::uint32_t i = at + 1; i < m_nodes.size(); i += 1 + m_nodes[i + 1].span)
            ++m_nodes[at].length;
    }
    m_nodes[at].span = static_cast<std::uint32_t>(m_nodes.size()) - at;
    if (type == ValueType::Map && m_nodes[at].length > 1)
        shadowDuplicates(at, false);
}

void DocumentBuilder::appendEntries(const std::vector<Document::Node>& from, std::uint32_t mapIndex)
{
    for (std::uint32_t i = mapIndex + 1; i < mapIndex + from[mapIndex].span; i += 1 + from[i + 1].span) {
        if (from[i].shadowed)
            continue;
        const std::uint32_t value = i + 1;
        if (!from[i].merges) {
            m_nodes.push_back(from[i]);
            appendResolved(from, value);
        } else if (typeOf(from[value]) == ValueType::Map) {
            appendEntries(from, value);
        } else {
            std::vector<std::uint32_t> maps;
            for (std::uint32_t map = value + 1; map < value + from[value].span; map += from[map].span)
                maps.push_back(map);
            for (auto map = maps.rbegin(); map != maps.rend(); ++map)
                appendEntries(from, *map);
        }
    }
}

std::shared_ptr<const Document> DocumentBuilder::take()
{
    auto document = std::make_shared<Document>();
    const std::size_t nodeBytes = m_nodes.size() * sizeof(Document::Node);
    document->m_own = std::make_unique_for_overwrite<std::byte[]>(nodeBytes + m_text.size());
    std::byte* const room = document->m_own.get();
    document->m_nodes = std::uninitialized_copy(m_nodes.begin(), m_nodes.end(), reinterpret_cast<Document::Node*>(room)) - m_nodes.size();
    std::memcpy(room + nodeBytes, m_text.data(), m_text.size());
    document->m_text = reinterpret_cast<const char*>(room + nodeBytes);
    document->m_count = count();
    clear();
    return document;
}

void DocumentBuilder::clear()
{
    if (m_nodes.capacity() > kKeptNodes)
        m_nodes = {};
    if (m_text.capacity() > kKeptText)
        m_text = {};
    m_nodes.clear();
    m_text.clear();
    m_open.clear();
    m_duplicates.clear();
    m_merges = false;
}

} // namespace kubezu
