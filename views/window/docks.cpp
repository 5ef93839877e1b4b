#include "views/window/docks.h"

#include "views/glossary_view/glossary_panel.h"
#include "views/graph_view/graph_canvas.h"
#include "views/graph_view/graph_page.h"
#include "views/resources/inspector.h"
#include "views/resources/resource_panel.h"
#include "views/window/dock_title.h"
#include "views/window/pages.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMainWindow>
#include <QTimer>

namespace kubezu {
namespace {

constexpr int kStateVersion = 1;
constexpr int kFrame = 16;         ///< milliseconds in which the picture reaches the screen
constexpr int kLongestWait = 1000; ///< milliseconds for a picture that takes its time

struct DockRow {
    DockId id;
    const char* name;
    const char* title; ///< context "Actions", that of the menu
    Qt::DockWidgetArea area;
    int extent; ///< at text size 1
};

constexpr std::array<DockRow, 3> kDocks{{
    {DockId::Resources, "dock-resources", QT_TRANSLATE_NOOP("Actions", "Resources"), Qt::LeftDockWidgetArea, 260},
    {DockId::Glossary, "dock-glossary", QT_TRANSLATE_NOOP("Actions", "Glossary"), Qt::RightDockWidgetArea, 360},
    {DockId::Inspector, "dock-inspector", QT_TRANSLATE_NOOP("Actions", "Inspector"), Qt::BottomDockWidgetArea, 216},
}};

QWidget* panelOf(Shell& shell, DockId id, QWidget* parent)
{
    switch (id) {
    case DockId::Resources: return new ResourcePanel(shell.workspace, shell.appearance, parent);
    case DockId::Glossary: {
        auto* glossary = new GlossaryPanel(shell.workspace, shell.settings, shell.appearance, parent);
        QObject::connect(glossary, &GlossaryPanel::mapWanted, shell.pages, [&shell] { shell.pages->show(PageId::ConceptMap); });
        return glossary;
    }
    case DockId::Inspector: return new Inspector(shell.workspace, shell.settings, shell.appearance, parent);
    }
    return nullptr;
}

} // namespace

Docks::Docks(Shell& shell, QObject* parent)
    : QObject(parent),
      m_shell(shell)
{
    build();
    retranslate();
    connect(&shell.appearance, &Appearance::changed, this, &Docks::retranslate);
}

void Docks::build()
{
    QMainWindow& window = m_shell.window;
    // The inspector lies below the picture, between the other two, as long as nobody moves it.
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    for (const DockRow& row : kDocks) {
        auto* dock = new QDockWidget(&window);
        dock->setObjectName(QString::fromLatin1(row.name));
        dock->setWidget(new QWidget(dock)); // the panel comes behind the first picture
        dock->setTitleBarWidget(new DockTitle(m_shell.appearance, *dock));
        window.addDockWidget(row.area, dock);
        const auto at = static_cast<std::size_t>(row.id);
        connect(dock, &QDockWidget::visibilityChanged, this, [this, at] {
            // Closed by its own button, or torn off: what the user did counts, what we hide does not.
            if (!m_settling && (m_inUse || m_reading) && !m_stashed && m_shell.window.isVisible() && m_shown[at] == m_docks[at]->isHidden()) {
                m_shown[at] = !m_docks[at]->isHidden();
                Q_EMIT changed();
            }
        });
        m_docks[at] = dock;
    }
}

void Docks::fill()
{
    if (m_filled)
        return;
    m_filled = true;
    for (const DockRow& row : kDocks) {
        QWidget* placeholder = dock(row.id)->widget();
        dock(row.id)->setWidget(panelOf(m_shell, row.id, dock(row.id)));
        delete placeholder;
    }
}

void Docks::fillBehindThePicture()
{
    if (m_filled)
        return;
    connect(&m_shell.canvas->canvas(), &GraphCanvas::contentChanged, this, [this] { QTimer::singleShot(kFrame, this, &Docks::fill); });
    QTimer::singleShot(kLongestWait, this, &Docks::fill);
}

void Docks::retranslate()
{
    for (const DockRow& row : kDocks)
        dock(row.id)->setWindowTitle(QCoreApplication::translate("Actions", row.title));
}

void Docks::place()
{
    m_unplaced = false;
    QMainWindow& window = m_shell.window;
    for (const DockRow& row : kDocks) {
        QDockWidget* each = dock(row.id);
        if (each->isFloating() || window.dockWidgetArea(each) != row.area || !window.tabifiedDockWidgets(each).isEmpty()) {
            each->setFloating(false);
            window.addDockWidget(row.area, each);
        }
        const bool across = row.area == Qt::BottomDockWidgetArea;
        const int most = (across ? window.height() : window.width()) * 3 / 10; // a small window is not all panels
        const int extent = std::min(qRound(row.extent * m_shell.appearance.scale()), most);
        window.resizeDocks({each}, {extent}, across ? Qt::Vertical : Qt::Horizontal);
    }
}

void Docks::settle()
{
    m_settling = true;
    for (std::size_t at = 0; at < m_docks.size(); ++at)
        m_docks[at]->setVisible(isVisible(at));
    m_settling = false;
    Q_EMIT changed();
}

/// On the pages for reading only the glossary helps.
bool Docks::isVisible(std::size_t at) const
{
    const bool useful = m_reading ? at == static_cast<std::size_t>(DockId::Glossary) : m_inUse;
    return m_shown[at] && useful && !m_stashed;
}

void Docks::setReading(bool reading)
{
    if (m_reading == reading)
        return;
    m_reading = reading;
    settle();
    if (reading)
        fill();
    if (m_unplaced)
        place();
}

void Docks::toggle(DockId id)
{
    bool& shown = m_shown[static_cast<std::size_t>(id)];
    shown = !shown;
    settle();
}

bool Docks::isShown(DockId id) const
{
    return m_shown[static_cast<std::size_t>(id)];
}

void Docks::focusFilter()
{
    fill();
    if (!isShown(DockId::Resources))
        toggle(DockId::Resources);
    dock(DockId::Resources)->raise();
    if (auto* field = dock(DockId::Resources)->findChild<QLineEdit*>()) {
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
    }
}

void Docks::reset()
{
    m_shown.fill(true);
    m_unplaced = true;
    settle();
    if (m_inUse)
        place();
}

void Docks::restore()
{
    const bool wanted = m_shell.settings.flag("session/layout");
    const QByteArray state = m_shell.settings.bytes("window/state");
    m_settling = true;
    const bool done = wanted && !state.isEmpty() && m_shell.window.restoreState(state, kStateVersion);
    for (std::size_t at = 0; at < m_docks.size(); ++at)
        m_shown[at] = !done || !m_docks[at]->isHidden();
    m_settling = false;
    m_unplaced = !done;
    settle();
}

void Docks::remember()
{
    // The state is that of the panels as the user wants them, so show what we only put away.
    m_settling = true;
    for (std::size_t at = 0; at < m_docks.size(); ++at)
        m_docks[at]->setVisible(m_shown[at]);
    m_shell.settings.setBytes("window/state", m_shell.window.saveState(kStateVersion));
    m_settling = false;
}

void Docks::stash()
{
    m_stashed = true;
    settle();
}

void Docks::unstash()
{
    m_stashed = false;
    settle();
}

void Docks::setInUse(bool inUse)
{
    if (m_inUse == inUse)
        return;
    m_inUse = inUse;
    settle();
    if (inUse)
        fillBehindThePicture();
    if (inUse && m_unplaced)
        place(); // only what is shown can be given a size
}

} // namespace kubezu
