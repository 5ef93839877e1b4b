#include "models/load/yaml_reader.h"

#include "models/load/yaml_aliases.h"
#include "models/load/yaml_events.h"
#include "models/load/yaml_scalar.h"
#include "models/load/yaml_strictness.h"

#include <optional>
#include <string>

namespace kubezu {
namespace {

constexpr std::string_view kMergeTag = "tag:yaml.org,2002:merge";

/// The builder keeps its room from document to document.
DocumentBuilder& builderOfThread()
{
    thread_local DocumentBuilder builder;
    return builder;
}

class Reader {
public:
    Reader(std::string_view text, std::uint32_t firstLine, const Limits& limits)
        : m_events(text, firstLine),
          m_strictness(text),
          m_builder(builderOfThread()),
          m_limits(limits),
          m_text(text)
    {
        m_builder.clear();
    }

    Result<YamlDocument> read()
    {
        if (const std::optional<std::size_t> mark = m_strictness.markInside())
            return m_events.errorAt(*mark, "a byte order mark in the middle of the text", "remove it; kubectl takes it for a letter");
        while (true) {
            const yaml_event_t* event = m_events.next();
            if (!event)
                return m_events.error();
            if (!handle(*event))
                return *m_error;
            if (event->type == YAML_STREAM_END_EVENT || m_done)
                break;
        }
        YamlDocument result;
        if (m_ended && hasMoreAfter())
            result.ignoredAfterLine = m_endLine;
        m_builder.resolveMerges();
        result.duplicates = m_builder.duplicates();
        if (m_builder.count() > 0)
            result.document = m_builder.take();
        return result;
    }

private:
    struct Frame {
        bool isMap = false;
        bool flow = false; ///< between brackets or braces
        bool expectsKey = false;
        bool merges = false;    ///< the value to come belongs to a `<<` key
        bool mergeList = false; ///< this list is the value of one: only maps may be in it
        std::uint64_t decodesBefore = 0;
        std::size_t height = 1;
        std::string anchor;
    };

    /// What a finished value was.
    struct Done {
        bool isMap = false;
        bool isAlias = false;
        std::size_t height = 0;
    };

    std::uint32_t lineOf(const yaml_mark_t& mark) const { return m_events.lineOf(mark); }
    static std::uint32_t columnOf(const yaml_mark_t& mark) { return YamlEvents::columnOf(mark); }

    bool fail(ErrorCode code, const yaml_mark_t& mark, std::string detail, std::string hint = {})
    {
        m_error = Error{code, std::move(detail), {{}, lineOf(mark), columnOf(mark)}, {}, std::move(hint)};
        return false;
    }

    bool handle(const yaml_event_t& event)
    {
        switch (event.type) {
        case YAML_DOCUMENT_START_EVENT: return handleDocumentStart(event);
        case YAML_DOCUMENT_END_EVENT:
            m_done = true;
            m_ended = event.data.document_end.implicit == 0;
            m_endLine = lineOf(event.start_mark);
            m_endOffset = m_events.offsetOf(event.end_mark);
            return m_ended || m_strictness.mayEndAt(m_endOffset) || fail(ErrorCode::YamlSyntax, event.end_mark, "found unknown escape character \\/");
        case YAML_ALIAS_EVENT: return handleAlias(event) && withinBudget(event);
        case YAML_SCALAR_EVENT: return handleScalar(event) && withinBudget(event);
        case YAML_SEQUENCE_START_EVENT: return handleStart(event, false) && withinBudget(event);
        case YAML_MAPPING_START_EVENT: return handleStart(event, true) && withinBudget(event);
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
            return failKey(event, isMap);
        if (m_frames.size() >= m_limits.depth)
            return failDepth(event);
        Frame frame;
        frame.isMap = isMap;
        frame.flow = isMap ? event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE : event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
        frame.expectsKey = isMap;
        frame.decodesBefore = m_aliases.decodes();
        frame.mergeList = !isMap && inMerge();
        const std::uint32_t index = m_builder.count();
        if (isMap)
            m_builder.beginMap(lineOf(event.start_mark), columnOf(event.start_mark));
        else
            m_builder.beginList(lineOf(event.start_mark), columnOf(event.start_mark));
        m_aliases.count();
        const yaml_char_t* anchor = isMap ? event.data.mapping_start.anchor : event.data.sequence_start.anchor;
        if (anchor) {
            frame.anchor = viewOf(anchor);
            YamlAnchor begun;
            begun.index = index;
            m_aliases.set(frame.anchor, std::move(begun));
        }
        m_frames.push_back(std::move(frame));
        return true;
    }

    bool handleEnd(const yaml_event_t& event)
    {
        const Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        m_builder.end();
        if (!frame.anchor.empty()) {
            YamlAnchor* anchor = m_aliases.find(frame.anchor);
            // Within it, the name may have been given to something else.
            if (anchor && !anchor->complete && anchor->index + m_builder.nodes()[anchor->index].span == m_builder.count()) {
                anchor->complete = true;
                anchor->decodes = m_aliases.decodes() - frame.decodesBefore;
                anchor->height = frame.height;
                anchor->type = frame.isMap ? ValueType::Map : ValueType::List;
            }
        }
        if (frame.mergeList)
            m_aliases.discount();
        return finishValue(event, {frame.isMap, false, frame.height});
    }

    bool handleScalar(const yaml_event_t& event)
    {
        const auto& scalar = event.data.scalar;
        const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
        const std::string_view tag = viewOf(scalar.tag);
        if (atKey() && text == "<<" && (scalar.plain_implicit != 0 || tag == kMergeTag)) {
            if (scalar.anchor)
                m_aliases.set(viewOf(scalar.anchor), {.complete = true, .isKey = true, .type = ValueType::String, .keyText = "<<"});
            beginEntry().merges = true;
            m_builder.mergeKey(lineOf(event.start_mark), columnOf(event.start_mark));
            return true;
        }
        if (const char* complaint = m_strictness.complaint(event, !m_frames.empty() && m_frames.back().flow, m_events))
            return fail(ErrorCode::YamlSyntax, event.start_mark, complaint, "put the text in quotes, without needless escapes");
        m_aliases.count();
        if (!resolveScalar(text, tag, scalar.plain_implicit != 0, m_scalar))
            return fail(ErrorCode::YamlUnsupportedValue, event.start_mark, "the tag does not fit: " + std::string(tag.substr(tag.rfind(':') + 1, 60)), "remove the tag");
        YamlAnchor anchor;
        anchor.index = m_builder.count();
        anchor.complete = true;
        anchor.type = m_scalar.type;
        if (atKey()) {
            anchor.isKey = true;
            anchor.keyText = m_scalar.text;
            if (scalar.anchor)
                m_aliases.set(viewOf(scalar.anchor), std::move(anchor));
            return addKey(event);
        }
        if (scalar.anchor)
            m_aliases.set(viewOf(scalar.anchor), std::move(anchor));
        return addScalar(event) && finishValue(event, {});
    }

    bool addScalar(const yaml_event_t& event)
    {
        std::string_view text;
        const ValueType type = jsonType(m_scalar, text);
        if (type == ValueType::Float && !isFinite(text))
            return fail(ErrorCode::YamlUnsupportedValue, event.start_mark, std::string(text), "put it in quotes to make it a string");
        m_builder.scalar(type, text, lineOf(event.start_mark), columnOf(event.start_mark));
        return true;
    }

    Frame& beginEntry()
    {
        Frame& frame = m_frames.back();
        frame.merges = false;
        frame.expectsKey = false;
        return frame;
    }

    bool addKey(const yaml_event_t& event)
    {
        if (!keyText(m_scalar, m_key))
            return fail(ErrorCode::YamlInvalidKey, event.start_mark,
                        m_scalar.type == ValueType::Null ? "null is used as a key" : "a number beyond 63 bits is used as a key", "put the key in quotes");
        beginEntry();
        m_builder.key(m_key, lineOf(event.start_mark), columnOf(event.start_mark));
        return true;
    }

    bool handleAlias(const yaml_event_t& event)
    {
        const std::string name(viewOf(event.data.alias.anchor));
        const YamlAnchor* anchor = m_aliases.find(name);
        if (!anchor)
            return fail(ErrorCode::YamlUnknownAnchor, event.start_mark, '*' + name, "write &" + name + " before the value it stands for");
        if (!anchor->complete)
            return fail(ErrorCode::YamlUnknownAnchor, event.start_mark, "anchor '" + name + "' contains itself");
        m_aliases.countAlias(anchor->decodes);
        const bool container = anchor->type == ValueType::Map || anchor->type == ValueType::List;
        if (atKey() && container)
            return failKey(event, anchor->type == ValueType::Map);
        if (atKey() || anchor->isKey) {
            m_scalar.type = anchor->type;
            m_scalar.owned = anchor->isKey ? anchor->keyText : std::string(m_builder.text(m_builder.nodes()[anchor->index]));
            m_scalar.text = m_scalar.owned;
            if (atKey())
                return addKey(event);
            return addScalar(event) && finishValue(event, {false, true, 0});
        }
        const std::uint32_t span = m_builder.nodes()[anchor->index].span;
        if (m_builder.count() + span > m_limits.values)
            return failCount(event);
        if (m_frames.size() + anchor->height > m_limits.depth)
            return failDepth(event);
        m_builder.copy(anchor->index);
        return finishValue(event, {anchor->type == ValueType::Map, true, anchor->height});
    }

    bool failKey(const yaml_event_t& event, bool isMap)
    {
        return fail(ErrorCode::YamlInvalidKey, event.start_mark, isMap ? "a map is used as a key" : "a list is used as a key",
                    "in a Helm template, render it first: helm template CHART");
    }

    bool failDepth(const yaml_event_t& event) { return fail(ErrorCode::TooDeep, event.start_mark, std::to_string(m_limits.depth) + " levels"); }
    bool failCount(const yaml_event_t& event) { return fail(ErrorCode::TooManyNodes, event.start_mark, std::to_string(m_limits.values) + " values"); }

    [[nodiscard]] bool atKey() const { return !m_frames.empty() && m_frames.back().isMap && m_frames.back().expectsKey; }
    [[nodiscard]] bool inMerge() const { return !m_frames.empty() && m_frames.back().merges; }

    /// A value is complete: the enclosing map expects a key again, and what is merged must be a map or a list of maps, where an alias
    /// may stand for a map only.
    bool finishValue(const yaml_event_t& event, const Done& done)
    {
        if (m_frames.empty())
            return true;
        Frame& frame = m_frames.back();
        frame.height = std::max(frame.height, done.height + 1);
        const bool list = !done.isMap && done.height > 0;
        if ((frame.mergeList && !done.isMap) || (frame.merges && !done.isMap && (!list || done.isAlias)))
            return fail(ErrorCode::YamlMergeValue, event.start_mark, "<<");
        frame.expectsKey = frame.isMap;
        frame.merges = false;
        return true;
    }

    bool withinBudget(const yaml_event_t& event)
    {
        if (m_aliases.excessive())
            return fail(ErrorCode::YamlAliasBudget, event.start_mark, {});
        return m_builder.count() <= m_limits.values || failCount(event);
    }

    /// Whether something other than blanks and comments follows a `...` line.
    [[nodiscard]] bool hasMoreAfter() const
    {
        bool comment = false;
        for (std::size_t at = m_endOffset; at < m_text.size(); ++at) {
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

    YamlEvents m_events;
    YamlStrictness m_strictness;
    DocumentBuilder& m_builder;
    const Limits& m_limits;
    std::string_view m_text;
    std::vector<Frame> m_frames;
    YamlAliases m_aliases;
    ResolvedScalar m_scalar;
    std::string m_key;
    std::optional<Error> m_error;
    std::size_t m_endOffset = 0;
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
