#pragma once
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// What a value is after kubectl's reading: the types of JSON, numbers told apart because names must be strings.
enum class ValueType : std::uint8_t { Null,
                                      Bool,
                                      Int,
                                      Float,
                                      String,
                                      List,
                                      Map };

class Document;

/// A cheap handle to one value inside a Document (two words, copy freely). It stays valid as long as the Document lives.
/// A handle to nothing answers Null to everything, so lookups chain without checks: v["spec"]["replicas"].
class Value {
public:
    Value() = default;
    Value(const Document* document, std::uint32_t index)
        : m_document(document),
          m_index(index) { }

    /// False where a lookup found nothing. An explicit null exists and has type Null.
    [[nodiscard]] bool exists() const { return m_document != nullptr; }
    [[nodiscard]] ValueType type() const;
    [[nodiscard]] bool isNull() const { return type() == ValueType::Null; }
    [[nodiscard]] bool isMap() const { return exists() && type() == ValueType::Map; }
    [[nodiscard]] bool isList() const { return exists() && type() == ValueType::List; }
    [[nodiscard]] bool isString() const { return exists() && type() == ValueType::String; }
    [[nodiscard]] bool isScalar() const { return exists() && type() != ValueType::Map && type() != ValueType::List; }

    /// Text of a scalar as JSON would print it (strings without quotes); empty for null, lists and maps.
    [[nodiscard]] std::string_view text() const;
    /// Text of a string; empty for everything that is not a string (a name written as 123 is no name).
    [[nodiscard]] std::string_view string() const { return isString() ? text() : std::string_view(); }
    [[nodiscard]] bool boolean(bool otherwise) const;
    [[nodiscard]] std::int64_t integer(std::int64_t otherwise) const;

    /// Entry of a map; nothing where this is no map or has no such key.
    [[nodiscard]] Value operator[](std::string_view key) const;
    /// Element of a list; nothing outside.
    [[nodiscard]] Value at(std::size_t index) const;
    /// Number of elements or entries; 0 for scalars.
    [[nodiscard]] std::size_t size() const;

    /// Place in the source, from 1; 0 when unknown.
    [[nodiscard]] std::uint32_t line() const;
    [[nodiscard]] std::uint32_t column() const;

    /// Equal in type and content, wherever it stands; map entries in any order.
    [[nodiscard]] bool equals(Value other) const;

    [[nodiscard]] const Document* document() const { return m_document; }
    [[nodiscard]] std::uint32_t index() const { return m_index; }

    /// One entry of a map or element of a list (then `key` does not exist).
    struct Item;
    class Iterator;
    /// Iterates a map's entries or a list's elements in source order; nothing for scalars.
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;

private:
    const Document* m_document = nullptr;
    std::uint32_t m_index = 0;
};

class DocumentPool;

/// A whole document: all values of one YAML document or JSON text in one array, in document order. Immutable once built
/// (see DocumentBuilder), so it may be read from any thread. Where it lies in a DocumentPool, its structure is shared with others.
class Document {
public:
    /// Twenty bytes a value. `span` counts the values of the subtree with itself, so the next sibling is `span` further.
    struct Node {
        std::uint32_t offset = 0; ///< scalar: start in the text arena (pooled, not a key: number of the scalar)
        std::uint32_t length = 0; ///< scalar: bytes; list and map: number of children (entries for a map)
        std::uint32_t span = 1;
        std::uint32_t line = 0; ///< counted from `firstLine`
        std::uint32_t column : 24 = 0;
        std::uint32_t type : 4 = 0;
        std::uint32_t shadowed : 1 = 0; ///< key that a later equal key overrides
        std::uint32_t isKey : 1 = 0;
        std::uint32_t merges : 1 = 0; ///< a YAML merge key, until the builder resolves it; never in a Document
        std::uint32_t spare : 1 = 0;  ///< so that equal nodes are equal bytes
    };

    Document() = default;
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    [[nodiscard]] Value root() const { return m_count == 0 ? Value() : Value(this, 0); }
    [[nodiscard]] std::span<const Node> nodes() const { return {m_nodes, m_count}; }
    [[nodiscard]] const Node& node(std::uint32_t index) const { return m_nodes[index]; }
    [[nodiscard]] std::string_view text(const Node& node) const
    {
        return m_scalars && !node.isKey ? pooled(node) : std::string_view(m_text + node.offset, node.length);
    }
    /// Added to every node's line.
    [[nodiscard]] std::uint32_t firstLine() const { return m_firstLine; }

private:
    friend class DocumentBuilder;
    friend class DocumentPool;
    [[nodiscard]] std::string_view pooled(const Node& node) const;

    const Node* m_nodes = nullptr;
    const char* m_text = nullptr;             ///< pooled: of the keys
    const std::uint32_t* m_scalars = nullptr; ///< pooled: text of every scalar, as the pool numbers them
    const DocumentPool* m_pool = nullptr;
    std::unique_ptr<std::byte[]> m_own; ///< nodes and text, unless pooled
    std::uint32_t m_count = 0;
    std::uint32_t m_firstLine = 0;
};

/// Writes a Document front to back. Not thread safe; one builder makes one document after the other.
class DocumentBuilder {
public:
    void reserve(std::size_t nodes, std::size_t textBytes);

    void beginMap(std::uint32_t line, std::uint32_t column) { begin(ValueType::Map, line, column); }
    void beginList(std::uint32_t line, std::uint32_t column) { begin(ValueType::List, line, column); }
    /// Ends the open map or list. In a map, earlier equal keys become shadowed; the first such key's line goes to `duplicates`.
    void end();
    /// The key of the next value; only directly inside a map.
    void key(std::string_view text, std::uint32_t line, std::uint32_t column)
    {
        append(ValueType::String, text.size(), line, column).isKey = 1;
        m_text.append(text);
    }
    void scalar(ValueType type, std::string_view text, std::uint32_t line, std::uint32_t column)
    {
        addChild();
        append(type, text.size(), line, column);
        m_text.append(text);
    }

    /// Number of values written, to mark the beginning of a value for copy().
    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(m_nodes.size()); }
    /// Appends a copy of the finished value that begins at `index` (an alias); the copy keeps the places of the original.
    void copy(std::uint32_t index);
    /// The key of the next value is `<<`: at the end, the entries of that map, or of the maps of that list, stand in its place. Later
    /// entries of equal keys win; of a list, earlier maps.
    void mergeKey(std::uint32_t line, std::uint32_t column);
    /// Puts merged entries into their places once everything is written; what they override is no duplicate.
    void resolveMerges();

    struct Duplicate {
        std::string key;
        std::uint32_t line = 0;
    };
    [[nodiscard]] const std::vector<Duplicate>& duplicates() const { return m_duplicates; }
    [[nodiscard]] std::size_t depth() const { return m_open.size(); }
    /// What is written so far.
    [[nodiscard]] const std::vector<Document::Node>& nodes() const { return m_nodes; }
    [[nodiscard]] std::string_view text(const Document::Node& node) const { return {m_text.data() + node.offset, node.length}; }

    /// The finished document, no larger than it must be; the builder is empty afterwards.
    std::shared_ptr<const Document> take();
    /// Empties the builder; its room stays for the next document unless it grew very large.
    void clear();

private:
    void begin(ValueType type, std::uint32_t line, std::uint32_t column)
    {
        addChild();
        m_open.push_back(count());
        append(type, 0, line, column);
    }
    void addChild()
    {
        if (!m_open.empty())
            ++m_nodes[m_open.back()].length;
    }
    /// A node whose text, if any, is appended next.
    Document::Node& append(ValueType type, std::size_t length, std::uint32_t line, std::uint32_t column)
    {
        Document::Node& node = m_nodes.emplace_back();
        node.offset = static_cast<std::uint32_t>(m_text.size());
        node.length = static_cast<std::uint32_t>(length);
        node.line = line;
        node.column = column & 0xFFFFFFU;
        node.type = static_cast<std::uint32_t>(type) & 0xFU;
        return node;
    }
    void shadowDuplicates(std::uint32_t mapIndex, bool tell);
    void appendResolved(const std::vector<Document::Node>& from, std::uint32_t index);
    void appendEntries(const std::vector<Document::Node>& from, std::uint32_t mapIndex);

    std::vector<Document::Node> m_nodes;
    std::string m_text;
    std::vector<std::uint32_t> m_open;
    std::vector<Duplicate> m_duplicates;
    bool m_merges = false;
};

struct Value::Item {
    Value key;
    Value value;
};

class Value::Iterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Item;
    using difference_type = std::ptrdiff_t;
    using pointer = const Item*;
    using reference = Item;

    Iterator(const Document* document, std::uint32_t index, std::uint32_t endIndex, bool map);
    [[nodiscard]] Item operator*() const;
    Iterator& operator++();
    [[nodiscard]] bool operator==(const Iterator& other) const { return m_index == other.m_index; }

private:
    void skipShadowed();
    const Document* m_document;
    std::uint32_t m_index;
    std::uint32_t m_end;
    bool m_map;
};

} // namespace kubezu
