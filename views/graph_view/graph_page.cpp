#include "views/graph_view/graph_page.h"

#include "views/common/appearance.h"
#include "views/graph_view/breadcrumb.h"
#include "views/graph_view/canvas_link.h"
#include "views/graph_view/context_menu.h"
#include "views/graph_view/empty_note.h"
#include "views/graph_view/graph_canvas.h"
#include "views/graph_view/graph_texts.h"
#include "views/graph_view/hidden_bar.h"
#include "views/graph_view/legend.h"
#include "views/graph_view/minimap.h"
#include "views/graph_view/view_changes.h"
#include "views/graph_view/zoom_bar.h"

#include <algorithm>

namespace kubezu {
namespace {

constexpr int kGap = 12;        ///< pixels between overlays and the border
constexpr double kNarrow = 520; ///< pages narrower than this have no room for map and zoom beside the legend
constexpr double kLow = 400;    ///< pages lower than this have no room for an open legend or a map

} // namespace

GraphPage::GraphPage(Workspace& workspace, Settings& settings, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_appearance(appearance),
      m_canvas(new GraphCanvas(this)),
      m_link(new CanvasLink(workspace, *m_canvas, this)),
      m_menu(new ContextMenu(workspace, *m_link, *m_canvas, appearance, this)),
      m_legend(new Legend(this)),
      m_minimap(new Minimap(*m_canvas, this)),
      m_hidden(new HiddenBar(this)),
      m_breadcrumb(new Breadcrumb(this)),
      m_zoomBar(new ZoomBar(*m_canvas, this)),
      m_empty(new EmptyNote(this))
{
    setObjectName(QStringLiteral("graphPage"));
    setFocusProxy(m_canvas);
    connectParts();
    applyAppearance();
    setLegendVisible(settings.flag("picture/legend"));
    setMinimapVisible(settings.flag("picture/minimap"));
    follow();
}

GraphPage::~GraphPage() = default;

void GraphPage::connectParts()
{
    connect(&m_appearance, &Appearance::changed, this, &GraphPage::applyAppearance);
    connect(m_canvas, &GraphCanvas::contentChanged, this, &GraphPage::follow);
    connect(m_canvas, &GraphCanvas::cameraMoved, this, &GraphPage::followCamera);
    connect(&m_workspace, &Workspace::viewChanged, this, &GraphPage::follow);
    connect(m_hidden, &HiddenBar::viewAsked, this, &GraphPage::setView);
    connect(m_breadcrumb, &Breadcrumb::viewAsked, this, &GraphPage::setView);
    connect(m_empty, &EmptyNote::viewAsked, this, &GraphPage::setView);
    connect(m_legend, &Legend::rearranged, this, &GraphPage::placeOverlays);
    connect(m_legend, &Legend::classSwitched, this, [this](RelationClass family, bool on) {
        setView(withClass(m_workspace.view(), family, on));
    });
    connect(m_legend, &Legend::predictedSwitched, this, [this](bool on) {
        ViewState view = m_workspace.view();
        view.predicted = on;
        setView(view);
    });
}

void GraphPage::setView(const ViewState& view)
{
    m_workspace.setView(view);
}

void GraphPage::applyAppearance()
{
    const PaintStyle style = m_appearance.paintStyle();
    m_canvas->setReducedMotion(m_appearance.reducedMotion());
    m_canvas->setStyle(style);
    m_canvas->setTexts(std::make_unique<GraphTexts>(m_workspace, m_appearance.language()));
    m_legend->setStyle(style);
    m_hidden->setStyle(style);
    m_breadcrumb->setStyle(style);
    m_zoomBar->setStyle(style);
    m_minimap->update();
    placeOverlays();
}

void GraphPage::follow()
{
    const Content& content = m_canvas->content();
    const ViewState& view = m_workspace.view();
    m_legend->follow(content, view);
    m_legend->setVisible(m_legendWanted && m_workspace.isOpen());
    m_hidden->follow(content, view);
    m_breadcrumb->follow(content, view);
    m_empty->follow(m_workspace);
    m_zoomBar->setVisible(m_workspace.isOpen());
    m_minimap->follow();
    placeOverlays();
}

void GraphPage::followCamera()
{
    m_minimap->follow();
    if (m_zoom == zoom())
        return;
    m_zoom = zoom();
    m_zoomBar->follow();
    Q_EMIT zoomChanged(m_zoom);
}

double GraphPage::zoom() const
{
    return m_canvas->view().zoom;
}

void GraphPage::resizeEvent(QResizeEvent*)
{
    m_canvas->resize(size());
    const QSizeF room = QSizeF(size()) / m_appearance.scale();
    m_legend->setCrowded(room.width() < kNarrow || room.height() < kLow);
    m_minimap->setRoom(room.width() >= kNarrow && room.height() >= kLow);
    placeOverlays();
}

void GraphPage::placeOverlays()
{
    const int gap = static_cast<int>(kGap * m_appearance.scale());
    placeBottom(gap);
    placeTop(gap);
    m_empty->adjustSize();
    m_empty->move((width() - m_empty->width()) / 2, std::max(gap, height() / 2 - m_empty->height()));
    const int bottom = m_legend->isHidden() || m_legend->isFolded() ? 0 : m_legend->height() + gap;
    const int top = m_breadcrumb->isHidden() && m_hidden->isHidden() ? 0 : std::max(m_breadcrumb->height(), m_hidden->height()) + gap;
    m_canvas->setInsets({0, top, 0, bottom});
}

void GraphPage::placeBottom(int gap)
{
    m_zoomBar->adjustSize();
    m_minimap->resize(std::max(m_zoomBar->width(), m_minimap->sizeHint().width()), m_minimap->sizeHint().height());
    m_zoomBar->resize(m_minimap->width(), m_zoomBar->height());
    const int right = m_minimap->width() + gap;
    const bool narrow = width() < kNarrow * m_appearance.scale();
    m_legend->arrange(std::max(120, width() - 2 * gap - (narrow ? 0 : right)));
    m_legend->move(gap, height() - gap - m_legend->height());
    const int above = narrow && !m_legend->isHidden() && !m_legend->isFolded() ? m_legend->height() + gap : 0;
    m_zoomBar->move(width() - gap - m_zoomBar->width(), height() - gap - above - m_zoomBar->height());
    m_minimap->move(width() - gap - m_minimap->width(), m_zoomBar->y() - gap / 2 - m_minimap->height());
}

void GraphPage::placeTop(int gap)
{
    m_hidden->adjustSize();
    m_hidden->move(width() - gap - m_hidden->width(), gap);
    m_breadcrumb->adjustSize();
    m_breadcrumb->resize(std::min(m_breadcrumb->sizeHint().width(), width() - 2 * gap), m_breadcrumb->height());
    m_breadcrumb->move(gap, gap);
    if (!m_breadcrumb->isHidden())
        m_hidden->resize(m_hidden->width(), m_breadcrumb->height());
    const bool clash = !m_breadcrumb->isHidden() && m_breadcrumb->geometry().right() + gap > m_hidden->x();
    if (clash)
        m_hidden->move(m_hidden->x(), m_breadcrumb->geometry().bottom() + gap / 2);
}

void GraphPage::zoomIn()
{
    m_canvas->zoomIn();
}
void GraphPage::zoomOut()
{
    m_canvas->zoomOut();
}
void GraphPage::zoomActual()
{
    m_canvas->zoomActual();
}
void GraphPage::fitAll()
{
    m_canvas->fitAll();
}

void GraphPage::zoomToSelection()
{
    const Content& content = m_canvas->content();
    QRectF box;
    for (const NodeIndex node : m_canvas->paintState().selectedNodes.values()) {
        const CardIndex card = content.index->cardOf(node);
        if (card != kNoIndex)
            box = box.united(content.index->cardRect(card));
    }
    if (content.hasWire(m_canvas->paintState().selectedWire))
        box = box.united(content.index->wireBox(m_canvas->paintState().selectedWire).adjusted(-40, -40, 40, 40));
    m_canvas->zoomTo(box, 1.25);
}

void GraphPage::focusSelection()
{
    m_link->focusOn(kNoIndex);
}

void GraphPage::clearFocus()
{
    setView(withFocus(m_workspace.view(), {}));
}

void GraphPage::expandAll()
{
    if (const GraphPtr graph = m_workspace.graph())
        setView(withAllStacks(m_workspace.view(), *graph, true));
}

void GraphPage::collapseAll()
{
    if (const GraphPtr graph = m_workspace.graph())
        setView(withAllStacks(m_workspace.view(), *graph, false));
}

void GraphPage::setLegendVisible(bool visible)
{
    m_legendWanted = visible;
    m_legend->setVisible(visible && m_workspace.isOpen());
    placeOverlays();
}

void GraphPage::setMinimapVisible(bool visible)
{
    m_minimap->setWanted(visible);
}

} // namespace kubezu
