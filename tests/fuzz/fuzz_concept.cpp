#include "models/glossary/concept_reader.h"
#include "models/glossary/text_blocks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kubezu;
    const Result<Concept> read = readConcept({reinterpret_cast<const char*>(data), size}, "input.md");
    if (read.ok())
        static_cast<void>(blocksOf(read.value().text(Language::Japanese).what));
    return 0;
}
