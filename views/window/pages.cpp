#include "views/window/pages.h"

#include "views/concept_map_view/concept_map_page.h"
#include "views/notes_view/notes_page.h"
#include "views/study_view/study_page.h"
#include "views/window/docks.h"
#include "views/window/file_commands.h"

#include <QApplication>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace kubezu {
namespace {

constexpr PageRow kPages[] = {
    {PageId::Graph, QT_TRANSLATE_NOOP("Actions", "Graph"), nullptr},
    {PageId::ConceptMap, QT_TRANSLATE_NOOP("Actions", "Concept Map"),
     [](Shell& shell, QWidget* parent) -> QWidget* { return new ConceptMapPage(shell.workspace, shell.appearance, parent); }},
    {PageId::Notes, QT_TRANSLATE_NOOP("Actions", "Notes"),
     [](Shell& shell, QWidget* parent) -> QWidget* {
         auto* page = new NotesPage(shell.workspace, shell.settings, shell.appearance, parent);
         QObject::connect(page, &NotesPage::openWanted, page, [&shell] { openNotes(shell); });
         return page;
     }},
    {PageId::Study, QT_TRANSLATE_NOOP("Actions", "Study"),
     [](Shell& shell, QWidget* parent) -> QWidget* {
         auto* page = new StudyPage(shell.workspace, shell.settings, shell.appearance, shell.services.study, parent);
         QObject::connect(page, &StudyPage::entryShown, shell.docks, [&shell] {
             if (!shell.docks->isShown(DockId::Glossary))
                 shell.docks->toggle(DockId::Glossary);
         });
         return page;
     }},
};

} // namespace

std::span<const PageRow> pageRows()
{
    return kPages;
}

Pages::Pages(Shell& shell, QWidget* graph, QWidget* parent)
    : QWidget(parent),
      m_shell(shell),
      m_tabs(new QTabBar(this)),
      m_stack(new QStackedWidget(this)),
      m_pages(std::size(kPages), nullptr)
{
    m_tabs->setObjectName(QStringLiteral("page-tabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    for (const PageRow& row : kPages)
        m_tabs->addTab(QString::fromLatin1(row.title));
    m_pages[0] = graph;
    m_stack->addWidget(graph);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &Pages::turn);
    connect(&shell.appearance, &Appearance::changed, this, &Pages::retranslate);
    retranslate();
}

void Pages::retranslate()
{
    m_tabs->setAccessibleName(tr("Pages"));
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, QCoreApplication::translate("Actions", kPages[i].title));
}

PageId Pages::current() const
{
    return kPages[m_tabs->currentIndex()].id;
}

void Pages::show(PageId id)
{
    m_tabs->setCurrentIndex(static_cast<int>(id));
}

QWidget* Pages::page(PageId id)
{
    QWidget*& page = m_pages[static_cast<std::size_t>(id)];
    if (!page) {
        page = kPages[static_cast<std::size_t>(id)].make(m_shell, m_stack);
        m_stack->addWidget(page);
    }
    return page;
}

void Pages::turn(int at)
{
    const PageId id = kPages[at].id;
    const QWidget* focus = QApplication::focusWidget();
    const bool focused = !focus || m_stack->isAncestorOf(focus);
    m_stack->setCurrentWidget(page(id));
    if (focused)
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    Q_EMIT shown(id);
}

} // namespace kubezu
