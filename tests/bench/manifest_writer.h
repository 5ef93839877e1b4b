#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu::bench {

/// Writes Kubernetes objects front to back, as YAML the way people write it or as JSON on one line the way an API server does.
class ManifestWriter {
public:
    enum class Style : std::uint8_t { Yaml,
                                      Json };
    explicit ManifestWriter(Style style)
        : m_style(style) { }

    /// One object: `---` before it in YAML, a comma between two in JSON.
    void beginObject();
    void endObject();
    void beginMap(std::string_view key);
    void beginList(std::string_view key);
    /// A map as the next element of the open list.
    void beginItem();
    /// Ends the open map, list or element.
    void end();
    void field(std::string_view key, std::string_view value);
    void field(std::string_view key, const char* value) { field(key, std::string_view(value)); }
    void field(std::string_view key, std::int64_t value);
    void field(std::string_view key, bool value);
    void emptyMap(std::string_view key);
    void element(std::string_view value);
    /// Text of several lines: a `|` block in YAML.
    void block(std::string_view key, std::string_view text);

    [[nodiscard]] Style style() const { return m_style; }
    [[nodiscard]] std::string& text() { return m_text; }

private:
    struct Level {
        int indent = 0;
        bool list = false;
        bool empty = true;
        bool dash = false; ///< YAML: the next key stands behind "- "
    };
    void putKey(std::string_view key);
    void putJsonString(std::string_view text);
    void putScalar(std::string_view value);
    void comma();

    Style m_style;
    std::string m_text;
    std::vector<Level> m_levels;
    bool m_firstObject = true;
};

} // namespace kubezu::bench
