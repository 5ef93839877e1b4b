#include "models/relations/rule.h"

#include <vector>

namespace kubezu {

std::span<const Rule> relationRules()
{
    static const std::vector<Rule> all = [] {
        std::vector<Rule> rows;
        for (const std::span<const Rule> area : {rules::ownership(), rules::podSpec(), rules::network(), rules::gateway(),
                                                 rules::scaling(), rules::storage(), rules::identity(), rules::extension(),
                                                 rules::admission(), rules::scheduling(), rules::snapshots(), rules::policies(), rules::certificates(), rules::monitoring(),
                                                 rules::delivery(), rules::flux(), rules::pipelines(), rules::mesh(), rules::serving(), rules::edgeRouters(), rules::secretStores(),
                                                 rules::operators(), rules::platform()})
            rows.insert(rows.end(), area.begin(), area.end());
        return rows;
    }();
    return all;
}

const Rule* findRule(std::string_view id)
{
    for (const Rule& rule : relationRules()) {
        if (rule.id == id)
            return &rule;
    }
    return nullptr;
}

} // namespace kubezu
