#include "models/kube/path.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kubezu;
    const Path path(std::string_view(reinterpret_cast<const char*>(data), size));
    DocumentBuilder builder;
    builder.beginMap(1, 1);
    builder.key("a", 1, 1);
    builder.beginList(1, 3);
    builder.scalar(ValueType::String, "x", 1, 5);
    builder.end();
    builder.end();
    const auto document = builder.take();
    static_cast<void>(path.first(document->root()));
    path.visit(document->root(), [](Value) {});
    return 0;
}
