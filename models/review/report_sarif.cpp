#include "models/base/text.h"
#include "models/review/report.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>

namespace kubezu {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

std::string_view levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Info: return "note";
    }
    return "note";
}

/// A file name as a relative reference of RFC 3986: everything but unreserved characters and slashes is escaped.
std::string uriOf(std::string_view name)
{
    constexpr std::string_view kKept = "-._~/";
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string uri;
    for (const char c : name) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || kKept.find(c) != std::string_view::npos;
        const auto byte = static_cast<unsigned char>(c);
        if (plain)
            uri += c;
        else
            uri = uri + '%' + kDigits[byte >> 4U] + kDigits[byte & 15U];
    }
    return uri;
}

Json ruleOf(const ReportInput& input, const Check& check)
{
    const CheckText::Words& words = input.texts.find(check.id).in(input.language);
    Json rule;
    rule["id"] = check.id;
    rule["shortDescription"]["text"] = words.title.empty() ? std::string(check.id) : words.title;
    if (!words.why.empty())
        rule["fullDescription"]["text"] = words.why;
    if (!words.fix.empty())
        rule["help"]["text"] = words.fix;
    rule["defaultConfiguration"]["level"] = levelOf(check.severity);
    rule["properties"]["tags"] = Json::array({profileId(check.profile)});
    return rule;
}

Json locationOf(const Graph& graph, const Problem& problem)
{
    Json location = Json::object();
    if (!problem.where.file.empty()) {
        Json& physical = location["physicalLocation"];
        physical["artifactLocation"]["uri"] = uriOf(problem.where.file);
        if (problem.where.line > 0)
            physical["region"]["startLine"] = problem.where.line;
        if (problem.where.line > 0 && problem.where.column > 0)
            physical["region"]["startColumn"] = problem.where.column;
    }
    if (problem.node != kNoIndex) {
        Json logical;
        logical["fullyQualifiedName"] = graph.nodes[problem.node].id + (problem.path.empty() ? "" : '#' + problem.path);
        logical["kind"] = "resource";
        location["logicalLocations"] = Json::array({logical});
    }
    return location;
}

/// Lines move when a file is edited; the rest names a result across runs.
std::string fingerprintOf(const Graph& graph, const Problem& problem)
{
    std::string text = std::string(problem.check->id) + '|' + (problem.node == kNoIndex ? problem.where.file : graph.nodes[problem.node].id) + '|' + problem.path;
    for (const std::string& argument : problem.arguments)
        text += '|' + argument;
    return text;
}

} // namespace

std::string writeSarifReport(const ReportInput& input, std::string_view version)
{
    Json driver;
    driver["name"] = "Kubezu";
    driver["version"] = version;
    driver["rules"] = Json::array();
    std::map<std::string_view, std::size_t> numbers;
    Json results = Json::array();
    for (const Problem& problem : input.review.problems) {
        const auto [number, isNew] = numbers.emplace(problem.check->id, numbers.size());
        if (isNew)
            driver["rules"].push_back(ruleOf(input, *problem.check));
        Json result;
        result["ruleId"] = problem.check->id;
        result["ruleIndex"] = number->second;
        result["level"] = levelOf(problem.severity);
        result["message"]["text"] = visible(sentenceOf(input.texts, input.graph, problem, input.language));
        const Json location = locationOf(input.graph, problem);
        if (!location.empty())
            result["locations"] = Json::array({location});
        result["partialFingerprints"]["kubezu/1"] = visible(fingerprintOf(input.graph, problem));
        results.push_back(std::move(result));
    }
    Json run;
    run["tool"]["driver"] = std::move(driver);
    run["language"] = languageId(input.language);
    run["columnKind"] = "unicodeCodePoints";
    run["results"] = std::move(results);
    Json root;
    root["$schema"] = kSchema;
    root["version"] = "2.1.0";
    root["runs"] = Json::array({std::move(run)});
    return root.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace kubezu
