#pragma once
#include "models/graph/graph.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// What a command has to do with a graph; each node stands in one of the lists only.
struct Touched {
    std::vector<NodeIndex> reads;   ///< what it looks at
    std::vector<NodeIndex> changes; ///< what it writes to, or runs something in
    std::vector<NodeIndex> follows; ///< what controllers change as a consequence
};

/// A command line for one resource, and what it touches.
struct OperationOn {
    std::string command;
    Touched touched;
};

/// One operation of the notes: adding one is a row in operations.cpp.
struct Operation {
    std::string_view conceptId; ///< its entry in the glossary
    /// The exact command for a resource; nothing where kubectl has none for it.
    bool (*on)(const Graph& graph, NodeIndex node, OperationOn& made);
};

std::span<const Operation> operations();

/// The row of a concept, or null.
const Operation* findOperation(std::string_view conceptId);

} // namespace kubezu
