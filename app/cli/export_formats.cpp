#include "app/cli/export_formats.h"

#include "models/exporters/exporter.h"
#include "views/paint/picture_exporters.h"

namespace kubezu {

std::vector<std::string> exportFormatIds()
{
    std::vector<std::string> ids;
    for (const TextExporter& row : textExporters())
        ids.emplace_back(row.id);
    for (const PictureFormat& row : pictureFormats())
        ids.emplace_back(row.id);
    return ids;
}

std::string formatOfFile(std::string_view file)
{
    for (const TextExporter& row : textExporters()) {
        if (file.ends_with(row.extension))
            return std::string(row.id);
    }
    for (const PictureFormat& row : pictureFormats()) {
        if (file.ends_with('.' + std::string(row.id)))
            return std::string(row.id);
    }
    return {};
}

} // namespace kubezu
