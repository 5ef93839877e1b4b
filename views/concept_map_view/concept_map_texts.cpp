#include "views/concept_map_view/concept_map_texts.h"

#include "models/adaptors/texts.h"
#include "views/glossary_view/concept_words.h"

#include <QCoreApplication>

namespace kubezu {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(kubezu::ConceptMapTexts)
};

} // namespace

std::vector<QString> conceptLinkWords()
{
    std::vector<QString> words;
    for (std::size_t i = 0; i < kConceptRelationTypeCount; ++i)
        words.push_back(neighbourWord(static_cast<ConceptRelationType>(i), false));
    return words;
}

const Concept* ConceptMapTexts::conceptOf(const Content& content, CardIndex card) const
{
    const GraphNode* node = content.nodeOf(card);
    return node ? m_library->find(node->id) : nullptr;
}

HoverText ConceptMapTexts::ofCard(const Content& content, CardIndex card, const CardWords&) const
{
    const Concept* entry = conceptOf(content, card);
    if (!entry)
        return {};
    HoverText text;
    text.heading = rawText(entry->name(m_language));
    text.rows.push_back({rawText(content.picture().cards[card].face.kindLabel), plainBlocks(entry->text(m_language).what)});
    if (content.picture().cards[card].face.badge.kind != Badge::Kind::None)
        text.hint = Words::tr("Double-click or Enter opens its connections");
    return text;
}

HoverText ConceptMapTexts::ofWire(const Content& content, WireIndex index, const CardWords& words) const
{
    if (!content.hasWire(index))
        return {};
    const Wire& wire = content.picture().wires[index];
    const Concept* from = conceptOf(content, wire.from);
    const Concept* to = conceptOf(content, wire.to);
    if (!from || !to)
        return {};
    HoverText text;
    text.heading = rawText(from->name(m_language)) + QStringLiteral(" → ") + rawText(to->name(m_language));
    text.rows.push_back({Words::tr("Relation"), wireText(wire, words)});
    return text;
}

QString ConceptMapTexts::spoken(const Content& content, CardIndex card, const CardWords&) const
{
    const Concept* entry = conceptOf(content, card);
    if (!entry)
        return {};
    const QString section = rawText(content.picture().cards[card].face.kindLabel);
    return rawText(entry->name(m_language)) + QStringLiteral(", ") + section;
}

} // namespace kubezu
