// Search at 3,000 entries: every keystroke of typical words, median and worst, in milliseconds.
#include "models/glossary/search.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <list>
#include <string>
#include <string_view>
#include <vector>

using namespace kubezu;

namespace {

constexpr int kEntries = 3000;

/// A word of its own for each number, so that the entries differ as real ones do.
std::string word(int number, const std::array<std::string_view, 16>& parts)
{
    std::string text;
    for (int i = 0; i < 4; ++i, number /= 16)
        text += parts[static_cast<std::size_t>(number % 16)];
    return text;
}

std::string paragraph(std::string_view name, std::string_view filler)
{
    std::string text(name);
    while (text.size() < 220)
        text += filler;
    return text;
}

std::string entryFile(int number)
{
    static constexpr std::array<std::string_view, 16> kLatin{"po", "ser", "vice", "de", "ploy", "con", "fig", "map",
                                                             "vol", "ume", "in", "gress", "node", "set", "job", "tem"};
    static constexpr std::array<std::string_view, 16> kKana{"か", "きょ", "ん", "さ", "び", "す", "て", "な",
                                                            "ろ", "ど", "ば", "ら", "ぷ", "ろい", "め", "ふ"};
    static constexpr std::array<std::string_view, 16> kKanji{"環", "境", "変", "数", "負", "荷", "分", "散",
                                                             "名", "前", "空", "間", "再", "起", "動", "値"};
    const std::string en = word(number, kLatin);
    const std::string ja = word(number, kKanji);
    const std::string yomi = word(number, kKana);
    const std::string textEn = paragraph(en, " keeps the stated number of objects and replaces what is lost.");
    const std::string textJa = paragraph(ja, "は指定した数のオブジェクトを保ち、失われたものを置き換える。");
    const std::string parts = "## what\n%\n## why\n%\n## shows\n%\n## trap\n%\n";
    const auto filled = [&](const std::string& text) {
        std::string all;
        for (const char c : parts)
            all += c == '%' ? text : std::string(1, c);
        return all;
    };
    return "---\nid: entry-" + std::to_string(number) + "\nsection: neighbours\norder: " + std::to_string(1000 + number)
        + "\ncategory: basics\nen: " + en + "\nja: " + ja + "\nyomi: [" + yomi + "]\naliases: [" + en + "s, the " + en + ", " + ja
        + "値]\nkinds: []\nedges: []\nbindings:\n  - {kind: /Pod, path: spec." + en
        + "}\nrelations: []\nsince: \"\"\ndeprecated: \"\"\nremoved: \"\"\nauthority: \"\"\nkubectl: kubectl get " + en + "\n---\n# en\n"
        + filled(textEn) + "# ja\n" + filled(textJa);
}

/// The beginnings of a word at character boundaries, as they are typed.
std::vector<std::string> keystrokes(std::string_view typed)
{
    std::vector<std::string> queries;
    for (std::size_t end = 1; end <= typed.size(); ++end) {
        if (end == typed.size() || (static_cast<unsigned char>(typed[end]) & 0xC0U) != 0x80U)
            queries.emplace_back(typed.substr(0, end));
    }
    return queries;
}

} // namespace

int main()
{
    std::list<std::string> bytes;
    std::vector<ContentFile> files;
    for (int number = 0; number < kEntries; ++number) {
        bytes.push_back(entryFile(number));
        files.push_back({"entry-" + std::to_string(number) + ".md", bytes.back()});
    }
    const auto library = Library::build(files);
    if (!library->errors().empty()) {
        std::fprintf(stderr, "%s\n", describe(library->errors().front()).c_str());
        return 1;
    }
    const Search search(library);
    std::vector<double> times;
    for (const char* typed : {"deployment", "さーびす", "環境変数", "kankyou", "servcedepl", "restart policy", "負荷分散の値", "置き換えない"}) {
        for (const std::string& query : keystrokes(typed)) {
            const auto begin = std::chrono::steady_clock::now();
            const std::size_t hits = search.find(query).size();
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
            times.push_back(hits > 50 ? 0 : took.count());
        }
    }
    std::sort(times.begin(), times.end());
    std::printf("search %zu %.3f ms (worst keystroke %.3f ms)\n", library->concepts().size(), times[times.size() / 2], times.back());
    return 0;
}
