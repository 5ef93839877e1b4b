#pragma once
#include "models/load/yaml_scalar.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kubezu {

/// What an anchor stands for.
struct YamlAnchor {
    std::uint32_t index = 0;   ///< of the value in the builder
    std::uint64_t decodes = 1; ///< steps yaml.v2 takes to decode it, aliases in it expanded
    std::size_t height = 0;    ///< levels of lists and maps in it
    bool complete = false;     ///< false while it is being read: an alias then would contain itself
    bool isKey = false;        ///< a key is stored as text; what it was before is in the next two
    ValueType type = ValueType::Null;
    std::string keyText;
};

/// Anchors of one document, and yaml.v2's budget for aliases (decode.go, allowedAliasRatio): a document that grows large may not
/// be mostly aliases.
class YamlAliases {
public:
    /// Anchors may be given again; the last one counts.
    void set(std::string_view name, YamlAnchor anchor) { m_anchors[std::string(name)] = std::move(anchor); }
    [[nodiscard]] YamlAnchor* find(const std::string& name)
    {
        const auto found = m_anchors.find(name);
        return found == m_anchors.end() ? nullptr : &found->second;
    }
    /// One value was read.
    void count() { ++m_decodes; }
    /// An alias was read, which is a value itself.
    void countAlias(std::uint64_t decodes)
    {
        m_decodes += 1 + decodes;
        m_aliased += decodes;
    }
    /// Takes back a value that yaml.v2 does not decode.
    void discount() { --m_decodes; }
    [[nodiscard]] std::uint64_t decodes() const { return m_decodes; }
    [[nodiscard]] bool excessive() const;

private:
    std::unordered_map<std::string, YamlAnchor> m_anchors;
    std::uint64_t m_decodes = 1; ///< the document is one
    std::uint64_t m_aliased = 0;
};

} // namespace kubezu
