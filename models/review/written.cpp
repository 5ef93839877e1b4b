#include "models/review/written.h"

#include "models/kube/path.h"
#include "models/review/api_versions.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace kubezu {
namespace {

struct Step {
    std::string_view key;
    std::size_t index = 0;
    bool isIndex = false;
};

/// Takes the first step off a concrete path.
Step takeStep(std::string_view& path)
{
    Step step;
    std::size_t end = 0;
    if (path.starts_with("['")) {
        end = std::min(path.find("']"), path.size());
        step.key = path.substr(2, end - 2);
        end = std::min(end + 2, path.size());
    } else if (path.starts_with('[')) {
        end = std::min(path.find(']'), path.size());
        step.isIndex = std::from_chars(path.data() + 1, path.data() + end, step.index).ec == std::errc();
        end = std::min(end + 1, path.size());
    } else {
        end = std::min(path.find_first_of(".["), path.size());
        step.key = path.substr(0, end);
    }
    path.remove_prefix(end);
    if (path.starts_with('.'))
        path.remove_prefix(1);
    return step;
}

} // namespace

bool isBuiltIn(const Resource& resource)
{
    return findApiVersion(resource.apiVersion, resource.key.kind) != nullptr;
}

bool isPlaceholder(std::string_view text)
{
    return text.find("{{") != std::string_view::npos || text.find('$') != std::string_view::npos
        || (text.starts_with('<') && text.ends_with('>'));
}

bool mayBePatch(const CheckContext& context, const Resource& resource)
{
    namespace fs = std::filesystem;
    const Snapshot& snapshot = context.snapshot();
    const std::string folder = fs::path(snapshot.fileName(resource.place)).parent_path().string();
    return std::any_of(snapshot.notices.begin(), snapshot.notices.end(), [&](const Notice& notice) {
        if (notice.kind == Notice::Kind::DuplicateResource)
            return notice.detail.starts_with(resource.id() + ' ');
        if (notice.kind != Notice::Kind::Kustomization)
            return false;
        const std::string beside = fs::path(notice.where.file).parent_path().string();
        return beside.empty() || folder == beside || folder.starts_with(beside + '/');
    });
}

Value valueAt(Value root, std::string_view path)
{
    while (!path.empty()) {
        const Step step = takeStep(path);
        root = step.isIndex ? root.at(step.index) : root[step.key];
    }
    return root;
}

Value keyAt(Value root, std::string_view path)
{
    while (!path.empty()) {
        const Step step = takeStep(path);
        if (path.empty() && !step.isIndex) {
            for (const Value::Item item : root) {
                if (item.key.exists() && item.key.text() == step.key)
                    return item.key;
            }
            return {};
        }
        root = step.isIndex ? root.at(step.index) : root[step.key];
    }
    return {};
}

std::string under(std::string_view path, std::string_view key)
{
    std::string longer(path);
    appendKey(longer, key);
    return longer;
}

std::string under(std::string_view path, std::size_t index)
{
    std::string longer(path);
    appendIndex(longer, index);
    return longer;
}

} // namespace kubezu
