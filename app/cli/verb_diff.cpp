#include "app/cli/export_formats.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/picture_file.h"
#include "app/cli/verb.h"
#include "models/base/text.h"
#include "models/exporters/diff_exporter.h"
#include "models/exporters/exporter.h"
#include "models/picture/picture_builder.h"
#include "models/review/review.h"
#include "models/workspace/comparing.h"
#include "views/paint/picture_exporters.h"

#include <algorithm>

namespace kubezu {
namespace {

std::vector<std::string> formatIds()
{
    std::vector<std::string> ids;
    for (const DiffExporter& row : diffExporters())
        ids.emplace_back(row.id);
    for (std::string& id : exportFormatIds()) {
        if (!findDiffExporter(id))
            ids.push_back(std::move(id));
    }
    return ids;
}

/// --format, or what the extension of the file says, or text.
std::string formatOf(const Arguments& arguments)
{
    if (arguments.has("format"))
        return arguments.text("format");
    const std::string file = arguments.text("output");
    for (const DiffExporter& row : diffExporters()) {
        if (file.ends_with(row.extension))
            return std::string(row.id);
    }
    const std::string format = formatOfFile(file);
    return format.empty() ? "text" : format;
}

std::string countsText(const ChangeCounts& counts, std::string_view what)
{
    return std::to_string(counts.added) + " added, " + std::to_string(counts.removed) + " removed, " + std::to_string(counts.changed) + " changed, "
        + std::to_string(counts.same) + " unchanged " + std::string(what);
}

/// The comparison in a format; a graph or a picture shows both sets at once.
Result<std::string> made(const Comparison& comparison, const DiffTitles& titles, const std::string& format, const Arguments& arguments)
{
    if (const DiffExporter* diff = findDiffExporter(format))
        return diff->write(comparison, titles);
    const MergedGraph merged = mergeGraphs(comparison);
    const GraphPtr& graph = merged.graph;
    ViewState view;
    view.changesOnly = !arguments.has("all");
    view.predicted = arguments.has("predict");
    if (const TextExporter* text = findTextExporter(format)) {
        ExportOptions options;
        options.predicted = view.predicted;
        options.shown = PictureBuilder::shownNodes(*graph, view);
        return text->write(*graph, options);
    }
    PictureWish wish;
    wish.format = format;
    wish.theme = arguments.text("theme", "light");
    wish.language = languageFrom(arguments.text("lang"));
    wish.title = titles.before + " → " + titles.after;
    return drawPicture(*graph, mergedReview(review(*comparison.after), merged).problems, view, wish);
}

} // namespace

std::vector<Option> diffOptions()
{
    return {
        {"format", 0, "FORMAT", formatIds(), "what to make", {}},
        {"output", 'o', "FILE", {}, "write there instead of standard output", {}},
        {"exit-code", 0, "", {}, "exit with 1 where something differs", {}},
        {"all", 0, "", {}, "also what is unchanged and far from a change, in graphs and pictures", {}},
        {"predict", 0, "", {}, "also what controllers would make, in graphs and pictures", {}},
        {"theme", 0, "THEME", {"light", "dark", "high-contrast"}, "colours of a picture", {}},
        {"lang", 0, "LANG", {"en", "ja"}, "words of a picture", {}},
        namespaceOption(),
    };
}

int runDiff(const Arguments& arguments, const Console& console)
{
    if (arguments.words.size() != 2)
        return usageError(console, "diff", "name two sets: kubezu diff A B, each a file, a folder, - or git:REV:PATH");
    if (arguments.words[0] == "-" && arguments.words[1] == "-")
        return usageError(console, "diff", "standard input can be one of the two only");
    const std::string format = formatOf(arguments);
    if ((format == "png" || format == "pdf") && arguments.text("output").empty() && console.isTerminal())
        return usageError(console, "diff", format + " is no text for a terminal: name a file with -o FILE");
    const std::optional<Input> before = readSource("diff", arguments, arguments.words[0], console);
    const std::optional<Input> after = before && before->readable ? readSource("diff", arguments, arguments.words[1], console) : std::nullopt;
    // With one side unread everything would seem to be added or removed.
    if (!before || !after || !before->readable || !after->readable)
        return NotDone;
    const ComparisonPtr comparison = compare(before->graph, after->graph);
    const DiffTitles titles{visible(arguments.words[0]), visible(arguments.words[1])};
    const Result<std::string> text = made(*comparison, titles, format, arguments);
    if (!text.ok()) {
        console.complain("kubezu diff: " + describe(text.error()));
        return NotDone;
    }
    if (!writeOutput(text.value(), arguments.text("output"), console))
        return NotDone;
    const ChangeCounts nodes = comparison->nodeCounts();
    const ChangeCounts edges = comparison->edgeCounts();
    console.complain(countsText(nodes, "resources") + "; " + countsText(edges, "relations"));
    if (!before->complete || !after->complete)
        return Incomplete;
    return arguments.has("exit-code") && (nodes.any() || edges.any()) ? Incomplete : Done;
}

} // namespace kubezu
