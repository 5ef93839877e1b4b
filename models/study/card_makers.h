#pragma once
#include "models/study/cards.h"

namespace kubezu {

// The functions of the table in card_sorts.cpp. Each gives its cards with ids that no other card has.

std::vector<StudyCard> meaningCards(const Library& library, std::span<const Question> questions);
std::vector<StudyCard> pictureCards(const Library& library, std::span<const Question> questions);
std::vector<StudyCard> questionCards(const Library& library, std::span<const Question> questions);
std::vector<StudyCard> fieldCards(const Library& library, std::span<const Question> questions);
std::vector<StudyCard> commandCards(const Library& library, std::span<const Question> questions);

} // namespace kubezu
