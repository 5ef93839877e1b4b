#pragma once
#include "tests/unit/glossary/content_folder.h"

#include <memory>

namespace kubezu::tests {

/// The glossary as it is delivered.
inline std::shared_ptr<const Library> contentLibrary()
{
    const auto folder = testing::ContentFolder::read(std::filesystem::path(KUBEZU_SOURCE_DIR) / "content" / "concepts");
    return Library::build(folder.files());
}

} // namespace kubezu::tests
