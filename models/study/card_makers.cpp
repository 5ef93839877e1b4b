#include "models/study/card_makers.h"

#include "models/base/text.h"
#include "models/study/binding_words.h"
#include "models/study/kubectl_words.h"

#include <algorithm>
#include <map>

namespace kubezu {
namespace {

constexpr std::array<Language, kLanguageCount> kLanguages{Language::English, Language::Japanese};

/// A binding of more kinds than this says little about its concept.
constexpr std::size_t kMostKinds = 4;

StudyCard cardOf(const Concept& entry, CardSort sort, std::string_view key)
{
    StudyCard card;
    card.sort = sort;
    card.id = std::string(rowOf(sort).id) + ':' + std::string(key);
    card.section = entry.section;
    card.concepts = {entry.id};
    return card;
}

StudyCard::Words& wordsIn(StudyCard& card, Language language)
{
    return card.words[static_cast<std::size_t>(language)];
}

std::string namesOf(const std::vector<const Concept*>& concepts, Language language)
{
    std::string names;
    for (const Concept* entry : concepts)
        names.append(names.empty() ? "" : " · ").append(entry->name(language));
    return names;
}

void addConcepts(StudyCard& card, const std::vector<const Concept*>& concepts)
{
    card.concepts.clear();
    for (const Concept* entry : concepts)
        card.concepts.push_back(entry->id);
}

/// Whether the example is a whole resource, which can be drawn.
bool isWhole(const std::string& manifest)
{
    bool version = false;
    bool kind = false;
    bool metadata = false;
    for (const std::string_view line : splitLines(manifest)) {
        version = version || line.starts_with("apiVersion:");
        kind = kind || line.starts_with("kind:");
        metadata = metadata || line.starts_with("metadata:");
    }
    return version && kind && metadata;
}

bool isTelling(const Binding& binding)
{
    const auto telling = [](const Binding& one) { return one.kinds.size() <= kMostKinds && !one.field.starts_with("metadata.name"); };
    return binding.all.empty() ? telling(binding) : std::all_of(binding.all.begin(), binding.all.end(), telling);
}

/// Which concepts stand behind every binding, in the order of the notes.
std::map<std::string, std::vector<const Concept*>> conceptsByBinding(const Library& library)
{
    std::map<std::string, std::vector<const Concept*>> found;
    for (const Concept& entry : library.concepts()) {
        for (const Binding& binding : entry.bindings) {
            std::vector<const Concept*>& concepts = found[bindingKey(binding)];
            if (concepts.empty() || concepts.back() != &entry)
                concepts.push_back(&entry);
        }
    }
    return found;
}

} // namespace

std::vector<StudyCard> meaningCards(const Library& library, std::span<const Question> /*questions*/)
{
    std::vector<StudyCard> cards;
    for (const Concept& entry : library.concepts()) {
        StudyCard card = cardOf(entry, CardSort::Meaning, entry.id);
        for (const Language language : kLanguages)
            wordsIn(card, language) = {entry.name(language), entry.text(language).what};
        cards.push_back(std::move(card));
    }
    return cards;
}

/// What a picture can be asked for: a kind of its own, or a kind of line. A lone Pod stands for many other concepts too.
bool isPictured(const Concept& entry)
{
    constexpr std::size_t kMostKinds = 3; // more are a category
    return (!entry.kinds.empty() && entry.kinds.size() <= kMostKinds) || (entry.kinds.empty() && !entry.edges.empty());
}

std::vector<StudyCard> pictureCards(const Library& library, std::span<const Question> /*questions*/)
{
    std::vector<StudyCard> cards;
    for (const Concept& entry : library.concepts()) {
        if (!isWhole(entry.manifest) || !isPictured(entry))
            continue;
        StudyCard card = cardOf(entry, CardSort::Picture, entry.id);
        card.manifest = entry.manifest;
        for (const Language language : kLanguages)
            wordsIn(card, language).back = entry.name(language) + '\n' + entry.text(language).shows;
        cards.push_back(std::move(card));
    }
    return cards;
}

std::vector<StudyCard> questionCards(const Library& library, std::span<const Question> questions)
{
    std::vector<StudyCard> cards;
    for (const Question& question : questions) {
        StudyCard card;
        card.sort = CardSort::Question;
        card.id = std::string(rowOf(CardSort::Question).id) + ':' + question.id;
        card.section = question.section;
        for (const std::string& id : question.concepts) {
            if (library.find(id) != nullptr)
                card.concepts.push_back(id);
        }
        if (card.concepts.empty())
            continue;
        for (const Language language : kLanguages)
            wordsIn(card, language) = {question.in(language).question, question.in(language).answer};
        cards.push_back(std::move(card));
    }
    return cards;
}

/// One card a concept, of its first telling binding; concepts that share one share the card.
std::vector<StudyCard> fieldCards(const Library& library, std::span<const Question> /*questions*/)
{
    const auto behind = conceptsByBinding(library);
    std::map<std::string, bool> made;
    std::vector<StudyCard> cards;
    for (const Concept& entry : library.concepts()) {
        const auto binding = std::find_if(entry.bindings.begin(), entry.bindings.end(), isTelling);
        if (binding == entry.bindings.end())
            continue;
        const std::string key = bindingKey(*binding);
        if (!made.emplace(key, true).second)
            continue;
        StudyCard card = cardOf(entry, CardSort::Field, key);
        addConcepts(card, behind.at(key));
        const Concept& first = *behind.at(key).front();
        card.section = first.section;
        for (const Language language : kLanguages)
            wordsIn(card, language) = {bindingWords(*binding, language), namesOf(behind.at(key), language) + '\n' + first.text(language).what};
        cards.push_back(std::move(card));
    }
    return cards;
}

std::vector<StudyCard> commandCards(const Library& library, std::span<const Question> /*questions*/)
{
    std::vector<std::string> lines;
    std::map<std::string, std::vector<const Concept*>> byLine;
    for (const Concept& entry : library.concepts()) {
        if (kubectlWords(entry.kubectl, Language::English).empty())
            continue;
        std::vector<const Concept*>& concepts = byLine[entry.kubectl];
        if (concepts.empty())
            lines.push_back(entry.kubectl);
        concepts.push_back(&entry);
    }
    std::vector<StudyCard> cards;
    for (const std::string& line : lines) {
        const std::vector<const Concept*>& concepts = byLine.at(line);
        StudyCard card = cardOf(*concepts.front(), CardSort::Command, line);
        addConcepts(card, concepts);
        for (const Language language : kLanguages)
            wordsIn(card, language) = {'`' + line + '`', kubectlWords(line, language) + "\n→ " + namesOf(concepts, language)};
        cards.push_back(std::move(card));
    }
    return cards;
}

} // namespace kubezu
