#include "views/window/main_window.h"

#include "models/workspace/notes_desk.h"
#include "views/common/notes_target.h"
#include "views/common/plain_text.h"
#include "views/common/review_wish.h"
#include "views/graph_view/graph_page.h"
#include "views/window/actions.h"
#include "views/window/centre.h"
#include "views/window/command_palette.h"
#include "views/window/docks.h"
#include "views/window/file_commands.h"
#include "views/window/pages.h"
#include "views/window/status_bar.h"
#include "views/window/toolbar.h"
#include "views/window/view_commands.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QIcon>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>

namespace kubezu {
namespace {

constexpr QSize kFirstSize(1440, 900);

QStringList localPaths(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(Workspace& workspace, Settings& settings, Appearance& appearance, ShellServices services)
    : m_shell{workspace, settings, appearance, *this, std::move(services)}
{
    setObjectName(QStringLiteral("main-window"));
    setWindowIcon(QIcon(QStringLiteral(":/desktop/kubezu.svg")));
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    forgetPresentation(m_shell);
    build();
    connectParts();
    mirror();
    followState(false);
    restoreGeometryOnce();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_shell.canvas = new GraphPage(m_shell.workspace, m_shell.settings, m_shell.appearance, this);
    m_shell.docks = new Docks(m_shell, this);
    m_shell.actions = new Actions(m_shell, this);
    m_shell.actions->addCanvas(*m_shell.canvas);
    m_shell.tell = [this](const Error& error) { m_centre->tell(error); };
    m_shell.note = [this](const QString& text) { m_status->note(text); };
    m_shell.actions->fill(*menuBar());
    m_toolbar = new MainToolBar(m_shell, this);
    addToolBar(Qt::TopToolBarArea, m_toolbar);
    m_centre = new Centre(m_shell, this);
    setCentralWidget(m_centre);
    m_shell.pages = m_centre->pages();
    m_status = new StatusBar(m_shell, this);
    setStatusBar(m_status);
    m_shell.palette = new CommandPalette(m_shell, this);
    m_shell.palette->setAnchor(m_toolbar->searchBox());
}

void MainWindow::connectParts()
{
    connect(&m_shell.workspace, &Workspace::stateChanged, this, &MainWindow::followState);
    connect(&m_shell.settings, &Settings::changed, this, &MainWindow::followSettings);
    m_shell.workspace.setReviewWish(reviewWishOf(m_shell.settings));
    NotesDesk& notes = m_shell.workspace.notes();
    notes.setTarget(notesTargetOf(m_shell.settings));
    connect(&notes, &NotesDesk::changed, this, &MainWindow::followNotes);
    connect(&notes, &NotesDesk::lineWanted, this, &MainWindow::goToLine);
    connect(&notes, &NotesDesk::failed, this, [this](const Error& error) { m_shell.tell(error); });
    connect(m_shell.docks, &Docks::changed, m_shell.actions, &Actions::refresh);
    connect(m_shell.pages, &Pages::shown, this, [this](PageId page) {
        m_shell.docks->setReading(page != PageId::Graph);
        m_shell.actions->refresh();
    });
    connect(&m_shell.workspace, &Workspace::selectionChanged, this, &MainWindow::goToWhatIsSelected);
    connect(m_shell.canvas, &GraphPage::zoomChanged, m_status, &StatusBar::setZoom);
    m_shell.canvas->setLegendVisible(m_shell.settings.flag("picture/legend"));
    m_shell.canvas->setMinimapVisible(m_shell.settings.flag("picture/minimap"));
    menuBar()->setVisible(m_shell.settings.flag("window/menu-bar"));
}

void MainWindow::followState(bool fresh)
{
    const Workspace& workspace = m_shell.workspace;
    const QString title = shown(workspace.title().toStdString(), 200);
    setWindowTitle(title.isEmpty() ? QStringLiteral("Kubezu") : tr("%1 – Kubezu").arg(title));
    m_shell.docks->setInUse(workspace.isOpen());
    if (!fresh)
        return;
    mirror();
    QStringList kept;
    for (const QString& path : workspace.paths()) {
        if (!m_shell.services.isScratch || !m_shell.services.isScratch(path))
            kept.append(path);
    }
    m_shell.settings.set("session/paths", kept.join(u'\n'));
    for (const QString& path : kept.mid(0, 4))
        m_shell.settings.addRecent(path);
}

void MainWindow::followNotes(bool fresh)
{
    const QString path = m_shell.workspace.notes().path();
    if (!fresh)
        return;
    const bool alone = !m_shell.workspace.isOpen() && !m_shell.workspace.isBusy();
    if (!path.isEmpty() && (std::exchange(m_shell.notesAsked, false) || alone))
        m_shell.pages->show(PageId::Notes);
    m_shell.settings.set("session/notes", path);
    if (!path.isEmpty())
        m_shell.settings.addRecent(path);
}

void MainWindow::followSettings(const QString& key)
{
    if (key == QLatin1String("picture/mirrored"))
        mirror();
    else if (key == QLatin1String("picture/legend"))
        m_shell.canvas->setLegendVisible(m_shell.settings.flag("picture/legend"));
    else if (key == QLatin1String("picture/minimap"))
        m_shell.canvas->setMinimapVisible(m_shell.settings.flag("picture/minimap"));
    else if (key.startsWith(QLatin1String("review/"))) {
        m_shell.workspace.setReviewWish(reviewWishOf(m_shell.settings));
        m_shell.workspace.notes().setTarget(notesTargetOf(m_shell.settings));
    } else if (key == QLatin1String("window/menu-bar"))
        menuBar()->setVisible(m_shell.settings.flag("window/menu-bar"));
}

void MainWindow::mirror()
{
    ViewState view = m_shell.workspace.view();
    view.mirrored = m_shell.settings.mirrored();
    m_shell.workspace.setView(view);
}

/// A page that is only made now hears of the line once more.
void MainWindow::goToLine(std::uint32_t line)
{
    const bool made = m_shell.pages->isMade(PageId::Notes);
    m_shell.pages->show(PageId::Notes);
    if (!made)
        QMetaObject::invokeMethod(
            this, [this, line] { m_shell.workspace.notes().show(line); }, Qt::QueuedConnection);
}

/// What is picked in the graph from another page is to be seen there.
void MainWindow::goToWhatIsSelected()
{
    const Selection& selection = m_shell.workspace.selection();
    const bool another = selection.nodes != m_seen.nodes || !(selection.edge == m_seen.edge);
    m_seen = selection;
    if (another && (!selection.nodes.empty() || !selection.edge.isNull()))
        m_shell.pages->show(PageId::Graph);
}

void MainWindow::restoreGeometryOnce()
{
    const QByteArray geometry = m_shell.settings.bytes("window/geometry");
    if (geometry.isEmpty() || !m_shell.settings.flag("session/layout") || !restoreGeometry(geometry)) {
        const QSize room = screen() != nullptr ? screen()->availableSize() : kFirstSize;
        resize(kFirstSize.boundedTo(room));
    }
    m_shell.docks->restore();
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::ThemeChange)
        m_shell.appearance.apply();
    if (event->type() == QEvent::WindowStateChange && m_shell.actions != nullptr)
        m_shell.actions->refresh();
    if (event->type() == QEvent::LanguageChange)
        followState(false);
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (isPresenting(m_shell))
        togglePresentation(m_shell);
    m_shell.settings.setBytes("window/geometry", saveGeometry());
    m_shell.docks->remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList paths = localPaths(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    if (event->modifiers().testFlag(Qt::ShiftModifier) && m_shell.workspace.isOpen())
        m_shell.workspace.add(paths);
    else
        openPaths(m_shell, paths);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isPresenting(m_shell))
        togglePresentation(m_shell);
    else if (event->key() == Qt::Key_Escape && (m_shell.workspace.selection().conceptPinned || !m_shell.workspace.selection().lit.empty()))
        m_shell.workspace.selectConcept(m_shell.workspace.selection().conceptId, false); // what was lit goes out, wherever the focus is
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace kubezu
