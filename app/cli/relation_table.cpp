#include "app/cli/relation_table.h"

namespace kubezu {
namespace {

Row rowOf(const Rule& rule)
{
    return {std::string(rule.id), std::string(infoOf(rule.relation).id), std::string(rule.holder), std::string(rule.path), std::string(rule.reference.target),
            std::string(namespaceRuleOf(rule)), std::string(conceptOf(rule)), std::string(rule.api)};
}

/// One cell of a Markdown table: a bar would end it, stars would make it bold.
std::string cell(const std::string& text)
{
    std::string safe;
    for (const char c : text) {
        if (c == '|' || c == '*' || c == '_')
            safe += '\\';
        safe += c;
    }
    return safe;
}

} // namespace

std::vector<Row> relationRows(const RuleBook& book)
{
    std::vector<Row> rows{{"RULE", "RELATION", "FROM", "PATH", "TO", "NAMESPACE", "CONCEPT", "API"}};
    for (const Rule& rule : relationRules())
        rows.push_back(rowOf(rule));
    for (const Rule& rule : book.own())
        rows.push_back(rowOf(rule));
    return rows;
}

std::string relationPage()
{
    std::vector<Row> rows = relationRows(*RuleBook::builtIn());
    std::string text = "# Relations\n\nThe " + std::to_string(rows.size() - 1)
        + " rules by which Kubezu finds what refers to what, printed by `kubezu list relations --format markdown`. An edge goes from the holder (FROM)\n"
          "to what it refers to (TO). README, \"Relations\", tells what the classes mean, and how to add rules of your own.\n\n"
          "FROM is group/Kind; the core group is empty. `pod-template` is every pod spec, and PATH begins there; `C[*]` is each of its containers,\n"
          "init containers and ephemeral containers. `pod-metadata` is the metadata beside it, `custom` every kind that is not built in, `*` every kind.\n"
          "TO is what is assumed where the field may name another kind; it is empty where only the object says.\n\n"
          "NAMESPACE is where the target is looked for: in the holder's namespace (`same`; `same or cluster` where the kind may have none), in the one\n"
          "that a field names (`named else same`, `named`), nowhere because it has none (`cluster`), in another one only where a ReferenceGrant lets it (`granted`), in those that a selector\n"
          "or a host name says (`by selector`, `by host`), or in every one (`any`).\n\n";
    const auto line = [](const Row& row) {
        std::string made = "|";
        for (const std::string& each : row)
            made += ' ' + cell(each) + " |";
        return made + '\n';
    };
    text += line(rows.front()) + "|---|---|---|---|---|---|---|---|\n";
    for (std::size_t i = 1; i < rows.size(); ++i)
        text += line(rows[i]);
    return text;
}

} // namespace kubezu
