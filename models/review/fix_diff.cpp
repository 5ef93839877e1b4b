#include "models/kube/redact.h"
#include "models/review/fix.h"

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::size_t kContext = 2;

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string line(text.substr(0, end));
        if (line.ends_with('\r'))
            line.pop_back();
        lines.push_back(std::move(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// Lines (from 1) that belong to documents of Secrets: from the object's line to the next object's.
std::vector<bool> confidentialLines(const Snapshot& snapshot, std::uint32_t file, std::size_t count)
{
    std::vector<std::pair<std::uint32_t, bool>> starts;
    for (const ResourcePtr& resource : snapshot.resources) {
        if (resource->place.file == file)
            starts.emplace_back(resource->place.line, isConfidential(resource->apiVersion, resource->key.kind));
    }
    std::sort(starts.begin(), starts.end());
    std::vector<bool> secret(count + 2, false);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1].first : secret.size();
        for (std::size_t line = starts[i].first; starts[i].second && line < std::min(end, secret.size()); ++line)
            secret[line] = true;
    }
    return secret;
}

/// A stretch of lines that differ; both ends from 0, the second beyond.
struct Hunk {
    std::size_t oldBegin = 0;
    std::size_t oldEnd = 0;
    std::size_t newBegin = 0;
    std::size_t newEnd = 0;
};

/// Repairs change few lines: what differs is found by looking for the nearest line at which both go on alike.
std::vector<Hunk> hunksOf(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    constexpr std::size_t kReach = 200;
    std::vector<Hunk> hunks;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            ++i;
            ++j;
            continue;
        }
        Hunk hunk{i, a.size(), j, b.size()};
        for (std::size_t gap = 1; gap < kReach && hunk.oldEnd == a.size() && hunk.newEnd == b.size(); ++gap) {
            for (std::size_t skip = 0; skip <= gap; ++skip) {
                const std::size_t x = i + gap - skip;
                const std::size_t y = j + skip;
                if (x < a.size() && y < b.size() && a[x] == b[y]) {
                    hunk.oldEnd = x;
                    hunk.newEnd = y;
                    break;
                }
            }
        }
        // Lines replaced one by one meet at the same distance.
        i = hunk.oldEnd;
        j = hunk.newEnd;
        hunks.push_back(hunk);
    }
    return hunks;
}

} // namespace

std::string diffOf(const Graph& graph, const Fix& fix)
{
    const std::vector<std::string> before = linesOf(fix.before);
    const std::vector<std::string> after = linesOf(fix.after);
    const std::vector<bool> secret = confidentialLines(*graph.snapshot, fix.file, before.size());
    const std::string name = graph.snapshot->files[fix.file].name;
    const auto shown = [&](char sign, const std::string& line, std::size_t oldIndex) {
        const bool masked = oldIndex + 1 < secret.size() && secret[oldIndex + 1];
        return sign + (masked ? line.substr(0, std::min(line.find(':'), line.size())) + ": ••••••" : line) + '\n';
    };
    std::string text = "--- " + name + "\n+++ " + name + '\n';
    for (const Hunk& hunk : hunksOf(before, after)) {
        const std::size_t from = hunk.oldBegin - std::min(hunk.oldBegin, kContext);
        const std::size_t to = std::min(hunk.oldEnd + kContext, before.size());
        const std::size_t lead = hunk.oldBegin - from;
        const std::size_t tail = to - hunk.oldEnd;
        text += "@@ -" + std::to_string(from + 1) + ',' + std::to_string(to - from) + " +" + std::to_string(hunk.newBegin - lead + 1) + ','
            + std::to_string(hunk.newEnd - hunk.newBegin + lead + tail) + " @@\n";
        for (std::size_t i = from; i < hunk.oldBegin; ++i)
            text += shown(' ', before[i], i);
        for (std::size_t i = hunk.oldBegin; i < hunk.oldEnd; ++i)
            text += shown('-', before[i], i);
        for (std::size_t j = hunk.newBegin; j < hunk.newEnd; ++j)
            text += shown('+', after[j], hunk.oldBegin);
        for (std::size_t i = hunk.oldEnd; i < to; ++i)
            text += shown(' ', before[i], i);
    }
    return text;
}

} // namespace kubezu
