#include "models/load/kustomize.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace {

/// A folder of this process, gone when it ends.
class Folder {
public:
    Folder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "kubezu-fuzz-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            std::abort();
        m_path = name;
    }
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace

/// What a kustomization would fetch, and whether any text names something remote. Nothing is run.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kubezu;
    static const Folder folder;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::ofstream(folder.path() / "kustomization.yaml", std::ios::binary) << text;
    for (const RemoteReference& remote : findRemotes(folder.path().string(), {}))
        static_cast<void>(looksRemote(remote.text));
    static_cast<void>(looksRemote(text));
    return 0;
}
