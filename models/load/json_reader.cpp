#include "models/load/json_reader.h"

#include "models/load/json_split.h"
#include "models/load/yaml_scalar.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>

namespace kubezu {
namespace {

namespace od = simdjson::ondemand;

/// Turns byte offsets, which only grow, into lines and columns without looking at a byte twice.
class PlaceCounter {
public:
    PlaceCounter(std::string_view text, std::uint32_t firstLine) : m_text(text), m_line(firstLine) {}

    void moveTo(std::size_t offset)
    {
        offset = std::min(offset, m_text.size());
        while (m_at < offset) {
            const void* hit = std::memchr(m_text.data() + m_at, '\n', offset - m_at);
            if (!hit)
                break;
            m_at = static_cast<std::size_t>(static_cast<const char*>(hit) - m_text.data()) + 1;
            m_lineStart = m_at;
            ++m_line;
        }
        m_at = std::max(m_at, offset);
    }
    [[nodiscard]] std::uint32_t line() const { return m_line; }
    [[nodiscard]] std::uint32_t column() const { return static_cast<std::uint32_t>(m_at - m_lineStart) + 1; }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    std::uint32_t m_line = 1;
};

/// Walks one JSON value with simdjson On-Demand into a Document.
class Reader {
public:
    Reader(std::string_view text, std::uint32_t firstLine, const Limits& limits)
        : m_text(text), m_places(text, firstLine), m_limits(limits)
    {
    }

    Result<std::shared_ptr<const Document>> read(od::parser& parser)
    {
        m_builder.reserve(m_text.size() / 24 + 16, m_text.size() / 2);
        od::document document;
        simdjson::error_code code = parser.iterate(m_text.data(), m_text.size(), m_text.size() + kJsonPadding).get(document);
        od::value root;
        if (code == simdjson::SUCCESS)
            code = document.get_value().get(root);
        if (code == simdjson::SUCCESS)
            code = value(root, 0);
        if (code == simdjson::SUCCESS)
            return m_builder.take();
        const char* place = nullptr;
        if (document.current_location().get(place) == simdjson::SUCCESS && place >= m_text.data() && place <= m_text.data() + m_text.size())
            m_places.moveTo(static_cast<std::size_t>(place - m_text.data()));
        return failure(code);
    }

private:
    Error failure(simdjson::error_code code) const
    {
        if (m_failure)
            return *m_failure;
        return Error{ErrorCode::JsonSyntax, simdjson::error_message(code), {{}, m_places.line(), m_places.column()}, {},
                     "JSON wants double quotes, no comments and no comma before a closing bracket"};
    }

    simdjson::error_code fail(ErrorCode code, std::string detail)
    {
        m_failure = Error{code, std::move(detail), {{}, m_places.line(), m_places.column()}, {}, {}};
        return simdjson::DEPTH_ERROR;
    }

    void moveTo(const char* token) { m_places.moveTo(static_cast<std::size_t>(token - m_text.data())); }

    simdjson::error_code value(od::value& item, std::size_t depth)
    {
        if (depth > m_limits.depth)
            return fail(ErrorCode::TooDeep, std::to_string(m_limits.depth) + " levels");
        if (m_builder.count() > m_limits.values)
            return fail(ErrorCode::TooManyNodes, std::to_string(m_limits.values) + " values");
        od::json_type type{};
        if (const auto code = item.type().get(type))
            return code;
        switch (type) {
        case od::json_type::object: return object(item, depth);
        case od::json_type::array: return array(item, depth);
        case od::json_type::string: return string(item);
        case od::json_type::number: return number(item);
        case od::json_type::boolean: return boolean(item);
        case od::json_type::null: return null(item);
        }
        return simdjson::INCORRECT_TYPE;
    }

    simdjson::error_code object(od::value& item, std::size_t depth)
    {
        od::object fields;
        const std::string_view token = item.raw_json_token();
        moveTo(token.data());
        if (const auto code = item.get_object().get(fields))
            return code;
        m_builder.beginMap(m_places.line(), m_places.column());
        for (auto entry : fields) {
            od::field field;
            if (const auto code = std::move(entry).get(field))
                return code;
            const char* raw = field.key().raw();
            moveTo(raw - 1);
            std::string_view key;
            if (const auto code = field.unescaped_key().get(key))
                return code;
            if (key == "managedFields")
                continue;
            m_builder.key(key, m_places.line(), m_places.column());
            od::value content = field.value();
            if (const auto code = value(content, depth + 1))
                return code;
        }
        m_builder.end();
        return simdjson::SUCCESS;
    }

    simdjson::error_code array(od::value& item, std::size_t depth)
    {
        od::array elements;
        const std::string_view token = item.raw_json_token();
        moveTo(token.data());
        if (const auto code = item.get_array().get(elements))
            return code;
        m_builder.beginList(m_places.line(), m_places.column());
        for (auto entry : elements) {
            od::value element;
            if (const auto code = std::move(entry).get(element))
                return code;
            if (const auto code = value(element, depth + 1))
                return code;
        }
        m_builder.end();
        return simdjson::SUCCESS;
    }

    simdjson::error_code string(od::value& item)
    {
        moveTo(item.raw_json_token().data());
        std::string_view text;
        if (const auto code = item.get_string().get(text))
            return code;
        m_builder.scalar(ValueType::String, text, m_places.line(), m_places.column());
        return simdjson::SUCCESS;
    }

    simdjson::error_code number(od::value& item)
    {
        const std::string_view token = item.raw_json_token();
        moveTo(token.data());
        std::string_view digits = token.substr(0, token.find_last_not_of(" \n\r\t") + 1);
        double number = 0;
        if (const auto code = item.get_double().get(number))
            return code;
        if (digits.find_first_of(".eE") == std::string_view::npos) {
            m_builder.scalar(ValueType::Int, digits, m_places.line(), m_places.column());
            return simdjson::SUCCESS;
        }
        m_builder.scalar(ValueType::Float, jsonNumber(number), m_places.line(), m_places.column());
        return simdjson::SUCCESS;
    }

    simdjson::error_code boolean(od::value& item)
    {
        moveTo(item.raw_json_token().data());
        bool truth = false;
        if (const auto code = item.get_bool().get(truth))
            return code;
        m_builder.scalar(ValueType::Bool, truth ? "true" : "false", m_places.line(), m_places.column());
        return simdjson::SUCCESS;
    }

    simdjson::error_code null(od::value& item)
    {
        moveTo(item.raw_json_token().data());
        if (!item.is_null())
            return simdjson::N_ATOM_ERROR;
        m_builder.scalar(ValueType::Null, "", m_places.line(), m_places.column());
        return simdjson::SUCCESS;
    }

    std::string_view m_text;
    PlaceCounter m_places;
    const Limits& m_limits;
    DocumentBuilder m_builder;
    std::optional<Error> m_failure;
};

std::string_view unquoted(std::string_view text, const JsonExtent& extent)
{
    const std::string_view raw = text.substr(extent.begin, extent.end - extent.begin);
    return raw.size() >= 2 && raw.front() == '"' ? raw.substr(1, raw.size() - 2) : std::string_view();
}

/// Opens one top-level object: hands it over, or its items where it is a list.
class ObjectOpener {
public:
    ObjectOpener(std::string_view text, const Limits& limits, const std::function<bool(JsonObject)>& found)
        : m_text(text), m_lines(text, 1), m_limits(limits), m_found(found)
    {
    }

    /// The number of objects handed over.
    Result<std::size_t> open(const JsonExtent& extent)
    {
        std::string_view apiVersion;
        std::string_view kind;
        JsonExtent items;
        for (const JsonField& field : jsonFields(m_text, extent.begin)) {
            if (field.key == "kind")
                kind = unquoted(m_text, field.value);
            else if (field.key == "apiVersion")
                apiVersion = unquoted(m_text, field.value);
            else if (field.key == "items")
                items = field.value;
        }
        const bool list = kind.ends_with("List") && items.closed();
        if (!list)
            return single(extent, {});
        if (m_text[items.begin] != '[')
            return std::size_t{0}; // `items: null`, what an API server answers for an empty list
        JsonObject like;
        like.fromList = true;
        if (kind != "List") {
            like.itemApiVersion = apiVersion;
            like.itemKind = kind.substr(0, kind.size() - 4);
        }
        return each(items, like);
    }

private:
    Result<std::size_t> single(const JsonExtent& extent, const JsonObject& like)
    {
        m_lines.moveTo(extent.begin);
        const std::string_view part = m_text.substr(extent.begin, extent.end - extent.begin);
        if (part.size() > m_limits.documentBytes)
            return Error{ErrorCode::DocumentTooLarge, std::to_string(m_limits.documentBytes >> 20U) + " MiB", {{}, m_lines.line(), 1}, {}, {}};
        Result<std::shared_ptr<const Document>> document = Reader(part, m_lines.line(), m_limits).read(m_parser);
        if (!document.ok())
            return document.error();
        JsonObject object = like;
        object.document = std::move(document).value();
        m_stopped = !m_found(std::move(object));
        return std::size_t{1};
    }

    Result<std::size_t> each(const JsonExtent& items, const JsonObject& like)
    {
        std::size_t count = 0;
        std::size_t at = skipJsonBlanks(m_text, items.begin + 1);
        while (at < items.end && m_text[at] != ']' && !m_stopped) {
            const JsonExtent item = jsonValueAt(m_text, at);
            if (!item.closed() || item.end == item.begin) {
                m_lines.moveTo(at);
                return Error{ErrorCode::JsonSyntax, "an item is not closed", {{}, m_lines.line(), m_lines.column()}, {}, {}};
            }
            Result<std::size_t> read = single(item, like);
            if (!read.ok())
                return read.error();
            count += read.value();
            at = skipJsonBlanks(m_text, item.end);
            if (at < items.end && m_text[at] == ',')
                at = skipJsonBlanks(m_text, at + 1);
            else if (at < items.end && m_text[at] != ']') {
                m_lines.moveTo(at);
                return Error{ErrorCode::JsonSyntax, "a comma is missing between items", {{}, m_lines.line(), m_lines.column()}, {}, {}};
            }
        }
        return count;
    }

    std::string_view m_text;
    PlaceCounter m_lines;
    const Limits& m_limits;
    const std::function<bool(JsonObject)>& m_found;
    od::parser m_parser;
    bool m_stopped = false;
};

} // namespace

bool looksLikeJson(std::string_view text)
{
    const std::size_t at = text.find_first_not_of(" \t\r\n\f\v");
    return at != std::string_view::npos && text[at] == '{';
}

Result<std::size_t> readJson(std::string_view text, const Limits& limits, const std::function<bool(JsonObject)>& found)
{
    ObjectOpener opener(text, limits, found);
    std::size_t count = 0;
    for (std::size_t at = skipJsonBlanks(text, 0); at < text.size(); at = skipJsonBlanks(text, at)) {
        const JsonExtent extent = jsonValueAt(text, at);
        if (!extent.closed() || text[extent.begin] != '{') {
            PlaceCounter place(text, 1);
            place.moveTo(at);
            return Error{ErrorCode::JsonSyntax, extent.closed() ? "an object was expected" : "the object is not closed",
                         {{}, place.line(), place.column()}, {}, {}};
        }
        Result<std::size_t> read = opener.open(extent);
        if (!read.ok())
            return read.error();
        count += read.value();
        at = extent.end;
    }
    return count;
}

} // namespace kubezu
