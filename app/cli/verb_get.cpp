#include "app/cli/get_columns.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/verb.h"
#include "models/base/text.h"
#include "models/load/value_text.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace kubezu {
namespace {

/// What is asked for.
struct Question {
    std::vector<std::string> kinds; ///< as typed; empty: all
    std::string name;               ///< empty: all
    std::vector<std::string> paths;
};

bool looksLikePath(const std::string& word)
{
    std::error_code failed;
    return word == "-" || word.find('/') != std::string::npos || word.ends_with(".yaml") || word.ends_with(".yml") || word.ends_with(".json")
        || std::filesystem::exists(word, failed);
}

std::vector<std::string> split(const std::string& text, char between)
{
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find(between, at), text.size());
        if (end > at)
            parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// KIND[,KIND…] [NAME] PATH…, or KIND/NAME PATH….
Question questionOf(const Arguments& arguments)
{
    Question question;
    std::vector<std::string> words = arguments.words;
    std::string kinds = words.front();
    words.erase(words.begin());
    if (const std::size_t slash = kinds.find('/'); slash != std::string::npos) {
        question.name = kinds.substr(slash + 1);
        kinds.resize(slash);
    } else if (!words.empty() && !looksLikePath(words.front())) {
        question.name = words.front();
        words.erase(words.begin());
    }
    if (kinds != "all")
        question.kinds = split(kinds, ',');
    question.paths = std::move(words);
    return question;
}

/// The kind that a word names: a built-in one, or one of the set by its kind or the plural of its definition.
bool namesKind(const Snapshot& snapshot, const std::string& word, const ResourceKey& key)
{
    if (const KindInfo* info = findKindByName(word))
        return findKind(key.group, key.kind) == info;
    const std::string name = word.substr(0, word.find('.'));
    const CustomKind* custom = snapshot.customKind(key.group, key.kind);
    return equalsIgnoreCaseAscii(key.kind, name) || equalsIgnoreCaseAscii(key.kind + 's', name) || (custom && equalsIgnoreCaseAscii(custom->plural, name));
}

bool isKnown(const Snapshot& snapshot, const std::string& word)
{
    if (findKindByName(word))
        return true;
    return std::any_of(snapshot.resources.begin(), snapshot.resources.end(), [&](const ResourcePtr& each) { return namesKind(snapshot, word, each->key); });
}

std::vector<std::string> kindWords(const Snapshot& snapshot)
{
    std::set<std::string> words{"all"};
    for (const KindInfo& info : builtInKinds()) {
        words.insert(std::string(info.plural));
        words.insert(toLowerAscii(info.kind));
    }
    for (const ResourcePtr& each : snapshot.resources)
        words.insert(toLowerAscii(each->key.kind));
    return {words.begin(), words.end()};
}

bool isBefore(const ResourcePtr& a, const ResourcePtr& b)
{
    if (a->key.nameSpace != b->key.nameSpace)
        return naturalLess(a->key.nameSpace, b->key.nameSpace);
    if (a->key.name != b->key.name)
        return naturalLess(a->key.name, b->key.name);
    return a->key < b->key;
}

/// "deployment.apps", "service": how kubectl names a kind with -o name.
std::string kubectlName(const ResourceKey& key)
{
    return toLowerAscii(key.kind) + (key.group.empty() ? "" : ".") + key.group;
}

std::string placeOf(const Snapshot& snapshot, const Resource& resource)
{
    return std::string(snapshot.fileName(resource.place)) + ':' + std::to_string(resource.place.line);
}

/// The table of one kind.
std::string tableOf(const Snapshot& snapshot, const std::vector<ResourcePtr>& found, bool wide, bool withKind)
{
    const ResourceKey& first = found.front()->key;
    std::vector<const GetColumn*> columns;
    for (const GetColumn& column : getColumns()) {
        if (isColumnOf(column, first.group, first.kind) && (wide || !column.wide))
            columns.push_back(&column);
    }
    const bool namespaced = std::any_of(found.begin(), found.end(), [](const ResourcePtr& each) { return !each->key.nameSpace.empty(); });
    Row head;
    if (namespaced)
        head.emplace_back("NAMESPACE");
    head.emplace_back("NAME");
    for (const GetColumn* column : columns)
        head.emplace_back(column->title);
    if (wide)
        head.emplace_back("SOURCE");
    std::vector<Row> rows{head};
    for (const ResourcePtr& each : found) {
        Row row;
        if (namespaced)
            row.push_back(each->key.nameSpace);
        row.push_back(withKind ? kubectlName(each->key) + '/' + each->key.name : each->key.name);
        for (const GetColumn* column : columns)
            row.push_back(column->text(each->value()));
        if (wide)
            row.push_back(placeOf(snapshot, *each));
        rows.push_back(std::move(row));
    }
    return alignedRows(rows);
}

std::string tablesOf(const Snapshot& snapshot, const std::vector<ResourcePtr>& found, bool wide)
{
    std::map<GroupKind, std::vector<ResourcePtr>> byKind;
    for (const ResourcePtr& each : found)
        byKind[each->key.groupKind()].push_back(each);
    std::string text;
    for (const auto& [kind, some] : byKind)
        text += (text.empty() ? "" : "\n") + tableOf(snapshot, some, wide, byKind.size() > 1);
    return text;
}

std::string indented(const std::string& block)
{
    std::string text;
    bool first = true;
    for (std::string_view line : splitLines(block)) {
        text += first ? "- " : line.empty() ? ""
                                            : "  ";
        first = false;
        text += std::string(line) + '\n';
    }
    return text;
}

std::string asYaml(const std::vector<ResourcePtr>& found, bool one)
{
    if (one)
        return yamlText(found.front()->value());
    std::string text = "apiVersion: v1\nkind: List\nitems:\n";
    for (const ResourcePtr& each : found)
        text += indented(yamlText(each->value()));
    return text;
}

std::string asJson(const std::vector<ResourcePtr>& found, bool one)
{
    if (one)
        return jsonText(found.front()->value()) + '\n';
    std::string text = "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"List\",\n  \"items\": [";
    for (std::size_t i = 0; i < found.size(); ++i)
        text += (i == 0 ? "\n    " : ",\n    ") + jsonText(found[i]->value(), 4);
    return text + "\n  ]\n}\n";
}

std::string asNames(const std::vector<ResourcePtr>& found)
{
    std::string text;
    for (const ResourcePtr& each : found)
        text += visible(kubectlName(each->key) + '/' + each->key.name) + '\n';
    return text;
}

/// Whether a resource is meant, its name apart.
bool isWanted(const Snapshot& snapshot, const Question& question, const std::string& nameSpace, const ResourceKey& key)
{
    const bool kindFits = question.kinds.empty() || std::any_of(question.kinds.begin(), question.kinds.end(), [&](const std::string& word) {
                              return namesKind(snapshot, word, key);
                          });
    return kindFits && (nameSpace.empty() || key.nameSpace.empty() || key.nameSpace == nameSpace);
}

int answer(const Arguments& arguments, const Question& question, const Input& input, const Console& console)
{
    const Snapshot& snapshot = *input.graph->snapshot;
    const std::string nameSpace = arguments.has("all-namespaces") ? std::string() : arguments.text("namespace");
    std::vector<ResourcePtr> found;
    std::vector<std::string> names;
    for (const ResourcePtr& each : snapshot.resources) {
        if (!isWanted(snapshot, question, nameSpace, each->key))
            continue;
        names.push_back(each->key.name);
        if (question.name.empty() || each->key.name == question.name)
            found.push_back(each);
    }
    const std::string format = arguments.text("output");
    const bool one = !question.name.empty() && found.size() == 1;
    if (found.empty() && !question.name.empty())
        return usageError(console, "get", "there is no " + visible(joined(question.kinds, ",")) + " '" + visible(question.name) + "'" + didYouMean(question.name, names));
    if (found.empty() && format.empty())
        console.complain("No resources found.");
    std::sort(found.begin(), found.end(), isBefore);
    if (format == "yaml")
        console.print(asYaml(found, one));
    else if (format == "json")
        console.print(asJson(found, one));
    else if (format == "name")
        console.print(asNames(found));
    else
        console.print(tablesOf(snapshot, found, format == "wide"));
    return input.exitCode();
}

} // namespace

std::vector<Option> getOptions()
{
    return {
        {"output", 'o', "FORMAT", {"wide", "yaml", "json", "name"}, "more columns, or another form", {}},
        {"all-namespaces", 'A', "", {}, "list every namespace (as without -n)", {}},
    };
}

int runGet(const Arguments& arguments, const Console& console)
{
    if (arguments.words.empty())
        return usageError(console, "get", "name a kind: kubezu get KIND [NAME] PATH…");
    const Question question = questionOf(arguments);
    const std::optional<Input> input = readInput("get", arguments, question.paths, console);
    if (!input)
        return NotDone;
    if (!input->readable)
        return NotDone;
    for (const std::string& word : question.kinds) {
        if (!isKnown(*input->graph->snapshot, word))
            return usageError(console, "get", "there is no kind '" + visible(word) + "'" + didYouMean(word, kindWords(*input->graph->snapshot)));
    }
    return answer(arguments, question, *input, console);
}

} // namespace kubezu
