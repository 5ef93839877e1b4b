#include "models/adaptors/texts.h"

namespace kubezu {

QString placeText(const Snapshot& snapshot, SourcePlace place)
{
    const QString file = visibleText(snapshot.fileName(place));
    return file.isEmpty() || place.line == 0 ? file : file + QLatin1Char(':') + QString::number(place.line);
}

QString nodeText(const GraphNode& node, std::string_view home)
{
    const QString name = visibleText(node.key.name);
    const bool foreign = !node.key.nameSpace.empty() && !home.empty() && node.key.nameSpace != home;
    return visibleText(node.key.kind) + QLatin1Char(' ') + (foreign ? visibleText(node.key.nameSpace) + QLatin1Char('/') + name : name);
}

} // namespace kubezu
