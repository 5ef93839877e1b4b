#include "models/kube/path.h"

#include <algorithm>
#include <cctype>

namespace kubezu {
namespace {

bool isPlainKey(std::string_view key)
{
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' || c == '$';
    });
}

void visitFrom(Value value, const std::vector<PathStep>& steps, std::size_t at, const std::function<void(Value)>& found)
{
    if (!value.exists())
        return;
    if (at == steps.size()) {
        found(value);
        return;
    }
    const PathStep& step = steps[at];
    if (step.kind == PathStep::Kind::Key) {
        visitFrom(value[step.key], steps, at + 1, found);
    } else if ((step.kind == PathStep::Kind::Each && value.isList()) || (step.kind == PathStep::Kind::EachEntry && value.isMap())) {
        for (const Value::Item item : value)
            visitFrom(item.value, steps, at + 1, found);
    }
}

} // namespace

Path::Path(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && m_valid) {
        if (text.substr(at, 3) == "[*]") {
            m_steps.push_back({PathStep::Kind::Each, {}});
            at += 3;
        } else if (text.substr(at, 3) == "{*}") {
            m_steps.push_back({PathStep::Kind::EachEntry, {}});
            at += 3;
        } else if (text.substr(at, 2) == "['") {
            const std::size_t end = text.find("']", at + 2);
            m_valid = end != std::string_view::npos && end > at + 2;
            if (m_valid) {
                m_steps.push_back({PathStep::Kind::Key, std::string(text.substr(at + 2, end - at - 2))});
                at = end + 2;
            }
        } else {
            if (text[at] == '.')
                ++at;
            const std::size_t end = std::min(text.find_first_of(".[{", at), text.size());
            m_valid = end > at;
            m_steps.push_back({PathStep::Kind::Key, std::string(text.substr(at, end - at))});
            at = end;
        }
    }
    if (!m_valid)
        m_steps.clear();
}

Value Path::first(Value root) const
{
    Value value = root;
    for (const PathStep& step : m_steps) {
        if (step.kind == PathStep::Kind::Key)
            value = value[step.key];
        else if (value.size() > 0)
            value = (*value.begin()).value;
        else
            value = {};
        if (!value.exists())
            return {};
    }
    return value;
}

void Path::visit(Value root, const std::function<void(Value)>& found) const
{
    if (m_valid)
        visitFrom(root, m_steps, 0, found);
}

void appendKey(std::string& path, std::string_view key)
{
    if (isPlainKey(key)) {
        if (!path.empty())
            path += '.';
        path += key;
        return;
    }
    path += "['";
    path += key;
    path += "']";
}

void appendIndex(std::string& path, std::size_t index)
{
    path += '[';
    path += std::to_string(index);
    path += ']';
}

} // namespace kubezu
