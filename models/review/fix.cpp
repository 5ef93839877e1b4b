#include "models/review/fix.h"

#include "models/load/loader.h"
#include "models/review/check.h"

#include <algorithm>
#include <map>

namespace kubezu {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

/// Bytes of the UTF-8 character that begins here.
std::size_t characterLength(std::string_view text, std::size_t at)
{
    std::size_t length = 1;
    while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

/// What may stand behind a plain scalar.
bool endsScalar(std::string_view text, std::size_t at)
{
    return at >= text.size() || std::string_view(" \t\r\n,]}:#").find(text[at]) != kNowhere;
}

std::string applied(std::string_view text, std::vector<TextEdit> edits)
{
    std::sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) { return a.offset < b.offset; });
    std::string result;
    std::size_t done = 0;
    for (const TextEdit& edit : edits) {
        if (edit.offset < done)
            continue; // said before
        result += text.substr(done, edit.offset - done);
        result += edit.replacement;
        done = edit.offset + edit.length;
    }
    return result += text.substr(done);
}

/// Reads both texts: as many objects, in as many documents, and nothing that could be read before cannot be read now.
bool keepsTheRest(const std::string& before, const std::string& after, const std::string& name)
{
    const LoadReport old = loadText(before, name, {});
    const LoadReport now = loadText(after, name, {});
    return old.objects.size() == now.objects.size() && old.documents == now.documents && now.errors.size() <= old.errors.size();
}

std::uint32_t fileOf(const Graph& graph, const Problem& problem)
{
    if (problem.node != kNoIndex && graph.nodes[problem.node].resource)
        return graph.nodes[problem.node].resource->place.file;
    const std::vector<SourceFile>& files = graph.snapshot->files;
    const auto found = std::find_if(files.begin(), files.end(), [&](const SourceFile& file) { return file.name == problem.where.file; });
    return static_cast<std::uint32_t>(found - files.begin());
}

} // namespace

std::size_t FixPlan::offsetOf(std::uint32_t line, std::uint32_t column) const
{
    if (line == 0 || column == 0)
        return kNowhere;
    std::size_t at = m_text.starts_with("\xEF\xBB\xBF") && line > 1 ? 3 : 0;
    for (std::uint32_t i = 1; i < line; ++i) {
        at = m_text.find('\n', at);
        if (at == kNowhere)
            return at;
        ++at;
    }
    for (std::uint32_t i = 1; i < column && at < m_text.size(); ++i)
        at += characterLength(m_text, at);
    return at;
}

std::size_t FixPlan::writtenLength(std::size_t offset, std::string_view text) const
{
    if (offset >= m_text.size())
        return kNowhere;
    const std::string_view here = m_text.substr(offset);
    for (const char quote : {'"', '\''}) {
        if (here.size() >= text.size() + 2 && here.front() == quote && here.substr(1, text.size()) == text && here[text.size() + 1] == quote)
            return text.size() + 2;
    }
    return !text.empty() && here.starts_with(text) && endsScalar(m_text, offset + text.size()) ? text.size() : kNowhere;
}

void FixPlan::replaceScalar(Value at, std::string_view plain)
{
    const std::size_t offset = offsetOf(at.line(), at.column());
    const std::size_t length = offset == kNowhere ? kNowhere : writtenLength(offset, at.text());
    if (length == kNowhere) {
        giveUp();
        return;
    }
    const bool quoted = length == at.text().size() + 2;
    m_edits.push_back({offset + (quoted ? 1 : 0), at.text().size(), std::string(plain)});
}

void FixPlan::quote(Value at)
{
    const std::size_t offset = offsetOf(at.line(), at.column());
    // What is written may differ from the text of the value (`yes` is true, 0x10 is 16): take what stands there.
    std::size_t end = offset;
    while (end != kNowhere && end < m_text.size() && std::string_view(" \t\r\n,]}#").find(m_text[end]) == kNowhere)
        ++end;
    const std::string_view written = offset == kNowhere ? std::string_view() : m_text.substr(offset, end - offset);
    constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-._~";
    if (written.empty() || !at.isScalar() || at.isString() || written.find_first_not_of(kPlain) != kNowhere) {
        giveUp();
        return;
    }
    m_edits.push_back({offset, written.size(), '"' + std::string(written) + '"'});
}

void FixPlan::removeLines(std::uint32_t first, std::uint32_t beyond)
{
    const std::size_t begin = offsetOf(first, 1);
    const std::size_t end = offsetOf(beyond, 1);
    if (begin == kNowhere || beyond <= first) {
        giveUp();
        return;
    }
    m_edits.push_back({begin, (end == kNowhere ? m_text.size() : end) - begin, {}});
}

bool isFixable(const Graph& graph, const Problem& problem)
{
    const std::uint32_t file = problem.check->fix ? fileOf(graph, problem) : 0;
    return problem.check->fix && file < graph.snapshot->files.size() && graph.snapshot->files[file].text;
}

std::vector<Fix> fixesOf(const Graph& graph, std::span<const Problem> problems)
{
    std::map<std::uint32_t, std::vector<TextEdit>> byFile;
    for (const Problem& problem : problems) {
        if (!isFixable(graph, problem))
            continue;
        const std::uint32_t file = fileOf(graph, problem);
        FixPlan plan(*graph.snapshot->files[file].text);
        problem.check->fix(graph, problem, plan);
        for (TextEdit& edit : plan.edits())
            byFile[file].push_back(std::move(edit));
    }
    std::vector<Fix> fixes;
    for (auto& [file, edits] : byFile) {
        Fix fix;
        fix.file = file;
        fix.before = *graph.snapshot->files[file].text;
        fix.after = applied(fix.before, std::move(edits));
        if (fix.after != fix.before && keepsTheRest(fix.before, fix.after, graph.snapshot->files[file].name))
            fixes.push_back(std::move(fix));
    }
    return fixes;
}

} // namespace kubezu
