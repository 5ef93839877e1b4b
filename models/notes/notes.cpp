#include "models/notes/notes.h"

#include <algorithm>

namespace kubezu {
namespace {

/// The part of a list sorted by line that belongs to one.
template <typename Row>
std::span<const Row> rowsOf(const std::vector<Row>& rows, std::uint32_t line)
{
    const auto [begin, end] = std::equal_range(rows.begin(), rows.end(), Row{line, {}, {}, {}}, [](const Row& a, const Row& b) { return a.line < b.line; });
    return {begin, end};
}

} // namespace

Result<NotesPtr> Notes::read(std::string bytes, const std::string& name, const TermKeys& keys, std::shared_ptr<const Corrections> corrections,
                             const std::stop_token& stop)
{
    Result<Outline> outline = Outline::read(std::move(bytes), name);
    if (!outline.ok())
        return outline.error();
    const std::shared_ptr<Notes> notes(new Notes(std::move(outline).value()));
    notes->m_library = keys.libraryPtr();
    notes->m_corrections = std::move(corrections);
    notes->m_terms = findTerms(notes->m_outline, keys, stop);
    notes->m_marks = placeMarks(notes->m_outline, notes->m_terms, *notes->m_library, *notes->m_corrections, stop);
    notes->index();
    return NotesPtr(notes);
}

void Notes::index()
{
    for (const NoteTerm& term : m_terms)
        m_places[term.entry].push_back(&term);
    for (auto& [entry, places] : m_places)
        std::stable_sort(places.begin(), places.end(), [](const NoteTerm* a, const NoteTerm* b) { return isBetterPlace(*a, *b); });
}

std::span<const NoteTerm> Notes::termsOf(std::uint32_t line) const
{
    return rowsOf(m_terms, line);
}

std::span<const NoteMark> Notes::marksOf(std::uint32_t line) const
{
    return rowsOf(m_marks, line);
}

const std::vector<const NoteTerm*>& Notes::placesOf(const Concept& entry) const
{
    static const std::vector<const NoteTerm*> kNone;
    const auto found = m_places.find(&entry);
    return found == m_places.end() ? kNone : found->second;
}

std::vector<const NoteMark*> Notes::marksAbout(std::string_view conceptId) const
{
    std::vector<const NoteMark*> found;
    for (const NoteMark& mark : m_marks) {
        const std::vector<std::string>& about = mark.correction->concepts;
        if (std::find(about.begin(), about.end(), conceptId) != about.end())
            found.push_back(&mark);
    }
    return found;
}

std::vector<std::size_t> Notes::marksBySection() const
{
    std::vector<std::size_t> counts(m_outline.sections().size(), 0);
    for (const NoteMark& mark : m_marks)
        ++counts[m_outline.lines()[mark.line].section];
    return counts;
}

std::string_view Notes::wordsAt(std::uint32_t line) const
{
    const std::vector<NoteLine>& lines = m_outline.lines();
    std::uint32_t last = lines[line].kind == LineKind::Heading ? m_outline.sections()[lines[line].section].end - 1 : m_outline.endOf(line) - 1;
    while (last > line && lines[last].kind == LineKind::Blank)
        --last;
    return m_outline.text({lines[line].content.begin, lines[last].content.end});
}

std::vector<const Concept*> Notes::notFound() const
{
    std::vector<const Concept*> missing;
    for (const Concept& entry : m_library->concepts()) {
        if (!entry.isNeighbour() && !m_places.contains(&entry))
            missing.push_back(&entry);
    }
    return missing;
}

} // namespace kubezu
