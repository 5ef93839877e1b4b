#include "models/glossary/concept_reader.h"

#include "models/base/text.h"
#include "models/glossary/concept_body.h"
#include "models/glossary/concept_yaml.h"
#include "models/glossary/sections.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <exception>
#include <utility>

namespace kubezu {
namespace {

constexpr std::size_t kMaxFrontMatter = 16U * 1024U;
constexpr int kMaxOrder = 9999;

constexpr std::array<std::string_view, 17> kKeys{
    "id", "section", "order", "category", "en", "ja", "yomi", "aliases", "kinds",
    "edges", "bindings", "relations", "since", "deprecated", "removed", "authority", "kubectl"};

ConceptRelation readRelation(const YAML::Node& node)
{
    if (!node.IsMap() || node.size() != 2 || !node["type"].IsDefined() || !node["to"].IsDefined())
        failAt(node, "a relation is not {type: …, to: …}", "write {type: is-a, to: workloads-apis}");
    const std::string type = readScalar(node["type"], "type of a relation");
    const auto known = conceptRelationTypeFromId(type);
    if (!known)
        failAt(node, "unknown relation type '" + type + "'", "content/README.md lists the twelve");
    return {*known, readFilledScalar(node["to"], "target of a relation")};
}

int readOrder(const YAML::Node& node)
{
    const std::string text = readScalar(node, "order");
    int order = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), order);
    if (error != std::errc() || end != text.data() + text.size() || order < 0 || order > kMaxOrder)
        failAt(node, "order is not a number from 0 to 9999", "write the place in the notes; neighbours start at 1000");
    return order;
}

std::string readVersion(const YAML::Node& node, const std::string& what)
{
    const std::string text = readScalar(node, what);
    const std::size_t dot = text.find('.');
    const auto digits = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    const std::string_view view = text;
    if (!text.empty() && (dot == std::string::npos || !digits(view.substr(0, dot)) || !digits(view.substr(dot + 1))))
        failAt(node, what + " '" + text + "' is not a version", "write it as \"1.33\", or \"\" where there is none");
    return text;
}

std::string readId(const YAML::Node& node)
{
    const std::string id = readFilledScalar(node, "id");
    if (id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
        failAt(node, "id '" + id + "' has other characters than a-z, 0-9 and -", "use the file name without .md");
    return id;
}

void checkKeys(const YAML::Node& root)
{
    if (!root.IsMap())
        failAt(root, "the front matter is not a map", "begin with id: …");
    std::size_t at = 0;
    for (const auto& entry : root) {
        const std::string key = readScalar(entry.first, "a key");
        if (at == kKeys.size() || key != kKeys[at]) {
            const std::string wanted = at < kKeys.size() ? "'" + std::string(kKeys[at]) + "'" : std::string("the end");
            failAt(entry.first, "expected " + wanted + ", found '" + key + "'", "write every key, in the order of content/README.md");
        }
        ++at;
    }
    if (at < kKeys.size())
        failAt(root, "the front matter lacks '" + std::string(kKeys[at]) + "'", "write every key, in the order of content/README.md");
}

void readNames(const YAML::Node& root, Concept& entry)
{
    entry.id = readId(root["id"]);
    entry.section = readScalar(root["section"], "section");
    if (findSection(entry.section) == nullptr)
        failAt(root["section"], "unknown section '" + entry.section + "'", "models/glossary/sections.cpp lists them");
    entry.order = readOrder(root["order"]);
    const auto category = conceptCategoryFromId(readScalar(root["category"], "category"));
    if (!category)
        failAt(root["category"], "unknown category",
               "use workload, network, configuration, storage, identity, scheduling, operations or basics");
    entry.category = *category;
    entry.names = {readFilledScalar(root["en"], "en"), readFilledScalar(root["ja"], "ja")};
    entry.yomi = readTexts(root["yomi"], "yomi");
    entry.aliases = readTexts(root["aliases"], "aliases");
}

void readLinks(const YAML::Node& root, Concept& entry)
{
    entry.kinds = readGroupKinds(root["kinds"], "kinds");
    entry.edges = readTexts(root["edges"], "edges");
    checkSequence(root["bindings"], "bindings");
    for (const YAML::Node& node : root["bindings"])
        entry.bindings.push_back(readBinding(node));
    checkSequence(root["relations"], "relations");
    for (const YAML::Node& node : root["relations"])
        entry.relations.push_back(readRelation(node));
    entry.since = readVersion(root["since"], "since");
    entry.deprecated = readVersion(root["deprecated"], "deprecated");
    entry.removed = readVersion(root["removed"], "removed");
    entry.authority = readScalar(root["authority"], "authority");
    if (!entry.authority.empty() && entry.authority.rfind("https://", 0) != 0)
        failAt(root["authority"], "authority is not an https address", "write https://… or \"\"");
    entry.kubectl = readScalar(root["kubectl"], "kubectl");
}

/// The one place where yaml-cpp is called and its exceptions end.
std::optional<Error> readFrontMatter(const ContentSource& source, const std::string& yaml, Concept& entry)
{
    try {
        const YAML::Node root = YAML::Load(yaml);
        checkKeys(root);
        readNames(root, entry);
        readLinks(root, entry);
    } catch (const ContentProblem& problem) {
        return source.error(problem.line, problem.detail, problem.hint);
    } catch (const YAML::Exception& error) {
        const std::size_t line = error.mark.line < 0 ? 1 : static_cast<std::size_t>(error.mark.line) + 2;
        return source.error(line, "front matter is not valid YAML: " + error.msg,
                            "quote texts that hold : # [ ] { } , & * ! | > ' \" % @ or `");
    } catch (const std::exception& error) {
        return source.error(1, std::string("front matter cannot be read: ") + error.what(), "compare it with content/README.md");
    }
    return std::nullopt;
}

} // namespace

Result<Concept> readConcept(std::string_view bytes, std::string_view fileName)
{
    if (bytes.size() > kMaxConceptBytes)
        return ContentSource({}, fileName)
            .error(0, "larger than " + std::to_string(kMaxConceptBytes) + " bytes", "a concept is one page");
    const ContentSource source(bytes, fileName);
    const auto& lines = source.lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (visible(lines[i]) != lines[i])
            return source.error(i + 1, "a control character or malformed UTF-8", "save the file as UTF-8 text without it");
    }
    if (lines.empty() || lines.front() != "---")
        return source.error(1, "does not begin with ---", "the front matter stands between two lines of --- alone");
    const auto end = std::find(lines.begin() + 1, lines.end(), "---");
    if (end == lines.end())
        return source.error(1, "the front matter does not end", "close it with a line of --- alone");
    std::string yaml;
    for (auto line = lines.begin() + 1; line != end; ++line)
        yaml.append(*line).append("\n");
    if (yaml.size() > kMaxFrontMatter)
        return source.error(1, "front matter is larger than " + std::to_string(kMaxFrontMatter) + " bytes", "shorten it");
    Concept entry;
    entry.file = fileName;
    if (auto error = readFrontMatter(source, yaml, entry))
        return *std::move(error);
    if (auto error = readBody(source, static_cast<std::size_t>(end - lines.begin()) + 1, entry))
        return *std::move(error);
    return entry;
}

} // namespace kubezu
