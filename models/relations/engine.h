#pragma once
#include "models/relations/relation_set.h"
#include "models/relations/rule_book.h"
#include "models/store/snapshot.h"

#include <stop_token>

namespace kubezu {

/// Follows every rule of a book over every resource. Pure: the same snapshot gives the same set, byte for byte. Call it from a worker;
/// a requested stop gives what was found so far.
RelationSet relate(const Snapshot& snapshot, const std::stop_token& stop = {}, const RuleBookPtr& book = RuleBook::builtIn());

} // namespace kubezu
