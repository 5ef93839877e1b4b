#include "models/load/json_reader.h"

#include "models/load/json_item.h"
#include "models/load/json_split.h"
#include "models/load/json_string.h"
#include "models/load/ordered_work.h"
#include "models/load/place_counter.h"
#include "models/load/unicode_text.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace kubezu {
namespace {

constexpr std::size_t kPieceBytes = 512U << 10U; ///< of a long list, parsed by one thread at a time
constexpr std::size_t kWorthAThread = 1U << 20U;

/// Text of a string; empty for all else.
std::string unquoted(std::string_view text, const JsonExtent& extent)
{
    const std::string_view raw = text.substr(extent.begin, extent.end - extent.begin);
    std::string plain;
    return raw.size() >= 2 && raw.front() == '"' && unescapeJson(raw.substr(1, raw.size() - 2), plain) ? plain : std::string();
}

/// Whether text is what may stand between the quotes of a JSON string.
bool isStringText(std::string_view raw)
{
    std::string plain;
    return std::none_of(raw.begin(), raw.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }) && unescapeJson(raw, plain);
}

Error syntaxError(std::string detail, const PlaceCounter& place)
{
    return Error{ErrorCode::JsonSyntax, std::move(detail), {{}, place.line(), place.column()}, {}, {}};
}

/// Some items of a list, one behind the other, and what is wrong behind them.
struct Piece {
    struct Item {
        JsonExtent extent;
        std::uint32_t line = 0;
    };
    std::vector<Item> items;
    std::optional<Error> error;
    std::size_t end = 0;
};

struct Parsed {
    std::vector<JsonObject> objects;
    std::optional<Error> error;
    std::size_t end = 0;
};

/// Reads objects one by one, and lists item by item.
class ObjectOpener {
public:
    ObjectOpener(std::string_view text, const Limits& limits, const std::function<bool(JsonObject)>& found,
                 const JsonReading& how)
        : m_text(text),
          m_lines(text, 1),
          m_limits(limits),
          m_found(found),
          m_how(how),
          m_reader(limits)
    {
    }

    [[nodiscard]] bool stopped() const { return m_stopped; }

    /// Reads the value that begins at `at`; the place behind it.
    Result<std::size_t> open(std::size_t at)
    {
        if (m_text.size() - at >= kLargeJson) {
            Result<std::size_t> end = openWhileReading(at);
            if (!end.ok() || end.value() > 0)
                return end;
        }
        const bool container = m_text[at] == '{' || m_text[at] == '[';
        const JsonExtent extent = container ? jsonValueAt(m_text, at) : JsonExtent{at, jsonScalarEnd(m_text, at)};
        if (!extent.closed()) {
            PlaceCounter place(m_text, 1);
            place.moveTo(container ? m_text.find_last_not_of(" \t\r\n") + 1 : at);
            return syntaxError(container ? "the text ends before all brackets are closed" : "a value was expected", place);
        }
        std::optional<Error> error = m_text[at] == '{' ? openKnown(extent) : single(extent);
        if (error && error->code == ErrorCode::YamlUnsupportedValue && m_how.refused) {
            m_how.refused(std::move(*error));
            error.reset();
        }
        if (error)
            return std::move(*error);
        return extent.end;
    }

private:
    /// Reads a list whose kind stands before its items without looking for its end first. 0 where this is no such list.
    Result<std::size_t> openWhileReading(std::size_t at)
    {
        std::string apiVersion;
        std::string kind;
        bool opened = false;
        JsonFieldWalk walk(m_text, at);
        while (walk.next()) {
            const std::size_t begin = walk.valueBegin();
            const bool list = !opened && walk.key() == "items" && begin < m_text.size() && m_text[begin] == '[';
            if (list && !kind.ends_with("List"))
                return std::size_t{0};
            JsonExtent value;
            if (list) {
                value.begin = begin;
                if (std::optional<Error> error = each(begin, likeOf(apiVersion, kind), value.end))
                    return std::move(*error);
                if (m_stopped)
                    return m_text.size();
                opened = true;
            } else {
                value = jsonValueAt(m_text, begin);
            }
            if (walk.key() == "kind")
                kind = unquoted(m_text, value);
            else if (walk.key() == "apiVersion")
                apiVersion = unquoted(m_text, value);
            walk.pass(value);
        }
        if (walk.closed() && opened)
            return walk.end();
        if (!opened)
            return std::size_t{0};
        m_lines.moveTo(walk.valueBegin());
        return syntaxError("the object is not closed", m_lines);
    }

    std::optional<Error> openKnown(const JsonExtent& extent)
    {
        std::string apiVersion;
        std::string kind;
        JsonExtent items;
        std::size_t end = 0;
        const std::vector<JsonField> fields = jsonFields(m_text, extent.begin, end);
        for (const JsonField& field : fields) {
            if (field.key == "kind")
                kind = unquoted(m_text, field.value);
            else if (field.key == "apiVersion")
                apiVersion = unquoted(m_text, field.value);
            else if (field.key == "items")
                items = field.value;
        }
        const bool list = end == extent.end && kind.ends_with("List") && items.closed() && (m_text[items.begin] == '[' || isNull(items));
        if (!list)
            return single(extent);
        for (const JsonField& field : fields) {
            if (std::optional<Error> error = field.value.begin == items.begin ? std::nullopt : checkField(field))
                return error;
        }
        if (isNull(items)) // what an API server answers for an empty list
            return std::nullopt;
        std::size_t itemsEnd = 0;
        return each(items.begin, likeOf(apiVersion, kind), itemsEnd);
    }

    [[nodiscard]] bool isNull(const JsonExtent& value) const { return m_text.substr(value.begin, value.end - value.begin) == "null"; }

    /// A field of a list that is not kept must be well-formed all the same.
    std::optional<Error> checkField(const JsonField& field)
    {
        PlaceCounter place(m_text, 1);
        place.moveTo(field.value.begin);
        if (!isStringText(field.key))
            return syntaxError("a key is not well-formed", place);
        Parsed unused;
        parse(m_reader, {field.value, place.line()}, {}, false, unused);
        return std::move(unused.error);
    }

    static JsonObject likeOf(std::string_view apiVersion, std::string_view kind)
    {
        JsonObject like;
        like.fromList = true;
        if (kind != "List") {
            like.itemApiVersion = apiVersion;
            like.itemKind = kind.substr(0, kind.size() - 4);
        }
        return like;
    }

    std::optional<Error> single(const JsonExtent& extent)
    {
        m_lines.moveTo(extent.begin);
        Parsed parsed;
        parse(m_reader, {extent, m_lines.line()}, {}, false, parsed);
        if (!parsed.error)
            m_stopped = !m_found(std::move(parsed.objects.front()));
        return parsed.error;
    }

    void parse(JsonItemReader& reader, const Piece::Item& item, const JsonObject& like, bool compact, Parsed& into) const
    {
        const std::string_view part = m_text.substr(item.extent.begin, item.extent.end - item.extent.begin);
        if (part.size() > m_limits.documentBytes) {
            into.error = Error{ErrorCode::DocumentTooLarge, std::to_string(m_limits.documentBytes >> 20U) + " MiB", {{}, item.line, 1}, {}, {}};
            return;
        }
        Result<std::shared_ptr<const Document>> document = reader.read(part, item.line, compact);
        if (!document.ok()) {
            into.error = document.error();
            return;
        }
        JsonObject object = like;
        object.document = std::move(document).value();
        into.objects.push_back(std::move(object));
    }

    /// The next items from m_at on, at least one; nothing at the end of the list.
    std::optional<Piece> cut()
    {
        if (m_cutError || m_at >= m_text.size() || m_text[m_at] == ']')
            return std::nullopt;
        Piece piece;
        const std::size_t from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != ']' && m_at - from < kPieceBytes && !piece.error) {
            const JsonExtent item = jsonValueAt(m_text, m_at);
            m_lines.moveTo(m_at);
            if (!item.closed()) {
                piece.error = syntaxError("an item is not closed", m_lines);
                break;
            }
            piece.items.push_back({item, m_lines.line()});
            m_at = skipJsonBlanks(m_text, item.end);
            if (m_at < m_text.size() && m_text[m_at] == ',') {
                m_at = skipJsonBlanks(m_text, m_at + 1);
                if (m_at < m_text.size() && m_text[m_at] == ']') {
                    m_lines.moveTo(m_at);
                    piece.error = syntaxError("a comma stands behind the last item", m_lines);
                }
            } else if (m_at < m_text.size() && m_text[m_at] != ']') {
                m_lines.moveTo(m_at);
                piece.error = syntaxError("a comma is missing between items", m_lines);
            }
        }
        m_cutError = piece.error.has_value();
        piece.end = m_at;
        return piece;
    }

    /// Reads the items of the list that begins at `begin`; `end` is the place behind it.
    std::optional<Error> each(std::size_t begin, const JsonObject& like, std::size_t& end)
    {
        m_at = skipJsonBlanks(m_text, begin + 1);
        m_cutError = false;
        // The values of Secrets are masked later, and must not stay behind in a pool.
        const bool compact = (m_how.compact || m_text.size() >= kLargeJson) && like.itemKind != "Secret";
        const std::size_t threads = threadsFor(m_text.size() - begin, kWorthAThread);
        std::vector<std::unique_ptr<JsonItemReader>> readers(threads);
        std::optional<Error> error;
        OrderedWork<Piece, Parsed> work;
        work.cut = [this] { return cut(); };
        work.work = [&](std::size_t worker, Piece& piece) {
            if (!readers[worker])
                readers[worker] = std::make_unique<JsonItemReader>(m_limits);
            Parsed parsed;
            parsed.objects.reserve(piece.items.size());
            for (auto item = piece.items.begin(); item != piece.items.end() && !parsed.error; ++item)
                parse(*readers[worker], *item, like, compact, parsed);
            if (!parsed.error)
                parsed.error = std::move(piece.error);
            parsed.end = piece.end;
            return parsed;
        };
        work.deliver = [&](Parsed&& parsed) {
            for (auto object = parsed.objects.begin(); object != parsed.objects.end() && !m_stopped; ++object)
                m_stopped = !m_found(std::move(*object));
            error = std::move(parsed.error);
            if (m_how.passed)
                m_how.passed(parsed.end);
            return !m_stopped && !error;
        };
        work.run(threads);
        if (!error && !m_stopped && (m_at >= m_text.size() || m_text[m_at] != ']')) {
            m_lines.moveTo(m_at);
            error = syntaxError("the list is not closed", m_lines);
        }
        end = m_at + 1;
        return error;
    }

    std::string_view m_text;
    PlaceCounter m_lines;
    const Limits& m_limits;
    const std::function<bool(JsonObject)>& m_found;
    const JsonReading& m_how;
    JsonItemReader m_reader; ///< of what stands outside lists
    std::size_t m_at = 0;
    bool m_cutError = false;
    bool m_stopped = false;
};

} // namespace

bool looksLikeJson(std::string_view text)
{
    constexpr std::size_t kSniffed = 4096;
    text = text.substr(0, kSniffed);
    while (const std::size_t blank = blankAt(text))
        text.remove_prefix(blank);
    return text.starts_with('{');
}

Result<std::size_t> readJson(std::string_view text, const Limits& limits, const std::function<bool(JsonObject)>& found,
                             const JsonReading& how)
{
    std::size_t count = 0;
    const std::function<bool(JsonObject)> counted = [&](JsonObject object) {
        ++count;
        return found(std::move(object));
    };
    ObjectOpener opener(text, limits, counted, how);
    for (std::size_t at = skipJsonBlanks(text, 0); at < text.size() && !opener.stopped(); at = skipJsonBlanks(text, at)) {
        const Result<std::size_t> end = opener.open(at);
        if (!end.ok())
            return end.error();
        at = end.value();
        if (how.ended)
            how.ended(at);
    }
    return count;
}

} // namespace kubezu
