#pragma once
#include "models/base/result.h"
#include "models/glossary/fold.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// Bounds on a notes file; each is named in the message of the error it causes.
struct NotesLimits {
    std::size_t bytes = 8ULL << 20U;
    std::size_t lines = 200'000;
    std::size_t depth = 64; ///< lists within lists
};

/// A line longer than this (a picture pasted as text, say) is kept and shown, but not looked through for terms or markup.
inline constexpr std::size_t kMostLookedThrough = 16U << 10U; ///< bytes

inline constexpr std::uint32_t kNoLine = std::numeric_limits<std::uint32_t>::max();

enum class LineKind : std::uint8_t { FrontMatter, ///< between the `---` at the top, fences included
                                     Blank,
                                     Heading,
                                     Item,  ///< first line of a list item
                                     Text,  ///< a paragraph, or what continues an item
                                     Rule,  ///< `---` and the underline of a heading
                                     Fence, ///< ``` that opens or ends code
                                     Code };

/// One line of the notes. Ranges are bytes of the file.
struct NoteLine {
    TextRange bytes;   ///< with its line break; those of all lines make the file
    TextRange content; ///< without mark order, indent, heading or list marks, spaces at the end
    LineKind kind = LineKind::Blank;
    std::uint8_t level = 0;         ///< of a heading 1–6; of anything else the number of items around it, itself counted
    std::uint32_t parent = kNoLine; ///< the line it hangs under: item, first line of its paragraph, the paragraph that introduces a list, heading
    std::uint32_t section = 0;
};

/// A heading with what stands below it; the first one is what stands before any heading.
struct NoteSection {
    std::uint32_t line = kNoLine; ///< of its heading
    std::uint8_t level = 0;
    std::uint32_t parent = 0; ///< section around it; the first is its own
    std::uint32_t end = 0;    ///< line after its own lines, sections below it not counted
};

/// The structure of a Markdown or plain text file as it was written; the bytes are never altered. Immutable.
class Outline {
public:
    /// Any bytes give an answer: an outline, or an Error that names the limit (`name` is the file in it).
    static Result<Outline> read(std::string bytes, const std::string& name, const NotesLimits& limits = {});

    [[nodiscard]] const std::string& bytes() const { return m_bytes; }
    [[nodiscard]] const std::vector<NoteLine>& lines() const { return m_lines; }
    [[nodiscard]] const std::vector<NoteSection>& sections() const { return m_sections; }
    [[nodiscard]] std::string_view text(TextRange range) const { return std::string_view(m_bytes).substr(range.begin, range.end - range.begin); }
    [[nodiscard]] std::string_view content(std::uint32_t line) const { return text(m_lines[line].content); }
    /// Heading of a section as written, empty for the first.
    [[nodiscard]] std::string_view title(std::uint32_t section) const;
    /// Headings from the outermost to that of the section, `between` them.
    [[nodiscard]] std::string trail(std::uint32_t section, std::string_view between = " › ") const;
    /// The line after the last one that hangs under `line` (of a heading: after its section and those below it).
    [[nodiscard]] std::uint32_t endOf(std::uint32_t line) const;
    /// Whether `line` is `ancestor` or hangs under it.
    [[nodiscard]] bool isUnder(std::uint32_t line, std::uint32_t ancestor) const;

private:
    friend class OutlineReader;
    std::string m_bytes;
    std::vector<NoteLine> m_lines;
    std::vector<NoteSection> m_sections;
};

} // namespace kubezu
