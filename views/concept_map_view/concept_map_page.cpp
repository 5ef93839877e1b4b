#include "views/concept_map_view/concept_map_page.h"

#include "views/common/appearance.h"
#include "views/common/background.h"
#include "views/concept_map_view/concept_map_bar.h"
#include "views/concept_map_view/concept_map_texts.h"
#include "views/concept_map_view/link_legend.h"
#include "views/glossary_view/concept_style.h"
#include "views/graph_view/graph_canvas.h"
#include "views/graph_view/zoom_bar.h"
#include "views/paint/card_metrics.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace kubezu {
namespace {

constexpr int kGap = 12;
constexpr double kLeastZoom = 0.5; ///< at text size 1; below, names are hard to read
constexpr std::size_t kPast = 50;

} // namespace

ConceptMapPage::ConceptMapPage(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_appearance(appearance),
      m_canvas(new GraphCanvas(this)),
      m_legend(new LinkLegend(this)),
      m_bar(new ConceptMapBar(appearance, this)),
      m_zoomBar(new ZoomBar(*m_canvas, this))
{
    setObjectName(QStringLiteral("conceptMapPage"));
    setFocusProxy(m_canvas);
    m_canvas->setActivationTold(true);
    connectParts();
    applyAppearance();
    followSelection();
}

ConceptMapPage::~ConceptMapPage() = default;

void ConceptMapPage::connectParts()
{
    connect(&m_appearance, &Appearance::changed, this, &ConceptMapPage::applyAppearance);
    connect(&m_workspace, &Workspace::selectionChanged, this, &ConceptMapPage::followSelection);
    connect(&m_workspace, &Workspace::libraryChanged, this, [this] {
        applyAppearance();
        followSelection();
    });
    connect(m_canvas, &GraphCanvas::nodePicked, this, [this](NodeIndex node) { pick(node); });
    connect(m_canvas, &GraphCanvas::nodeActivated, this, &ConceptMapPage::openConnections);
    connect(m_canvas, &GraphCanvas::focusAsked, this, [this](NodeIndex node) {
        if (const std::string id = idOf(node); !id.empty())
            setView({id, {}, {}, m_view.hidden});
    });
    connect(m_canvas, &GraphCanvas::contentChanged, this, &ConceptMapPage::emphasise);
    connect(m_canvas, &GraphCanvas::cameraMoved, m_zoomBar, &ZoomBar::follow);
    connect(m_legend, &LinkLegend::rearranged, this, &ConceptMapPage::placeOverlays);
    connect(m_legend, &LinkLegend::typeSwitched, this, [this](ConceptRelationType type, bool shown) {
        m_view.hidden.set(static_cast<std::size_t>(type), !shown);
        build();
    });
    connect(m_bar, &ConceptMapBar::sectionWanted, this, [this](const QString& section) { setView({{}, section.toStdString(), {}, m_view.hidden}); });
    connect(m_bar, &ConceptMapBar::backWanted, this, &ConceptMapPage::goBack);
    connect(m_bar, &ConceptMapBar::moreWanted, this, &ConceptMapPage::openAll);
    connect(m_bar, &ConceptMapBar::lessWanted, this, &ConceptMapPage::closeOpened);
}

void ConceptMapPage::applyAppearance()
{
    PaintStyle style = m_appearance.paintStyle();
    style.words.links = conceptLinkWords();
    m_metrics = std::make_shared<const CardMetrics>(m_appearance.scale(), style.words);
    m_canvas->setReducedMotion(m_appearance.reducedMotion());
    m_canvas->setStyle(style);
    m_canvas->setTexts(std::make_unique<ConceptMapTexts>(m_workspace.libraryPtr(), m_appearance.language()));
    m_canvas->setAccessibleName(tr("Concept map"));
    m_legend->setStyle(style);
    m_zoomBar->setStyle(style);
    build();
}

/// Follows an entry that was opened elsewhere; one that was picked here stays where it is.
void ConceptMapPage::followSelection()
{
    const std::string id = m_workspace.selection().conceptId.toStdString();
    const bool another = std::exchange(m_seen, id) != id;
    if (!m_own && another && !id.empty() && id != m_view.centre && m_workspace.library().find(id)) {
        setView({id, {}, {}, m_view.hidden});
        return;
    }
    if (m_view.centre.empty() && m_view.section.empty() && !m_workspace.library().concepts().empty()) {
        m_view.section = m_workspace.library().concepts().front().section;
        build();
    }
    emphasise();
}

void ConceptMapPage::setView(const ConceptMapView& view)
{
    if (view == m_view)
        return;
    if (!m_view.centre.empty() || !m_view.section.empty())
        m_past.push_back(m_view);
    if (m_past.size() > kPast)
        m_past.erase(m_past.begin());
    m_elsewhere = m_elsewhere || view.centre != m_view.centre || view.section != m_view.section;
    m_view = view;
    build();
}

void ConceptMapPage::goBack()
{
    if (m_past.empty())
        return;
    m_view = m_past.back();
    m_past.pop_back();
    m_elsewhere = true;
    build();
}

/// On a worker, and only while somebody looks.
void ConceptMapPage::build()
{
    m_stale = true;
    const std::uint64_t number = ++m_wanted; // what is under way is of another view
    if (!isVisible())
        return;
    m_stale = false;
    inBackground<ConceptMap>(
        this,
        [library = m_workspace.libraryPtr(), view = m_view, language = m_appearance.language(), metrics = m_metrics] {
            return conceptMap(*library, view, language, *metrics, &iconIdOf);
        },
        [this, number](const ConceptMap& map) {
            if (number == m_wanted)
                take(map);
        });
}

void ConceptMapPage::take(const ConceptMap& map)
{
    m_map = map;
    m_canvas->setWanted(m_view.centre);
    m_legend->follow(map.present | m_view.hidden, m_view.hidden);
    m_bar->follow(m_workspace.library(), m_view, map.graph->nodes.size(), !m_past.empty());
    placeOverlays(); // before the picture: they decide how much room it has
    m_canvas->setPicture(map.picture, map.graph, m_elsewhere ? Arrival::Elsewhere : Arrival::Refreshed);
    m_elsewhere = false;
    fit();
}

/// All of it where that can still be read, else what it is about.
void ConceptMapPage::fit()
{
    const Content& content = m_canvas->content();
    const Camera& camera = m_canvas->camera();
    if (content.picture().cards.empty())
        return;
    if (camera.fitZoom(content.index->bounds()) * m_appearance.scale() >= kLeastZoom) {
        m_canvas->zoomTo(content.index->bounds(), 1.0);
        return;
    }
    const NodeIndex centre = content.graph ? content.graph->find(m_view.centre) : kNoIndex;
    const CardIndex card = centre == kNoIndex ? kNoIndex : content.index->cardOf(centre);
    if (card != kNoIndex)
        m_canvas->reveal(content.index->cardRect(card));
}

void ConceptMapPage::emphasise()
{
    const Content& content = m_canvas->content();
    if (!content.graph)
        return;
    Emphasis emphasis;
    const NodeIndex open = content.graph->find(m_workspace.selection().conceptId.toStdString());
    if (open != kNoIndex)
        emphasis.selectedNodes.insert(open);
    m_canvas->setEmphasis(emphasis);
    const CardIndex card = open == kNoIndex ? kNoIndex : content.index->cardOf(open);
    if (card != kNoIndex)
        m_canvas->setFocusedCard(card, m_canvas->hasFocus());
}

std::string ConceptMapPage::idOf(NodeIndex node) const
{
    const GraphPtr& graph = m_canvas->content().graph;
    return graph && node < graph->nodes.size() ? graph->nodes[node].id : std::string();
}

void ConceptMapPage::pick(NodeIndex node)
{
    const QScopedValueRollback own(m_own, true);
    if (const std::string id = idOf(node); !id.empty())
        m_workspace.selectConcept(QString::fromStdString(id), false);
}

void ConceptMapPage::openConnections(NodeIndex node)
{
    const std::string id = idOf(node);
    if (id.empty())
        return;
    ConceptMapView view = m_view;
    if (!view.expanded.insert(id).second)
        view.expanded.erase(id);
    setView(view);
}

void ConceptMapPage::openAll()
{
    ConceptMapView view = m_view;
    for (const Concept* entry : conceptsIn(m_workspace.library(), m_view))
        view.expanded.insert(entry->id);
    setView(view);
}

void ConceptMapPage::closeOpened()
{
    ConceptMapView view = m_view;
    view.expanded.clear();
    setView(view);
}

void ConceptMapPage::placeOverlays()
{
    const int gap = static_cast<int>(kGap * m_appearance.scale());
    m_zoomBar->adjustSize();
    m_zoomBar->move(width() - gap - m_zoomBar->width(), height() - gap - m_zoomBar->height());
    m_legend->arrange(std::max(160, width() - 3 * gap - m_zoomBar->width()));
    m_legend->move(gap, height() - gap - m_legend->height());
    m_bar->adjustSize();
    m_bar->resize(std::min(m_bar->sizeHint().width(), width() - 2 * gap), m_bar->sizeHint().height());
    m_bar->move(gap, gap);
    m_canvas->setInsets({0, m_bar->height() + gap, 0, m_legend->height() + gap});
}

void ConceptMapPage::resizeEvent(QResizeEvent*)
{
    m_canvas->resize(size());
    placeOverlays();
}

void ConceptMapPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        build();
}

void ConceptMapPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Backspace)
        goBack();
    else
        QWidget::keyPressEvent(event);
}

} // namespace kubezu
