#include "views/graph_view/graph_texts.h"

#include "models/adaptors/texts.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>

namespace kubezu {
namespace {

constexpr std::size_t kMost = 8;

class Words {
    Q_DECLARE_TR_FUNCTIONS(kubezu::GraphTexts)
};

} // namespace

HoverText GraphTexts::ofCard(const Content& content, CardIndex card, const CardWords& words) const
{
    HoverText text = CanvasTexts::ofCard(content, card, words);
    if (!content.nodeOf(card))
        return text;
    QStringList names;
    for (const Concept* entry : conceptsOfNode(*content.graph, content.picture().cards[card].node, m_workspace.library())) {
        if (names.size() == kMost) {
            names.append(QStringLiteral("…"));
            break;
        }
        names.append(rawText(entry->name(m_language)));
    }
    if (!names.isEmpty())
        text.rows.push_back({Words::tr("Concepts"), names.join(QStringLiteral(" · "))});
    return text;
}

} // namespace kubezu
