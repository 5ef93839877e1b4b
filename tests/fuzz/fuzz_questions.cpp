#include "models/study/questions.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static_cast<void>(kubezu::readQuestions({reinterpret_cast<const char*>(data), size}, "service-apis.yaml"));
    return 0;
}
