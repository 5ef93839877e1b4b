#include "models/glossary/name_index.h"

#include "models/glossary/characters.h"
#include "models/glossary/fold.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <tuple>
#include <utility>

namespace kubezu {
namespace {

constexpr std::string_view kOther = "#";

struct KanaRow {
    char32_t first;
    std::string_view heading;
};

/// Where each row of the fifty sounds begins.
constexpr std::array<KanaRow, 10> kRows{{
    {U'ぁ', "あ"},
    {U'か', "か"},
    {U'さ', "さ"},
    {U'た', "た"},
    {U'な', "な"},
    {U'は', "は"},
    {U'ま', "ま"},
    {U'ゃ', "や"},
    {U'ら', "ら"},
    {U'ゎ', "わ"},
}};

std::string headingOf(char32_t c)
{
    if (c >= U'a' && c <= U'z')
        return std::string(1, static_cast<char>(c - U'a' + U'A'));
    if (!isHiragana(c))
        return std::string(kOther);
    std::string heading;
    for (const KanaRow& row : kRows) {
        if (c >= row.first)
            heading = row.heading;
    }
    return heading;
}

/// Kana before Latin letters before the rest; the bytes of UTF-8 keep あかさたな in order.
int groupRank(std::string_view heading)
{
    if (heading == kOther)
        return 2;
    return heading.size() > 1 ? 0 : 1;
}

/// か for が, は for ば and ぱ: as in a Japanese dictionary, the marks count only between words that are equal without them.
char32_t unvoiced(char32_t c)
{
    constexpr char32_t kVoiced = 0x3099;
    constexpr char32_t kHalfVoiced = 0x309A;
    if (composedKana(c - 1, kVoiced) == c)
        return c - 1;
    return composedKana(c - 2, kHalfVoiced) == c ? c - 2 : c;
}

/// The loose key, but with ゔ among あ, where dictionaries have it.
std::u32string sortKey(std::string_view name)
{
    std::u32string strict = foldStrict(name).text;
    std::replace(strict.begin(), strict.end(), U'ゔ', U'う');
    return foldLoose(toUtf8(strict)).text;
}

struct Row {
    int rank = 0;
    std::string heading;
    std::u32string unvoiced;
    std::u32string loose;
    const Concept* entry = nullptr;
};

using NameOf = std::function<const std::string&(const Concept&)>;

std::vector<IndexGroup> makeIndex(const std::vector<Concept>& concepts, const NameOf& nameOf)
{
    std::vector<Row> rows;
    for (const Concept& entry : concepts) {
        const std::string& name = nameOf(entry);
        Row row;
        row.loose = sortKey(name);
        row.heading = row.loose.empty() ? std::string(kOther) : headingOf(row.loose.front());
        row.rank = groupRank(row.heading);
        std::transform(row.loose.begin(), row.loose.end(), std::back_inserter(row.unvoiced), unvoiced);
        row.entry = &entry;
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return std::tie(a.rank, a.heading, a.unvoiced, a.loose, a.entry->id) < std::tie(b.rank, b.heading, b.unvoiced, b.loose, b.entry->id);
    });
    std::vector<IndexGroup> groups;
    for (const Row& row : rows) {
        if (groups.empty() || groups.back().heading != row.heading)
            groups.push_back({row.heading, {}});
        groups.back().entries.push_back(row.entry);
    }
    return groups;
}

} // namespace

std::vector<IndexGroup> indexByEnglishName(const std::vector<Concept>& concepts)
{
    return makeIndex(concepts, [](const Concept& entry) -> const std::string& { return entry.name(Language::English); });
}

std::vector<IndexGroup> indexByReading(const std::vector<Concept>& concepts)
{
    return makeIndex(concepts, [](const Concept& entry) -> const std::string& {
        return entry.yomi.empty() ? entry.name(Language::Japanese) : entry.yomi.front();
    });
}

} // namespace kubezu
