#pragma once
#include "models/glossary/library.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <list>
#include <string>
#include <vector>

namespace kubezu::testing {

/// The bytes of content files, kept for the views in files().
class ContentFolder {
public:
    /// All files of an extension below a folder, named "section/id.md", in order.
    static ContentFolder read(const std::filesystem::path& folder, const std::string& extension = ".md")
    {
        ContentFolder content;
        std::vector<std::filesystem::path> paths;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file() && entry.path().extension() == extension)
                paths.push_back(entry.path());
        }
        std::sort(paths.begin(), paths.end());
        for (const std::filesystem::path& path : paths) {
            content.add(std::filesystem::relative(path, folder).generic_string(), bytes(path));
        }
        return content;
    }

    /// A whole file.
    static std::string bytes(const std::filesystem::path& path)
    {
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    void add(std::string name, std::string text)
    {
        m_bytes.push_back(std::move(text));
        m_files.push_back({std::move(name), m_bytes.back()});
    }

    [[nodiscard]] const std::vector<ContentFile>& files() const { return m_files; }

private:
    std::list<std::string> m_bytes;
    std::vector<ContentFile> m_files;
};

/// What a test says about a concept; the rest is filled in.
struct Sample {
    std::string id = "deployment";
    std::string section = "workload-api";
    int order = 29;
    std::string en = "Deployment";
    std::string ja = "Deployment";
    std::string yomi = {};
    std::string aliases = {};
    std::string kinds = {};
    std::string edges = {};
    std::string bindings = " []\n"; ///< with its line break; a block list begins with "\n  - "
    std::string relations = " []\n";
    std::string kubectl = {};
    std::string whatEn = "What it is.";
    std::string whatJa = "これは何か。";
};

/// A valid concept file.
inline std::string conceptFile(const Sample& sample)
{
    return "---\nid: " + sample.id + "\nsection: " + sample.section + "\norder: " + std::to_string(sample.order)
        + "\ncategory: workload\nen: \"" + sample.en + "\"\nja: \"" + sample.ja + "\"\nyomi: [" + sample.yomi + "]\naliases: [" + sample.aliases
        + "]\nkinds: [" + sample.kinds + "]\nedges: [" + sample.edges + "]\nbindings:" + sample.bindings + "relations:" + sample.relations
        + "since: \"1.9\"\ndeprecated: \"\"\nremoved: \"\"\nauthority: https://kubernetes.io/docs/\nkubectl: \"" + sample.kubectl
        + "\"\n---\n# en\n## what\n" + sample.whatEn + "\n## why\nWhy it exists.\n## shows\nIn `spec.replicas`.\n## trap\nA mistake.\n"
        + "# ja\n## what\n" + sample.whatJa + "\n## why\nなぜあるか。\n## shows\n`spec.replicas` に現れる。\n## trap\nよくある間違い。\n"
        + "# manifest\n```yaml\nspec:\n  replicas: 3\n```\n";
}

} // namespace kubezu::testing
