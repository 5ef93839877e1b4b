#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu::testing {

/// Something bad, put beside good manifests.
struct HostileInput {
    std::string name;
    std::function<void(const std::filesystem::path& folder)> make; ///< writes it into a folder of its own
    /// What one message must hold; empty where there is nothing to complain about.
    std::string told = {};
    bool withLine = false;   ///< that message names a line
    std::string opened = {}; ///< what is named besides the folder: absolute, or within it
};

/// All of them, by subject.
std::vector<HostileInput> hostileTexts();
std::vector<HostileInput> hostileFiles();
std::vector<HostileInput> hostileObjects();

/// `text` so many times.
std::string times(std::string_view text, std::size_t count);

/// Writes a file, and the folders above it.
void put(const std::filesystem::path& path, std::string_view text);

/// An input that is one file, bad.yaml or bad.json.
HostileInput file(std::string name, std::function<std::string()> text, std::string told = {}, bool withLine = false, const char* as = "bad.yaml");

} // namespace kubezu::testing
