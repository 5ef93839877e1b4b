#include "models/kube/value.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace kubezu {
namespace {

ValueType typeOf(const Document::Node& node)
{
    return static_cast<ValueType>(node.type);
}

constexpr std::size_t kPairwiseKeys = 16; ///< up to here comparing every pair beats sorting

} // namespace

ValueType Value::type() const
{
    return m_document ? typeOf(m_document->nodes()[m_index]) : ValueType::Null;
}

std::string_view Value::text() const
{
    if (!m_document)
        return {};
    const Document::Node& node = m_document->nodes()[m_index];
    const ValueType kind = typeOf(node);
    return kind == ValueType::List || kind == ValueType::Map || kind == ValueType::Null ? std::string_view()
                                                                                        : m_document->text(node);
}

bool Value::boolean(bool otherwise) const
{
    return type() == ValueType::Bool ? text() == "true" : otherwise;
}

std::int64_t Value::integer(std::int64_t otherwise) const
{
    if (type() != ValueType::Int)
        return otherwise;
    std::int64_t number = 0;
    const std::string_view digits = text();
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return failed == std::errc() && end == digits.data() + digits.size() ? number : otherwise;
}

Value Value::operator[](std::string_view key) const
{
    if (!isMap())
        return {};
    const auto& nodes = m_document->nodes();
    const std::uint32_t end = m_index + nodes[m_index].span;
    for (std::uint32_t i = m_index + 1; i < end;) {
        const Document::Node& name = nodes[i];
        if (name.length == key.size() && !name.shadowed && m_document->text(name) == key)
            return {m_document, i + 1};
        i += 1 + nodes[i + 1].span;
    }
    return {};
}

Value Value::at(std::size_t index) const
{
    if (!isList())
        return {};
    const auto& nodes = m_document->nodes();
    const std::uint32_t end = m_index + nodes[m_index].span;
    for (std::uint32_t i = m_index + 1; i < end; i += nodes[i].span) {
        if (index-- == 0)
            return {m_document, i};
    }
    return {};
}

std::size_t Value::size() const
{
    if (!isMap() && !isList())
        return 0;
    return m_document->nodes()[m_index].length;
}

std::uint32_t Value::line() const
{
    return m_document ? m_document->nodes()[m_index].line : 0;
}

std::uint32_t Value::column() const
{
    return m_document ? m_document->nodes()[m_index].column : 0;
}

bool Value::equals(Value other) const
{
    if (exists() != other.exists() || type() != other.type())
        return false;
    if (isScalar() || !exists())
        return text() == other.text();
    if (size() != other.size())
        return false;
    if (isMap()) {
        for (const Item item : *this) {
            const Value match = other[item.key.text()];
            if (!match.exists() || !item.value.equals(match))
                return false;
        }
        return true;
    }
    Iterator mine = begin();
    for (Iterator theirs = other.begin(); !(theirs == other.end()); ++theirs, ++mine) {
        if (!(*mine).value.equals((*theirs).value))
            return false;
    }
    return true;
}

Value::Iterator Value::begin() const
{
    if (!isMap() && !isList())
        return {nullptr, 0, 0, false};
    return {m_document, m_index + 1, m_index + m_document->nodes()[m_index].span, isMap()};
}

Value::Iterator Value::end() const
{
    if (!isMap() && !isList())
        return {nullptr, 0, 0, false};
    const std::uint32_t stop = m_index + m_document->nodes()[m_index].span;
    return {m_document, stop, stop, isMap()};
}

Value::Iterator::Iterator(const Document* document, std::uint32_t index, std::uint32_t endIndex, bool map)
    : m_document(document), m_index(index), m_end(endIndex), m_map(map)
{
    skipShadowed();
}

void Value::Iterator::skipShadowed()
{
    while (m_map && m_index < m_end && m_document->nodes()[m_index].shadowed)
        m_index += 1 + m_document->nodes()[m_index + 1].span;
}

Value::Item Value::Iterator::operator*() const
{
    if (m_map)
        return {Value(m_document, m_index), Value(m_document, m_index + 1)};
    return {Value(), Value(m_document, m_index)};
}

Value::Iterator& Value::Iterator::operator++()
{
    const auto& nodes = m_document->nodes();
    m_index += m_map ? 1 + nodes[m_index + 1].span : nodes[m_index].span;
    skipShadowed();
    return *this;
}

void DocumentBuilder::reserve(std::size_t nodes, std::size_t textBytes)
{
    m_document->m_nodes.reserve(nodes);
    m_document->m_text.reserve(textBytes);
}

void DocumentBuilder::addChild()
{
    if (m_open.empty())
        return;
    Document::Node& parent = m_document->m_nodes[m_open.back()];
    ++parent.length;
}

void DocumentBuilder::begin(ValueType type, std::uint32_t line, std::uint32_t column)
{
    addChild();
    m_open.push_back(count());
    Document::Node node;
    node.line = line;
    node.column = column & 0xFFFFFFU;
    node.type = static_cast<std::uint32_t>(type) & 0xFU;
    m_document->m_nodes.push_back(node);
}

void DocumentBuilder::key(std::string_view text, std::uint32_t line, std::uint32_t column)
{
    Document::Node node;
    node.offset = static_cast<std::uint32_t>(m_document->m_text.size());
    node.length = static_cast<std::uint32_t>(text.size());
    node.line = line;
    node.column = column & 0xFFFFFFU;
    node.type = static_cast<std::uint32_t>(ValueType::String);
    node.isKey = 1;
    m_document->m_text.append(text);
    m_document->m_nodes.push_back(node);
}

void DocumentBuilder::scalar(ValueType type, std::string_view text, std::uint32_t line, std::uint32_t column)
{
    addChild();
    Document::Node node;
    node.offset = static_cast<std::uint32_t>(m_document->m_text.size());
    node.length = static_cast<std::uint32_t>(text.size());
    node.line = line;
    node.column = column & 0xFFFFFFU;
    node.type = static_cast<std::uint32_t>(type) & 0xFU;
    m_document->m_text.append(text);
    m_document->m_nodes.push_back(node);
}

void DocumentBuilder::end()
{
    const std::uint32_t index = m_open.back();
    m_open.pop_back();
    Document::Node& node = m_document->m_nodes[index];
    node.span = count() - index;
    if (typeOf(node) == ValueType::Map && node.length > 1)
        shadowDuplicates(index);
}

void DocumentBuilder::shadowDuplicates(std::uint32_t mapIndex)
{
    auto& nodes = m_document->m_nodes;
    const std::uint32_t end = mapIndex + nodes[mapIndex].span;
    const auto shadow = [&](std::uint32_t at) {
        if (nodes[at].shadowed)
            return;
        nodes[at].shadowed = 1;
        --nodes[mapIndex].length;
        m_duplicates.push_back({std::string(m_document->text(nodes[at])), nodes[at].line});
    };
    if (nodes[mapIndex].length <= kPairwiseKeys) {
        std::uint32_t seen[kPairwiseKeys];
        std::size_t known = 0;
        for (std::uint32_t i = mapIndex + 1; i < end; i += 1 + nodes[i + 1].span) {
            for (std::size_t k = 0; k < known; ++k) {
                if (nodes[seen[k]].length == nodes[i].length && m_document->text(nodes[seen[k]]) == m_document->text(nodes[i]))
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
                     [&](std::uint32_t a, std::uint32_t b) { return m_document->text(nodes[a]) < m_document->text(nodes[b]); });
    for (std::size_t k = 1; k < keys.size(); ++k) {
        if (m_document->text(nodes[keys[k - 1]]) == m_document->text(nodes[keys[k]]))
            shadow(keys[k - 1]);
    }
}

void DocumentBuilder::copy(std::uint32_t index)
{
    addChild();
    auto& nodes = m_document->m_nodes;
    const std::uint32_t span = nodes[index].span;
    nodes.reserve(nodes.size() + span);
    for (std::uint32_t i = 0; i < span; ++i)
        nodes.push_back(nodes[index + i]);
    nodes[nodes.size() - span].isKey = 0;
}

bool DocumentBuilder::mergeLast(std::uint32_t keyIndex)
{
    auto& nodes = m_document->m_nodes;
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
    m_open.clear();
    m_duplicates.clear();
    return std::exchange(m_document, std::make_shared<Document>());
}

} // namespace kubezu
