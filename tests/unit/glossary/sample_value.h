#pragma once
#include "models/kube/value.h"

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kubezu::testing {

/// A value as a test writes it: mapOf({{"spec", mapOf({{"replicas", 3}})}}).
class Sketch {
public:
    using Entries = std::vector<std::pair<std::string, Sketch>>;
    Sketch(std::nullptr_t) { }
    Sketch(bool value)
        : m_type(ValueType::Bool),
          m_text(value ? "true" : "false") { }
    Sketch(int value)
        : m_type(ValueType::Int),
          m_text(std::to_string(value)) { }
    Sketch(const char* value)
        : m_type(ValueType::String),
          m_text(value) { }
    Sketch(ValueType type, Entries children)
        : m_type(type),
          m_children(std::move(children)) { }

    [[nodiscard]] std::shared_ptr<const Document> document() const
    {
        DocumentBuilder builder;
        write(builder);
        return builder.take();
    }

private:
    void write(DocumentBuilder& builder) const
    {
        if (m_type != ValueType::Map && m_type != ValueType::List) {
            builder.scalar(m_type, m_text, 1, 1);
            return;
        }
        if (m_type == ValueType::Map)
            builder.beginMap(1, 1);
        else
            builder.beginList(1, 1);
        for (const auto& [key, child] : m_children) {
            if (m_type == ValueType::Map)
                builder.key(key, 1, 1);
            child.write(builder);
        }
        builder.end();
    }

    ValueType m_type = ValueType::Null;
    std::string m_text;
    Entries m_children;
};

inline Sketch mapOf(Sketch::Entries entries)
{
    return {ValueType::Map, std::move(entries)};
}

inline Sketch listOf(const std::vector<Sketch>& elements)
{
    Sketch::Entries entries;
    for (const Sketch& element : elements)
        entries.emplace_back(std::string(), element);
    return {ValueType::List, std::move(entries)};
}

} // namespace kubezu::testing
