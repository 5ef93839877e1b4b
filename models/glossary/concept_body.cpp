#include "models/glossary/concept_body.h"

#include "models/base/text.h"
#include "models/glossary/text_blocks.h"

#include <algorithm>
#include <array>

namespace kubezu {
namespace {

constexpr std::size_t kMaxExcerpt = 200;

struct Part {
    std::string_view heading;
    std::string ConceptText::*text;
};

constexpr std::array<Part, 4> kParts{{
    {"## what", &ConceptText::what},
    {"## why", &ConceptText::why},
    {"## shows", &ConceptText::shows},
    {"## trap", &ConceptText::trap},
}};

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

bool isHeading(std::string_view line)
{
    return line.substr(0, 2) == "# " || line.substr(0, 3) == "## ";
}

/// Walks the lines of a body. Each function stops at the first error.
class BodyReader {
public:
    BodyReader(const ContentSource& source, std::size_t first)
        : m_source(source),
          m_at(first) { }

    std::optional<Error> read(Concept& entry)
    {
        for (const Language language : {Language::English, Language::Japanese}) {
            const std::string heading = "# " + std::string(languageId(language));
            if (auto error = expect(heading))
                return error;
            if (auto error = readParts(entry.texts[static_cast<std::size_t>(language)]))
                return error;
        }
        skipBlank();
        if (m_at == lines().size())
            return std::nullopt;
        if (auto error = expect("# manifest"))
            return error;
        return readManifest(entry.manifest);
    }

private:
    [[nodiscard]] const std::vector<std::string_view>& lines() const { return m_source.lines(); }

    void skipBlank()
    {
        while (m_at < lines().size() && isBlank(lines()[m_at]))
            ++m_at;
    }

    std::optional<Error> expect(std::string_view heading)
    {
        skipBlank();
        if (m_at < lines().size() && lines()[m_at] == heading) {
            ++m_at;
            return std::nullopt;
        }
        const std::string wanted = "'" + std::string(heading) + "'";
        const std::string found = m_at < lines().size() ? "'" + elide(lines()[m_at], 40) + "'" : "the end";
        return m_source.error(std::min(m_at + 1, lines().size()), "expected " + wanted + ", found " + found,
                              "write the parts in this order: # en, ## what, ## why, ## shows, ## trap, # ja with the same four, "
                              "and # manifest where there is one");
    }

    std::optional<Error> readParts(ConceptText& text)
    {
        for (const Part& part : kParts) {
            if (auto error = expect(part.heading))
                return error;
            const std::size_t headingLine = m_at;
            std::vector<std::string_view> block;
            for (; m_at < lines().size() && !isHeading(lines()[m_at]); ++m_at)
                block.push_back(lines()[m_at]);
            text.*part.text = unwrapped(block);
            if ((text.*part.text).empty())
                return m_source.error(headingLine, "'" + std::string(part.heading) + "' is empty", "write at least one sentence below it");
        }
        return std::nullopt;
    }

    std::optional<Error> readManifest(std::string& manifest)
    {
        if (auto error = expect("```yaml"))
            return error;
        const std::size_t fence = m_at;
        for (; m_at < lines().size() && lines()[m_at] != "```"; ++m_at) {
            manifest += lines()[m_at];
            manifest += '\n';
        }
        if (m_at == lines().size())
            return m_source.error(fence, "the manifest block does not end", "close it with a line of ``` alone");
        ++m_at;
        skipBlank();
        if (m_at < lines().size())
            return m_source.error(m_at + 1, "text after the manifest block", "the manifest block is the last part; remove what follows it");
        if (isBlank(manifest) || manifest.find_first_not_of(" \t\n") == std::string::npos)
            return m_source.error(fence, "the manifest block is empty", "write a few lines of YAML or leave '# manifest' out");
        return std::nullopt;
    }

    const ContentSource& m_source;
    std::size_t m_at;
};

} // namespace

ContentSource::ContentSource(std::string_view bytes, std::string_view fileName)
    : m_lines(splitLines(bytes)),
      m_fileName(fileName) { }

Error ContentSource::error(std::size_t line, std::string detail, std::string hint) const
{
    Error error;
    error.code = ErrorCode::ContentInvalid;
    error.detail = visible(detail);
    error.where.file = m_fileName;
    error.where.line = static_cast<std::uint32_t>(line);
    if (line > 0 && line <= m_lines.size())
        error.excerpt = visible(elide(m_lines[line - 1], kMaxExcerpt));
    error.hint = std::move(hint);
    return error;
}

std::optional<Error> readBody(const ContentSource& source, std::size_t first, Concept& entry)
{
    return BodyReader(source, first).read(entry);
}

} // namespace kubezu
