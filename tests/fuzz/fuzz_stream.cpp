#include "models/load/document_stream.h"
#include "models/load/file_text.h"
#include "models/load/value_text.h"

#include <cstdlib>

/// A file's bytes as they are: encodings, JSON streams, separators. Each document has a value or an error, and a value prints.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kubezu;
    const FileText file{FileBytes(std::string(reinterpret_cast<const char*>(data), size))};
    readStream(file.view(), {}, [](const StreamDocument& document) {
        if ((document.value != nullptr) == document.error.has_value())
            std::abort();
        if (document.value)
            static_cast<void>(jsonText(document.value->root()));
        return true;
    });
    return 0;
}
