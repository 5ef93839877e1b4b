#include "app/cli/finding_text.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/verb.h"
#include "models/base/text.h"
#include "models/load/value_text.h"

#include <algorithm>

namespace kubezu {
namespace {

/// `file:line:column: severity: message [code]`
std::string asLine(const Graph& graph, const Problem& problem)
{
    std::string line = visible(problem.where.file);
    if (problem.where.line > 0)
        line += ':' + std::to_string(problem.where.line);
    if (problem.where.column > 0)
        line += ':' + std::to_string(problem.where.column);
    return line + (line.empty() ? "" : ": ") + std::string(severityId(problem.severity)) + ": " + findingText(graph, problem) + " ["
        + std::string(problemId(problem.code)) + "]\n";
}

std::string asJson(const Graph& graph, const std::vector<Problem>& problems)
{
    std::string text = "{\n \"schema\": \"kubezu.check/1\",\n \"findings\": [";
    bool first = true;
    for (const Problem& problem : problems) {
        text += first ? "\n  {" : ",\n  {";
        first = false;
        text += "\"code\": " + quotedText(problemId(problem.code)) + ", \"severity\": " + quotedText(severityId(problem.severity));
        text += ", \"file\": " + quotedText(problem.where.file) + ", \"line\": " + std::to_string(problem.where.line);
        text += ", \"column\": " + std::to_string(problem.where.column);
        if (problem.node != kNoIndex)
            text += ", \"node\": " + quotedText(graph.nodes[problem.node].id);
        if (problem.edge != kNoIndex)
            text += ", \"path\": " + quotedText(graph.edges[problem.edge].path);
        text += ", \"message\": " + quotedText(findingText(graph, problem)) + '}';
    }
    return text + (first ? "]\n}\n" : "\n ]\n}\n");
}

std::string summary(const std::vector<Problem>& problems)
{
    std::string text;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        const auto count = std::count_if(problems.begin(), problems.end(), [&](const Problem& problem) { return problem.severity == severity; });
        text += (text.empty() ? "" : ", ") + std::to_string(count) + ' ' + std::string(severityId(severity)) + (count == 1 || severity == Severity::Info ? "" : "s");
    }
    return text;
}

} // namespace

std::vector<Option> checkOptions()
{
    return {
        {"format", 0, "FORMAT", {"text", "json"}, "how findings are printed", "SARIF is not there yet"},
        {"fail-on", 0, "SEVERITY", {"error", "warning", "info"}, "exit with 1 from this severity on (default: error)", {}},
        {"output", 'o', "FILE", {}, "write there instead of standard output", {}},
    };
}

int runCheck(const Arguments& arguments, const Console& console)
{
    const std::optional<Input> input = readInput("check", arguments, arguments.words, console);
    if (!input)
        return NotDone;
    const std::vector<Problem> problems = problemsOf(*input->graph);
    std::string text;
    if (arguments.text("format", "text") == "json") {
        text = asJson(*input->graph, problems);
    } else {
        for (const Problem& problem : problems)
            text += asLine(*input->graph, problem);
    }
    if (!writeOutput(text, arguments.text("output"), console))
        return NotDone;
    console.complain(summary(problems));
    const std::string limit = arguments.text("fail-on", "error");
    const Severity gravest = limit == "error" ? Severity::Error : limit == "warning" ? Severity::Warning
                                                                                     : Severity::Info;
    const bool reached = std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) { return problem.severity <= gravest; });
    return input->exitCode() == Done && reached ? Incomplete : input->exitCode();
}

} // namespace kubezu
