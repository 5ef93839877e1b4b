#pragma once
#include "models/notes/marks.h"

#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace kubezu {

class Notes;
using NotesPtr = std::shared_ptr<const Notes>;

/// A learner's notes with everything the program knows about them. The bytes are never altered. Immutable, so it may be read from any
/// thread; pointers live as long as it.
class Notes {
public:
    /// Any bytes give an answer: notes, or an Error that names the limit. `name` is the file in errors.
    static Result<NotesPtr> read(std::string bytes, const std::string& name, const TermKeys& keys, std::shared_ptr<const Corrections> corrections,
                                 const std::stop_token& stop = {});

    [[nodiscard]] const Outline& outline() const { return m_outline; }
    [[nodiscard]] const std::vector<NoteTerm>& terms() const { return m_terms; }
    [[nodiscard]] const std::vector<NoteMark>& marks() const { return m_marks; }
    [[nodiscard]] const Library& library() const { return *m_library; }
    [[nodiscard]] const Corrections& corrections() const { return *m_corrections; }

    [[nodiscard]] std::span<const NoteTerm> termsOf(std::uint32_t line) const;
    [[nodiscard]] std::span<const NoteMark> marksOf(std::uint32_t line) const;
    /// Terms of the concept, the best place first; none where the notes do not speak of it.
    [[nodiscard]] const std::vector<const NoteTerm*>& placesOf(const Concept& entry) const;
    /// Marks of corrections about the concept.
    [[nodiscard]] std::vector<const NoteMark*> marksAbout(std::string_view conceptId) const;
    /// Marks of each section, those of sections below it not counted.
    [[nodiscard]] std::vector<std::size_t> marksBySection() const;
    /// What the learner wrote at a line and below it (of a heading: its own section), with indents and line breaks as they are.
    [[nodiscard]] std::string_view wordsAt(std::uint32_t line) const;
    /// Concepts of the notes (no neighbours) that nothing in the text names.
    [[nodiscard]] std::vector<const Concept*> notFound() const;

private:
    explicit Notes(Outline outline)
        : m_outline(std::move(outline)) { }
    void index();

    Outline m_outline;
    std::shared_ptr<const Library> m_library;
    std::shared_ptr<const Corrections> m_corrections;
    std::vector<NoteTerm> m_terms;
    std::vector<NoteMark> m_marks;
    std::unordered_map<const Concept*, std::vector<const NoteTerm*>> m_places;
};

} // namespace kubezu
