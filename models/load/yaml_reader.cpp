#include "models/load/yaml_reader.h"

#include "models/load/yaml_scalar.h"

#include <yaml.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace kubezu {
namespace {

constexpr std::string_view kYamlTag = "tag:yaml.org,2002:";

std::string_view viewOf(const yaml_char_t* text)
{
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

/// libyaml's parser and event, freed whatever happens.
class Parser {
public:
    explicit Parser(std::string_view text)
    {
        m_ready = yaml_parser_initialize(&m_parser) == 1;
        if (m_ready)
            yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    }
    ~Parser()
    {
        release();
        if (m_ready)
            yaml_parser_delete(&m_parser);
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    /// The next event, or null on an error.
    const yaml_event_t* next()
    {
        release();
        m_held = m_ready && yaml_parser_parse(&m_parser, &m_event) == 1;
        return m_held ? &m_event : nullptr;
    }
    [[nodiscard]] const yaml_parser_t& state() const { return m_parser; }

private:
    void release()
    {
        if (m_held)
            yaml_event_delete(&m_event);
        m_held = false;
    }
    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
    bool m_ready = false;
    bool m_held = false;
};

/// yaml.v2 refuses documents that are mostly aliases once they grow large (resolve.go, allowedAliasRatio).
bool isAliasBomb(double aliased, double decoded)
{
    constexpr double kLow = 400'000;
    constexpr double kHigh = 4'000'000;
    if (aliased <= 100 || decoded <= 1000)
        return false;
    double allowed = 0.99;
    if (decoded >= kHigh)
        allowed = 0.10;
    else if (decoded > kLow)
        allowed = 0.99 - 0.89 * (decoded - kLow) / (kHigh - kLow);
    return aliased / decoded > allowed;
}

/// The builder keeps its room from document to document.
DocumentBuilder& builderOfThread()
{
    thread_local DocumentBuilder builder;
    return builder;
}

class Reader {
public:
    Reader(std::string_view text, std::uint32_t firstLine, const Limits& limits)
        : m_parser(text),
          m_builder(builderOfThread()),
          m_firstLine(firstLine),
          m_limits(limits),
          m_text(text)
    {
        m_builder.clear();
    }

    Result<YamlDocument> read()
    {
        while (true) {
            const yaml_event_t* event = m_parser.next();
            if (!event)
                return parserError();
            if (!handle(*event))
                return *m_error;
            if (event->type == YAML_STREAM_END_EVENT || m_done)
                break;
        }
        YamlDocument result;
        if (m_ended && hasMoreAfter(m_endIndex))
            result.ignoredAfterLine = m_endLine;
        result.duplicates = m_builder.duplicates();
        if (m_builder.count() > 0)
            result.document = m_builder.take();
        return result;
    }

private:
    struct Frame {
        bool isMap = false;
        bool expectsKey = false;
        bool merges = false; ///< the value to come belongs to a `<<` key
        std::uint32_t keyIndex = 0;
        std::uint32_t index = 0;
    };

    std::uint32_t lineOf(const yaml_mark_t& mark) const { return m_firstLine + static_cast<std::uint32_t>(mark.line); }
    static std::uint32_t columnOf(const yaml_mark_t& mark) { return static_cast<std::uint32_t>(mark.column) + 1; }

    bool fail(ErrorCode code, const yaml_mark_t& mark, std::string detail, std::string hint = {})
    {
        m_error = Error{code, std::move(detail), {{}, lineOf(mark), columnOf(mark)}, {}, std::move(hint)};
        return false;
    }

    Error parserError() const
    {
        const yaml_parser_t& state = m_parser.state();
        Error error{ErrorCode::YamlSyntax, state.problem ? state.problem : "unreadable", {}, {}, {}};
        error.where.line = lineOf(state.problem_mark);
        error.where.column = columnOf(state.problem_mark);
        if (state.error == YAML_READER_ERROR) {
            const std::string_view before = m_text.substr(0, std::min(m_text.size(), state.problem_offset));
            error.where.line = m_firstLine + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
            error.where.column = static_cast<std::uint32_t>(before.size() - (before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1)) + 1;
            error.hint = "manifests are UTF-8 text without control characters";
        } else if (state.context) {
            error.detail += std::string(" (") + state.context + ", from line " + std::to_string(lineOf(state.context_mark)) + ')';
        }
        const std::size_t at = state.problem_mark.index;
        if (error.detail.find("cannot start any token") != std::string::npos && at < m_text.size() && m_text.substr(0, at + 1).find('\t') != std::string_view::npos)
            error.hint = "YAML is indented with spaces; replace the tab";
        else if (error.detail.find("mapping values are not allowed") != std::string::npos)
            error.hint = "check the indentation of this line, or put the value in quotes if it contains ': '";
        else if (error.detail.find("did not find expected") != std::string::npos && error.hint.empty())
            error.hint = "check the indentation of this line and the quotes and brackets before it";
        return error;
    }

    bool handle(const yaml_event_t& event)
    {
        switch (event.type) {
        case YAML_DOCUMENT_START_EVENT: return handleDocumentStart(event);
        case YAML_DOCUMENT_END_EVENT:
            m_done = true;
            m_ended = event.data.document_end.implicit == 0;
            m_endLine = lineOf(event.start_mark);
            m_endIndex = event.end_mark.index;
            return true;
        case YAML_ALIAS_EVENT: return handleAlias(event);
        case YAML_SCALAR_EVENT: return handleScalar(event);
        case YAML_SEQUENCE_START_EVENT: return handleStart(event, false);
        case YAML_MAPPING_START_EVENT: return handleStart(event, true);
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT: return handleEnd(event);
        default: return true;
        }
    }

    bool handleDocumentStart(const yaml_event_t& event)
    {
        const yaml_version_directive_t* version = event.data.document_start.version_directive;
        if (version && (version->major != 1 || version->minor != 1))
            return fail(ErrorCode::YamlUnsupportedVersion, event.start_mark,
                        '%' + std::string("YAML ") + std::to_string(version->major) + '.' + std::to_string(version->minor),
                        "kubectl reads YAML 1.1; remove the directive");
        return true;
    }

    bool handleStart(const yaml_event_t& event, bool isMap)
    {
        if (atKey())
            return fail(ErrorCode::YamlInvalidKey, event.start_mark, isMap ? "a map is used as a key" : "a list is used as a key",
                        "in a Helm template, render it first: helm template CHART");
        if (m_frames.size() >= m_limits.depth)
            return fail(ErrorCode::TooDeep, event.start_mark, std::to_string(m_limits.depth) + " levels");
        Frame frame;
        frame.isMap = isMap;
        frame.expectsKey = isMap;
        frame.index = m_builder.count();
        if (isMap)
            m_builder.beginMap(lineOf(event.start_mark), columnOf(event.start_mark));
        else
            m_builder.beginList(lineOf(event.start_mark), columnOf(event.start_mark));
        const yaml_char_t* anchor = isMap ? event.data.mapping_start.anchor : event.data.sequence_start.anchor;
        if (anchor)
            m_anchors[std::string(viewOf(anchor))] = frame.index;
        m_frames.push_back(frame);
        return checkCount(event);
    }

    bool handleEnd(const yaml_event_t& event)
    {
        m_builder.end();
        m_frames.pop_back();
        return finishValue(event);
    }

    bool handleScalar(const yaml_event_t& event)
    {
        const auto& scalar = event.data.scalar;
        const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
        const bool plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
        resolve(text, plain, viewOf(scalar.tag), scalar.plain_implicit != 0);
        if (m_scalar.unsupported)
            return fail(ErrorCode::YamlUnsupportedValue, event.start_mark, std::string(text), "put it in quotes to make it a string");
        if (scalar.anchor)
            m_anchors[std::string(viewOf(scalar.anchor))] = m_builder.count();
        if (atKey())
            return addKey(event, plain && text == "<<");
        m_builder.scalar(m_scalar.type, m_scalar.text, lineOf(event.start_mark), columnOf(event.start_mark));
        return finishValue(event) && checkCount(event);
    }

    void resolve(std::string_view text, bool plain, std::string_view tag, bool implicit)
    {
        const bool standard = tag.starts_with(kYamlTag);
        const std::string_view kind = standard ? tag.substr(kYamlTag.size()) : tag;
        const bool typed = standard && (kind == "int" || kind == "float" || kind == "bool" || kind == "null");
        if ((plain && implicit && tag.empty()) || typed) {
            resolvePlain(text, m_scalar);
            return;
        }
        m_scalar.type = ValueType::String;
        m_scalar.text = text;
        m_scalar.unsupported = false;
    }

    bool addKey(const yaml_event_t& event, bool merges)
    {
        if (m_scalar.type == ValueType::String) {
            addKeyText(event, m_scalar.text, merges);
            return true;
        }
        if (!keyText(m_scalar, m_key))
            return fail(ErrorCode::YamlInvalidKey, event.start_mark, "null is used as a key", "put the key in quotes");
        addKeyText(event, m_key, merges);
        return true;
    }

    void addKeyText(const yaml_event_t& event, std::string_view key, bool merges)
    {
        Frame& frame = m_frames.back();
        frame.keyIndex = m_builder.count();
        frame.merges = merges;
        frame.expectsKey = false;
        m_builder.key(key, lineOf(event.start_mark), columnOf(event.start_mark));
    }

    bool handleAlias(const yaml_event_t& event)
    {
        const std::string name(viewOf(event.data.alias.anchor));
        const auto anchor = m_anchors.find(name);
        if (anchor == m_anchors.end())
            return fail(ErrorCode::YamlUnknownAnchor, event.start_mark, '*' + name, "write &" + name + " before the value it stands for");
        const std::uint32_t index = anchor->second;
        for (const Frame& frame : m_frames) {
            if (frame.index == index)
                return fail(ErrorCode::YamlUnknownAnchor, event.start_mark, "anchor '" + name + "' contains itself");
        }
        const std::uint32_t span = m_builder.nodes()[index].span;
        m_aliased += span;
        if (isAliasBomb(static_cast<double>(m_aliased), static_cast<double>(m_builder.count() + span)))
            return fail(ErrorCode::YamlAliasBudget, event.start_mark, '*' + name);
        if (m_builder.count() + span > m_limits.values)
            return fail(ErrorCode::TooManyNodes, event.start_mark, std::to_string(m_limits.values) + " values");
        if (atKey()) {
            if (!isScalarAt(index))
                return fail(ErrorCode::YamlInvalidKey, event.start_mark, "a map or list is used as a key");
            m_key = std::string(m_builder.text(m_builder.nodes()[index]));
            addKeyText(event, m_key, false);
            return true;
        }
        m_builder.copy(index);
        return finishValue(event);
    }

    [[nodiscard]] bool isScalarAt(std::uint32_t index) const
    {
        const auto type = static_cast<ValueType>(m_builder.nodes()[index].type);
        return type != ValueType::Map && type != ValueType::List;
    }

    [[nodiscard]] bool atKey() const { return !m_frames.empty() && m_frames.back().isMap && m_frames.back().expectsKey; }

    /// A value is complete: the enclosing map expects a key again, and a merge takes effect.
    bool finishValue(const yaml_event_t& event)
    {
        if (m_frames.empty() || !m_frames.back().isMap)
            return true;
        Frame& frame = m_frames.back();
        frame.expectsKey = true;
        if (!frame.merges)
            return true;
        frame.merges = false;
        if (!m_builder.mergeLast(frame.keyIndex))
            return fail(ErrorCode::YamlMergeValue, event.start_mark, "<<");
        std::erase_if(m_anchors, [&](const auto& anchor) { return anchor.second > frame.keyIndex; });
        return true;
    }

    bool checkCount(const yaml_event_t& event)
    {
        if (m_builder.count() <= m_limits.values)
            return true;
        return fail(ErrorCode::TooManyNodes, event.start_mark, std::to_string(m_limits.values) + " values");
    }

    /// Whether something other than blanks and comments follows a `...` line.
    [[nodiscard]] bool hasMoreAfter(std::size_t characters) const
    {
        std::size_t at = 0;
        for (std::size_t seen = 0; at < m_text.size() && seen < characters; ++at) {
            if ((static_cast<unsigned char>(m_text[at]) & 0xC0U) != 0x80U)
                ++seen;
        }
        bool comment = false;
        for (; at < m_text.size(); ++at) {
            const char c = m_text[at];
            if (c == '\n')
                comment = false;
            else if (c == '#')
                comment = true;
            else if (!comment && c != ' ' && c != '\t' && c != '\r')
                return true;
        }
        return false;
    }

    Parser m_parser;
    DocumentBuilder& m_builder;
    std::uint32_t m_firstLine;
    const Limits& m_limits;
    std::string_view m_text;
    std::vector<Frame> m_frames;
    std::unordered_map<std::string, std::uint32_t> m_anchors;
    ResolvedScalar m_scalar;
    std::string m_key;
    std::optional<Error> m_error;
    std::uint64_t m_aliased = 0;
    std::size_t m_endIndex = 0;
    std::uint32_t m_endLine = 0;
    bool m_done = false;
    bool m_ended = false;
};

} // namespace

Result<YamlDocument> readYaml(std::string_view text, std::uint32_t firstLine, const Limits& limits)
{
    if (text.size() > limits.documentBytes)
        return Error{ErrorCode::DocumentTooLarge, std::to_string(limits.documentBytes >> 20U) + " MiB", {{}, firstLine, 1}, {}, {}};
    return Reader(text, firstLine, limits).read();
}

} // namespace kubezu
