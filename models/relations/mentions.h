#pragma once
#include "models/kube/value.h"
#include "models/relations/rule_context.h"

#include <functional>
#include <string>
#include <string_view>

namespace kubezu {

/// One Service that a text names by its DNS name.
struct Mention {
    std::string_view nameSpace; ///< empty: that of the holder
    std::string_view name;
};

/// What a scanner must know of the Services of the set.
struct ServiceNames {
    std::function<bool(std::string_view nameSpace, std::string_view name)> exists;
    std::function<bool(std::string_view nameSpace, std::string_view name, std::uint32_t port)> hasPort;
};

/// Finds Services named in a text by `svc`, `svc.ns` or `svc.ns.svc[.cluster.local]`. A mere word never counts: it takes the Service's
/// port behind the name, a URL around it, or the `.svc` suffix. `isAddress` says that the text as a whole is an address (a variable
/// called …HOST, …URL), so that the bare name is enough.
std::vector<Mention> findMentions(std::string_view text, bool isAddress, std::string_view holderNamespace, const ServiceNames& services);

/// True for variables whose name says that their value is an address: …HOST, …ADDR, …URL, …SERVICE, …ENDPOINT.
bool isAddressName(std::string_view variable);

namespace rules {
void mentionsInEnv(RuleContext& context, Value at, const std::string& path);
void mentionsInText(RuleContext& context, Value at, const std::string& path);
void mentionsInData(RuleContext& context, Value at, const std::string& path);
} // namespace rules

} // namespace kubezu
