#pragma once
#include "models/kube/value.h"

#include <array>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace kubezu {

/// Documents that are much alike, a hundred thousand Pods say, held small: documents of the same structure share it, and every text
/// is kept once. A document costs four bytes a scalar and its own texts. One thread writes; documents that were handed over may be
/// read from any thread meanwhile. The pool lives as long as any of its documents.
class DocumentPool : public std::enable_shared_from_this<DocumentPool> {
public:
    static std::shared_ptr<DocumentPool> make() { return std::shared_ptr<DocumentPool>(new DocumentPool); }

    /// Takes what a builder has written, and empties the builder. Where everything stands on one line, columns are forgotten: they are
    /// of no use to anybody and differ from document to document. What has no room in the pool becomes a document of its own.
    std::shared_ptr<const Document> add(DocumentBuilder& builder);

    [[nodiscard]] std::string_view text(std::uint32_t number) const;

private:
    DocumentPool() = default;
    struct Shape {
        std::vector<Document::Node> nodes;
        std::string keys;
    };
    static constexpr std::size_t kBlockBytes = 1U << 20U;
    static constexpr std::size_t kBlocks = 4096;
    static constexpr std::size_t kScalarsABlock = 64U << 10U;

    [[nodiscard]] bool takes(const DocumentBuilder& builder) const;
    const Shape& shapeOf(const DocumentBuilder& builder, std::uint32_t firstLine, bool oneLine);
    std::uint32_t* roomFor(std::size_t scalars);
    std::uint32_t intern(std::string_view text);
    std::uint32_t append(std::string_view text);
    void growIndex();

    struct Slot {
        std::uint32_t number = 0;
        std::uint32_t hash = 0; ///< 0: free
    };
    std::array<std::unique_ptr<char[]>, kBlocks> m_blocks; ///< never moved, so that readers need no lock
    std::size_t m_textBytes = 0;
    std::vector<Slot> m_index;
    std::size_t m_indexed = 0;
    std::vector<std::unique_ptr<std::uint32_t[]>> m_scalars;
    std::size_t m_scalarsLeft = 0;
    std::uint32_t* m_nextScalar = nullptr;
    std::unordered_multimap<std::size_t, std::unique_ptr<const Shape>> m_shapes;
    std::deque<Document> m_documents;
    Shape m_candidate;
};

} // namespace kubezu
