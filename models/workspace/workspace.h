#pragma once
#include "models/compare/comparison.h"
#include "models/graph/graph.h"
#include "models/picture/picture_builder.h"
#include "models/review/check_text.h"
#include "models/review/project_file.h"
#include "models/workspace/concept_hits.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace kubezu {

class NotesDesk;

/// An edge as it is named across revisions.
struct EdgeName {
    std::string from;
    std::string to;
    Relation relation = Relation::Uses;
    friend bool operator==(const EdgeName&, const EdgeName&) = default;
    [[nodiscard]] bool isNull() const { return from.empty(); }
};

/// The one selection of the program: nodes (the last is the current one), or an edge, and the concept that is looked at.
struct Selection {
    std::vector<std::string> nodes; ///< node ids
    EdgeName edge;
    QString conceptId;            ///< entry shown in the glossary
    bool conceptPinned = false;   ///< chosen by hand: light up where the graph shows it
    std::vector<std::string> lit; ///< node ids that stand out instead, while a command is looked at
    friend bool operator==(const Selection&, const Selection&) = default;
};

/// Everything derived from one load, of one revision.
struct WorkspaceState {
    SnapshotPtr snapshot;
    GraphPtr graph;
    Project project; ///< what the project file beside it says
    ReviewPtr review;
    std::shared_ptr<const ConceptHits> hits;
};

/// One file as a repair would leave it.
struct Repair {
    std::string path;
    std::string name;
    std::string before;
    std::string after;
    std::string diff; ///< for people; Secrets masked
};

/// What the open set is being compared with.
struct ComparedSets {
    ComparisonPtr comparison;
    std::vector<std::uint32_t> changes; ///< per node of the workspace's graph: its number in Comparison::nodes
    QString before;                     ///< what was before: a path, git:REV:PATH, or empty for the set as it was when it was opened
    QString after;                      ///< title of what is open

    /// What became of a node of the workspace's graph.
    [[nodiscard]] const NodeChange& of(NodeIndex node) const { return comparison->nodes[changes[node]]; }
};

/// The façade that views hold: what is open, what is seen, what is selected. Lives in the GUI thread; loading, relating and
/// layout run on workers and arrive by signal, late ones are dropped by revision. Never blocks.
class Workspace : public QObject {
    Q_OBJECT
public:
    /// Both references must outlive the workspace.
    Workspace(const CardMeasure& measure, std::shared_ptr<const Library> library, QObject* parent = nullptr);
    ~Workspace() override;

    // What is open.
    /// Opens files and folders in place of what is open. What was open stays until the new set is there; where nothing can be
    /// read, it stays for good and failed() tells why.
    void open(const QStringList& paths, const QString& title = {});
    /// Adds to what is open.
    void add(const QStringList& paths);
    /// Builds a kustomization folder with kubectl or kustomize from PATH, or renders a chart with helm, and opens the result.
    void buildKustomization(const QString& folder, bool allowRemote);
    void renderChart(const QString& chart, const QStringList& values);
    /// Opens text (clipboard, standard input).
    void openText(const QString& text, const QString& title);
    void reload();
    void close();
    void cancel();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] QString title() const;
    /// Text of a file of the current snapshot with Secrets masked; empty where it is not kept.
    [[nodiscard]] QString sourceText(NodeIndex node, std::uint32_t& firstLine) const;

    // What it is compared with. While there is a comparison, graph and picture hold both sets (Graph::changes).
    /// Compares with a file, a folder or git:REV:PATH; that is before, what is open is after. Reads on the worker; failed() where it
    /// cannot be read.
    void compareWith(const QString& source);
    /// Compares with the set as it was when it was opened.
    void compareWithOpened();
    void endComparison();
    /// Null where nothing is compared.
    [[nodiscard]] const ComparedSets* comparison() const;
    /// Whether the set was read again since it was opened.
    [[nodiscard]] bool hasReloaded() const;
    /// Whether what is open is one path in a git work tree, which can be compared with a revision.
    [[nodiscard]] bool isInGit() const;

    // What follows from it. Never null once something is open.
    [[nodiscard]] const WorkspaceState& state() const;
    [[nodiscard]] GraphPtr graph() const;
    /// What the review found, none while nothing is open.
    [[nodiscard]] const Problems& problems() const;
    [[nodiscard]] PicturePtr picture() const;
    [[nodiscard]] const Library& library() const;
    [[nodiscard]] std::shared_ptr<const Library> libraryPtr() const;
    /// The glossary may arrive after the window: an empty library before, the whole one then.
    void setLibrary(std::shared_ptr<const Library> library);
    /// The learner's notes, which may be open beside manifests.
    [[nodiscard]] NotesDesk& notes() const;
    /// The words of the checks; none before they are set.
    void setCheckTexts(std::shared_ptr<const CheckTexts> texts);
    [[nodiscard]] const CheckTexts& checkTexts() const;
    /// Plans the certain repairs of some problems; repairsPlanned() brings them.
    void planRepairs(const Problems& problems);
    /// Writes them, and remembers how to take them back. What is watched is read again by itself, else it is reloaded here.
    void repair(const std::vector<Repair>& repairs);
    [[nodiscard]] bool canUndoRepair() const;
    /// Takes the last repair back, where the files still say what it wrote.
    void undoRepair();
    /// What is checked; what is open is checked anew.
    void setReviewWish(const ReviewWish& wish);
    [[nodiscard]] const ReviewWish& reviewWish() const;
    /// With what the project file says.
    [[nodiscard]] ReviewOptions reviewOptions() const;
    /// Where namespaced things without a namespace live (-n); holds from the next open.
    void setDefaultNamespace(const QString& nameSpace);
    /// Which relations are followed; what is open is related anew.
    void setRules(RuleBookPtr book);

    // What is seen.
    [[nodiscard]] const ViewState& view() const;
    /// Changes what is seen; the old view can be gone back to.
    void setView(const ViewState& view);
    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] bool canGoForward() const;
    void goBack();
    void goForward();
    /// The measure answers differently now (font scale): lay out again.
    void remeasure();

    // What is selected.
    [[nodiscard]] const Selection& selection() const;
    void selectNode(NodeIndex node);
    void selectNodes(const std::vector<NodeIndex>& nodes);
    void selectEdge(EdgeIndex edge);
    /// Shows a concept's entry; `lightUp` also marks where the graph shows it.
    void selectConcept(const QString& conceptId, bool lightUp);
    /// Lets nodes stand out and the rest fade (what a command touches); selecting something else ends it.
    void lightUp(const std::vector<NodeIndex>& nodes);
    void clearSelection();
    [[nodiscard]] NodeIndex currentNode() const;
    [[nodiscard]] std::vector<NodeIndex> selectedNodes() const;
    [[nodiscard]] EdgeIndex selectedEdge() const;

Q_SIGNALS:
    /// Empty where nothing is certain.
    void repairsPlanned(const std::vector<kubezu::Repair>& repairs);
    /// Files were repaired, or a repair was taken back.
    void repaired(int files);
    /// Checked anew, the graph is the same: state().review is another.
    void reviewChanged();
    /// Another state: models follow. `fresh` is true for another set, false for a reload of the same.
    void stateChanged(bool fresh);
    void pictureChanged();
    void viewChanged();
    void libraryChanged();
    /// A comparison began, follows another state, or ended.
    void comparisonChanged();
    void selectionChanged();
    /// A job runs ("load", "layout", "build"); total 0 while it is not known. Ends with busyChanged({}, 0, 0).
    void busyChanged(const QString& job, int done, int total);
    /// Nothing could be opened, or a tool failed.
    void failed(const kubezu::Error& error);
    /// A folder that was opened holds kustomizations: offer to build.
    void kustomizationsFound(const QStringList& folders);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace kubezu
