#include "models/review/review.h"

#include "models/review/check_context.h"

#include <algorithm>
#include <tuple>

#include <fnmatch.h>

namespace kubezu {
namespace {

constexpr std::string_view kAnnotation = "kubezu.io/ignore";

bool matches(const std::string& pattern, const std::string& text)
{
    return pattern.empty() || ::fnmatch(pattern.c_str(), text.c_str(), 0) == 0;
}

/// Whether the annotation's list of ids, separated by commas or spaces, names a check.
bool names(std::string_view list, std::string_view id)
{
    constexpr std::string_view kBetween = ", \t\n";
    while (!list.empty()) {
        const std::size_t begin = std::min(list.find_first_not_of(kBetween), list.size());
        list.remove_prefix(begin);
        const std::string_view word = list.substr(0, list.find_first_of(kBetween));
        if (!word.empty() && (word == id || word == "*"))
            return true;
        list.remove_prefix(word.size());
    }
    return false;
}

bool isIgnored(const Graph& graph, const Problem& problem, const ReviewOptions& options)
{
    const GraphNode* node = problem.node == kNoIndex ? nullptr : &graph.nodes[problem.node];
    if (node && node->resource && names(node->resource->value()["metadata"]["annotations"][kAnnotation].string(), problem.check->id))
        return true;
    return std::any_of(options.ignores.begin(), options.ignores.end(), [&](const Ignore& ignore) {
        const bool resource = ignore.resource.empty()
            || (node && (matches(ignore.resource, node->key.kind + '/' + node->key.name) || matches(ignore.resource, node->id)));
        return matches(ignore.check, std::string(problem.check->id)) && resource && matches(ignore.file, problem.where.file);
    });
}

} // namespace

Review review(const Graph& graph, const ReviewOptions& options, const std::stop_token& stop)
{
    CheckContext context(graph, options);
    for (const Check& check : allChecks()) {
        if (stop.stop_requested())
            break;
        if (check.profile == Profile::Practices && !options.practices)
            continue;
        context.setCheck(&check);
        check.run(context);
    }
    Review result;
    result.problems = context.take();
    result.suppressed = std::erase_if(result.problems, [&](const Problem& problem) { return isIgnored(graph, problem, options); });
    std::stable_sort(result.problems.begin(), result.problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.severity, a.where.file, a.where.line) < std::tie(b.severity, b.where.file, b.where.line);
    });
    return result;
}

} // namespace kubezu
