#pragma once
#include "models/concept_map/concept_map.h"
#include "models/workspace/workspace.h"

#include <QWidget>

#include <vector>

namespace kubezu {

class Appearance;
class CardMetrics;
class ConceptMapBar;
class GraphCanvas;
class LinkLegend;
class ZoomBar;

/// The relations among concepts on the same canvas as the resources: centred on the entry that is open, opened further by hand, or
/// a whole section. A click opens the entry, a double click or Enter its connections.
class ConceptMapPage : public QWidget {
    Q_OBJECT
public:
    /// All must outlive the page.
    ConceptMapPage(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);
    ~ConceptMapPage() override;

    [[nodiscard]] GraphCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] const ConceptMapView& view() const { return m_view; }
    /// Looks at another part; the last one can be gone back to.
    void setView(const ConceptMapView& view);
    void goBack();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectParts();
    void applyAppearance();
    void followSelection();
    void build();
    void take(const ConceptMap& map);
    void fit();
    void emphasise();
    void openConnections(NodeIndex node);
    void openAll();
    void closeOpened();
    void pick(NodeIndex node);
    void placeOverlays();
    [[nodiscard]] std::string idOf(NodeIndex node) const;

    Workspace& m_workspace;
    Appearance& m_appearance;
    GraphCanvas* m_canvas;
    LinkLegend* m_legend;
    ConceptMapBar* m_bar;
    ZoomBar* m_zoomBar;
    std::shared_ptr<const CardMetrics> m_metrics;
    ConceptMapView m_view;
    std::vector<ConceptMapView> m_past;
    ConceptMap m_map;
    std::string m_seen;         ///< the entry that was open last
    std::uint64_t m_wanted = 0; ///< late maps are dropped by it
    bool m_stale = true;
    bool m_elsewhere = true; ///< the next map is of another part
    bool m_own = false;      ///< the map itself is selecting
};

} // namespace kubezu
