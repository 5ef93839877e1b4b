#include "views/window/actions.h"

#include "models/workspace/notes_desk.h"
#include "views/common/plain_text.h"
#include "views/theme/icons.h"
#include "views/window/file_commands.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>

namespace kubezu {
namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

QList<QKeySequence> sequencesOf(const ActionRow& row)
{
    QList<QKeySequence> sequences;
    for (const QString& text : QString::fromLatin1(row.shortcuts).split(u' ', Qt::SkipEmptyParts))
        sequences.append(QKeySequence::fromString(text, QKeySequence::PortableText));
    return sequences;
}

/// Text of a menu entry that comes from outside.
QString menuText(const QString& text)
{
    QString safe = shown(text.toStdString(), 400);
    return safe.replace(u'&', QStringLiteral("&&"));
}

const MenuRow& menuRow(MenuId id)
{
    const auto rows = menuRows();
    return *std::find_if(rows.begin(), rows.end(), [id](const MenuRow& row) { return row.id == id; });
}

} // namespace

QString withoutMnemonic(QString text)
{
    static const QRegularExpression behind(QStringLiteral(R"(\(&.\))")); // "ファイル(&F)"
    return text.remove(behind).remove(u'&');
}

Actions::Actions(Shell& shell, QObject* parent)
    : QObject(parent),
      m_shell(shell)
{
    build();
    buildMenus();
    retranslate();
    refresh();
    const auto soon = [this] { refreshSoon(); };
    connect(&shell.workspace, &Workspace::stateChanged, this, soon);
    connect(&shell.workspace, &Workspace::viewChanged, this, soon);
    connect(&shell.workspace, &Workspace::selectionChanged, this, soon);
    connect(&shell.workspace, &Workspace::comparisonChanged, this, soon);
    connect(&shell.workspace.notes(), &NotesDesk::changed, this, soon);
    connect(&shell.settings, &Settings::changed, this, soon);
    connect(&shell.appearance, &Appearance::changed, this, &Actions::retranslate);
}

void Actions::build()
{
    for (const ActionRow& row : actionRows()) {
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(row.id));
        action->setCheckable(row.checked != nullptr);
        action->setShortcuts(sequencesOf(row));
        action->setShortcutContext(row.onCanvas ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
        action->setMenuRole(QAction::NoRole);
        connect(action, &QAction::triggered, this, [this, &row] {
            row.run(m_shell);
            refreshSoon(); // a checked row that did not change is set right again
        });
        m_actions.push_back(action);
        if (!row.onCanvas)
            m_shell.window.addAction(action);
    }
}

void Actions::buildMenus()
{
    m_menus.resize(menuRows().size());
    for (const MenuRow& row : menuRows())
        m_menus[static_cast<std::size_t>(row.id)] = new QMenu(&m_shell.window);
    for (const MenuRow& row : menuRows()) {
        // Entries and submenus of one menu, by section; entries first.
        std::vector<std::pair<int, QAction*>> entries;
        for (std::size_t at = 0; at < m_actions.size(); ++at) {
            if (actionRows()[at].menu == row.id)
                entries.emplace_back(actionRows()[at].section, m_actions[at]);
        }
        for (const MenuRow& sub : menuRows()) {
            if (!sub.top && sub.parent == row.id)
                entries.emplace_back(sub.section, menu(sub.id)->menuAction());
        }
        std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (std::size_t at = 0; at < entries.size(); ++at) {
            if (at > 0 && entries[at].first != entries[at - 1].first)
                menu(row.id)->addSeparator();
            menu(row.id)->addAction(entries[at].second);
        }
    }
    connect(menu(MenuId::Recent), &QMenu::aboutToShow, this, &Actions::listRecent);
    connect(menu(MenuId::Samples), &QMenu::aboutToShow, this, &Actions::listSamples);
}

void Actions::retranslate()
{
    const Tokens& tokens = m_shell.appearance.tokens();
    for (std::size_t at = 0; at < m_actions.size(); ++at) {
        const ActionRow& row = actionRows()[at];
        m_actions[at]->setText(translated(row.text));
        setPlainToolTip(m_actions[at], withoutMnemonic(translated(row.text)));
        if (row.icon[0] != '\0')
            m_actions[at]->setIcon(iconOf(row.icon, tokens.secondary, tokens.faint));
    }
    for (const MenuRow& row : menuRows())
        menu(row.id)->setTitle(translated(row.text));
}

void Actions::refreshSoon()
{
    if (m_refreshing)
        return;
    m_refreshing = true;
    QTimer::singleShot(0, this, &Actions::refresh);
}

void Actions::refresh()
{
    m_refreshing = false;
    for (std::size_t at = 0; at < m_actions.size(); ++at) {
        const ActionRow& row = actionRows()[at];
        m_actions[at]->setEnabled(row.enabled(m_shell));
        if (row.checked != nullptr)
            m_actions[at]->setChecked(row.checked(m_shell));
    }
    menu(MenuId::Recent)->menuAction()->setEnabled(!m_shell.settings.recent().isEmpty());
    menu(MenuId::Samples)->menuAction()->setEnabled(!m_shell.services.samples.empty());
}

void Actions::listRecent()
{
    QMenu* recent = menu(MenuId::Recent);
    recent->clear();
    for (const QString& path : m_shell.settings.recent())
        recent->addAction(menuText(path), this, [this, path] { openPaths(m_shell, {path}); });
}

void Actions::listSamples()
{
    QMenu* list = menu(MenuId::Samples);
    list->clear();
    for (const SampleCard& sample : m_shell.services.samples) {
        const QString title = sample.titles[static_cast<std::size_t>(m_shell.appearance.language())];
        list->addAction(menuText(title), this, [this, id = sample.id] { openSample(m_shell, id); });
    }
}

QAction* Actions::action(const char* id) const
{
    return find(QString::fromLatin1(id));
}

QAction* Actions::find(const QString& id) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), [&](const QAction* each) { return each->objectName() == id; });
    return found == m_actions.end() ? nullptr : *found;
}

std::vector<Actions::Listed> Actions::listed() const
{
    std::vector<Listed> list;
    for (std::size_t at = 0; at < m_actions.size(); ++at) {
        const ActionRow& row = actionRows()[at];
        const MenuRow& place = menuRow(row.menu);
        QString where = withoutMnemonic(translated(place.text));
        if (!place.top)
            where.prepend(withoutMnemonic(translated(menuRow(place.parent).text)) + QStringLiteral(" › "));
        list.push_back({&row, m_actions[at], where});
    }
    return list;
}

void Actions::fill(QMenuBar& bar) const
{
    for (const MenuRow& row : menuRows()) {
        if (row.top)
            bar.addMenu(menu(row.id));
    }
}

void Actions::fill(QMenu& target) const
{
    for (const MenuRow& row : menuRows()) {
        if (row.top)
            target.addMenu(menu(row.id));
    }
}

void Actions::addCanvas(QWidget& canvas) const
{
    for (std::size_t at = 0; at < m_actions.size(); ++at) {
        if (actionRows()[at].onCanvas)
            canvas.addAction(m_actions[at]);
    }
}

} // namespace kubezu
