#include "models/kube/value.h"

#include <algorithm>
#include <cstring>

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
        shadowDuplicates(index);
}

void DocumentBuilder::shadowDuplicates(std::uint32_t mapIndex)
{
    auto& nodes = m_nodes;
    const std::uint32_t end = mapIndex + nodes[mapIndex].span;
    const auto shadow = [&](std::uint32_t at) {
        if (nodes[at].shadowed)
            return;
        nodes[at].shadowed = 1;
        --nodes[mapIndex].length;
        m_duplicates.push_back({std::string(text(nodes[at])), nodes[at].line});
    };
    if (nodes[mapIndex].length <= kPairwiseKeys) {
        std::uint32_t seen[kPairwiseKeys];
        std::size_t known = 0;
        for (std::uint32_t i = mapIndex + 1; i < end; i += 1 + nodes[i + 1].span) {
            for (std::size_t k = 0; k < known; ++k) {
                if (nodes[seen[k]].length == nodes[i].length && text(nodes[seen[k]]) == text(nodes[i]))
                    shadow(seen[k]);
            }
            seen[known++] = i;
        }
        return;
    }
    std::vector<std::uint32_t> keys;
    keys.reserve(nodes[mapIndex].length);
    for (std::uint32_t i = mapIndex + 1; i < end; i += 1 + nodes[i + 1].span)
        keys.push_back(i);
    std::stable_sort(keys.begin(), keys.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return text(nodes[a]) < text(nodes[b]); });
    for (std::size_t k = 1; k < keys.size(); ++k) {
        if (text(nodes[keys[k - 1]]) == text(nodes[keys[k]]))
            shadow(keys[k - 1]);
    }
}

void DocumentBuilder::copy(std::uint32_t index)
{
    addChild();
    auto& nodes = m_nodes;
    const std::uint32_t span = nodes[index].span;
    nodes.reserve(nodes.size() + span);
    for (std::uint32_t i = 0; i < span; ++i)
        nodes.push_back(nodes[index + i]);
    nodes[nodes.size() - span].isKey = 0;
}

bool DocumentBuilder::mergeLast(std::uint32_t keyIndex)
{
    auto& nodes = m_nodes;
    const std::vector<Document::Node> taken(nodes.begin() + keyIndex + 1, nodes.end());
    std::vector<std::size_t> maps;
    if (typeOf(taken.front()) == ValueType::Map) {
        maps.push_back(0);
    } else if (typeOf(taken.front()) == ValueType::List) {
        for (std::size_t i = 1; i < taken.size(); i += taken[i].span)
            maps.push_back(i);
        std::reverse(maps.begin(), maps.end());
    } else {
        return false;
    }
    if (std::any_of(maps.begin(), maps.end(), [&](std::size_t at) { return typeOf(taken[at]) != ValueType::Map; }))
        return false;
    nodes.resize(keyIndex);
    Document::Node& parent = nodes[m_open.back()];
    --parent.length;
    std::uint32_t entries = 0;
    for (const std::size_t at : maps) {
        const std::size_t end = at + taken[at].span;
        for (std::size_t i = at + 1; i < end;) {
            const std::size_t next = i + 1 + taken[i + 1].span;
            if (!taken[i].shadowed) {
                nodes.insert(nodes.end(), taken.begin() + static_cast<std::ptrdiff_t>(i), taken.begin() + static_cast<std::ptrdiff_t>(next));
                ++entries;
            }
            i = next;
        }
    }
    nodes[m_open.back()].length += entries;
    return true;
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
}

} // namespace kubezu
