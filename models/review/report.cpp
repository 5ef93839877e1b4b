#include "models/review/report.h"

#include "models/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace kubezu {
namespace {

using Json = nlohmann::ordered_json;

std::string wordsOf(const ReportInput& input, const Problem& problem)
{
    return visible(sentenceOf(input.texts, input.graph, problem, input.language));
}

std::string lineOf(const ReportInput& input, const Problem& problem)
{
    std::string line = visible(problem.where.file);
    if (problem.where.line > 0)
        line += ':' + std::to_string(problem.where.line);
    if (problem.where.column > 0)
        line += ':' + std::to_string(problem.where.column);
    return line + (line.empty() ? "" : ": ") + std::string(severityId(problem.severity)) + ": " + wordsOf(input, problem) + " ["
        + std::string(problem.check->id) + "]\n";
}

Json entryOf(const ReportInput& input, const Problem& problem)
{
    const Graph& graph = input.graph;
    Json entry;
    entry["check"] = problem.check->id;
    entry["severity"] = severityId(problem.severity);
    entry["file"] = problem.where.file;
    entry["line"] = problem.where.line;
    entry["column"] = problem.where.column;
    if (problem.node != kNoIndex)
        entry["node"] = graph.nodes[problem.node].id;
    if (problem.edge != kNoIndex) {
        const GraphEdge& edge = graph.edges[problem.edge];
        entry["edge"] = {{"from", graph.nodes[edge.from].id}, {"to", graph.nodes[edge.to].id}, {"relation", infoOf(edge.relation).id}};
    }
    if (!problem.path.empty())
        entry["path"] = problem.path;
    entry["message"] = wordsOf(input, problem);
    const CheckText::Words& words = input.texts.find(problem.check->id).in(input.language);
    entry["why"] = visible(filledIn(words.why, graph, problem));
    entry["fix"] = visible(filledIn(words.fix, graph, problem));
    entry["concept"] = problem.check->conceptId;
    return entry;
}

} // namespace

std::string writeTextReport(const ReportInput& input)
{
    std::string text;
    for (const Problem& problem : input.review.problems)
        text += lineOf(input, problem);
    return text;
}

std::string writeJsonReport(const ReportInput& input)
{
    Json root;
    root["schema"] = "kubezu.check/1";
    root["findings"] = Json::array();
    for (const Problem& problem : input.review.problems)
        root["findings"].push_back(entryOf(input, problem));
    root["suppressed"] = input.review.suppressed;
    return root.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string reportSummary(const Review& review)
{
    std::string text;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        const auto count = std::count_if(review.problems.begin(), review.problems.end(),
                                         [&](const Problem& problem) { return problem.severity == severity; });
        text += (text.empty() ? "" : ", ") + std::to_string(count) + ' ' + std::string(severityId(severity))
            + (count == 1 || severity == Severity::Info ? "" : "s");
    }
    return review.suppressed == 0 ? text : text + "; " + std::to_string(review.suppressed) + " suppressed";
}

} // namespace kubezu
