#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu::testing {

/// A source file, its path relative to the root of the repository.
struct SourceFileText {
    std::string path;
    std::string text;
};

inline std::string readAll(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// All .h and .cpp files below some folders of the root, sorted by path.
inline std::vector<SourceFileText> sourceFiles(const std::vector<std::string>& folders)
{
    namespace fs = std::filesystem;
    std::vector<SourceFileText> files;
    for (const std::string& folder : folders) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(KUBEZU_SOURCE_DIR) / folder)) {
            const fs::path& path = entry.path();
            if (entry.is_regular_file() && (path.extension() == ".h" || path.extension() == ".cpp"))
                files.push_back({path.lexically_relative(KUBEZU_SOURCE_DIR).generic_string(), readAll(path)});
        }
    }
    std::sort(files.begin(), files.end(), [](const SourceFileText& a, const SourceFileText& b) { return a.path < b.path; });
    return files;
}

struct Include {
    std::string name;
    std::size_t line = 0;
    bool quoted = false;
};

inline std::vector<Include> includesOf(const SourceFileText& file)
{
    constexpr std::string_view kWord = "#include ";
    std::vector<Include> includes;
    std::size_t number = 0;
    for (std::size_t at = 0; at < file.text.size();) {
        const std::size_t end = std::min(file.text.find('\n', at), file.text.size());
        const std::string_view line = std::string_view(file.text).substr(at, end - at);
        ++number;
        at = end + 1;
        if (!line.starts_with(kWord) || line.size() < kWord.size() + 3)
            continue;
        const char open = line[kWord.size()];
        const std::size_t close = line.find(open == '<' ? '>' : '"', kWord.size() + 1);
        if (close != std::string_view::npos)
            includes.push_back({std::string(line.substr(kWord.size() + 1, close - kWord.size() - 1)), number, open == '"'});
    }
    return includes;
}

} // namespace kubezu::testing
