#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/relation_table.h"
#include "app/cli/verb.h"
#include "app/embedded/embedded.h"
#include "models/exporters/exporter.h"
#include "models/kube/kind_catalog.h"
#include "views/paint/picture_exporters.h"

#include <array>

namespace kubezu {
namespace {

std::vector<Row> kinds()
{
    std::vector<Row> rows{{"KIND", "GROUP", "VERSION", "PLURAL", "SHORT", "SCOPE", "CATEGORY", "CONCEPT"}};
    for (const KindInfo& info : builtInKinds()) {
        rows.push_back({std::string(info.kind), std::string(info.group), std::string(info.version), std::string(info.plural),
                        std::string(info.shortNames), info.namespaced ? "namespaced" : "cluster", std::string(categoryId(info.category)),
                        std::string(info.conceptId)});
    }
    return rows;
}

std::vector<Row> relations()
{
    return relationRows(*RuleBook::builtIn());
}

std::vector<Row> checks()
{
    initEmbedded();
    const auto texts = loadCheckTexts();
    std::vector<Row> rows{{"CHECK", "SEVERITY", "PROFILE", "CONCEPT", "FINDS"}};
    for (const Check& check : allChecks()) {
        rows.push_back({std::string(check.id), std::string(severityId(check.severity)), std::string(profileId(check.profile)),
                        std::string(check.conceptId), texts->find(check.id).in(Language::English).title});
    }
    return rows;
}

std::vector<Row> concepts()
{
    initEmbedded();
    std::vector<Row> rows{{"CONCEPT", "ENGLISH", "JAPANESE", "SECTION"}};
    const std::shared_ptr<const Library> library = loadLibrary();
    for (const Concept& entry : library->concepts())
        rows.push_back({entry.id, entry.name(Language::English), entry.name(Language::Japanese), entry.section});
    return rows;
}

std::vector<Row> scenes()
{
    return {};
}

std::vector<Row> formats()
{
    std::vector<Row> rows{{"FORMAT", "EXTENSION", "WHAT"}};
    for (const TextExporter& row : textExporters())
        rows.push_back({std::string(row.id), std::string(row.extension), std::string(row.title)});
    for (const PictureFormat& row : pictureFormats())
        rows.push_back({std::string(row.id), '.' + std::string(row.id), "picture, " + std::string(row.mime)});
    return rows;
}

struct Listing {
    std::string_view name;
    std::vector<Row> (*rows)();
};

constexpr std::array<Listing, 6> kListings{{
    {"kinds", kinds},
    {"relations", relations},
    {"checks", checks},
    {"concepts", concepts},
    {"scenes", scenes},
    {"formats", formats},
}};

std::vector<std::string> names()
{
    std::vector<std::string> all;
    for (const Listing& listing : kListings)
        all.emplace_back(listing.name);
    return all;
}

} // namespace

std::vector<Option> listOptions()
{
    return {
        {"format", 0, "FORMAT", {"text", "markdown"}, "how to print relations", {}},
        ruleOption(),
    };
}

int runList(const Arguments& arguments, const Console& console)
{
    if (arguments.words.size() != 1)
        return usageError(console, "list", "name one table: " + joined(names(), ", "));
    const bool ofRelations = arguments.words.front() == "relations";
    if (!ofRelations && (arguments.has("rules") || arguments.text("format") == "markdown"))
        return usageError(console, "list", "--rules and --format markdown are for relations");
    if (arguments.text("format") == "markdown") {
        console.print(relationPage());
        return Done;
    }
    RuleBookPtr book = RuleBook::builtIn();
    if (!readRuleOption(arguments, console, book))
        return NotDone;
    for (const Listing& listing : kListings) {
        if (listing.name != arguments.words.front())
            continue;
        const std::vector<Row> rows = ofRelations ? relationRows(*book) : listing.rows();
        if (rows.empty())
            console.complain("kubezu list: there are no " + std::string(listing.name) + " yet");
        console.print(console.isTerminal() ? alignedRows(rows) : tabbedRows(rows));
        return Done;
    }
    return usageError(console, "list", "there is no table '" + arguments.words.front() + "'" + didYouMean(arguments.words.front(), names()));
}

} // namespace kubezu
