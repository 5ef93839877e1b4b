#include "models/workspace/workspace.h"

#include "models/review/fix.h"
#include "models/workspace/comparing.h"
#include "models/workspace/file_watch.h"
#include "models/workspace/loading.h"
#include "models/workspace/notes_desk.h"
#include "models/workspace/serial_worker.h"

#include <QFileInfo>

#include <algorithm>
#include <mutex>

namespace kubezu {
namespace {

constexpr std::size_t kHistoryDepth = 200;

std::vector<std::string> toStd(const QStringList& list)
{
    std::vector<std::string> strings;
    for (const QString& text : list)
        strings.push_back(text.toStdString());
    return strings;
}

QStringList toQt(const std::vector<std::string>& list)
{
    QStringList strings;
    for (const std::string& text : list)
        strings.append(QString::fromStdString(text));
    return strings;
}

QString titleOf(const QStringList& paths)
{
    if (paths.isEmpty())
        return {};
    const QString name = QFileInfo(paths.first()).fileName();
    return paths.size() == 1 ? name : name + QStringLiteral(" +%1").arg(paths.size() - 1);
}

/// Identity is a theme of its own wherever there are workloads to look at: its cards wait behind the legend and are counted.
ViewState freshView(const Graph& graph, const ViewState& before)
{
    ViewState view;
    view.grouping = before.grouping;
    view.mirrored = before.mirrored;
    const bool workloads = std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const GraphNode& node) {
        return node.resource && node.kind && node.kind->category == Category::Workload;
    });
    if (workloads)
        view.hiddenClasses.insert(RelationClass::Identity);
    return view;
}

} // namespace

struct Workspace::Private {
    Private(Workspace* workspace, const CardMeasure& cardMeasure, std::shared_ptr<const Library> concepts)
        : q(workspace),
          measure(cardMeasure),
          library(std::move(concepts)),
          watch(new FileWatch(workspace)),
          notes(new NotesDesk(library, workspace))
    {
        connect(watch, &FileWatch::changed, q, &Workspace::reload);
    }

    void start(LoadRequest request, bool fresh);
    void finishLoad(LoadOutcome outcome, const LoadRequest& request, bool fresh, Revision number, const Library* concepts);
    void take(LoadOutcome outcome, const LoadRequest& request, bool fresh);
    void compare(CompareRequest request);
    void finishCompare(CompareOutcome outcome, const CompareRequest& request);
    void leaveComparison();
    [[nodiscard]] std::function<void(std::size_t, std::size_t)> progressOf(Revision number);
    void layout(bool fresh);
    void apply(const ViewState& next);
    void reviewAgain();
    void writeAll(const std::vector<Repair>& wanted, bool back);
    void setSelection(Selection next);
    void setBusy(const QString& job, int done, int total);

    Workspace* q;
    const CardMeasure& measure;
    std::shared_ptr<const Library> library;
    std::shared_ptr<const CheckTexts> checkTexts = std::make_shared<const CheckTexts>(std::vector<ContentFile>{});
    FileWatch* watch;
    NotesDesk* notes;
    WorkspaceState state;
    WorkspaceState own; ///< while comparing: the state of what is open, without the other set
    bool inGit = false;
    GraphPtr opened; ///< as it was first read
    std::optional<ComparedSets> compared;
    std::optional<CompareRequest> comparing; ///< with what; its graph is kept for the next state
    ViewState viewBefore;                    ///< to be gone back to after the comparison
    PicturePtr picture;
    LoadRequest request;
    RuleBookPtr rules = RuleBook::builtIn();
    ReviewWish reviewWish;
    QStringList paths;
    QString title;
    ViewState view;
    std::vector<ViewState> back;
    std::vector<ViewState> forward;
    Selection selection;
    Revision lastRevision = 0;
    std::uint64_t layoutTicket = 0;
    bool loading = false;
    bool layingOut = false;
    // Only the layout thread touches these; they outlive its thread because the worker is declared behind them.
    std::unique_ptr<PictureBuilder> builder;
    PictureMemory memory;
    SerialWorker loadWorker;
    SerialWorker reviewWorker;
    SerialWorker repairWorker;
    std::vector<std::vector<Repair>> repairs; ///< what was written, last at the end
    SerialWorker layoutWorker;
};

Workspace::Workspace(const CardMeasure& measure, std::shared_ptr<const Library> library, QObject* parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, measure, std::move(library)))
{
}

Workspace::~Workspace() = default;

void Workspace::Private::setBusy(const QString& job, int done, int total)
{
    Q_EMIT q->busyChanged(job, done, total);
}

std::function<void(std::size_t, std::size_t)> Workspace::Private::progressOf(Revision number)
{
    return [this, number](std::size_t done, std::size_t total) {
        QMetaObject::invokeMethod(
            q, [this, number, done, total] {
                if (number == lastRevision && loading)
                    setBusy(QStringLiteral("load"), static_cast<int>(done), static_cast<int>(total));
            },
            Qt::QueuedConnection);
    };
}

void Workspace::Private::start(LoadRequest next, bool fresh)
{
    const Revision number = ++lastRevision;
    next.review = reviewWish;
    next.rules = rules;
    loading = true;
    setBusy(QStringLiteral("load"), 0, 0);
    const auto report = progressOf(number);
    loadWorker.replace([this, next, fresh, number, report, concepts = library](const std::stop_token& stop) {
        LoadOutcome outcome = load(next, *concepts, number, stop, report);
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            q, [this, next, fresh, number, concepts, outcome = std::move(outcome)]() mutable {
                finishLoad(std::move(outcome), next, fresh, number, concepts.get());
            },
            Qt::QueuedConnection);
    });
}

void Workspace::Private::finishLoad(LoadOutcome outcome, const LoadRequest& from, bool fresh, Revision number, const Library* concepts)
{
    if (number != lastRevision)
        return; // late
    loading = false;
    setBusy({}, 0, 0);
    if (!outcome.state) {
        if (outcome.error)
            Q_EMIT q->failed(*outcome.error);
        return;
    }
    take(std::move(outcome), from, fresh);
    if (concepts != library.get())
        q->reload(); // the glossary arrived meanwhile
}

void Workspace::Private::take(LoadOutcome outcome, const LoadRequest& from, bool fresh)
{
    request = from;
    title = QString::fromStdString(from.title);
    paths = from.kind == LoadRequest::Kind::Paths ? toQt(from.paths) : QStringList();
    inGit = outcome.inGit;
    watch->watch(toQt(outcome.files), toQt(outcome.folders));
    if (!fresh && comparing) {
        own = std::move(*outcome.state);
        compare(*comparing); // what is seen stays until both are there
        return;
    }
    if (comparing)
        leaveComparison();
    state = std::move(*outcome.state);
    if (fresh || !opened)
        opened = state.graph;
    if (fresh) {
        view = freshView(*state.graph, view);
        back.clear();
        forward.clear();
        selection = {};
        picture = nullptr;
    }
    Q_EMIT q->stateChanged(fresh);
    if (fresh) {
        Q_EMIT q->viewChanged();
        Q_EMIT q->selectionChanged();
    }
    layout(fresh);
    if (fresh && !state.snapshot->kustomizations.empty())
        Q_EMIT q->kustomizationsFound(toQt(state.snapshot->kustomizations));
}

void Workspace::Private::compare(CompareRequest next)
{
    const Revision number = ++lastRevision;
    loading = true;
    setBusy(QStringLiteral("load"), 0, 0);
    const WorkspaceState& after = comparing ? own : state;
    loadWorker.replace([this, next, number, after, report = progressOf(number), concepts = library](const std::stop_token& stop) {
        CompareOutcome outcome = kubezu::compareWith(next, after, *concepts, number, stop, report);
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            q, [this, next, number, outcome = std::move(outcome)]() mutable {
                if (number == lastRevision)
                    finishCompare(std::move(outcome), next);
            },
            Qt::QueuedConnection);
    });
}

void Workspace::Private::finishCompare(CompareOutcome outcome, const CompareRequest& from)
{
    loading = false;
    setBusy({}, 0, 0);
    if (!outcome.state) {
        if (outcome.error)
            Q_EMIT q->failed(*outcome.error);
        return;
    }
    const bool begins = !comparing;
    if (begins) {
        own = std::move(state);
        viewBefore = view;
        // Whatever changed is to be seen: themes and filters wait until the comparison ends.
        ViewState next;
        next.grouping = view.grouping;
        next.mirrored = view.mirrored;
        next.changesOnly = true;
        view = next;
    }
    state = std::move(*outcome.state);
    comparing = from;
    comparing->before = outcome.comparison->before;
    compared = ComparedSets{std::move(outcome.comparison), std::move(outcome.changes), QString::fromStdString(from.source), title};
    Q_EMIT q->stateChanged(false);
    if (begins)
        Q_EMIT q->viewChanged();
    Q_EMIT q->selectionChanged(); // the same things have other numbers
    Q_EMIT q->comparisonChanged();
    layout(false);
}

/// Forgets the comparison; who calls it shows another state.
void Workspace::Private::leaveComparison()
{
    state = std::move(own);
    own = {};
    comparing.reset();
    compared.reset();
    view = viewBefore;
    Q_EMIT q->comparisonChanged();
}

void Workspace::Private::layout(bool fresh)
{
    if (!state.graph)
        return;
    const std::uint64_t ticket = ++layoutTicket;
    layingOut = true;
    setBusy(QStringLiteral("layout"), 0, 0);
    layoutWorker.replace([this, ticket, fresh, graph = state.graph, reviewed = state.review, shownView = view](const std::stop_token& stop) {
        if (!builder)
            builder = std::make_unique<PictureBuilder>(measure);
        if (fresh)
            memory = {};
        PicturePtr made = builder->build(*graph, shownView, memory, stop, reviewed->problems);
        if (!made || stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            q, [this, ticket, made = std::move(made)] {
                if (ticket != layoutTicket)
                    return; // late
                layingOut = false;
                picture = made;
                setBusy({}, 0, 0);
                Q_EMIT q->pictureChanged();
            },
            Qt::QueuedConnection);
    });
}

/// Files one after the other; what failed is told, what was written is remembered.
void Workspace::Private::writeAll(const std::vector<Repair>& wanted, bool undo)
{
    repairWorker.replace([this, wanted, undo](const std::stop_token&) {
        std::vector<Repair> written;
        std::vector<Error> errors;
        for (const Repair& each : wanted) {
            const std::optional<Error> failed = undo ? replaceFile(each.path, each.after, each.before) : replaceFile(each.path, each.before, each.after);
            if (failed)
                errors.push_back(*failed);
            else
                written.push_back(each);
        }
        QMetaObject::invokeMethod(
            q, [this, undo, written = std::move(written), errors = std::move(errors)] {
                if (undo)
                    repairs.pop_back();
                else if (!written.empty())
                    repairs.push_back(written);
                for (const Error& error : errors)
                    Q_EMIT q->failed(error);
                Q_EMIT q->repaired(static_cast<int>(written.size()));
                if (!written.empty())
                    q->reload();
            },
            Qt::QueuedConnection);
    });
}

void Workspace::Private::reviewAgain()
{
    // While comparing, what is reviewed is what is open; the picture of both follows it.
    reviewWorker.replace([this, graph = comparing ? own.graph : state.graph, options = optionsFor(reviewWish, state.project)](const std::stop_token& stop) {
        ReviewPtr made = std::make_shared<const Review>(review(*graph, options, stop));
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            q, [this, graph, made = std::move(made)] {
                if (comparing && graph == own.graph) {
                    own.review = made;
                    compare(*comparing);
                    return;
                }
                if (graph != state.graph)
                    return; // late
                state.review = made;
                Q_EMIT q->reviewChanged();
                layout(false); // marks
            },
            Qt::QueuedConnection);
    });
}

void Workspace::Private::apply(const ViewState& next)
{
    if (next == view)
        return;
    view = next;
    Q_EMIT q->viewChanged();
    layout(false);
}

void Workspace::Private::setSelection(Selection next)
{
    if (next == selection)
        return;
    selection = std::move(next);
    Q_EMIT q->selectionChanged();
}

void Workspace::open(const QStringList& paths, const QString& title)
{
    LoadRequest request;
    request.paths = toStd(paths);
    request.title = (title.isEmpty() ? titleOf(paths) : title).toStdString();
    request.defaultNamespace = d->request.defaultNamespace;
    d->start(std::move(request), true);
}

void Workspace::add(const QStringList& paths)
{
    QStringList all = d->paths;
    for (const QString& path : paths) {
        if (!all.contains(path))
            all.append(path);
    }
    open(all);
}

void Workspace::buildKustomization(const QString& folder, bool allowRemote)
{
    LoadRequest request;
    request.kind = LoadRequest::Kind::Kustomization;
    request.paths = {folder.toStdString()};
    request.title = QFileInfo(folder).fileName().toStdString();
    request.allowRemote = allowRemote;
    d->start(std::move(request), true);
}

void Workspace::renderChart(const QString& chart, const QStringList& values)
{
    LoadRequest request;
    request.kind = LoadRequest::Kind::Chart;
    request.paths = toStd(QStringList(chart) + values);
    request.title = QFileInfo(chart).fileName().toStdString();
    d->start(std::move(request), true);
}

void Workspace::openText(const QString& text, const QString& title)
{
    LoadRequest request;
    request.kind = LoadRequest::Kind::Text;
    request.text = text.toStdString();
    request.title = title.toStdString();
    d->start(std::move(request), true);
}

void Workspace::reload()
{
    if (isOpen())
        d->start(d->request, false);
}

void Workspace::compareWith(const QString& source)
{
    if (!isOpen() || source.isEmpty())
        return;
    endComparison();
    CompareRequest request;
    request.source = source.toStdString();
    request.defaultNamespace = d->request.defaultNamespace;
    d->compare(std::move(request));
}

void Workspace::compareWithOpened()
{
    if (!isOpen() || !d->opened)
        return;
    endComparison();
    CompareRequest request;
    request.before = d->opened;
    d->compare(std::move(request));
}

void Workspace::endComparison()
{
    if (!d->comparing)
        return;
    d->leaveComparison();
    Q_EMIT stateChanged(false);
    Q_EMIT viewChanged();
    Q_EMIT selectionChanged();
    d->layout(false);
}

const ComparedSets* Workspace::comparison() const
{
    return d->compared ? &*d->compared : nullptr;
}

bool Workspace::hasReloaded() const
{
    const GraphPtr& now = d->comparing ? d->own.graph : d->state.graph;
    return now && d->opened && now != d->opened;
}

bool Workspace::isInGit() const
{
    return d->inGit;
}

void Workspace::close()
{
    if (d->comparing)
        d->leaveComparison();
    d->opened = nullptr;
    d->loadWorker.cancel();
    d->reviewWorker.cancel();
    d->layoutWorker.cancel();
    ++d->lastRevision;
    ++d->layoutTicket;
    d->loading = false;
    d->layingOut = false;
    d->watch->clear();
    d->state = {};
    d->picture = nullptr;
    d->paths.clear();
    d->title.clear();
    d->view = {};
    d->back.clear();
    d->forward.clear();
    d->selection = {};
    d->setBusy({}, 0, 0);
    Q_EMIT stateChanged(true);
    Q_EMIT viewChanged();
    Q_EMIT selectionChanged();
    Q_EMIT pictureChanged();
}

void Workspace::cancel()
{
    if (d->loading) {
        d->loadWorker.cancel();
        ++d->lastRevision;
        d->loading = false;
    } else if (d->layingOut) {
        d->layoutWorker.cancel();
        ++d->layoutTicket;
        d->layingOut = false;
    }
    d->setBusy({}, 0, 0);
}

bool Workspace::isOpen() const
{
    return d->state.graph != nullptr;
}

bool Workspace::isBusy() const
{
    return d->loading || d->layingOut;
}

QStringList Workspace::paths() const
{
    return d->paths;
}

QString Workspace::title() const
{
    return d->title;
}

QString Workspace::sourceText(NodeIndex node, std::uint32_t& firstLine) const
{
    firstLine = 0;
    if (!isOpen() || node >= d->state.graph->nodes.size() || !d->state.graph->nodes[node].resource)
        return {};
    return QString::fromStdString(sourceOf(*d->state.snapshot, *d->state.graph->nodes[node].resource, firstLine));
}

const WorkspaceState& Workspace::state() const
{
    return d->state;
}

GraphPtr Workspace::graph() const
{
    return d->state.graph;
}

const Problems& Workspace::problems() const
{
    static const Problems kNone;
    return d->state.review ? d->state.review->problems : kNone;
}

void Workspace::setCheckTexts(std::shared_ptr<const CheckTexts> texts)
{
    d->checkTexts = std::move(texts);
}

const CheckTexts& Workspace::checkTexts() const
{
    return *d->checkTexts;
}

const ReviewWish& Workspace::reviewWish() const
{
    return d->reviewWish;
}

ReviewOptions Workspace::reviewOptions() const
{
    return optionsFor(d->reviewWish, d->state.project);
}

void Workspace::planRepairs(const Problems& problems)
{
    if (!isOpen())
        return;
    d->repairWorker.replace([this, problems, graph = d->state.graph](const std::stop_token& stop) {
        std::vector<Repair> repairs;
        for (Fix& fix : fixesOf(*graph, problems)) {
            const SourceFile& file = graph->snapshot->files[fix.file];
            std::string diff = diffOf(*graph, fix);
            repairs.push_back({file.path, file.name, std::move(fix.before), std::move(fix.after), std::move(diff)});
        }
        if (!stop.stop_requested())
            QMetaObject::invokeMethod(
                this, [this, repairs = std::move(repairs)] { Q_EMIT repairsPlanned(repairs); }, Qt::QueuedConnection);
    });
}

void Workspace::repair(const std::vector<Repair>& repairs)
{
    d->writeAll(repairs, false);
}

bool Workspace::canUndoRepair() const
{
    return !d->repairs.empty();
}

void Workspace::undoRepair()
{
    if (!d->repairs.empty())
        d->writeAll(d->repairs.back(), true);
}

void Workspace::setReviewWish(const ReviewWish& wish)
{
    if (wish == d->reviewWish)
        return;
    d->reviewWish = wish;
    if (isOpen())
        d->reviewAgain();
}

PicturePtr Workspace::picture() const
{
    return d->picture;
}

NotesDesk& Workspace::notes() const
{
    return *d->notes;
}

const Library& Workspace::library() const
{
    return *d->library;
}

std::shared_ptr<const Library> Workspace::libraryPtr() const
{
    return d->library;
}

void Workspace::setRules(RuleBookPtr book)
{
    d->rules = std::move(book);
    reload();
}

void Workspace::setLibrary(std::shared_ptr<const Library> library)
{
    d->library = std::move(library);
    d->notes->setLibrary(d->library);
    Q_EMIT libraryChanged();
    reload(); // what the graph shows of the concepts is found with the load
}

void Workspace::setDefaultNamespace(const QString& nameSpace)
{
    d->request.defaultNamespace = nameSpace.toStdString();
}

const ViewState& Workspace::view() const
{
    return d->view;
}

void Workspace::setView(const ViewState& view)
{
    if (view == d->view)
        return;
    d->back.push_back(d->view);
    if (d->back.size() > kHistoryDepth)
        d->back.erase(d->back.begin());
    d->forward.clear();
    d->apply(view);
}

bool Workspace::canGoBack() const
{
    return !d->back.empty();
}

bool Workspace::canGoForward() const
{
    return !d->forward.empty();
}

void Workspace::goBack()
{
    if (d->back.empty())
        return;
    const ViewState next = d->back.back();
    d->back.pop_back();
    d->forward.push_back(d->view);
    d->apply(next);
}

void Workspace::goForward()
{
    if (d->forward.empty())
        return;
    const ViewState next = d->forward.back();
    d->forward.pop_back();
    d->back.push_back(d->view);
    d->apply(next);
}

void Workspace::remeasure()
{
    d->layout(true);
}

const Selection& Workspace::selection() const
{
    return d->selection;
}

void Workspace::selectNode(NodeIndex node)
{
    selectNodes({node});
}

void Workspace::selectNodes(const std::vector<NodeIndex>& nodes)
{
    if (!isOpen())
        return;
    Selection next = d->selection;
    next.nodes.clear();
    next.lit.clear();
    next.edge = {};
    for (const NodeIndex node : nodes) {
        if (node < d->state.graph->nodes.size())
            next.nodes.push_back(d->state.graph->nodes[node].id);
    }
    if (!next.nodes.empty() && !next.conceptPinned) {
        const auto concepts = conceptsOfNode(*d->state.graph, nodes.back(), *d->library);
        if (!concepts.empty())
            next.conceptId = QString::fromStdString(concepts.front()->id);
    }
    d->setSelection(std::move(next));
}

void Workspace::selectEdge(EdgeIndex edge)
{
    if (!isOpen() || edge >= d->state.graph->edges.size())
        return;
    const Graph& graph = *d->state.graph;
    const GraphEdge& chosen = graph.edges[edge];
    Selection next = d->selection;
    next.lit.clear();
    next.edge = {graph.nodes[chosen.from].id, graph.nodes[chosen.to].id, chosen.relation};
    // The YAML that holds the reference stays in view: the object with the field is the current one.
    next.nodes = {next.edge.from};
    if (!next.conceptPinned) {
        const auto concepts = conceptsOfEdge(graph, edge, *d->library);
        if (!concepts.empty())
            next.conceptId = QString::fromStdString(concepts.front()->id);
    }
    d->setSelection(std::move(next));
}

void Workspace::selectConcept(const QString& conceptId, bool lightUp)
{
    Selection next = d->selection;
    next.conceptId = conceptId;
    next.conceptPinned = lightUp;
    next.lit.clear();
    d->setSelection(std::move(next));
}

void Workspace::lightUp(const std::vector<NodeIndex>& nodes)
{
    if (!isOpen())
        return;
    Selection next = d->selection;
    next.lit.clear();
    next.conceptPinned = false;
    for (const NodeIndex node : nodes) {
        if (node < d->state.graph->nodes.size())
            next.lit.push_back(d->state.graph->nodes[node].id);
    }
    d->setSelection(std::move(next));
}

void Workspace::clearSelection()
{
    Selection next;
    next.conceptId = d->selection.conceptId;
    d->setSelection(std::move(next));
}

NodeIndex Workspace::currentNode() const
{
    return isOpen() && !d->selection.nodes.empty() ? d->state.graph->find(d->selection.nodes.back()) : kNoIndex;
}

std::vector<NodeIndex> Workspace::selectedNodes() const
{
    std::vector<NodeIndex> nodes;
    for (const std::string& id : d->selection.nodes) {
        const NodeIndex node = isOpen() ? d->state.graph->find(id) : kNoIndex;
        if (node != kNoIndex)
            nodes.push_back(node);
    }
    return nodes;
}

EdgeIndex Workspace::selectedEdge() const
{
    const EdgeName& name = d->selection.edge;
    const NodeIndex from = isOpen() && !name.isNull() ? d->state.graph->find(name.from) : kNoIndex;
    if (from == kNoIndex)
        return kNoIndex;
    for (const EdgeIndex edge : d->state.graph->outgoing[from]) {
        const GraphEdge& candidate = d->state.graph->edges[edge];
        if (candidate.relation == name.relation && d->state.graph->nodes[candidate.to].id == name.to)
            return edge;
    }
    return kNoIndex;
}

} // namespace kubezu
