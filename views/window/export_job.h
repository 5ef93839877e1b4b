#pragma once
#include "models/exporters/exporter.h"
#include "views/paint/picture_exporters.h"

#include <QString>

#include <optional>
#include <string>

class QIODevice;

namespace kubezu {

struct Shell;

/// Everything an export needs, as values, so that it may run on a worker.
struct ExportRequest {
    QString path;
    std::string format; ///< id of a picture or text format
    GraphPtr graph;
    PictureRef picture;
    PaintStyle style;
    PictureTitle title;
    ExportOptions options;
};

/// What is on screen now; format and path are left to the caller.
ExportRequest exportRequestOf(const Shell& shell);

/// Writes to an open device; nothing on success.
std::optional<Error> writeExport(const ExportRequest& request, QIODevice& device);
/// Writes the file whole or not at all.
std::optional<Error> saveExport(const ExportRequest& request);

} // namespace kubezu
