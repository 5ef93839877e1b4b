#include "views/concept_map_view/link_legend.h"

#include "models/concept_map/concept_map.h"
#include "views/common/plain_text.h"
#include "views/graph_view/legend_entry.h"

#include <QSignalBlocker>

namespace kubezu {

LinkLegend::LinkLegend(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("linkLegend"));
    setProperty("role", QStringLiteral("card"));
}

void LinkLegend::setStyle(const PaintStyle& style)
{
    m_style = style;
    rebuild();
}

void LinkLegend::follow(const Types& present, const Types& hidden)
{
    if (present == m_present && hidden == m_hidden)
        return;
    m_present = present;
    m_hidden = hidden;
    rebuild();
}

void LinkLegend::rebuild()
{
    for (QWidget* entry : m_entries) { // it may be the one that is being clicked
        entry->hide();
        entry->deleteLater();
    }
    m_entries.clear();
    setAccessibleName(tr("Legend"));
    for (std::size_t i = 0; i < kConceptRelationTypeCount; ++i) {
        if (!m_present.test(i) || i >= m_style.words.links.size())
            continue;
        const auto type = static_cast<ConceptRelationType>(i);
        auto* entry = new LegendEntry(lookOf(type), m_style.words.links[i], true, m_style, this);
        entry->setChecked(!m_hidden.test(i));
        setPlainToolTip(entry, tr("Click to show or hide"));
        connect(entry, &LegendEntry::toggled, this, [this, type](bool on) { Q_EMIT typeSwitched(type, on); });
        entry->show();
        m_entries.push_back(entry);
    }
    Q_EMIT rearranged();
}

void LinkLegend::arrange(int width)
{
    const int pad = static_cast<int>(kLegendPadding * m_style.textScale);
    const QSize size = flowEntries(m_entries, pad, width, m_style.textScale);
    resize(size.width(), size.height() + pad);
    setVisible(!m_entries.empty());
}

} // namespace kubezu
