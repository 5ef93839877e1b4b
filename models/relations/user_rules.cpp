#include "models/relations/user_rules.h"

#include "models/base/text.h"
#include "models/kube/path.h"
#include "models/load/file_bytes.h"
#include "models/load/yaml_reader.h"

#include <algorithm>
#include <array>
#include <set>

namespace kubezu {
namespace {

constexpr std::array<std::string_view, 13> kKeys{"id", "relation", "from", "path", "to", "name", "kind", "group", "namespace", "optional", "present", "selector", "concept"};
constexpr std::string_view kVersion = "rules/1";
constexpr std::string_view kAnyContainer = "C[*]";

/// What is wrong at a place; caught by readRules() alone.
struct Wrong {
    Value at;
    std::string detail;
    std::string hint;
};

[[noreturn]] void failAt(Value at, std::string detail, std::string hint)
{
    throw Wrong{at, std::move(detail), std::move(hint)};
}

template <typename Words>
std::string list(const Words& words)
{
    std::string text;
    for (const std::string_view word : words)
        text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

/// What a known word may have been meant by an unknown one, or all of them.
template <typename Words>
std::string suggestion(std::string_view word, const Words& words)
{
    constexpr std::size_t kNear = 2;
    for (const std::string_view known : words) {
        if (editDistance(word, known) <= kNear)
            return "did you mean '" + std::string(known) + "'?";
    }
    return "there are: " + list(words);
}

std::vector<std::string_view> relationIds()
{
    std::vector<std::string_view> ids;
    for (const RelationInfo& info : relationInfos())
        ids.push_back(info.id);
    return ids;
}

bool isOneOf(char c, std::string_view others)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || others.find(c) != std::string_view::npos;
}

bool isId(std::string_view text)
{
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z' && std::all_of(text.begin(), text.end(), [](char c) { return isOneOf(c, "-"); });
}

bool isGroupKind(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return false;
    const std::string_view group = text.substr(0, slash);
    const std::string_view kind = text.substr(slash + 1);
    return std::all_of(group.begin(), group.end(), [](char c) { return isOneOf(c, "-."); }) && !kind.empty() && kind.front() >= 'A' && kind.front() <= 'Z'
        && std::all_of(kind.begin(), kind.end(), [](char c) { return isOneOf(c, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"); });
}

/// Reads one file into rules; every function throws at the first thing that is wrong.
class Reader {
public:
    Reader(const std::string& fileName, const RuleLimits& limits)
        : m_fileName(fileName),
          m_limits(limits) { }

    RuleBookPtr read(Value root)
    {
        if (!root.isMap())
            failAt(root, "a file of rules is a map", "write 'kubezu: rules/1', then 'rules:' with a list");
        for (const Value::Item item : root) {
            if (item.key.text() != "kubezu" && item.key.text() != "rules")
                failAt(item.key, "unknown key '" + std::string(item.key.text()) + "'", "beside 'kubezu' there is only 'rules'");
        }
        if (root["kubezu"].string() != kVersion)
            failAt(root["kubezu"].exists() ? root["kubezu"] : root, "this is no file of rules, or of another version", "write 'kubezu: rules/1' first");
        const Value rules = root["rules"];
        if (!rules.isList())
            failAt(rules.exists() ? rules : root, "'rules' is no list", "write one rule an item: - id: …");
        if (rules.size() > m_limits.rules)
            failAt(rules, "more than " + std::to_string(m_limits.rules) + " rules", "keep those that are needed");
        for (const Value::Item item : rules)
            m_rules.push_back(readRule(item.value));
        return RuleBook::withOwn(std::move(m_rules), std::move(m_text));
    }

private:
    Rule readRule(Value at)
    {
        if (!at.isMap())
            failAt(at, "a rule is no map", "write id, relation, from, path and to");
        for (const Value::Item item : at) {
            if (std::find(kKeys.begin(), kKeys.end(), item.key.text()) == kKeys.end())
                failAt(item.key, "unknown key '" + std::string(item.key.text()) + "' in a rule", suggestion(item.key.text(), kKeys));
        }
        Rule rule;
        rule.id = readNewId(at);
        rule.relation = readRelation(at);
        rule.holder = readHolders(at);
        rule.path = readPath(at, rule.holder);
        rule.reference = readReference(at);
        rule.api = keep(m_fileName + ':' + std::to_string(at.line()));
        if (at["concept"].exists()) {
            rule.conceptId = text(at, "concept");
            if (!isId(rule.conceptId))
                failAt(at["concept"], "'" + std::string(rule.conceptId) + "' is no concept", "kubezu list concepts prints them");
        }
        return rule;
    }

    std::string_view readNewId(Value at)
    {
        const std::string_view id = text(at, "id");
        if (!isId(id))
            failAt(at["id"], "'" + std::string(id) + "' is no id", "write lower case letters, digits and dashes, a letter first");
        if (findRule(id))
            failAt(at["id"], "'" + std::string(id) + "' is a rule of the program", "choose another id; kubezu list relations prints those there are");
        if (!m_ids.insert(id).second)
            failAt(at["id"], "'" + std::string(id) + "' twice", "give each rule an id of its own");
        return id;
    }

    Relation readRelation(Value at)
    {
        const std::string_view word = text(at, "relation");
        const std::optional<Relation> relation = relationFromId(word);
        if (!relation)
            failAt(at["relation"], "unknown relation '" + std::string(word) + "'", suggestion(word, relationIds()));
        return *relation;
    }

    std::string_view readHolders(Value at)
    {
        const Value from = at["from"];
        if (!from.isList()) {
            const std::string_view word = text(at, "from");
            return word == kPodSpecs ? word : groupKind(from, word);
        }
        if (from.size() == 0 || from.size() > m_limits.holders)
            failAt(from, "'from' names none, or more than " + std::to_string(m_limits.holders) + " kinds", "write group/Kind, or a list of them");
        std::string holders;
        for (const Value::Item item : from)
            holders.append(holders.empty() ? "" : " ").append(groupKind(item.value, scalar(item.value, "an item of 'from'")));
        return keep(std::move(holders));
    }

    std::string_view readPath(Value at, std::string_view holder)
    {
        const std::string_view path = text(at, "path");
        const Path parsed(path.starts_with(kAnyContainer) ? path.substr(kAnyContainer.size()) : path);
        if (!parsed.valid() || path.empty() || parsed.steps().size() > m_limits.pathSteps || (path.starts_with(kAnyContainer) && holder != kPodSpecs))
            failAt(at["path"], "'" + std::string(path) + "' is no field path here, or has more than " + std::to_string(m_limits.pathSteps) + " steps",
                   "write names joined by dots, [*] for each element, {*} for each entry, ['a/b'] for a quoted name; C[*] only from pod-template");
        return path;
    }

    Reference readReference(Value at)
    {
        Reference reference;
        reference.target = groupKind(at["to"], text(at, "to"));
        reference.optional = flag(at, "optional");
        reference.onlyPresent = flag(at, "present");
        if (reference.optional && reference.onlyPresent)
            failAt(at["optional"], "'optional' with 'present' says nothing more", "keep one: present draws no edge to what is not there");
        const bool byMap = at["name"].exists() || at["kind"].exists() || at["group"].exists() || at["namespace"].exists();
        if (const Value selector = at["selector"]; selector.exists()) {
            const std::string_view shape = text(at, "selector");
            if ((shape != "labels" && shape != "map") || byMap)
                failAt(selector, "'selector' is labels or map, without name, kind, group and namespace", "labels: {matchLabels, matchExpressions}; map: plain labels");
            reference.shape = shape == "map" ? Reference::Shape::Labels : Reference::Shape::Selector;
        } else if (byMap) {
            reference.shape = Reference::Shape::Object;
            reference.nameField = at["name"].exists() ? text(at, "name") : std::string_view("name");
            reference.kindField = fieldName(at, "kind");
            reference.groupField = fieldName(at, "group");
            reference.namespaceField = fieldName(at, "namespace");
        }
        return reference;
    }

    std::string_view fieldName(Value at, std::string_view key) { return at[key].exists() ? text(at, key) : std::string_view(); }

    bool flag(Value at, std::string_view key)
    {
        const Value value = at[key];
        if (value.exists() && value.type() != ValueType::Bool)
            failAt(value, "'" + std::string(key) + "' is neither true nor false", "write true, or leave it out");
        return value.boolean(false);
    }

    std::string_view groupKind(Value at, std::string_view word)
    {
        if (!isGroupKind(word))
            failAt(at, "'" + std::string(word) + "' is no group/Kind", "write apps/Deployment, or /ConfigMap: the core group is empty");
        return word;
    }

    std::string_view text(Value at, std::string_view key)
    {
        if (!at[key].exists())
            failAt(at, "a rule without '" + std::string(key) + "'", "write id, relation, from, path and to");
        return scalar(at[key], '\'' + std::string(key) + '\'');
    }

    std::string_view scalar(Value value, const std::string& what)
    {
        if (!value.isString() || value.text().empty() || value.text().size() > m_limits.textBytes)
            failAt(value, what + " is no text, empty, or longer than " + std::to_string(m_limits.textBytes) + " bytes", "write one word; quote what YAML takes for something else");
        return keep(std::string(value.text()));
    }

    std::string_view keep(std::string text) { return m_text.emplace_back(std::move(text)); }

    const std::string& m_fileName;
    const RuleLimits& m_limits;
    std::vector<Rule> m_rules;
    std::deque<std::string> m_text;
    std::set<std::string_view> m_ids;
};

std::string lineAt(std::string_view text, std::uint32_t line)
{
    constexpr std::size_t kExcerpt = 200;
    const std::vector<std::string_view> lines = splitLines(text);
    return line >= 1 && line <= lines.size() ? std::string(lines[line - 1].substr(0, kExcerpt)) : std::string();
}

Error errorOf(std::string_view text, const std::string& fileName, std::uint32_t line, std::uint32_t column, std::string detail, std::string hint)
{
    Error error;
    error.code = ErrorCode::RulesInvalid;
    error.detail = std::move(detail);
    error.where = {fileName, std::max(line, 1U), std::max(column, 1U)};
    error.excerpt = lineAt(text, error.where.line);
    error.hint = std::move(hint);
    return error;
}

} // namespace

Result<RuleBookPtr> readRules(std::string_view text, const std::string& fileName, const RuleLimits& limits)
{
    if (text.size() > limits.fileBytes)
        return errorOf({}, fileName, 1, 1, "larger than " + std::to_string(limits.fileBytes) + " bytes", "keep the rules that are needed");
    // A first line of dashes begins the one document there may be.
    const bool marked = text.starts_with("---\n");
    Limits bounds;
    bounds.depth = limits.depth;
    bounds.documentBytes = limits.fileBytes;
    bounds.values = limits.fileBytes;
    Result<YamlDocument> read = readYaml(marked ? text.substr(4) : text, marked ? 2 : 1, bounds);
    if (!read.ok()) {
        Error error = read.error();
        error.where.file = fileName;
        error.excerpt = lineAt(text, error.where.line);
        return error;
    }
    const YamlDocument& document = read.value();
    if (!document.duplicates.empty())
        return errorOf(text, fileName, document.duplicates.front().line, 1, "key '" + document.duplicates.front().key + "' twice", "remove one");
    if (!document.document || document.ignoredAfterLine != 0)
        return errorOf(text, fileName, std::max(document.ignoredAfterLine, 1U), 1, "not one document", "write 'kubezu: rules/1' and 'rules:' in one document");
    try {
        return Reader(fileName, limits).read(document.document->root());
    } catch (Wrong& wrong) {
        return errorOf(text, fileName, wrong.at.line(), wrong.at.column(), std::move(wrong.detail), std::move(wrong.hint));
    }
}

Result<RuleBookPtr> readRuleFile(const std::string& path, const RuleLimits& limits)
{
    Limits bounds;
    bounds.yamlFileBytes = limits.fileBytes;
    bounds.jsonFileBytes = limits.fileBytes;
    const Result<FileBytes> bytes = readFile(path, bounds);
    if (!bytes.ok())
        return bytes.error();
    return readRules(bytes.value().view(), path, limits);
}

} // namespace kubezu
