#include "models/load/json_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string text(reinterpret_cast<const char*>(data), size);
    text.append(kubezu::kJsonPadding, '\0');
    static_cast<void>(kubezu::readJson(std::string_view(text).substr(0, size), {}, [](kubezu::JsonObject) { return true; }));
    return 0;
}
