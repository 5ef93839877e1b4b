#pragma once
#include <string>

/// Manifests in one line of a test; each ends with its separator, so that they can be added up.
namespace kubezu::testing {

inline std::string object(const std::string& apiVersion, const std::string& kind, const std::string& name, const std::string& rest = {}, const std::string& nameSpace = {})
{
    return "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: " + name + (nameSpace.empty() ? "" : ", namespace: " + nameSpace) + "}\n" + rest
        + (rest.empty() ? "" : "\n") + "---\n";
}

inline std::string spec(const std::string& apiVersion, const std::string& kind, const std::string& name, const std::string& fields, const std::string& nameSpace = {})
{
    return object(apiVersion, kind, name, "spec:\n  " + fields, nameSpace);
}

inline std::string pod(const std::string& name, const std::string& fields)
{
    return spec("v1", "Pod", name, fields);
}

/// A Deployment whose template carries app=<name>; `podFields` are in flow style on one line.
inline std::string deployment(const std::string& name, const std::string& podFields, const std::string& nameSpace = {})
{
    return spec("apps/v1", "Deployment", name,
                "selector: {matchLabels: {app: " + name + "}}\n  template:\n    metadata: {labels: {app: " + name + "}}\n    spec:\n      " + podFields, nameSpace);
}

inline std::string labelled(const std::string& apiVersion, const std::string& kind, const std::string& name, const std::string& labels, const std::string& nameSpace = "default")
{
    return "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {name: " + name + ", namespace: " + nameSpace + ", labels: {" + labels + "}}\n---\n";
}

} // namespace kubezu::testing
