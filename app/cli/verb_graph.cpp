#include "app/cli/export_formats.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/picture_file.h"
#include "app/cli/verb.h"
#include "models/base/text.h"
#include "models/exporters/exporter.h"
#include "models/picture/picture_builder.h"
#include "models/review/review.h"
#include "views/paint/picture_exporters.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace kubezu {
namespace {

struct GroupingRow {
    Grouping grouping;
    std::string_view id;
};

constexpr std::array<GroupingRow, 5> kGroupings{{
    {Grouping::Namespace, "namespace"},
    {Grouping::App, "app"},
    {Grouping::Kind, "kind"},
    {Grouping::File, "file"},
    {Grouping::None, "none"},
}};

std::vector<std::string> lensIds()
{
    std::vector<std::string> ids;
    for (const LensInfo& info : lenses())
        ids.emplace_back(info.id);
    return ids;
}

std::vector<std::string> groupingIds()
{
    std::vector<std::string> ids;
    for (const GroupingRow& row : kGroupings)
        ids.emplace_back(row.id);
    return ids;
}

/// --format, or what the extension of the file says, or json.
std::string formatOf(const Arguments& arguments)
{
    if (arguments.has("format"))
        return arguments.text("format");
    const std::string format = formatOfFile(arguments.text("output"));
    return format.empty() ? "json" : format;
}

ViewState viewOf(const Arguments& arguments)
{
    ViewState view;
    for (const LensInfo& info : lenses()) {
        if (info.id == arguments.text("lens"))
            view.lens = info.lens;
    }
    for (const GroupingRow& row : kGroupings) {
        if (row.id == arguments.text("group-by"))
            view.grouping = row.grouping;
    }
    for (const std::string& name : arguments.all("only"))
        view.namespaces.insert(name);
    view.predicted = arguments.has("predict");
    return view;
}

/// Names as --focus takes them, for "did you mean".
std::vector<std::string> nodeNames(const Graph& graph)
{
    std::vector<std::string> names;
    for (const GraphNode& node : graph.nodes) {
        names.push_back(toLowerAscii(node.key.kind) + '/' + node.key.name);
        if (node.kind && !node.kind->shortNames.empty())
            names.push_back(std::string(node.kind->shortNames.substr(0, node.kind->shortNames.find(','))) + '/' + node.key.name);
    }
    return names;
}

int writeText(const TextExporter& format, const Graph& graph, const ViewState& view, const Arguments& arguments, const Console& console)
{
    ExportOptions options;
    options.predicted = view.predicted;
    if (view.lens != Lens::Everything || !view.focus.empty() || !view.namespaces.empty())
        options.shown = PictureBuilder::shownNodes(graph, view);
    return writeOutput(format.write(graph, options), arguments.text("output"), console) ? Done : NotDone;
}

int write(const std::string& format, const Input& input, const ViewState& view, const Arguments& arguments, const Console& console)
{
    if (const TextExporter* text = findTextExporter(format))
        return writeText(*text, *input.graph, view, arguments, console);
    PictureWish wish;
    wish.format = format;
    wish.theme = arguments.text("theme", "light");
    wish.language = languageFrom(arguments.text("lang"));
    wish.title = visible(input.title);
    const Result<std::string> picture = drawPicture(*input.graph, review(*input.graph).problems, view, wish);
    if (!picture.ok()) {
        console.complain("kubezu graph: " + describe(picture.error()));
        return NotDone;
    }
    return writeOutput(picture.value(), arguments.text("output"), console) ? Done : NotDone;
}

} // namespace

std::vector<Option> graphOptions()
{
    return {
        {"format", 0, "FORMAT", exportFormatIds(), "what to make", {}},
        {"output", 'o', "FILE", {}, "write there instead of standard output", {}},
        {"predict", 0, "", {}, "also what controllers would make", {}},
        {"lens", 0, "LENS", lensIds(), "only one theme", {}},
        {"focus", 0, "KIND/NAME", {}, "only what is around this resource", {}},
        {"only", 0, "NS", {}, "only this namespace; may be repeated", {}},
        {"group-by", 0, "GROUP", groupingIds(), "how a picture is divided", {}},
        {"theme", 0, "THEME", {"light", "dark", "high-contrast"}, "colours of a picture", {}},
        {"lang", 0, "LANG", {"en", "ja"}, "words of a picture", {}},
    };
}

int runGraph(const Arguments& arguments, const Console& console)
{
    const std::string format = formatOf(arguments);
    const bool binary = format == "png" || format == "pdf";
    if (binary && arguments.text("output").empty() && console.isTerminal())
        return usageError(console, "graph", format + " is no text for a terminal: name a file with -o FILE");
    const std::optional<Input> input = readInput("graph", arguments, arguments.words, console);
    if (!input)
        return NotDone;
    ViewState view = viewOf(arguments);
    if (arguments.has("focus")) {
        const NodeIndex node = input->graph->findByName(arguments.text("focus"));
        if (node == kNoIndex)
            return usageError(console, "graph", "there is no '" + visible(arguments.text("focus")) + "' to focus on" + didYouMean(arguments.text("focus"), nodeNames(*input->graph)));
        view.focus = input->graph->nodes[node].id;
    }
    // A text of what could not be read is still an answer to a program; an empty picture is none to anybody.
    if (!input->readable && !findTextExporter(format))
        return NotDone;
    return std::max(write(format, *input, view, arguments, console), input->exitCode());
}

} // namespace kubezu
