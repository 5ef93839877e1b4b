#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/picture_file.h"
#include "app/cli/verb.h"
#include "app/embedded/embedded.h"
#include "models/review/fix.h"
#include "models/review/report.h"

#include <algorithm>
#include <charconv>

namespace kubezu {
namespace {

std::vector<std::string> targets()
{
    std::vector<std::string> versions;
    for (int minor = kOldestTarget; minor <= kNewestTarget; ++minor)
        versions.push_back("1." + std::to_string(minor));
    return versions;
}

/// What the command line asks for; --target was checked against its choices.
ReviewWish wishFrom(const Arguments& arguments)
{
    ReviewWish wish;
    const std::string target = arguments.text("target");
    if (target.size() > 2) {
        wish.target.emplace();
        std::from_chars(target.data() + 2, target.data() + target.size(), wish.target->minor);
    }
    if (arguments.has("profile"))
        wish.practices = arguments.text("profile") == "all";
    return wish;
}

/// Writes repairs into their files, or prints them as a diff. Gives false where a file could not be written.
bool repair(const Graph& graph, const Review& found, bool write, const Console& console)
{
    bool done = true;
    const std::vector<Fix> fixes = fixesOf(graph, found.problems);
    for (const Fix& fix : fixes) {
        console.print(diffOf(graph, fix));
        if (!write)
            continue;
        const std::optional<Error> failed = writeFix(*graph.snapshot, fix);
        if (failed)
            console.complain(describe(*failed));
        done = done && !failed;
    }
    console.complain(std::to_string(fixes.size()) + (fixes.size() == 1 ? " file " : " files ") + (write ? "repaired" : "can be repaired; --fix write does it"));
    return done;
}

std::string reportAs(const std::string& format, const ReportInput& input)
{
    if (format == "json")
        return writeJsonReport(input);
    return format == "sarif" ? writeSarifReport(input, KUBEZU_VERSION) : writeTextReport(input);
}

} // namespace

std::vector<Option> checkOptions()
{
    return {
        {"format", 0, "FORMAT", {"text", "json", "sarif"}, "how findings are printed", {}},
        {"fail-on", 0, "SEVERITY", {"error", "warning", "info"}, "exit with 1 from this severity on (default: error)", {}},
        {"profile", 0, "PROFILE", {"relations", "all"}, "all: common mistakes, too (probes, resources, tags, privileges)", {}},
        {"target", 0, "VERSION", targets(), "the Kubernetes version that will serve this (default: the newest)", {}},
        {"fix", 0, "HOW", {"diff", "write"}, "print what is certain how to repair as a diff, or write it into the files, too", {}},
        {"lang", 0, "LANG", {"en", "ja"}, "language of the messages (default: that of the system)", {}},
        {"output", 'o', "FILE", {}, "write there instead of standard output", {}},
    };
}

int runCheck(const Arguments& arguments, const Console& console)
{
    const std::optional<Input> input = readInput("check", arguments, arguments.words, console);
    if (!input)
        return NotDone;
    initEmbedded();
    const Review found = review(*input->graph, optionsFor(wishFrom(arguments), input->project));
    if (arguments.has("fix"))
        return repair(*input->graph, found, arguments.text("fix") == "write", console) ? input->exitCode() : NotDone;
    const ReportInput report{*input->graph, found, *loadCheckTexts(), languageFrom(arguments.text("lang"))};
    if (!writeOutput(reportAs(arguments.text("format", "text"), report), arguments.text("output"), console))
        return NotDone;
    console.complain(reportSummary(found));
    const std::string limit = arguments.text("fail-on", "error");
    const Severity gravest = limit == "error" ? Severity::Error : limit == "warning" ? Severity::Warning
                                                                                     : Severity::Info;
    const bool reached = std::any_of(found.problems.begin(), found.problems.end(), [&](const Problem& problem) { return problem.severity <= gravest; });
    return input->exitCode() == Done && reached ? Incomplete : input->exitCode();
}

} // namespace kubezu
