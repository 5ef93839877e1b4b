#include "views/glossary_view/places_bar.h"

#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/plain_text.h"
#include "views/glossary_view/chip.h"
#include "views/glossary_view/flow_layout.h"
#include "views/theme/icons.h"

#include <QToolButton>

#include <algorithm>

namespace kubezu {

PlacesBar::PlacesBar(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_appearance(appearance),
      m_caption(new PlainLabel(this)),
      m_pill(new Chip(appearance, QString(), std::nullopt, this)),
      m_position(new PlainLabel(this)),
      m_previous(new QToolButton(this)),
      m_next(new QToolButton(this))
{
    m_caption->setProperty("role", QStringLiteral("secondary"));
    m_position->setProperty("role", QStringLiteral("secondary"));
    m_pill->setCheckable(true);
    m_pill->setObjectName(QStringLiteral("places-pill"));
    m_previous->setObjectName(QStringLiteral("places-previous"));
    m_next->setObjectName(QStringLiteral("places-next"));
    auto* row = new FlowLayout(qRound(6 * appearance.scale()), this);
    row->addWidget(m_caption);
    row->addWidget(m_pill);
    for (QToolButton* button : {m_previous, m_next}) {
        button->setProperty("role", QStringLiteral("ghost"));
        row->addWidget(button);
    }
    row->addWidget(m_position);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_pill, &QAbstractButton::clicked, this, [this](bool on) { m_workspace.selectConcept(m_conceptId, on); });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(&appearance, &Appearance::changed, this, &PlacesBar::dress);
    dress();
    retranslate();
}

void PlacesBar::dress()
{
    const Tokens& tokens = m_appearance.tokens();
    m_previous->setIcon(iconOf("chevron-left", tokens.secondary, tokens.faint));
    m_next->setIcon(iconOf("chevron-right", tokens.secondary, tokens.faint));
    const int side = qRound(16 * m_appearance.scale());
    m_previous->setIconSize({side, side});
    m_next->setIconSize({side, side});
}

void PlacesBar::retranslate()
{
    m_caption->setText(tr("In this graph"));
    m_previous->setAccessibleName(tr("Previous place"));
    m_next->setAccessibleName(tr("Next place"));
    setPlainToolTip(m_pill, tr("Light up where the graph shows it"));
    setPlainToolTip(m_previous, tr("Previous place"));
    setPlainToolTip(m_next, tr("Next place"));
    refresh();
}

void PlacesBar::setConcept(const QString& conceptId)
{
    m_conceptId = conceptId;
    refresh();
}

const ConceptHits::Places& PlacesBar::places() const
{
    static const ConceptHits::Places kNone;
    const auto& hits = m_workspace.state().hits;
    return hits ? hits->of(m_conceptId.toStdString()) : kNone;
}

int PlacesBar::currentPlace() const
{
    const auto& [nodes, edges] = places();
    const EdgeIndex edge = m_workspace.selectedEdge();
    if (edge != kNoIndex) {
        const auto found = std::find(edges.begin(), edges.end(), edge);
        return found == edges.end() ? -1 : static_cast<int>(nodes.size()) + static_cast<int>(found - edges.begin());
    }
    const auto found = std::find(nodes.begin(), nodes.end(), m_workspace.currentNode());
    return found == nodes.end() ? -1 : static_cast<int>(found - nodes.begin());
}

void PlacesBar::refresh()
{
    const auto count = static_cast<int>(places().count());
    setVisible(m_workspace.isOpen() && !m_conceptId.isEmpty() && (count > 0 || !m_quiet));
    m_pill->setCaption(count == 0 ? tr("nowhere") : count == 1 ? tr("1 place")
                                                               : tr("%1 places").arg(count));
    m_pill->setEnabled(count > 0);
    m_pill->setChecked(count > 0 && m_workspace.selection().conceptPinned && m_workspace.selection().conceptId == m_conceptId);
    m_previous->setVisible(count > 1);
    m_next->setVisible(count > 0);
    const int current = currentPlace();
    m_position->setText(count < 2 || current < 0 ? QString() : tr("%1 of %2").arg(current + 1).arg(count));
}

void PlacesBar::step(int by)
{
    const auto& [nodes, edges] = places();
    const auto count = static_cast<int>(nodes.size() + edges.size());
    if (count == 0)
        return;
    const int current = currentPlace();
    const int next = current < 0 ? (by > 0 ? 0 : count - 1) : (current + by + count) % count;
    m_workspace.selectConcept(m_conceptId, true); // so that the entry stays while its places are visited
    const auto at = static_cast<std::size_t>(next);
    if (at < nodes.size())
        m_workspace.selectNode(nodes[at]);
    else
        m_workspace.selectEdge(edges[at - nodes.size()]);
}

} // namespace kubezu
