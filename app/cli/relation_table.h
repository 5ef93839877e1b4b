#pragma once
#include "app/cli/output.h"
#include "models/relations/rule_book.h"

#include <string>
#include <vector>

namespace kubezu {

/// The relation table, a heading row first: the rules of the program, then those of a user's book.
std::vector<Row> relationRows(const RuleBook& book);

/// The rules of the program as the page resources/relations.md.
std::string relationPage();

} // namespace kubezu
