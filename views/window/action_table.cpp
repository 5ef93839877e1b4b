#include "views/window/action_table.h"

#include "models/workspace/notes_desk.h"
#include "views/glossary_view/entry_print.h"
#include "views/graph_view/graph_page.h"
#include "views/window/command_palette.h"
#include "views/window/compare_commands.h"
#include "views/window/docks.h"
#include "views/window/file_commands.h"
#include "views/window/help_commands.h"
#include "views/window/pages.h"
#include "views/window/shell.h"
#include "views/window/view_commands.h"

#include <QMainWindow>

#include <array>

namespace kubezu {
namespace {

using M = MenuId;

bool always(const Shell&)
{
    return true;
}
bool open(const Shell& shell)
{
    return shell.workspace.isOpen();
}
bool hasNotes(const Shell& shell)
{
    return shell.workspace.notes().notes() != nullptr;
}
const Concept* openEntry(const Shell& shell)
{
    return shell.workspace.library().find(shell.workspace.selection().conceptId.toStdString());
}
bool hasEntry(const Shell& shell)
{
    return openEntry(shell) != nullptr;
}
void printOpenEntry(Shell& shell)
{
    if (const Concept* entry = openEntry(shell))
        printEntry(*entry, shell.appearance.language(), &shell.window);
}
bool reloadable(const Shell& shell)
{
    return shell.workspace.isOpen() && !shell.workspace.paths().isEmpty();
}
bool selected(const Shell& shell)
{
    return shell.workspace.isOpen() && shell.workspace.currentNode() != kNoIndex;
}
bool focused(const Shell& shell)
{
    return !shell.workspace.view().focus.empty();
}
bool canGoBack(const Shell& shell)
{
    return shell.workspace.isOpen() && shell.workspace.canGoBack();
}
bool canGoForward(const Shell& shell)
{
    return shell.workspace.isOpen() && shell.workspace.canGoForward();
}

template <void (GraphPage::*Slot)()>
void onCanvas(Shell& shell)
{
    (shell.canvas->*Slot)();
}

template <Lens L>
void useLens(Shell& shell)
{
    setLens(shell, L);
}
template <Lens L>
bool hasLens(const Shell& shell)
{
    return shell.workspace.view().lens == L;
}

template <Grouping G>
void useGrouping(Shell& shell)
{
    setGrouping(shell, G);
}
template <Grouping G>
bool hasGrouping(const Shell& shell)
{
    return shell.workspace.view().grouping == G;
}

template <PageId P>
void showPage(Shell& shell)
{
    shell.pages->show(P);
}
template <PageId P>
bool hasPage(const Shell& shell)
{
    return shell.pages && shell.pages->current() == P;
}

template <DockId D>
void toggleDock(Shell& shell)
{
    shell.docks->toggle(D);
}
template <DockId D>
bool hasDock(const Shell& shell)
{
    return shell.docks->isShown(D);
}

/// A choice of the settings table as an action: key and value are template arguments by their row below.
struct Theme {
    static constexpr auto key = "appearance/theme";
};
struct Speech {
    static constexpr auto key = "appearance/language";
};
struct Size {
    static constexpr auto key = "appearance/font-size";
};
enum class Choice { System,
                    Light,
                    Dark,
                    HighContrast,
                    En,
                    Ja,
                    Normal,
                    Large,
                    Projector };
constexpr std::array<const char*, 9> kChoices{"system", "light", "dark", "high-contrast", "en", "ja", "normal", "large", "projector"};

template <typename Key, Choice C>
void choose(Shell& shell)
{
    shell.settings.set(Key::key, QString::fromLatin1(kChoices[static_cast<std::size_t>(C)]));
}
template <typename Key, Choice C>
bool chosen(const Shell& shell)
{
    return shell.settings.text(Key::key) == QLatin1String(kChoices[static_cast<std::size_t>(C)]);
}

struct Legend {
    static constexpr auto key = "picture/legend";
};
struct Minimap {
    static constexpr auto key = "picture/minimap";
};
struct MenuBar {
    static constexpr auto key = "window/menu-bar";
};
template <typename Key>
void toggle(Shell& shell)
{
    toggleSetting(shell, Key::key);
}
template <typename Key>
bool isOn(const Shell& shell)
{
    return shell.settings.flag(Key::key);
}

constexpr std::array<MenuRow, 14> kMenus{{
    {M::File, QT_TRANSLATE_NOOP("Actions", "&File"), true, M::File, 0},
    {M::Edit, QT_TRANSLATE_NOOP("Actions", "&Edit"), true, M::Edit, 0},
    {M::View, QT_TRANSLATE_NOOP("Actions", "&View"), true, M::View, 0},
    {M::Help, QT_TRANSLATE_NOOP("Actions", "&Help"), true, M::Help, 0},
    {M::Recent, QT_TRANSLATE_NOOP("Actions", "Open &Recent"), false, M::File, 1},
    {M::Samples, QT_TRANSLATE_NOOP("Actions", "Open &Sample"), false, M::File, 1},
    {M::Compare, QT_TRANSLATE_NOOP("Actions", "&Compare"), false, M::File, 2},
    {M::Pages, QT_TRANSLATE_NOOP("Actions", "&Page"), false, M::View, 4},
    {M::Lens, QT_TRANSLATE_NOOP("Actions", "&Lens"), false, M::View, 4},
    {M::Group, QT_TRANSLATE_NOOP("Actions", "&Group By"), false, M::View, 4},
    {M::Panels, QT_TRANSLATE_NOOP("Actions", "&Panels"), false, M::View, 6},
    {M::Theme, QT_TRANSLATE_NOOP("Actions", "&Theme"), false, M::View, 7},
    {M::TextSize, QT_TRANSLATE_NOOP("Actions", "Text Si&ze"), false, M::View, 7},
    {M::Language, QT_TRANSLATE_NOOP("Actions", "L&anguage · 言語"), false, M::View, 7},
}};

constexpr std::array kActions = std::to_array<ActionRow>({
    {"open-files", QT_TRANSLATE_NOOP("Actions", "Open Files…"), "open", "Ctrl+O", M::File, 0, openFiles, always, nullptr},
    {"open-folder", QT_TRANSLATE_NOOP("Actions", "Open Folder…"), "folder", "Ctrl+Shift+O", M::File, 0, openFolder, always, nullptr},
    {"add-files", QT_TRANSLATE_NOOP("Actions", "Add Files…"), "plus", "", M::File, 0, addFiles, open, nullptr},
    {"open-notes", QT_TRANSLATE_NOOP("Actions", "Open Notes…"), "book", "Ctrl+Alt+O", M::File, 0, openNotes, always, nullptr},
    {"paste", QT_TRANSLATE_NOOP("Actions", "Open Copied Manifest"), "copy", "Ctrl+V", M::File, 0, openClipboard, always, nullptr},
    {"reload", QT_TRANSLATE_NOOP("Actions", "Reload"), "refresh", "F5 Ctrl+R", M::File, 2, reload, reloadable, nullptr},
    {"close", QT_TRANSLATE_NOOP("Actions", "Close"), "close", "Ctrl+W", M::File, 2, closeSet, open, nullptr},
    {"close-notes", QT_TRANSLATE_NOOP("Actions", "Close Notes"), "close", "", M::File, 2, closeNotes, hasNotes, nullptr},
    {"export", QT_TRANSLATE_NOOP("Actions", "Export Picture…"), "export", "Ctrl+E", M::File, 3, exportPicture, open, nullptr},
    {"copy-picture", QT_TRANSLATE_NOOP("Actions", "Copy Picture"), "copy", "Ctrl+Shift+C", M::File, 3, copyPicture, open, nullptr},
    {"print-entry", QT_TRANSLATE_NOOP("Actions", "Print Glossary Entry…"), "print", "Ctrl+P", M::File, 3, printOpenEntry, hasEntry, nullptr},
    {"quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "", "Ctrl+Q", M::File, 4, quit, always, nullptr},

    {"compare-file", QT_TRANSLATE_NOOP("Actions", "Compare With File…"), "file", "", M::Compare, 0, compareWithFile, open, nullptr},
    {"compare-folder", QT_TRANSLATE_NOOP("Actions", "Compare With Folder…"), "folder", "Ctrl+D", M::Compare, 0, compareWithFolder, open, nullptr},
    {"compare-revision", QT_TRANSLATE_NOOP("Actions", "Compare With Git Revision…"), "back", "Ctrl+Shift+D", M::Compare, 0, compareWithRevision, canCompareWithRevision, nullptr},
    {"compare-opened", QT_TRANSLATE_NOOP("Actions", "What Changed Since Opening"), "refresh", "Ctrl+Alt+D", M::Compare, 0, compareWithOpened, canCompareWithOpened, nullptr},
    {"changes-only", QT_TRANSLATE_NOOP("Actions", "Only What Changed"), "filter", "", M::Compare, 1, toggleChangesOnly, isComparing, showsChangesOnly},
    {"compare-end", QT_TRANSLATE_NOOP("Actions", "End Comparison"), "close", "", M::Compare, 1, endComparison, isComparing, nullptr},

    {"palette", QT_TRANSLATE_NOOP("Actions", "Search Everything"), "search", "Ctrl+K Ctrl+Shift+P", M::Edit, 0, openPalette, always, nullptr},
    {"filter", QT_TRANSLATE_NOOP("Actions", "Filter Resources"), "filter", "Ctrl+F", M::Edit, 0, focusFilter, open, nullptr},
    {"settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), "settings", "Ctrl+,", M::Edit, 1, showSettings, always, nullptr},

    {"back", QT_TRANSLATE_NOOP("Actions", "Back"), "back", "Alt+Left", M::View, 0, goBack, canGoBack, nullptr},
    {"forward", QT_TRANSLATE_NOOP("Actions", "Forward"), "forward", "Alt+Right", M::View, 0, goForward, canGoForward, nullptr},
    {"page-graph", QT_TRANSLATE_NOOP("Actions", "Graph"), "layers", "Alt+1", M::Pages, 0, showPage<PageId::Graph>, always, hasPage<PageId::Graph>},
    {"page-concept-map", QT_TRANSLATE_NOOP("Actions", "Concept Map"), "link", "Alt+2", M::Pages, 0, showPage<PageId::ConceptMap>, always, hasPage<PageId::ConceptMap>},
    {"page-notes", QT_TRANSLATE_NOOP("Actions", "Notes"), "file", "Alt+3", M::Pages, 0, showPage<PageId::Notes>, always, hasPage<PageId::Notes>},
    {"page-study", QT_TRANSLATE_NOOP("Actions", "Study"), "book", "Alt+4", M::Pages, 0, showPage<PageId::Study>, always, hasPage<PageId::Study>},
    {"zoom-in", QT_TRANSLATE_NOOP("Actions", "Zoom In"), "zoom-in", "Ctrl++ Ctrl+=", M::View, 1, onCanvas<&GraphPage::zoomIn>, open, nullptr},
    {"zoom-out", QT_TRANSLATE_NOOP("Actions", "Zoom Out"), "zoom-out", "Ctrl+-", M::View, 1, onCanvas<&GraphPage::zoomOut>, open, nullptr},
    {"zoom-actual", QT_TRANSLATE_NOOP("Actions", "Actual Size"), "actual-size", "Ctrl+0", M::View, 1, onCanvas<&GraphPage::zoomActual>, open, nullptr},
    {"fit", QT_TRANSLATE_NOOP("Actions", "Fit Everything"), "fit", "Ctrl+9", M::View, 1, onCanvas<&GraphPage::fitAll>, open, nullptr},
    {"zoom-selection", QT_TRANSLATE_NOOP("Actions", "Zoom to Selection"), "zoom-in", "Ctrl+8", M::View, 1, onCanvas<&GraphPage::zoomToSelection>, selected, nullptr},
    {"focus", QT_TRANSLATE_NOOP("Actions", "Focus on Selection"), "focus", "F", M::View, 2, onCanvas<&GraphPage::focusSelection>, selected, nullptr, true},
    {"clear-focus", QT_TRANSLATE_NOOP("Actions", "Clear Focus"), "close", "Shift+F", M::View, 2, onCanvas<&GraphPage::clearFocus>, focused, nullptr, true},
    {"expand", QT_TRANSLATE_NOOP("Actions", "Expand All Stacks"), "plus", "Ctrl+Shift+E", M::View, 3, onCanvas<&GraphPage::expandAll>, open, nullptr},
    {"collapse", QT_TRANSLATE_NOOP("Actions", "Collapse All Stacks"), "minus", "", M::View, 3, onCanvas<&GraphPage::collapseAll>, open, nullptr},
    {"predicted", QT_TRANSLATE_NOOP("Actions", "Show What Controllers Will Create"), "eye", "Ctrl+Shift+G", M::View, 5, togglePredicted, open, showsPredicted},
    {"mirrored", QT_TRANSLATE_NOOP("Actions", "Traffic From the Left"), "swap", "Ctrl+Shift+M", M::View, 5, toggleMirrored, always, isMirrored},
    {"legend", QT_TRANSLATE_NOOP("Actions", "Legend"), "legend", "Ctrl+L", M::View, 5, toggle<Legend>, always, isOn<Legend>},
    {"minimap", QT_TRANSLATE_NOOP("Actions", "Overview Map"), "minimap", "Ctrl+M", M::View, 5, toggle<Minimap>, always, isOn<Minimap>},
    {"full-screen", QT_TRANSLATE_NOOP("Actions", "Full Screen"), "", "F11", M::View, 8, toggleFullScreen, always, isFullScreen},
    {"present", QT_TRANSLATE_NOOP("Actions", "Present"), "present", "Ctrl+F11", M::View, 8, togglePresentation, always, isPresenting},
    {"show-everything", QT_TRANSLATE_NOOP("Actions", "Show Everything That Is Hidden"), "reset", "", M::View, 3, showEverything, open, nullptr},

    {"lens-everything", QT_TRANSLATE_NOOP("Actions", "Everything"), "layers", "Ctrl+1", M::Lens, 0, useLens<Lens::Everything>, open, hasLens<Lens::Everything>},
    {"lens-traffic", QT_TRANSLATE_NOOP("Actions", "Traffic"), "", "Ctrl+2", M::Lens, 0, useLens<Lens::Traffic>, open, hasLens<Lens::Traffic>},
    {"lens-workloads", QT_TRANSLATE_NOOP("Actions", "Workloads"), "", "Ctrl+3", M::Lens, 0, useLens<Lens::Workloads>, open, hasLens<Lens::Workloads>},
    {"lens-config", QT_TRANSLATE_NOOP("Actions", "Config"), "", "Ctrl+4", M::Lens, 0, useLens<Lens::Config>, open, hasLens<Lens::Config>},
    {"lens-storage", QT_TRANSLATE_NOOP("Actions", "Storage"), "", "Ctrl+5", M::Lens, 0, useLens<Lens::Storage>, open, hasLens<Lens::Storage>},
    {"lens-identity", QT_TRANSLATE_NOOP("Actions", "Identity"), "", "Ctrl+6", M::Lens, 0, useLens<Lens::Identity>, open, hasLens<Lens::Identity>},
    {"lens-scheduling", QT_TRANSLATE_NOOP("Actions", "Scheduling"), "", "Ctrl+7", M::Lens, 0, useLens<Lens::Scheduling>, open, hasLens<Lens::Scheduling>},

    {"group-namespace", QT_TRANSLATE_NOOP("Actions", "Namespace"), "", "", M::Group, 0, useGrouping<Grouping::Namespace>, open, hasGrouping<Grouping::Namespace>},
    {"group-app", QT_TRANSLATE_NOOP("Actions", "App"), "", "", M::Group, 0, useGrouping<Grouping::App>, open, hasGrouping<Grouping::App>},
    {"group-kind", QT_TRANSLATE_NOOP("Actions", "Kind"), "", "", M::Group, 0, useGrouping<Grouping::Kind>, open, hasGrouping<Grouping::Kind>},
    {"group-file", QT_TRANSLATE_NOOP("Actions", "File"), "", "", M::Group, 0, useGrouping<Grouping::File>, open, hasGrouping<Grouping::File>},
    {"group-none", QT_TRANSLATE_NOOP("Actions", "Nothing"), "", "", M::Group, 0, useGrouping<Grouping::None>, open, hasGrouping<Grouping::None>},

    {"panel-resources", QT_TRANSLATE_NOOP("Actions", "Resources"), "list", "Ctrl+Alt+1", M::Panels, 0, toggleDock<DockId::Resources>, always, hasDock<DockId::Resources>},
    {"panel-glossary", QT_TRANSLATE_NOOP("Actions", "Glossary"), "book", "Ctrl+Alt+2", M::Panels, 0, toggleDock<DockId::Glossary>, always, hasDock<DockId::Glossary>},
    {"panel-inspector", QT_TRANSLATE_NOOP("Actions", "Inspector"), "info", "Ctrl+Alt+3", M::Panels, 0, toggleDock<DockId::Inspector>, always, hasDock<DockId::Inspector>},
    {"panels-reset", QT_TRANSLATE_NOOP("Actions", "Reset the Layout"), "reset", "", M::Panels, 1, resetDocks, always, nullptr},
    {"menu-bar", QT_TRANSLATE_NOOP("Actions", "Menu Bar"), "", "Ctrl+Shift+B", M::Panels, 1, toggle<MenuBar>, always, isOn<MenuBar>},

    {"theme-system", QT_TRANSLATE_NOOP("Actions", "As the System"), "theme", "", M::Theme, 0, choose<Theme, Choice::System>, always, chosen<Theme, Choice::System>},
    {"theme-light", QT_TRANSLATE_NOOP("Actions", "Light"), "sun", "", M::Theme, 0, choose<Theme, Choice::Light>, always, chosen<Theme, Choice::Light>},
    {"theme-dark", QT_TRANSLATE_NOOP("Actions", "Dark"), "moon", "", M::Theme, 0, choose<Theme, Choice::Dark>, always, chosen<Theme, Choice::Dark>},
    {"theme-contrast", QT_TRANSLATE_NOOP("Actions", "High Contrast"), "contrast", "", M::Theme, 0, choose<Theme, Choice::HighContrast>, always, chosen<Theme, Choice::HighContrast>},
    {"language-system", QT_TRANSLATE_NOOP("Actions", "As the System"), "language", "", M::Language, 0, choose<Speech, Choice::System>, always, chosen<Speech, Choice::System>},
    {"language-en", "English", "", "", M::Language, 0, choose<Speech, Choice::En>, always, chosen<Speech, Choice::En>},
    {"language-ja", "日本語", "", "", M::Language, 0, choose<Speech, Choice::Ja>, always, chosen<Speech, Choice::Ja>},
    {"text-normal", QT_TRANSLATE_NOOP("Actions", "Normal"), "", "", M::TextSize, 0, choose<Size, Choice::Normal>, always, chosen<Size, Choice::Normal>},
    {"text-large", QT_TRANSLATE_NOOP("Actions", "Large"), "", "", M::TextSize, 0, choose<Size, Choice::Large>, always, chosen<Size, Choice::Large>},
    {"text-projector", QT_TRANSLATE_NOOP("Actions", "Projector"), "", "", M::TextSize, 0, choose<Size, Choice::Projector>, always, chosen<Size, Choice::Projector>},

    {"tour", QT_TRANSLATE_NOOP("Actions", "Tour of the Notes"), "book", "F1", M::Help, 0, openTour, always, nullptr},
    {"shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard Shortcuts"), "help", "Ctrl+/", M::Help, 0, showShortcuts, always, nullptr},
    {"about", QT_TRANSLATE_NOOP("Actions", "About Kubezu"), "info", "", M::Help, 1, showAbout, always, nullptr},
});

} // namespace

std::span<const MenuRow> menuRows()
{
    return kMenus;
}

std::span<const ActionRow> actionRows()
{
    return kActions;
}

} // namespace kubezu
