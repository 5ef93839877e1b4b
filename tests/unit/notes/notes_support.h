#pragma once
#include "models/notes/notes.h"
#include "tests/unit/glossary/content_folder.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kubezu::testing {

/// The phrases of the real glossary.
inline const TermKeys& realKeys()
{
    static const ContentFolder content = ContentFolder::read(std::filesystem::path(KUBEZU_SOURCE_DIR) / "content/concepts");
    static const TermKeys keys(Library::build(content.files()));
    return keys;
}

inline std::string fixture()
{
    return ContentFolder::bytes(std::filesystem::path(KUBEZU_SOURCE_DIR) / "tests/unit/notes/fixture/notes.md");
}

/// Somebody's real notes, beside the repository where the project keeps them; not part of it.
inline std::vector<std::filesystem::path> realNotes()
{
    std::vector<std::filesystem::path> files;
    std::error_code absent;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(KUBEZU_SOURCE_DIR) / ".." / "shared" / "notes", absent))
        files.push_back(entry.path());
    return files;
}

inline Outline outlineOf(std::string bytes)
{
    return Outline::read(std::move(bytes), "notes.md").value();
}

} // namespace kubezu::testing
