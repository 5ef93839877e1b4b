#pragma once
#include "models/review/check_text.h"
#include "tests/unit/glossary/content_folder.h"

#include <memory>

namespace kubezu::tests {

/// The words of the checks as they are delivered.
inline std::shared_ptr<const CheckTexts> checkTexts()
{
    static const auto content = testing::ContentFolder::read(KUBEZU_SOURCE_DIR "/content/checks", ".yaml");
    static const auto texts = std::make_shared<const CheckTexts>(content.files());
    return texts;
}

/// The glossary as it is delivered.
inline std::shared_ptr<const Library> contentLibrary()
{
    const auto folder = testing::ContentFolder::read(std::filesystem::path(KUBEZU_SOURCE_DIR) / "content" / "concepts");
    return Library::build(folder.files());
}

} // namespace kubezu::tests
