#include "models/notes/outline.h"

#include "models/notes/line_syntax.h"

#include <algorithm>
#include <optional>

namespace kubezu {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Bytes with and without the line break of the line that begins at `at`; a lone carriage return is a break, too.
struct RawLine {
    TextRange bytes;
    TextRange text;
};

RawLine lineAt(std::string_view bytes, std::size_t at)
{
    const std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    std::size_t next = end;
    if (next < bytes.size() && bytes[next] == '\r')
        ++next;
    if (next < bytes.size() && bytes[next] == '\n' && (next == end || bytes[end] == '\r'))
        ++next;
    return {{at, next}, {at, end}};
}

} // namespace

/// Reads line by line; keeps what is open.
class OutlineReader {
public:
    OutlineReader(std::string bytes, const std::string& name, const NotesLimits& limits)
        : m_name(name),
          m_limits(limits)
    {
        m_made.m_bytes = std::move(bytes);
    }

    Result<Outline> read()
    {
        if (m_made.m_bytes.size() > m_limits.bytes)
            return error(ErrorCode::FileTooLarge, 0, std::to_string(m_limits.bytes >> 20U) + " MiB of notes at most");
        if (std::optional<Error> failed = splitLines())
            return std::move(*failed);
        m_made.m_sections.push_back({});
        const std::uint32_t first = readFrontMatter();
        for (std::uint32_t line = first; line < m_raw.size(); ++line) {
            readLine(line);
            if (m_items.size() > m_limits.depth)
                return error(ErrorCode::TooDeep, line + 1, std::to_string(m_limits.depth) + " lists within lists at most");
        }
        closeSections();
        return std::move(m_made);
    }

private:
    struct OpenItem {
        std::size_t columns;
        std::uint32_t line;
    };

    Error error(ErrorCode code, std::uint32_t line, std::string detail) const
    {
        Error made;
        made.code = code;
        made.detail = std::move(detail);
        made.where.file = m_name;
        made.where.line = line;
        made.hint = "split the notes into several files";
        return made;
    }

    std::optional<Error> splitLines()
    {
        const std::string_view bytes = m_made.m_bytes;
        for (std::size_t at = 0; at < bytes.size();) {
            if (m_raw.size() == m_limits.lines)
                return error(ErrorCode::FileTooLarge, static_cast<std::uint32_t>(m_raw.size()), std::to_string(m_limits.lines) + " lines of notes at most");
            m_raw.push_back(lineAt(bytes, at));
            at = m_raw.back().bytes.end;
        }
        m_made.m_lines.resize(m_raw.size());
        for (std::size_t i = 0; i < m_raw.size(); ++i)
            m_made.m_lines[i].bytes = m_raw[i].bytes;
        if (bytes.starts_with(kByteOrderMark))
            m_raw.front().text.begin += kByteOrderMark.size();
        return std::nullopt;
    }

    [[nodiscard]] std::string_view textOf(std::uint32_t line) const { return m_made.text(m_raw[line].text); }
    /// The line without indent and spaces at the end.
    [[nodiscard]] std::string_view bare(std::uint32_t line) const
    {
        const std::string_view text = textOf(line);
        const std::size_t indent = indentOf(text).bytes;
        return text.substr(0, std::max(trimmedLength(text), indent)).substr(indent);
    }

    void setContent(std::uint32_t line, std::size_t marks)
    {
        const std::string_view text = textOf(line);
        const std::size_t begin = std::min(marks, text.size());
        const std::size_t end = std::max(begin, trimmedLength(text));
        m_made.m_lines[line].content = {m_raw[line].text.begin + begin, m_raw[line].text.begin + end};
    }

    /// Gives the first line behind the front matter, which is there only where it ends.
    std::uint32_t readFrontMatter()
    {
        if (m_raw.empty() || bare(0) != "---" || indentOf(textOf(0)).bytes > 0)
            return 0;
        for (std::uint32_t line = 1; line < m_raw.size(); ++line) {
            if (bare(line) != "---" && bare(line) != "...")
                continue;
            for (std::uint32_t each = 0; each <= line; ++each) {
                m_made.m_lines[each].kind = LineKind::FrontMatter;
                setContent(each, 0);
            }
            return line + 1;
        }
        return 0;
    }

    void readLine(std::uint32_t at)
    {
        NoteLine& line = m_made.m_lines[at];
        const std::string_view text = textOf(at);
        const Indent indent = indentOf(text);
        const std::string_view words = bare(at);
        line.section = static_cast<std::uint32_t>(m_made.m_sections.size() - 1);
        setContent(at, indent.bytes);
        if (m_fence.length > 0) {
            readCode(at, words);
        } else if (words.empty()) {
            readBlank(at);
        } else if (const CodeFence fence = fenceOf(words); fence.length > 0) {
            m_fence = fence;
            place(at, LineKind::Fence, indent.columns);
            m_block = kNoLine;
        } else if (const HeadingMark mark = headingMark(words); mark.level > 0 && indent.columns < 4) {
            startSection(at, mark.level, indent.bytes + mark.bytes);
        } else if (indent.columns < 4 && (isRule(words) || isUnderline(at, words))) {
            line.kind = LineKind::Rule;
            line.parent = heading();
            endLists();
        } else if (const std::size_t bullet = listMark(words); bullet > 0) {
            startItem(at, indent, bullet);
        } else {
            readText(at, indent);
        }
        m_blankBefore = line.kind == LineKind::Blank;
    }

    [[nodiscard]] bool isUnderline(std::uint32_t at, std::string_view words) const
    {
        return at > 0 && m_made.m_lines[at - 1].kind == LineKind::Heading && underlineLevel(words) > 0;
    }

    void readCode(std::uint32_t at, std::string_view words)
    {
        const CodeFence end = fenceOf(words);
        const bool ends = end.mark == m_fence.mark && end.length >= m_fence.length && end.length == words.size();
        NoteLine& line = m_made.m_lines[at];
        line.kind = ends ? LineKind::Fence : LineKind::Code;
        line.parent = m_items.empty() ? m_intro == kNoLine ? heading() : m_intro : m_items.back().line;
        line.level = static_cast<std::uint8_t>(m_items.size());
        if (ends)
            m_fence = {};
    }

    void readBlank(std::uint32_t at)
    {
        NoteLine& line = m_made.m_lines[at];
        line.kind = LineKind::Blank;
        line.parent = m_items.empty() ? heading() : m_items.back().line;
        line.level = static_cast<std::uint8_t>(m_items.size());
        m_block = kNoLine;
    }

    void startSection(std::uint32_t at, int level, std::size_t marks)
    {
        setContent(at, marks);
        NoteLine& line = m_made.m_lines[at];
        std::vector<NoteSection>& all = m_made.m_sections;
        all.back().end = at;
        std::uint32_t parent = static_cast<std::uint32_t>(all.size() - 1);
        while (parent != 0 && all[parent].level >= level)
            parent = all[parent].parent;
        line.kind = LineKind::Heading;
        line.level = static_cast<std::uint8_t>(level);
        line.parent = all[parent].line;
        line.section = static_cast<std::uint32_t>(all.size());
        all.push_back({at, line.level, parent, 0});
        endLists();
    }

    void startItem(std::uint32_t at, const Indent& indent, std::size_t bullet)
    {
        while (!m_items.empty() && m_items.back().columns >= indent.columns)
            m_items.pop_back();
        setContent(at, indent.bytes + bullet);
        NoteLine& line = m_made.m_lines[at];
        line.kind = LineKind::Item;
        line.parent = !m_items.empty() ? m_items.back().line : m_intro != kNoLine ? m_intro
                                                                                  : heading();
        m_items.push_back({indent.columns, at});
        line.level = static_cast<std::uint8_t>(std::min<std::size_t>(m_items.size(), 255));
        m_block = at;
    }

    void readText(std::uint32_t at, const Indent& indent)
    {
        if (m_block == kNoLine && m_items.empty() && at + 1 < m_raw.size() && indentOf(textOf(at + 1)).columns < 4) {
            if (const int level = underlineLevel(bare(at + 1)); level > 0) {
                startSection(at, level, indent.bytes);
                return;
            }
        }
        place(at, LineKind::Text, indent.columns);
        if (m_block != kNoLine)
            return;
        m_block = at;
        if (m_items.empty())
            m_intro = at;
    }

    /// Hangs a line under the item or paragraph that it continues, else under the item that is indented less than it.
    void place(std::uint32_t at, LineKind kind, std::size_t columns)
    {
        NoteLine& line = m_made.m_lines[at];
        line.kind = kind;
        if (m_blankBefore || m_block == kNoLine) {
            while (!m_items.empty() && m_items.back().columns >= columns)
                m_items.pop_back();
            line.parent = m_items.empty() ? heading() : m_items.back().line;
        } else {
            line.parent = m_block;
        }
        line.level = static_cast<std::uint8_t>(std::min<std::size_t>(m_items.size(), 255));
    }

    void endLists()
    {
        m_items.clear();
        m_block = kNoLine;
        m_intro = kNoLine;
    }

    void closeSections()
    {
        m_made.m_sections.back().end = static_cast<std::uint32_t>(m_raw.size());
    }

    [[nodiscard]] std::uint32_t heading() const { return m_made.m_sections.back().line; }

    std::string m_name;
    NotesLimits m_limits;
    Outline m_made;
    std::vector<RawLine> m_raw;
    std::vector<OpenItem> m_items;
    CodeFence m_fence;
    std::uint32_t m_block = kNoLine; ///< first line of the paragraph or item that a line without blank before it continues
    std::uint32_t m_intro = kNoLine; ///< the paragraph that introduces the list below it
    bool m_blankBefore = false;
};

Result<Outline> Outline::read(std::string bytes, const std::string& name, const NotesLimits& limits)
{
    return OutlineReader(std::move(bytes), name, limits).read();
}

std::string_view Outline::title(std::uint32_t section) const
{
    const std::uint32_t line = m_sections[section].line;
    return line == kNoLine ? std::string_view() : content(line);
}

std::string Outline::trail(std::uint32_t section, std::string_view between) const
{
    std::string text(title(section));
    while (section != 0) {
        section = m_sections[section].parent;
        if (section != 0)
            text = std::string(title(section)) + std::string(between) + text;
    }
    return text;
}

std::uint32_t Outline::endOf(std::uint32_t line) const
{
    std::uint32_t end = line + 1;
    for (std::uint32_t each = end; each < m_lines.size(); ++each) {
        if (m_lines[each].kind == LineKind::Blank)
            continue;
        if (!isUnder(each, line))
            break;
        end = each + 1;
    }
    return end;
}

bool Outline::isUnder(std::uint32_t line, std::uint32_t ancestor) const
{
    while (line != kNoLine && line > ancestor)
        line = m_lines[line].parent;
    return line == ancestor;
}

} // namespace kubezu
