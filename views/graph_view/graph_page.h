#pragma once
#include "models/workspace/settings.h"
#include "models/workspace/workspace.h"

#include <QWidget>

namespace kubezu {

class Appearance;
class Breadcrumb;
class CanvasLink;
class ContextMenu;
class EmptyNote;
class GraphCanvas;
class HiddenBar;
class Legend;
class Minimap;
class ZoomBar;

/// The canvas with everything that lies over it: legend, map, breadcrumb, what is hidden, zoom. The functions are what menus call.
class GraphPage : public QWidget {
    Q_OBJECT
public:
    /// All must outlive the page.
    GraphPage(Workspace& workspace, Settings& settings, Appearance& appearance, QWidget* parent = nullptr);
    ~GraphPage() override;

    [[nodiscard]] GraphCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] double zoom() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void zoomActual();
    void fitAll();
    void zoomToSelection();
    void focusSelection();
    void clearFocus();
    void expandAll();
    void collapseAll();
    void setLegendVisible(bool visible);
    void setMinimapVisible(bool visible);

Q_SIGNALS:
    void zoomChanged(double zoom);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectParts();
    void follow();
    void followCamera();
    void applyAppearance();
    void setView(const ViewState& view);
    void placeOverlays();
    void placeBottom(int gap);
    void placeTop(int gap);

    Workspace& m_workspace;
    Appearance& m_appearance;
    GraphCanvas* m_canvas;
    CanvasLink* m_link;
    ContextMenu* m_menu;
    Legend* m_legend;
    Minimap* m_minimap;
    HiddenBar* m_hidden;
    Breadcrumb* m_breadcrumb;
    ZoomBar* m_zoomBar;
    EmptyNote* m_empty;
    double m_zoom = 0;
    bool m_legendWanted = true;
};

} // namespace kubezu
