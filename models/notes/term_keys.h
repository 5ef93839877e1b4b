#pragma once
#include "models/glossary/library.h"
#include "models/notes/folded_line.h"

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace kubezu {

/// A phrase by which notes name concepts, and which concepts those are.
struct TermKey {
    /// How a concept comes by the phrase, the surest first.
    enum class Origin : std::uint8_t { Name,
                                       Alias,
                                       Part }; ///< part of a name: "OnDelete (DaemonSet)" → OnDelete, "x: Local" → Local
    struct Meaning {
        std::uint32_t entry = 0; ///< number in Library::concepts()
        Origin origin = Origin::Name;
    };
    std::string written;
    FoldedLine folded{{}};
    std::vector<Meaning> meanings; ///< surest first
    bool kind = false;             ///< names a kind
    /// A command line: it is found beside what stands in it.
    bool command = false;
};

/// All phrases of a library, ready to be looked for. Immutable; lives as long as the library.
class TermKeys {
public:
    explicit TermKeys(std::shared_ptr<const Library> library);

    [[nodiscard]] const Library& library() const { return *m_library; }
    [[nodiscard]] const std::shared_ptr<const Library>& libraryPtr() const { return m_library; }
    /// Phrases that begin with a folded character, longest first.
    [[nodiscard]] const std::vector<const TermKey*>& beginningWith(char32_t c) const;
    /// How two concepts stand in the map: 0 the same, 1 a relation in either direction, 2 by way of a third, 3 anything else.
    [[nodiscard]] int distance(std::uint32_t from, std::uint32_t to) const;
    /// Whether one is a kind of the other, or how the other is done.
    [[nodiscard]] bool isSpecial(std::uint32_t special, std::uint32_t general) const;

private:
    void addConcept(std::uint32_t entry);
    void add(std::string_view phrase, std::uint32_t entry, TermKey::Origin origin, bool command = false);
    void sortKeys();
    void linkConcepts();

    std::shared_ptr<const Library> m_library;
    std::unordered_map<std::u32string, std::unique_ptr<TermKey>> m_keys;
    std::unordered_map<char32_t, std::vector<const TermKey*>> m_byFirst;
    std::vector<std::vector<std::uint32_t>> m_related; ///< sorted, both directions
};

/// Whether a word, as it stands in a text, is one of kubectl's short names (po, svc, no), which mean something only as code.
bool isShortName(const TermKey& key, std::string_view written);
/// Whether it is an ordinary word of English or Japanese that need not mean the concept. Kinds are told from those by their capital.
bool isOrdinaryWord(const TermKey& key, std::string_view written);

} // namespace kubezu
