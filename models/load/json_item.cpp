#include "models/load/json_item.h"

#include "models/base/text.h"
#include "models/load/json_reader.h"
#include "models/load/json_split.h"
#include "models/load/json_string.h"
#include "models/load/place_counter.h"
#include "models/load/yaml_scalar.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <utility>

namespace kubezu {
namespace {

namespace od = simdjson::ondemand;

/// Which part of an object a value belongs to.
enum class Part : std::uint8_t { Root,
                                 Metadata,
                                 Status,
                                 Other };

struct Noise {
    Part part;
    std::string_view key;
};

/// What a compact document leaves out, at any depth of the part: serial numbers, checksums and clock times, which differ in every
/// object and lead nowhere.
constexpr std::array<Noise, 11> kNoise{{
    {Part::Metadata, "uid"},
    {Part::Metadata, "resourceVersion"},
    {Part::Metadata, "generation"},
    {Part::Metadata, "selfLink"},
    {Part::Metadata, "kubectl.kubernetes.io/last-applied-configuration"},
    {Part::Status, "containerID"},
    {Part::Status, "imageID"},
    {Part::Status, "lastTransitionTime"},
    {Part::Status, "lastProbeTime"},
    {Part::Status, "lastHeartbeatTime"},
    {Part::Status, "observedGeneration"},
}};

bool isNoise(Part part, std::string_view key)
{
    return std::any_of(kNoise.begin(), kNoise.end(), [&](const Noise& row) { return row.part == part && row.key == key; });
}

Part partBelow(Part part, std::string_view key)
{
    if (part != Part::Root)
        return part;
    return key == "metadata" ? Part::Metadata : key == "status" ? Part::Status
                                                                : Part::Other;
}

/// Whether what was read is a Secret: its values are masked later, and must not stay behind in a pool.
bool saysSecret(const DocumentBuilder& builder)
{
    const std::vector<Document::Node>& nodes = builder.nodes();
    if (nodes.empty() || static_cast<ValueType>(nodes.front().type) != ValueType::Map)
        return false;
    for (std::size_t i = 1; i < nodes.size(); i += 1 + nodes[i + 1].span) {
        if (builder.text(nodes[i]) == "kind")
            return builder.text(nodes[i + 1]) == "Secret";
    }
    return false;
}

/// An integer that needs no closer look.
bool isShortInteger(std::string_view digits)
{
    constexpr std::size_t kSurelyFits = 18;
    return digits.size() <= kSurelyFits && digits.find_first_of(".eE") == std::string_view::npos;
}

/// 64 bits, with or without a sign.
bool fitsInteger(std::string_view digits)
{
    std::uint64_t number = 0;
    return fitsSigned(digits) || std::from_chars(digits.data(), digits.data() + digits.size(), number).ec == std::errc();
}

} // namespace

struct JsonItemReader::Private {
    explicit Private(const Limits& limitsOfAll)
        : limits(limitsOfAll) { }
    const Limits& limits;
    od::parser parser;
    DocumentBuilder builder;
    std::shared_ptr<DocumentPool> pool;
};

/// Walks one value with simdjson On-Demand.
class JsonItemReader::Walk {
public:
    Walk(std::string_view text, std::uint32_t firstLine, bool compact, Private& reader)
        : m_text(text),
          m_places(text, firstLine),
          m_limits(reader.limits),
          m_builder(&reader.builder),
          m_compact(compact)
    {
    }

    /// The error, if there is one.
    std::optional<Error> run(od::parser& parser)
    {
        od::document document;
        simdjson::error_code code = parser.iterate(m_text.data(), m_text.size(), m_text.size() + kJsonPadding).get(document);
        if (code != simdjson::SUCCESS) { // refused as a whole: the document is none and may not be asked for a place
            m_places.moveTo(code == simdjson::UTF8_ERROR ? firstBadByte() : 0);
            return syntaxError(code);
        }
        od::value root;
        code = document.get_value().get(root);
        if (code == simdjson::SUCCESS)
            code = value(root, 0, Part::Root);
        if (code == simdjson::SUCCESS)
            return m_number;
        const char* place = nullptr;
        if (document.current_location().get(place) == simdjson::SUCCESS && place >= m_text.data() && place <= m_text.data() + m_text.size())
            m_places.moveTo(static_cast<std::size_t>(place - m_text.data()));
        return m_failure ? *m_failure : syntaxError(code);
    }

private:
    /// Where the text stops being UTF-8: behind the longest good beginning.
    std::size_t firstBadByte() const
    {
        std::size_t good = 0;
        while (good < m_text.size()) {
            std::size_t length = 1;
            while (length < 4 && good + length <= m_text.size() && !isUtf8(m_text.substr(good, length)))
                ++length;
            if (!isUtf8(m_text.substr(good, length)))
                return good;
            good += length;
        }
        return good;
    }

    Error syntaxError(simdjson::error_code code) const
    {
        return Error{ErrorCode::JsonSyntax, simdjson::error_message(code), {{}, m_places.line(), m_places.column()}, {}, "JSON wants double quotes, no comments and no comma before a closing bracket"};
    }

    simdjson::error_code fail(ErrorCode code, std::string detail)
    {
        m_failure = Error{code, std::move(detail), {{}, m_places.line(), m_places.column()}, {}, {}};
        return simdjson::DEPTH_ERROR;
    }

    void moveTo(const char* token) { m_places.moveTo(static_cast<std::size_t>(token - m_text.data())); }

    simdjson::error_code value(od::value& item, std::size_t depth, Part part)
    {
        if (depth > m_limits.depth)
            return fail(ErrorCode::TooDeep, std::to_string(m_limits.depth) + " levels");
        if (m_builder->count() > m_limits.values)
            return fail(ErrorCode::TooManyNodes, std::to_string(m_limits.values) + " values");
        od::json_type type{};
        if (const auto code = item.type().get(type))
            return code;
        moveTo(item.raw_json_token().data());
        switch (type) {
        case od::json_type::object: return object(item, depth, part);
        case od::json_type::array: return array(item, depth, part);
        case od::json_type::string: return string(item);
        case od::json_type::number: return number(item);
        case od::json_type::boolean: return boolean(item);
        case od::json_type::null: return null(item);
        }
        return simdjson::INCORRECT_TYPE;
    }

    simdjson::error_code object(od::value& item, std::size_t depth, Part part)
    {
        od::object fields;
        if (const auto code = item.get_object().get(fields))
            return code;
        m_builder->beginMap(m_places.line(), m_places.column());
        for (auto entry : fields) {
            od::field field;
            if (const auto code = std::move(entry).get(field))
                return code;
            std::string_view key;
            if (const auto code = keyOf(field, key))
                return code;
            const bool managed = part == Part::Metadata && depth == 1 && key == "managedFields";
            if (m_compact && (managed || isNoise(part, key)))
                continue; // unseen: whether it is well-formed is not asked of what is read in bulk
            if (managed) {
                if (const auto code = skip(field.value(), depth + 1))
                    return code;
                continue;
            }
            m_builder->key(key, m_places.line(), m_places.column());
            const Part below = partBelow(part, key);
            od::value content = field.value();
            if (const auto code = value(content, depth + 1, below))
                return code;
        }
        m_builder->end();
        return simdjson::SUCCESS;
    }

    /// Walks over a value that is not kept, to know that it is well-formed.
    simdjson::error_code skip(od::value item, std::size_t depth)
    {
        DocumentBuilder unused;
        DocumentBuilder* const kept = std::exchange(m_builder, &unused);
        const simdjson::error_code code = value(item, depth, Part::Other);
        m_builder = kept;
        return code;
    }

    /// The key, which is taken from the text as it stands where it holds no escapes.
    simdjson::error_code keyOf(od::field& field, std::string_view& key)
    {
        const char* raw = field.key().raw();
        moveTo(raw - 1);
        const std::string_view rest = m_text.substr(static_cast<std::size_t>(raw - m_text.data()));
        std::size_t end = rest.find('"');
        while (end != std::string_view::npos && isEscaped(rest, end))
            end = rest.find('"', end + 1);
        key = rest.substr(0, end);
        return unescape(key, m_key) ? simdjson::SUCCESS : simdjson::STRING_ERROR;
    }

    static bool isEscaped(std::string_view text, std::size_t at)
    {
        std::size_t slashes = 0;
        while (slashes < at && text[at - slashes - 1] == '\\')
            ++slashes;
        return slashes % 2 == 1;
    }

    /// Points `text` at what it means, in `room` where it holds escapes. False where one of them is none.
    static bool unescape(std::string_view& text, std::string& room)
    {
        if (text.find('\\') == std::string_view::npos)
            return true;
        if (!unescapeJson(text, room))
            return false;
        text = room;
        return true;
    }

    simdjson::error_code array(od::value& item, std::size_t depth, Part part)
    {
        od::array elements;
        if (const auto code = item.get_array().get(elements))
            return code;
        m_builder->beginList(m_places.line(), m_places.column());
        for (auto entry : elements) {
            od::value element;
            if (const auto code = std::move(entry).get(element))
                return code;
            if (const auto code = value(element, depth + 1, part == Part::Root ? Part::Other : part))
                return code;
        }
        m_builder->end();
        return simdjson::SUCCESS;
    }

    void scalar(ValueType type, std::string_view text) { m_builder->scalar(type, text, m_places.line(), m_places.column()); }

    simdjson::error_code string(od::value& item)
    {
        const std::string_view token = item.raw_json_token();
        const std::size_t close = token.find_last_of('"');
        if (const auto code = item.get_raw_json_string().error())
            return code;
        std::string_view text = token.substr(1, close - 1);
        if (close == 0 || !unescape(text, m_string))
            return simdjson::STRING_ERROR;
        scalar(ValueType::String, text);
        return simdjson::SUCCESS;
    }

    simdjson::error_code number(od::value& item)
    {
        const std::string_view token = item.raw_json_token();
        const std::string_view digits = token.substr(0, token.find_last_not_of(" \n\r\t") + 1);
        if (isShortInteger(digits)) {
            if (const auto code = item.get_int64().error())
                return code;
            scalar(ValueType::Int, digits == "-0" ? "0" : digits);
            return simdjson::SUCCESS;
        }
        if (jsonNumberEnd(digits, 0) != digits.size())
            return simdjson::NUMBER_ERROR;
        // Good JSON, yet nothing that a number of kubectl's holds. Whether all else is good JSON counts more.
        if (!std::isfinite(std::strtod(std::string(digits).c_str(), nullptr))) {
            m_number = Error{ErrorCode::YamlUnsupportedValue, "a number beyond 64 bits", {{}, m_places.line(), m_places.column()}, {}, {}};
            scalar(ValueType::Null, "");
            return simdjson::SUCCESS; // the walk goes past what it was not asked for
        }
        double number = 0;
        if (const auto code = item.get_double().get(number))
            return code;
        if (digits.find_first_of(".eE") == std::string_view::npos && fitsInteger(digits))
            scalar(ValueType::Int, digits);
        else
            scalar(ValueType::Float, jsonNumber(number));
        return simdjson::SUCCESS;
    }

    simdjson::error_code boolean(od::value& item)
    {
        bool truth = false;
        if (const auto code = item.get_bool().get(truth))
            return code;
        scalar(ValueType::Bool, truth ? "true" : "false");
        return simdjson::SUCCESS;
    }

    simdjson::error_code null(od::value& item)
    {
        bool nothing = false; // the implicit conversion of a result throws
        if (const auto code = simdjson::simdjson_result<bool>(item.is_null()).get(nothing))
            return code;
        if (!nothing)
            return simdjson::N_ATOM_ERROR;
        scalar(ValueType::Null, "");
        return simdjson::SUCCESS;
    }

    std::string_view m_text;
    PlaceCounter m_places;
    const Limits& m_limits;
    DocumentBuilder* m_builder;
    bool m_compact;
    std::string m_key; ///< room for what holds escapes
    std::string m_string;
    std::optional<Error> m_failure;
    std::optional<Error> m_number; ///< one beyond all bounds, in what is good JSON otherwise
};

JsonItemReader::JsonItemReader(const Limits& limits)
    : d(std::make_unique<Private>(limits)) { }

JsonItemReader::~JsonItemReader() = default;

/// simdjson's walk begins at an object or a list; a single scalar is read as the element of one.
Result<std::shared_ptr<const Document>> JsonItemReader::readScalar(std::string_view text, std::uint32_t firstLine)
{
    const std::string list = '[' + std::string(text) + ']' + std::string(kJsonPadding, '\0');
    std::optional<Error> error = Walk(std::string_view(list).substr(0, text.size() + 2), firstLine, false, *d).run(d->parser);
    const bool one = !error && d->builder.count() == 2;
    DocumentBuilder scalar;
    if (one) {
        const Document::Node node = d->builder.nodes()[1];
        scalar.scalar(static_cast<ValueType>(node.type), d->builder.text(node), firstLine, 1);
    }
    d->builder.clear();
    if (error)
        return std::move(*error);
    if (!one)
        return Error{ErrorCode::JsonSyntax, "a value was expected", {{}, firstLine, 1}, {}, {}};
    return scalar.take();
}

Result<std::shared_ptr<const Document>> JsonItemReader::read(std::string_view text, std::uint32_t firstLine, bool compact)
{
    if (!text.starts_with('{') && !text.starts_with('['))
        return readScalar(text, firstLine);
    std::optional<Error> error = Walk(text, firstLine, compact, *d).run(d->parser);
    if (error) {
        d->builder.clear();
        return std::move(*error);
    }
    if (!compact || saysSecret(d->builder))
        return d->builder.take();
    if (!d->pool)
        d->pool = DocumentPool::make();
    return d->pool->add(d->builder);
}

} // namespace kubezu
