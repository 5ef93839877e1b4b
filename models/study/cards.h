#pragma once
#include "models/glossary/library.h"
#include "models/study/questions.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// What is asked.
enum class CardSort : std::uint8_t { Meaning,
                                     Picture,
                                     Question,
                                     Field,
                                     Command };

/// One thing to know. The id is for ever: progress is kept under it.
struct StudyCard {
    struct Words {
        std::string front; ///< plain text; code in backticks, items in lines that begin with "- ". Empty where the picture is the front
        std::string back;
    };
    std::string id; ///< "meaning:deployment"
    CardSort sort = CardSort::Meaning;
    std::string section;
    std::vector<std::string> concepts; ///< ids of the glossary, the main one first; at least one
    std::array<Words, kLanguageCount> words;
    std::string manifest; ///< YAML to be drawn for the front; only of Picture

    [[nodiscard]] const Words& in(Language language) const { return words[static_cast<std::size_t>(language)]; }
};

/// A sort of card: one row of the table in card_sorts.cpp.
struct CardSortRow {
    CardSort sort;
    std::string_view id; ///< beginning of the cards' ids
    std::array<std::string_view, kLanguageCount> names;
    std::array<std::string_view, kLanguageCount> prompts; ///< what is asked
    std::vector<StudyCard> (*make)(const Library& library, std::span<const Question> questions);
};

std::span<const CardSortRow> cardSorts();
const CardSortRow& rowOf(CardSort sort);

/// All cards: by section, then in the order of the notes, then by sort. The same content gives the same cards.
std::vector<StudyCard> makeCards(const Library& library, std::span<const Question> questions);

} // namespace kubezu
