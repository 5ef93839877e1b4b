#include "views/graph_view/legend.h"

#include "views/common/plain_text.h"
#include "views/graph_view/hover_words.h"
#include "views/graph_view/legend_entry.h"
#include "views/theme/icons.h"

#include <QEvent>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <map>

namespace kubezu {
namespace {

constexpr std::size_t kMostWords = 3;

std::vector<Origin> originsOf(const Content& content, const ViewState& view)
{
    std::array<bool, 4> present{};
    for (const Card& card : content.picture().cards)
        present[static_cast<std::size_t>(card.face.origin)] = true;
    present[static_cast<std::size_t>(Origin::Predicted)] |= !view.predicted;
    std::vector<Origin> origins;
    for (const Origin origin : {Origin::Live, Origin::Written, Origin::Predicted, Origin::Missing}) {
        if (present[static_cast<std::size_t>(origin)])
            origins.push_back(origin);
    }
    return origins;
}

std::vector<Change> changesOf(const Content& content)
{
    std::array<bool, 4> present{};
    for (const Card& card : content.picture().cards)
        present[static_cast<std::size_t>(card.face.change)] = true;
    for (const Wire& wire : content.picture().wires)
        present[static_cast<std::size_t>(wire.change)] = true;
    std::vector<Change> changes;
    for (const Change change : {Change::Added, Change::Removed, Change::Changed}) {
        if (present[static_cast<std::size_t>(change)])
            changes.push_back(change);
    }
    return changes;
}

} // namespace

std::vector<LegendClass> legendClasses(const Content& content, const ViewState& view)
{
    std::map<Relation, std::size_t> counts;
    for (const Wire& wire : content.picture().wires)
        ++counts[wire.relation];
    if (content.graph && !view.hiddenClasses.empty()) {
        for (const GraphEdge& edge : content.graph->edges) {
            if (edge.relation != Relation::Within && view.hiddenClasses.contains(infoOf(edge.relation).family))
                ++counts[edge.relation];
        }
    }
    std::map<RelationClass, LegendClass> classes;
    for (const auto& [relation, count] : counts) {
        LegendClass& entry = classes[infoOf(relation).family];
        entry.family = infoOf(relation).family;
        if (entry.relations.empty() || count > counts[entry.sample])
            entry.sample = relation;
        entry.relations.push_back(relation);
        entry.wires += count;
    }
    std::vector<LegendClass> all;
    for (auto& [family, entry] : classes)
        all.push_back(std::move(entry));
    return all;
}

Legend::Legend(QWidget* parent)
    : QFrame(parent),
      m_fold(new QToolButton(this))
{
    setObjectName(QStringLiteral("legend"));
    setProperty("role", QStringLiteral("card"));
    m_fold->setProperty("role", QStringLiteral("ghost"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_fold, &QToolButton::clicked, this, [this] {
        m_foldWish = !m_folded;
        setFolded(!m_folded);
    });
    updateFold();
}

void Legend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QFrame::changeEvent(event);
}

void Legend::setStyle(const PaintStyle& style)
{
    m_style = style;
    rebuild();
}

void Legend::follow(const Content& content, const ViewState& view)
{
    std::vector<LegendClass> classes = legendClasses(content, view);
    // A class that was shown a moment ago keeps its place while its switch is off.
    std::vector<Origin> origins = originsOf(content, view);
    std::vector<Change> changes = changesOf(content);
    const bool same = classes.size() == m_classes.size() && origins == m_origins && changes == m_changes && m_off == view.hiddenClasses
        && m_predicted == view.predicted
        && std::equal(classes.begin(), classes.end(), m_classes.begin(), [](const LegendClass& a, const LegendClass& b) {
                          return a.relations == b.relations && a.sample == b.sample;
                      });
    m_classes = std::move(classes);
    m_origins = std::move(origins);
    m_changes = std::move(changes);
    m_off = view.hiddenClasses;
    m_predicted = view.predicted;
    if (!same)
        rebuild();
}

void Legend::setCrowded(bool crowded)
{
    if (!m_foldWish && m_folded != crowded)
        setFolded(crowded);
}

void Legend::setFolded(bool folded)
{
    m_folded = folded;
    updateFold();
    Q_EMIT rearranged();
}

void Legend::updateFold()
{
    const Tokens& tokens = *m_style.tokens;
    const int icon = static_cast<int>(14 * m_style.textScale);
    m_fold->setIconSize({icon, icon});
    m_fold->setIcon(iconOf(m_folded ? "chevron-up" : "chevron-down", tokens.secondary, tokens.faint));
    m_fold->setText(m_folded ? tr("Legend") : QString());
    m_fold->setAccessibleName(m_folded ? tr("Show the legend") : tr("Fold the legend"));
    setPlainToolTip(m_fold, m_fold->accessibleName());
    setAccessibleName(tr("Legend"));
    for (const auto* group : {&m_lines, &m_boxes}) {
        for (QWidget* widget : *group)
            widget->setVisible(!m_folded);
    }
}

void Legend::rebuild()
{
    for (auto* group : {&m_lines, &m_boxes}) {
        // A switch may be the one that is being clicked.
        for (QWidget* widget : *group) {
            widget->hide();
            widget->deleteLater();
        }
        group->clear();
    }
    addClasses();
    addOrigins();
    addChanges();
    updateFold();
    Q_EMIT rearranged();
}

QString Legend::wordOf(const LegendClass& entry) const
{
    QStringList words;
    for (std::size_t i = 0; i < std::min(entry.relations.size(), kMostWords); ++i)
        words.append(relationText(entry.relations[i], m_style.words));
    if (entry.relations.size() > kMostWords)
        words.append(QStringLiteral("…"));
    return words.join(QStringLiteral(" · "));
}

void Legend::addClasses()
{
    for (const LegendClass& entry : m_classes) {
        auto* line = new LegendEntry(entry.sample, wordOf(entry), true, m_style, this);
        line->setChecked(!m_off.contains(entry.family));
        QStringList words;
        for (const Relation relation : entry.relations)
            words.append(relationText(relation, m_style.words));
        setPlainToolTip(line, tr("%1: %n line(s); click to show or hide", nullptr, static_cast<int>(entry.wires)).arg(words.join(QStringLiteral(", "))));
        connect(line, &LegendEntry::toggled, this, [this, family = entry.family](bool on) { Q_EMIT classSwitched(family, on); });
        m_lines.push_back(line);
    }
}

void Legend::addOrigins()
{
    for (const Origin origin : m_origins) {
        const bool isSwitch = origin == Origin::Predicted;
        auto* box = new LegendEntry(origin, originWord(origin), isSwitch, m_style, this);
        if (isSwitch) {
            box->setChecked(m_predicted);
            setPlainToolTip(box, tr("What controllers would create; click to show or hide"));
            connect(box, &LegendEntry::toggled, this, &Legend::predictedSwitched);
        }
        m_boxes.push_back(box);
    }
}

void Legend::addChanges()
{
    for (const Change change : m_changes)
        m_boxes.push_back(new LegendEntry(change, m_style.words.changes[static_cast<std::size_t>(change)], m_style, this));
}

void Legend::arrange(int width)
{
    const int pad = static_cast<int>(kLegendPadding * m_style.textScale);
    m_fold->ensurePolished();
    const QSize fold = m_fold->sizeHint();
    if (m_folded) {
        m_fold->setGeometry(QRect(QPoint(1, 1), fold));
        resize(fold + QSize(2, 2));
        return;
    }
    const QSize lines = flowEntries(m_lines, pad, width, m_style.textScale);
    const QSize boxes = flowEntries(m_boxes, lines.height() + (m_lines.empty() ? 0 : pad / 2), width - fold.width() - pad, m_style.textScale);
    const int right = std::min(width, std::max(lines.width(), boxes.width() + fold.width() + pad / 2));
    const int bottom = std::max(boxes.height(), pad + fold.height());
    m_fold->setGeometry(QRect(QPoint(right - pad / 2 - fold.width(), bottom - fold.height()), fold));
    resize(right, bottom + pad);
}

} // namespace kubezu
