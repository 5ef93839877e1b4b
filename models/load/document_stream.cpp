#include "models/load/document_stream.h"

#include "models/base/text.h"
#include "models/load/ordered_work.h"
#include "models/load/unicode_text.h"
#include "models/load/yaml_reader.h"

#include <algorithm>
#include <span>

namespace kubezu {
namespace {

constexpr std::string_view kSeparator = "---";
constexpr std::size_t kPieceBytes = 32U << 10U; ///< of YAML, parsed by one thread at a time
constexpr std::size_t kWorthAThread = 128U << 10U;

std::uint32_t linesIn(std::string_view text)
{
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
}

/// What stands between two separators, or a separator that is none.
struct Part {
    std::string_view text;
    std::uint32_t firstLine = 1;
    bool separatorError = false; ///< `text` is what follows the dashes
};

/// Cuts as kubectl does before anything is parsed, even inside of quotes: at lines that begin with three dashes. Dashes before any
/// other line belong to the document. Behind dashes only blanks or a comment may stand; what came before them is lost otherwise.
std::vector<Part> splitYaml(std::string_view text, std::uint32_t firstLine)
{
    std::vector<Part> parts;
    std::size_t start = 0;
    std::uint32_t startLine = firstLine;
    std::uint32_t line = firstLine;
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t next = std::min(text.find('\n', at), text.size() - 1) + 1;
        if (text.substr(at, kSeparator.size()) == kSeparator) {
            const std::string_view behind = trimmedUnicode(text.substr(at + kSeparator.size(), next - at - kSeparator.size()));
            const bool wrong = !behind.empty() && behind.front() != '#';
            if (wrong)
                parts.push_back({behind, line, true});
            else if (at > start)
                parts.push_back({text.substr(start, at - start), startLine, false});
            if (wrong || at > start) {
                start = next;
                startLine = line + 1;
            }
        }
        at = next;
    }
    if (start < text.size())
        parts.push_back({text.substr(start), startLine, false});
    return parts;
}

StreamDocument separatorError(const Part& part)
{
    StreamDocument document;
    document.error = Error{ErrorCode::DocumentSeparator,
                           elide(part.text, 60),
                           {{}, part.firstLine, 4},
                           {},
                           "kubectl takes only blanks or a comment after ---, and loses the document before it; begin the next one on a new line"};
    return document;
}

/// The lines as kubectl hands them to its parser: each ends with a newline, and of carriage returns before it one is gone. Only where
/// that makes a difference to the text is it copied into `room`.
std::string_view asLines(std::string_view text, std::string& room)
{
    const bool returns = text.find("\r\r\n") != std::string_view::npos;
    if (!returns && text.ends_with('\n'))
        return text;
    room = text;
    if (returns) {
        room.clear();
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n')
                room += text[i];
        }
    }
    if (!room.ends_with('\n'))
        room += '\n';
    return room;
}

/// Nothing where the document is empty.
std::optional<StreamDocument> readPart(const Part& part, const Limits& limits)
{
    if (part.separatorError)
        return separatorError(part);
    if (part.text.find_first_not_of(" \r\n") == std::string_view::npos)
        return std::nullopt;
    std::string room;
    StreamDocument document;
    document.text = part.text;
    document.firstLine = part.firstLine;
    Result<YamlDocument> read = readYaml(part.text.size() > limits.documentBytes ? part.text : asLines(part.text, room), part.firstLine, limits);
    if (!read.ok()) {
        document.error = read.error();
        return document;
    }
    YamlDocument yaml = std::move(read).value();
    if (!yaml.document || yaml.document->root().isNull())
        return std::nullopt;
    document.value = std::move(yaml.document);
    document.duplicates = std::move(yaml.duplicates);
    document.ignoredAfterLine = yaml.ignoredAfterLine;
    return document;
}

using Found = std::function<bool(StreamDocument)>;

void readYamlText(std::string_view text, std::uint32_t firstLine, const Limits& limits, const Found& found)
{
    const std::vector<Part> parts = splitYaml(text, firstLine);
    const std::size_t threads = parts.size() < 4 ? 1 : threadsFor(text.size(), kWorthAThread);
    OrderedWork<std::span<const Part>, std::vector<StreamDocument>> work;
    std::size_t next = 0;
    work.cut = [&]() -> std::optional<std::span<const Part>> {
        if (next == parts.size())
            return std::nullopt;
        const std::size_t from = next;
        for (std::size_t bytes = 0; next < parts.size() && bytes < kPieceBytes; ++next)
            bytes += parts[next].text.size();
        return std::span(parts).subspan(from, next - from);
    };
    work.work = [&](std::size_t, std::span<const Part> piece) {
        std::vector<StreamDocument> documents;
        for (const Part& part : piece) {
            if (std::optional<StreamDocument> document = readPart(part, limits))
                documents.push_back(std::move(*document));
        }
        return documents;
    };
    work.deliver = [&](std::vector<StreamDocument>&& documents) {
        return std::all_of(documents.begin(), documents.end(), [&](StreamDocument& document) { return found(std::move(document)); });
    };
    work.run(threads);
}

/// What JSON leaves to YAML: the text without blanks up to the first line end. Nothing where kubectl gives up: at less than four bytes.
std::optional<std::string_view> afterBlanks(std::string_view text)
{
    constexpr std::size_t kLeast = 4;
    while (text.size() >= kLeast) {
        const std::size_t blank = blankAt(text);
        if (blank == 0)
            return text.starts_with("\xEF\xBF\xBD") ? std::nullopt : std::optional(text);
        const bool lineEnd = text.front() == '\n';
        text.remove_prefix(blank);
        if (lineEnd)
            return text;
    }
    return std::nullopt;
}

/// Reads the JSON at the beginning of a text.
class JsonBeginning {
public:
    JsonBeginning(std::string_view text, const Limits& limits, const Found& found, const JsonReading& how)
        : m_text(text),
          m_limits(limits),
          m_found(found),
          m_how(how),
          m_waits(text.size() <= limits.documentBytes)
    {
        m_how.ended = [this](std::size_t end) { endObject(end); };
        m_how.refused = [this](Error why) {
            m_waiting.clear();
            m_waiting.push_back(error(std::move(why)));
        };
    }

    void read()
    {
        const Result<std::size_t> read = readJson(
            m_text, m_limits, [this](JsonObject object) { return take(std::move(object)); }, m_how);
        if (read.ok())
            return;
        const std::optional<std::string_view> rest = afterBlanks(m_text.substr(m_consumed));
        if (m_objects > 1 || !m_waits || !rest || read.error().code != ErrorCode::JsonSyntax) {
            give(error(read.error()));
            return;
        }
        bool first = true;
        readYamlText(*rest, 1 + linesIn(m_text.substr(0, m_text.size() - rest->size())), m_limits, [&](StreamDocument document) {
            if (first && document.error && meansJson(*rest))
                document.error = read.error();
            first = false;
            return m_found(std::move(document));
        });
    }

private:
    static StreamDocument error(Error error)
    {
        StreamDocument document;
        document.error = std::move(error);
        return document;
    }

    /// A quoted key behind the brace: then what JSON says helps more than what YAML says.
    static bool meansJson(std::string_view text)
    {
        const std::size_t brace = text.find_first_not_of(" \t\r\n");
        const std::size_t key = brace == std::string_view::npos || text[brace] != '{' ? brace : text.find_first_not_of(" \t\r\n", brace + 1);
        return key != std::string_view::npos && key > brace && text[key] == '"';
    }

    bool take(JsonObject object)
    {
        StreamDocument document;
        document.value = object.document;
        document.json = std::move(object);
        document.json.document.reset();
        if (!m_waits)
            return give(std::move(document));
        m_waiting.push_back(std::move(document));
        return true;
    }

    /// What belongs to one object counts only when all of it is JSON.
    void endObject(std::size_t end)
    {
        ++m_objects;
        m_consumed = end;
        for (StreamDocument& document : m_waiting)
            give(std::move(document));
        m_waiting.clear();
    }

    bool give(StreamDocument document)
    {
        const bool nothing = document.value && document.value->root().isNull() && !document.json.fromList;
        m_stopped = m_stopped || (!nothing && !m_found(std::move(document)));
        return !m_stopped;
    }

    std::string_view m_text;
    const Limits& m_limits;
    const Found& m_found;
    JsonReading m_how;
    std::vector<StreamDocument> m_waiting;
    std::size_t m_objects = 0;
    std::size_t m_consumed = 0;
    bool m_waits; ///< texts that are too long for YAML are handed on as they come
    bool m_stopped = false;
};

} // namespace

void readStream(std::string_view text, const Limits& limits, const std::function<bool(StreamDocument)>& found, const JsonReading& json)
{
    if (looksLikeJson(text))
        JsonBeginning(text, limits, found, json).read();
    else
        readYamlText(text, 1, limits, found);
}

} // namespace kubezu
