#include "models/kube/value.h"

#include <charconv>

namespace kubezu {
namespace {

ValueType typeOf(const Document::Node& node)
{
    return static_cast<ValueType>(node.type);
}

/// For texts of the same length: most that differ do so at the first or the last byte.
bool isSame(std::string_view a, std::string_view b)
{
    return a.empty() || (a.front() == b.front() && a.back() == b.back() && a == b);
}

} // namespace

ValueType Value::type() const
{
    return m_document ? typeOf(m_document->node(m_index)) : ValueType::Null;
}

std::string_view Value::text() const
{
    if (!m_document)
        return {};
    const Document::Node& node = m_document->node(m_index);
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
    const std::span<const Document::Node> nodes = m_document->nodes();
    const std::uint32_t end = m_index + nodes[m_index].span;
    for (std::uint32_t i = m_index + 1; i < end;) {
        const Document::Node& name = nodes[i];
        if (name.length == key.size() && !name.shadowed && isSame(m_document->text(name), key))
            return {m_document, i + 1};
        i += 1 + nodes[i + 1].span;
    }
    return {};
}

Value Value::at(std::size_t index) const
{
    if (!isList())
        return {};
    const std::span<const Document::Node> nodes = m_document->nodes();
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
    return m_document->node(m_index).length;
}

std::uint32_t Value::line() const
{
    return m_document ? m_document->firstLine() + m_document->node(m_index).line : 0;
}

std::uint32_t Value::column() const
{
    return m_document ? m_document->node(m_index).column : 0;
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
    return {m_document, m_index + 1, m_index + m_document->node(m_index).span, isMap()};
}

Value::Iterator Value::end() const
{
    if (!isMap() && !isList())
        return {nullptr, 0, 0, false};
    const std::uint32_t stop = m_index + m_document->node(m_index).span;
    return {m_document, stop, stop, isMap()};
}

Value::Iterator::Iterator(const Document* document, std::uint32_t index, std::uint32_t endIndex, bool map)
    : m_document(document),
      m_index(index),
      m_end(endIndex),
      m_map(map)
{
    skipShadowed();
}

void Value::Iterator::skipShadowed()
{
    while (m_map && m_index < m_end && m_document->node(m_index).shadowed)
        m_index += 1 + m_document->node(m_index + 1).span;
}

Value::Item Value::Iterator::operator*() const
{
    if (m_map)
        return {Value(m_document, m_index), Value(m_document, m_index + 1)};
    return {Value(), Value(m_document, m_index)};
}

Value::Iterator& Value::Iterator::operator++()
{
    const std::span<const Document::Node> nodes = m_document->nodes();
    m_index += m_map ? 1 + nodes[m_index + 1].span : nodes[m_index].span;
    skipShadowed();
    return *this;
}

} // namespace kubezu
