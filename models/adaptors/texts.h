#pragma once
#include "models/base/text.h"
#include "models/graph/graph.h"

#include <QString>

#include <string_view>

namespace kubezu {

/// A string of the domain as it is, for ids and comparisons.
inline QString rawText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The same for showing: cut, and without anything invisible.
inline QString visibleText(std::string_view utf8, std::size_t bytes = 1024)
{
    return rawText(visible(elide(utf8, bytes)));
}

/// "shop/web.yaml:31", or empty where the place is unknown.
QString placeText(const Snapshot& snapshot, SourcePlace place);

/// "Deployment web" with the namespace before the name where it differs from `home`.
QString nodeText(const GraphNode& node, std::string_view home = {});

} // namespace kubezu
