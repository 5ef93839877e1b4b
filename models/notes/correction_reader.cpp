#include "models/notes/correction.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <span>

namespace kubezu {
namespace {

constexpr std::size_t kMaxItems = 64;
constexpr std::size_t kMaxWords = 4000;

constexpr std::array<std::string_view, 8> kKeys{"id", "concepts", "claims", "verdict", "en", "ja", "source", "versions"};
constexpr std::array<std::string_view, 2> kWordKeys{"short", "text"};
constexpr std::array<std::string_view, 5> kRangeKeys{"from", "until", "verdict", "en", "ja"};

struct Wrong {
    std::size_t line;
    std::string detail;
    std::string hint;
};

/// Lines from 1; yaml-cpp counts from 0.
std::size_t lineOf(const YAML::Node& node)
{
    const int line = node.IsDefined() ? node.Mark().line : -1;
    return line < 0 ? 1 : static_cast<std::size_t>(line) + 1;
}

[[noreturn]] void fail(const YAML::Node& node, std::string detail, std::string hint)
{
    throw Wrong{lineOf(node), std::move(detail), std::move(hint)};
}

std::string filled(const YAML::Node& node, const std::string& what)
{
    if (!node.IsScalar() || node.Scalar().empty())
        fail(node, what + " is no text", "write it");
    if (node.Scalar().size() > kMaxWords)
        fail(node, what + " is longer than " + std::to_string(kMaxWords) + " bytes", "say it in fewer words");
    return node.Scalar();
}

/// Every key, in this order; with `mayLack` that one may be left out.
void checkKeys(const YAML::Node& node, std::span<const std::string_view> keys, std::string_view mayLack)
{
    if (!node.IsMap())
        fail(node, "a map is missing", "write the keys that content/README.md lists");
    std::size_t at = 0;
    for (const auto& entry : node) {
        const std::string key = filled(entry.first, "a key");
        if (at < keys.size() && keys[at] == mayLack && key != mayLack)
            ++at;
        if (at == keys.size() || key != keys[at]) {
            const std::string wanted = at < keys.size() ? "'" + std::string(keys[at]) + "'" : std::string("the end");
            fail(entry.first, "expected " + wanted + ", found '" + key + "'", "write every key, in the order of content/README.md");
        }
        ++at;
    }
    if (at < keys.size())
        fail(node, "'" + std::string(keys[at]) + "' is missing", "write every key, in the order of content/README.md");
}

std::vector<std::string> texts(const YAML::Node& node, const std::string& what)
{
    if (!node.IsSequence() || node.size() > kMaxItems)
        fail(node, what + " is no list of at most " + std::to_string(kMaxItems), "write [a, b], or [] for none");
    std::vector<std::string> list;
    for (const YAML::Node& item : node) {
        list.push_back(filled(item, "an item of " + what));
        if (std::count(list.begin(), list.end(), list.back()) > 1)
            fail(item, "'" + list.back() + "' stands twice in " + what, "remove one");
    }
    return list;
}

Verdict verdictOf(const YAML::Node& node)
{
    const std::string text = filled(node, "verdict");
    const auto verdict = verdictFromId(text);
    if (!verdict)
        fail(node, "unknown verdict '" + text + "'", "use ok, imprecise, incomplete, outdated, wrong or misspelt");
    return *verdict;
}

CorrectionCase caseOf(const YAML::Node& node)
{
    CorrectionCase made;
    made.verdict = verdictOf(node["verdict"]);
    for (const Language language : {Language::English, Language::Japanese}) {
        const YAML::Node words = node[std::string(languageId(language))];
        checkKeys(words, kWordKeys, {});
        made.words[static_cast<std::size_t>(language)] = {filled(words["short"], "short"), filled(words["text"], "text")};
    }
    return made;
}

int minorOf(const YAML::Node& node)
{
    const std::string text = filled(node, "a version");
    int minor = 0;
    const char* end = text.data() + text.size();
    const bool right = text.starts_with("1.") && std::from_chars(text.data() + 2, end, minor).ptr == end && text.size() > 2 && minor >= 0 && minor < 1000;
    if (!right)
        fail(node, "'" + text + "' is no version", "write it as \"1.36\"");
    return minor;
}

std::vector<Correction::Range> rangesOf(const YAML::Node& node)
{
    if (!node.IsSequence() || node.size() > kMaxItems)
        fail(node, "versions is no list", "write [] where nothing depends on the version");
    std::vector<Correction::Range> ranges;
    for (const YAML::Node& item : node) {
        checkKeys(item, kRangeKeys, "until");
        Correction::Range range;
        range.from = minorOf(item["from"]);
        if (item["until"].IsDefined())
            range.until = minorOf(item["until"]);
        if (range.until && *range.until < range.from)
            fail(item["until"], "until is before from", "swap them");
        const bool twice = std::any_of(ranges.begin(), ranges.end(), [&](const Correction::Range& each) {
            return each.has(range.from) || range.has(each.from);
        });
        if (twice)
            fail(item, "two ranges of versions overlap", "end the first before the second begins");
        range.holds = caseOf(item);
        ranges.push_back(std::move(range));
    }
    return ranges;
}

Correction correctionOf(const YAML::Node& root)
{
    checkKeys(root, kKeys, {});
    Correction made;
    made.id = filled(root["id"], "id");
    made.concepts = texts(root["concepts"], "concepts");
    if (made.concepts.empty())
        fail(root["concepts"], "no concept is named", "name the one whose statement this corrects first");
    made.claims = texts(root["claims"], "claims");
    made.otherwise = caseOf(root);
    made.source = filled(root["source"], "source");
    if (!made.source.starts_with("https://"))
        fail(root["source"], "source is no https address", "write https://…");
    made.versions = rangesOf(root["versions"]);
    return made;
}

Error errorAt(std::string_view file, std::size_t line, std::string detail, std::string hint)
{
    Error error;
    error.code = ErrorCode::ContentInvalid;
    error.detail = std::move(detail);
    error.hint = std::move(hint);
    error.where.file = file;
    error.where.line = static_cast<std::uint32_t>(line);
    return error;
}

} // namespace

Result<Correction> readCorrection(std::string_view bytes, std::string_view fileName)
{
    if (bytes.size() > kMaxCorrectionBytes)
        return errorAt(fileName, 0, "a correction has at most " + std::to_string(kMaxCorrectionBytes / 1024) + " KiB", "say it in fewer words");
    try {
        Correction made = correctionOf(YAML::Load(std::string(bytes)));
        made.file = fileName;
        return made;
    } catch (const Wrong& wrong) {
        return errorAt(fileName, wrong.line, wrong.detail, wrong.hint);
    } catch (const YAML::Exception& error) {
        const std::size_t line = error.mark.line < 0 ? 1 : static_cast<std::size_t>(error.mark.line) + 1;
        return errorAt(fileName, line, "not valid YAML: " + error.msg, "quote texts that hold : # [ ] { } , & * ! | > ' \" % @ or `");
    } catch (const std::exception& error) {
        return errorAt(fileName, 1, std::string("cannot be read: ") + error.what(), "compare it with content/README.md");
    }
}

} // namespace kubezu
