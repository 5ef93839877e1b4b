#pragma once
#include <QWidget>

class QTabWidget;

namespace kubezu {

class Appearance;
class ChangesView;
class PlainLabel;
class ProblemsView;
class RelationsView;
class Settings;
class SummaryView;
class Workspace;
class YamlView;

/// What is selected, from four sides: Summary, YAML, Relations, Problems, and while two sets are
/// compared Changes; its place in the corner. GUI thread.
class Inspector : public QWidget {
    Q_OBJECT
public:
    enum Tab { SummaryTab,
               YamlTab,
               RelationsTab,
               ProblemsTab,
               ChangesTab };

    Inspector(Workspace& workspace, Settings& settings, Appearance& appearance, QWidget* parent = nullptr);
    void setTab(Tab tab);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void follow(bool fresh);
    void followComparison();
    /// The selection, in the tab that is seen; the others take it when they are.
    void refresh();
    void refreshTab();
    void showTitles();
    void showPlace();

    Workspace& m_workspace;
    Settings& m_settings;
    QTabWidget* m_tabs;
    SummaryView* m_summary;
    YamlView* m_yaml;
    RelationsView* m_relations;
    ProblemsView* m_problems;
    ChangesView* m_changes;
    PlainLabel* m_place;
};

} // namespace kubezu
