#include "models/study/card_makers.h"

#include "models/glossary/sections.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace kubezu {
namespace {

constexpr std::array<CardSortRow, 5> kSorts{{
    {CardSort::Meaning, "meaning", {"Words", "用語"}, {"What is this?", "これは何か。"}, meaningCards},
    {CardSort::Picture, "picture", {"Pictures", "図"}, {"Which concept does this picture show?", "この図が表している概念はどれか。"}, pictureCards},
    {CardSort::Question, "question", {"What if", "もしも"}, {"What happens?", "何が起こるか。"}, questionCards},
    {CardSort::Field, "field", {"Fields", "フィールド"}, {"Which concept does this in a manifest show?", "マニフェストのこの書き方は、どの概念を表すか。"}, fieldCards},
    {CardSort::Command, "command", {"Commands", "コマンド"}, {"What does this command do?", "このコマンドは何をするか。"}, commandCards},
}};

} // namespace

std::span<const CardSortRow> cardSorts()
{
    return kSorts;
}

const CardSortRow& rowOf(CardSort sort)
{
    return *std::find_if(kSorts.begin(), kSorts.end(), [sort](const CardSortRow& row) { return row.sort == sort; });
}

std::vector<StudyCard> makeCards(const Library& library, std::span<const Question> questions)
{
    std::unordered_map<std::string_view, std::size_t> sectionAt;
    for (const Section& section : sections())
        sectionAt.emplace(section.id, sectionAt.size());
    std::vector<StudyCard> cards;
    for (const CardSortRow& row : kSorts) {
        for (StudyCard& card : row.make(library, questions))
            cards.push_back(std::move(card));
    }
    const auto place = [&](const StudyCard& card) {
        return std::tuple(sectionAt[card.section], library.find(card.concepts.front())->order);
    };
    std::stable_sort(cards.begin(), cards.end(), [&](const StudyCard& a, const StudyCard& b) { return place(a) < place(b); });
    return cards;
}

} // namespace kubezu
