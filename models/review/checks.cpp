#include "models/review/check.h"

#include <vector>

namespace kubezu {

std::span<const Check> allChecks()
{
    static const std::vector<Check> all = [] {
        std::vector<Check> rows;
        for (const std::span<const Check> topic : {checks::references(), checks::selectors(), checks::config(), checks::secrets(), checks::unused(), checks::services(), checks::ports(), checks::routes(), checks::listeners(), checks::workloads(), checks::volumes(), checks::scaling(), checks::policies(), checks::identity(), checks::monitors(), checks::versions(), checks::deprecated(), checks::types(), checks::names(), checks::values(), checks::fields(), checks::files(), checks::practiceSecurity(), checks::practiceRunning(), checks::practiceAccess(), checks::practiceCluster()})
            rows.insert(rows.end(), topic.begin(), topic.end());
        return rows;
    }();
    return all;
}

const Check* findCheck(std::string_view id)
{
    for (const Check& check : allChecks()) {
        if (check.id == id)
            return &check;
    }
    return nullptr;
}

std::string_view severityId(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Info: return "info";
    }
    return "info";
}

std::string_view profileId(Profile profile)
{
    return profile == Profile::Relations ? "relations" : "practices";
}

} // namespace kubezu
