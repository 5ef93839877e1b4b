#include "models/kube/document_pool.h"

#include <algorithm>
#include <cstring>

namespace kubezu {
namespace {

constexpr std::size_t kLongestText = 0xFFFF;  ///< what a length of two bytes can say
constexpr std::size_t kLongestInterned = 256; ///< longer texts are hardly ever the same
using Length = std::uint16_t;

bool isScalar(const Document::Node& node)
{
    const auto type = static_cast<ValueType>(node.type);
    return !node.isKey && type != ValueType::Map && type != ValueType::List;
}

/// Eight bytes at a step; only ever compared within one run.
std::size_t hashOf(const void* bytes, std::size_t count)
{
    constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15ULL;
    const char* at = static_cast<const char*>(bytes);
    std::uint64_t hash = count * kFactor;
    std::uint64_t word = 0;
    for (; count >= sizeof word; count -= sizeof word, at += sizeof word) {
        std::memcpy(&word, at, sizeof word);
        hash = (hash ^ word) * kFactor;
        hash ^= hash >> 29U;
    }
    word = 0;
    std::memcpy(&word, at, count);
    hash = (hash ^ word) * kFactor;
    return static_cast<std::size_t>(hash ^ (hash >> 32U));
}

} // namespace

std::string_view Document::pooled(const Node& node) const
{
    return m_pool->text(m_scalars[node.offset]);
}

std::string_view DocumentPool::text(std::uint32_t number) const
{
    const char* const place = m_blocks[number / kBlockBytes].get() + number % kBlockBytes;
    Length length = 0;
    std::memcpy(&length, place, sizeof length);
    return {place + sizeof length, length};
}

std::uint32_t DocumentPool::append(std::string_view text)
{
    const std::size_t bytes = text.size() + sizeof(Length);
    if (m_textBytes % kBlockBytes + bytes > kBlockBytes || m_textBytes % kBlockBytes == 0) {
        m_textBytes = (m_textBytes + kBlockBytes - 1) / kBlockBytes * kBlockBytes;
        m_blocks[m_textBytes / kBlockBytes] = std::make_unique_for_overwrite<char[]>(kBlockBytes);
    }
    const auto number = static_cast<std::uint32_t>(m_textBytes);
    char* const place = m_blocks[m_textBytes / kBlockBytes].get() + m_textBytes % kBlockBytes;
    const auto length = static_cast<Length>(text.size());
    std::memcpy(place, &length, sizeof length);
    std::memcpy(place + sizeof length, text.data(), text.size());
    m_textBytes += bytes;
    return number;
}

void DocumentPool::growIndex()
{
    std::vector<Slot> old = std::move(m_index);
    m_index.assign(std::max<std::size_t>(old.size() * 2, 1024), Slot{});
    for (const Slot& slot : old) {
        if (slot.hash == 0)
            continue;
        std::size_t at = slot.hash & (m_index.size() - 1);
        while (m_index[at].hash != 0)
            at = (at + 1) & (m_index.size() - 1);
        m_index[at] = slot;
    }
}

std::uint32_t DocumentPool::intern(std::string_view text)
{
    if (text.size() > kLongestInterned)
        return append(text);
    if ((m_indexed + 1) * 3 > m_index.size() * 2)
        growIndex();
    const auto hash = static_cast<std::uint32_t>(hashOf(text.data(), text.size())) | 1U;
    std::size_t at = hash & (m_index.size() - 1);
    for (; m_index[at].hash != 0; at = (at + 1) & (m_index.size() - 1)) {
        if (m_index[at].hash == hash && this->text(m_index[at].number) == text)
            return m_index[at].number;
    }
    m_index[at] = {append(text), hash};
    ++m_indexed;
    return m_index[at].number;
}

std::uint32_t* DocumentPool::roomFor(std::size_t scalars)
{
    if (scalars > m_scalarsLeft) {
        m_scalarsLeft = std::max(scalars, kScalarsABlock);
        m_scalars.push_back(std::make_unique_for_overwrite<std::uint32_t[]>(m_scalarsLeft));
        m_nextScalar = m_scalars.back().get();
    }
    std::uint32_t* const room = m_nextScalar;
    m_nextScalar += scalars;
    m_scalarsLeft -= scalars;
    return room;
}

bool DocumentPool::takes(const DocumentBuilder& builder) const
{
    std::size_t bytes = 0;
    for (const Document::Node& node : builder.nodes()) {
        if (!isScalar(node))
            continue;
        if (node.length > kLongestText)
            return false;
        bytes += node.length + sizeof(Length);
    }
    // A block may end early by as much as the longest text of the document.
    return m_textBytes + 2 * (bytes + kLongestText) + kBlockBytes < kBlocks * kBlockBytes;
}

const DocumentPool::Shape& DocumentPool::shapeOf(const DocumentBuilder& builder, std::uint32_t firstLine, bool oneLine)
{
    m_candidate.nodes.assign(builder.nodes().begin(), builder.nodes().end());
    m_candidate.keys.clear();
    std::uint32_t scalars = 0;
    for (Document::Node& node : m_candidate.nodes) {
        node.line -= firstLine;
        if (oneLine)
            node.column = 0;
        if (node.isKey) {
            const std::string_view key = builder.text(node);
            node.offset = static_cast<std::uint32_t>(m_candidate.keys.size());
            m_candidate.keys += key;
        } else if (isScalar(node)) {
            node.offset = scalars++;
            node.length = 0;
        }
    }
    const std::size_t bytes = m_candidate.nodes.size() * sizeof(Document::Node);
    const std::size_t hash = hashOf(m_candidate.nodes.data(), bytes) ^ hashOf(m_candidate.keys.data(), m_candidate.keys.size());
    const auto [from, to] = m_shapes.equal_range(hash);
    for (auto known = from; known != to; ++known) {
        const Shape& shape = *known->second;
        if (shape.nodes.size() == m_candidate.nodes.size() && shape.keys == m_candidate.keys
            && std::memcmp(shape.nodes.data(), m_candidate.nodes.data(), bytes) == 0)
            return shape;
    }
    return *m_shapes.emplace(hash, std::make_unique<const Shape>(m_candidate))->second;
}

std::shared_ptr<const Document> DocumentPool::add(DocumentBuilder& builder)
{
    const std::vector<Document::Node>& nodes = builder.nodes();
    if (nodes.empty() || !takes(builder))
        return builder.take();
    const std::uint32_t firstLine = nodes.front().line;
    const bool oneLine = nodes.back().line == firstLine;
    const Shape& shape = shapeOf(builder, firstLine, oneLine);
    const auto count = static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(), isScalar));
    std::uint32_t* const scalars = roomFor(count);
    std::uint32_t* next = scalars;
    for (const Document::Node& node : nodes) {
        if (isScalar(node))
            *next++ = intern(builder.text(node));
    }
    builder.clear();
    Document& document = m_documents.emplace_back();
    document.m_nodes = shape.nodes.data();
    document.m_count = static_cast<std::uint32_t>(shape.nodes.size());
    document.m_text = shape.keys.data();
    document.m_scalars = scalars;
    document.m_pool = this;
    document.m_firstLine = firstLine;
    return {shared_from_this(), &document};
}

} // namespace kubezu
