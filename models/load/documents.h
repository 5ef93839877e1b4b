#pragma once
#include "models/load/json_reader.h"
#include "models/load/limits.h"
#include "models/load/load_report.h"

#include <string>
#include <string_view>

namespace kubezu {

/// Reads the text of one file (YAML documents, JSON stream, lists) into `report`, whose objects, errors and notices get
/// `fileIndex` and the file's name. `text` must be followed by kJsonPadding readable bytes. Long texts are read by several threads.
void readDocuments(std::string_view text, std::uint32_t fileIndex, const std::string& fileName, const Limits& limits, LoadReport& report,
                   const JsonReading& json = {});

} // namespace kubezu
