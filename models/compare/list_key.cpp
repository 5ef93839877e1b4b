#include "models/compare/list_key.h"

#include "models/load/value_text.h"

#include <algorithm>
#include <array>
#include <set>

namespace kubezu {
namespace {

/// Patch merge keys and list-map keys of the API types. Rows of one field are tried in order.
struct KeyRow {
    std::string_view field;
    std::string_view key;
    std::string_view also;      ///< second key; empty: none
    std::string_view otherwise; ///< what an absent second key means
    bool ordered = false;
};

constexpr std::array<KeyRow, 29> kRows{{
    {"containers", "name", "", "", true},
    {"initContainers", "name", "", "", true},
    {"ephemeralContainers", "name", "", "", false},
    {"env", "name", "", "", true},
    {"volumes", "name", "", "", false},
    {"volumeMounts", "mountPath", "", "", false},
    {"volumeDevices", "devicePath", "", "", false},
    {"ports", "containerPort", "protocol", "TCP", false},
    {"ports", "port", "protocol", "TCP", false},
    {"imagePullSecrets", "name", "", "", false},
    {"secrets", "name", "", "", false},
    {"hostAliases", "ip", "", "", false},
    {"topologySpreadConstraints", "topologyKey", "whenUnsatisfiable", "", false},
    {"readinessGates", "conditionType", "", "", false},
    {"schedulingGates", "name", "", "", false},
    {"resourceClaims", "name", "", "", false},
    {"claims", "name", "request", "", false},
    {"resizePolicy", "resourceName", "", "", false},
    {"conditions", "type", "", "", false},
    {"ownerReferences", "name", "kind", "", false},
    {"webhooks", "name", "", "", false},
    {"validations", "expression", "", "", false},
    {"matchConditions", "name", "", "", false},
    {"listeners", "name", "", "", false},
    {"versions", "name", "", "", false},
    {"taints", "key", "effect", "", false},
    {"metrics", "name", "", "", false},
    {"addresses", "type", "address", "", false},
    {"drivers", "name", "", "", false},
}};

bool isPlain(std::string_view text)
{
    constexpr std::string_view kSigns = "-_./";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || kSigns.find(c) != std::string_view::npos;
    });
}

std::string part(std::string_view key, std::string_view value)
{
    return std::string(key) + '=' + (isPlain(value) ? std::string(value) : quotedText(value));
}

std::optional<ListKey> keyBy(const KeyRow& row, Value list)
{
    ListKey made;
    made.ordered = row.ordered;
    std::set<std::string> seen;
    for (const Value::Item item : list) {
        const Value key = item.value[row.key];
        if (!item.value.isMap() || !key.exists() || !key.isScalar() || key.isNull())
            return std::nullopt;
        std::string name = part(row.key, key.text());
        const Value also = row.also.empty() ? Value() : item.value[row.also];
        if (also.exists() && also.text() != row.otherwise)
            name += ',' + part(row.also, also.text());
        if (!seen.insert(name).second)
            return std::nullopt;
        made.names.push_back(std::move(name));
    }
    return made;
}

} // namespace

std::optional<ListKey> listKeyOf(std::string_view field, Value list)
{
    for (const KeyRow& row : kRows) {
        if (row.field != field)
            continue;
        if (std::optional<ListKey> key = keyBy(row, list))
            return key;
    }
    return std::nullopt;
}

} // namespace kubezu
