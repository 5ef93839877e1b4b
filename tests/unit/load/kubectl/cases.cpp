#include "tests/unit/load/kubectl/cases.h"

#include "tests/support/source_tree.h"

#include <algorithm>
#include <array>
#include <random>

namespace kubezu::testing {
namespace {

namespace fs = std::filesystem;
using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit)
{
    return limit == 0 ? 0 : random() % limit;
}

/// "«0D»", "«5B*1000»": the bytes of a mark, which stands between `begin` and `end`.
std::string marked(std::string_view mark)
{
    const std::size_t star = mark.find('*');
    const std::string_view digits = mark.substr(0, star);
    std::string bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
    std::string text;
    const std::size_t times = star == std::string_view::npos ? 1 : std::stoul(std::string(mark.substr(star + 1)));
    for (std::size_t i = 0; i < times; ++i)
        text += bytes;
    return text;
}

std::string unmarked(std::string_view text)
{
    constexpr std::string_view kOpen = "«";
    constexpr std::string_view kClose = "»";
    constexpr std::string_view kNoNewline = "«»\n";
    if (text.ends_with(kNoNewline))
        text.remove_suffix(kNoNewline.size());
    std::string bytes;
    for (std::size_t open = text.find(kOpen); open != std::string_view::npos; open = text.find(kOpen)) {
        const std::size_t close = text.find(kClose, open);
        bytes += text.substr(0, open);
        bytes += marked(text.substr(open + kOpen.size(), close - open - kOpen.size()));
        text.remove_prefix(close + kClose.size());
    }
    return bytes.append(text);
}

std::string spelling(Random& random)
{
    constexpr std::array<std::string_view, 62> kPieces{
        "0", "1", "2", "7", "8", "9", "10", "123", "00", "0x", "0X", "0o", "0b", "0B", "1f", "F", "-", "+", "-", ".", ".", "_", "e", "E", "e+", "e-",
        "e5", "1e3", ".5", "5.", "inf", ".inf", "nan", ".NaN", "Inf", ":", ":30", "y", "n", "yes", "No", "on", "OFF", "true", "False", "null", "~", "NULL",
        "T", "Z", "2001", "-01", "-12-31", " ", "a", "=", "<<", "9223372036854775807", "18446744073709551615", "99999999999999999999", "#", "%"};
    std::string text;
    for (std::size_t i = 0, pieces = 1 + below(random, 5); i < pieces; ++i)
        text += kPieces[below(random, kPieces.size())];
    return text;
}

void mutate(std::string& text, const std::vector<Case>& others, Random& random)
{
    constexpr std::array<std::string_view, 40> kPieces{"\n", "\n ", "\n  ", ": ", ":", "- ", "-", "? ", "?", "{", "}", "[", "]", ",", ", ", "\"", "'", "|\n", ">\n", "#", " #",
                                                       "&a ", "*a", "!!str ", "!", "%", "<<: ", "---\n", "...\n", "\t", "\r", "\r\n", "~", "\\", "\\n", "1", "a", "é", "@", "`"};
    const std::size_t at = below(random, text.size() + 1);
    switch (random() % 5) {
    case 0: text.insert(at, kPieces[below(random, kPieces.size())]); return;
    case 1: text.erase(at, 1 + below(random, 3)); return;
    case 2: text.insert(at, text.substr(below(random, text.size() + 1), below(random, 12))); return;
    case 3: text.resize(at); return;
    default: {
        const std::string& other = others[below(random, others.size())].bytes;
        text.insert(at, other.substr(below(random, other.size() + 1), below(random, 24)));
    }
    }
}

} // namespace

std::vector<Case> hazards()
{
    constexpr std::string_view kName = "== ";
    const std::string text = readAll(fs::path(KUBEZU_SOURCE_DIR) / "tests/unit/load/kubectl/hazards.txt");
    std::vector<Case> cases;
    std::string body;
    const auto finish = [&] {
        if (!cases.empty())
            cases.back().bytes = unmarked(body);
        body.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        const std::string_view line = std::string_view(text).substr(at, end - at);
        at = end + 1;
        if (line.starts_with(kName)) {
            finish();
            cases.push_back({std::string(line.substr(kName.size())), {}});
        } else if (!cases.empty()) {
            body.append(line).append("\n");
        }
    }
    finish();
    return cases;
}

std::vector<Case> spellings(std::size_t count)
{
    Random random(20'261'124);
    std::vector<Case> cases;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string text = spelling(random);
        cases.push_back({text, i % 4 == 0 ? text + ": x\n" : i % 4 == 1 ? "- " + text + '\n'
                                                                        : "v: " + text + '\n'});
    }
    return cases;
}

std::vector<Case> mutants(const std::vector<Case>& of, std::size_t count)
{
    constexpr std::size_t kMostBytes = 2000;
    Random random(402'771);
    std::vector<Case> cases;
    while (cases.size() < count) {
        const Case& seed = of[below(random, of.size())];
        if (seed.bytes.size() > kMostBytes)
            continue;
        Case mutant = seed;
        for (std::size_t i = 0, times = 1 + below(random, 3); i < times; ++i)
            mutate(mutant.bytes, of, random);
        cases.push_back(std::move(mutant));
    }
    return cases;
}

std::vector<Case> manifestsBelow(const fs::path& folder)
{
    std::vector<Case> cases;
    std::error_code failed;
    for (auto it = fs::recursive_directory_iterator(folder, failed); it != fs::recursive_directory_iterator(); it.increment(failed)) {
        const std::string extension = it->path().extension().string();
        if (it->is_regular_file(failed) && (extension == ".yaml" || extension == ".yml" || extension == ".json"))
            cases.push_back({it->path().lexically_relative(folder).generic_string(), readAll(it->path())});
    }
    std::sort(cases.begin(), cases.end(), [](const Case& a, const Case& b) { return a.name < b.name; });
    return cases;
}

std::vector<Case> yamlTestSuite(const fs::path& folder)
{
    std::vector<Case> cases;
    std::error_code failed;
    for (auto it = fs::recursive_directory_iterator(folder, failed); it != fs::recursive_directory_iterator(); it.increment(failed)) {
        const std::string id = it->path().parent_path().lexically_relative(folder).generic_string();
        // name/ and tags/ hold links to the cases
        if (it->path().filename() == "in.yaml" && !id.starts_with("name/") && !id.starts_with("tags/"))
            cases.push_back({id, readAll(it->path())});
    }
    std::sort(cases.begin(), cases.end(), [](const Case& a, const Case& b) { return a.name < b.name; });
    return cases;
}

} // namespace kubezu::testing
