#include "views/glossary_view/glossary_panel.h"

#include "models/workspace/notes_desk.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/plain_text.h"
#include "views/common/search_field.h"
#include "views/glossary_view/concept_view.h"
#include "views/glossary_view/concept_words.h"
#include "views/glossary_view/entry_print.h"
#include "views/glossary_view/index_view.h"
#include "views/theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace kubezu {
namespace {

constexpr std::size_t kHistoryDepth = 100;

} // namespace

GlossaryPanel::GlossaryPanel(Workspace& workspace, Settings& settings, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_appearance(appearance),
      m_field(new SearchField(appearance, this)),
      m_tabs(new QTabWidget(this)),
      m_index(new IndexView(workspace, settings, appearance)),
      m_entry(new ConceptView(workspace, appearance)),
      m_back(new QToolButton),
      m_forward(new QToolButton),
      m_copy(new QToolButton),
      m_print(new QToolButton)
{
    build();
    connectParts();
    retranslate();
    dress();
    follow();
}

void GlossaryPanel::build()
{
    auto* corner = new QWidget(this);
    auto* buttons = new QHBoxLayout(corner);
    buttons->setContentsMargins(0, 0, 8, 0);
    corner->setStyleSheet(QStringLiteral("QToolButton { padding: 3px; min-height: 0; }")); // large type must leave room for the tabs
    buttons->setSpacing(0);
    for (QToolButton* button : {m_back, m_forward, m_copy, m_print}) {
        button->setProperty("role", QStringLiteral("ghost"));
        buttons->addWidget(button);
    }
    m_back->setObjectName(QStringLiteral("glossary-back"));
    m_forward->setObjectName(QStringLiteral("glossary-forward"));
    m_copy->setObjectName(QStringLiteral("glossary-copy"));
    m_print->setObjectName(QStringLiteral("glossary-print"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_index, QString());
    m_tabs->addTab(m_entry, QString());
    m_tabs->setCornerWidget(corner, Qt::TopRightCorner);
    m_field->installEventFilter(this);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 4);
    top->addWidget(m_field);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_tabs, 1);
}

void GlossaryPanel::connectParts()
{
    connect(&m_workspace, &Workspace::selectionChanged, this, &GlossaryPanel::follow);
    connect(&m_workspace, &Workspace::stateChanged, this, [this] {
        m_index->follow();
        m_entry->refreshPlaces();
    });
    connect(&m_workspace, &Workspace::libraryChanged, this, [this] {
        m_index->setLibrary();
        showEntry();
    });
    connect(&m_workspace.notes(), &NotesDesk::changed, this, &GlossaryPanel::showEntry);
    connect(&m_workspace.notes(), &NotesDesk::targetChanged, this, &GlossaryPanel::showEntry);
    connect(&m_appearance, &Appearance::changed, this, [this] {
        retranslate();
        dress();
    });
    connect(m_field, &SearchField::edited, this, &GlossaryPanel::search);
    connect(m_field, &QLineEdit::returnPressed, m_index, &IndexView::openFirst);
    connect(m_index, &IndexView::conceptWanted, this, &GlossaryPanel::choose);
    connect(m_entry, &ConceptView::conceptWanted, this, &GlossaryPanel::choose);
    connect(m_entry, &ConceptView::mapWanted, this, &GlossaryPanel::mapWanted);
    connect(m_back, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { go(1); });
    connect(m_copy, &QToolButton::clicked, this, &GlossaryPanel::copyMarkdown);
    connect(m_print, &QToolButton::clicked, this, [this] {
        if (const Concept* entry = m_workspace.library().find(m_shown.toStdString()))
            printEntry(*entry, m_appearance.language(), window());
    });
}

void GlossaryPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool GlossaryPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        m_tabs->setCurrentIndex(IndexTab);
        m_index->takeFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void GlossaryPanel::retranslate()
{
    m_tabs->setTabText(IndexTab, tr("Index"));
    m_tabs->setTabText(EntryTab, tr("Entry"));
    m_tabs->setAccessibleName(tr("Glossary"));
    m_field->setPlaceholderText(tr("Search the glossary"));
    m_field->setAccessibleName(tr("Search the glossary"));
    const auto name = [](QToolButton* button, const QString& text) {
        button->setAccessibleName(text);
        setPlainToolTip(button, text);
    };
    name(m_back, tr("Previous entry"));
    name(m_forward, tr("Next entry"));
    name(m_copy, tr("Copy the entry as Markdown"));
    name(m_print, tr("Print the entry…"));
    m_index->retranslate();
    showEntry();
}

void GlossaryPanel::dress()
{
    const Tokens& tokens = m_appearance.tokens();
    m_back->setIcon(iconOf("back", tokens.secondary, tokens.faint));
    m_forward->setIcon(iconOf("forward", tokens.secondary, tokens.faint));
    m_copy->setIcon(iconOf("copy", tokens.secondary, tokens.faint));
    m_print->setIcon(iconOf("print", tokens.secondary, tokens.faint));
    const int side = qRound(16 * m_appearance.scale());
    for (QToolButton* button : {m_back, m_forward, m_copy, m_print})
        button->setIconSize({side, side});
}

void GlossaryPanel::search(const QString& text)
{
    m_index->search(text);
    if (!text.trimmed().isEmpty())
        m_tabs->setCurrentIndex(IndexTab);
}

void GlossaryPanel::follow()
{
    const QString id = m_workspace.selection().conceptId;
    if (id == m_shown) {
        m_entry->refreshPlaces();
        return;
    }
    m_shown = id;
    if (!id.isEmpty() && (m_at == 0 || m_history[m_at - 1] != id)) {
        m_history.resize(m_at);
        m_history.push_back(id);
        if (m_history.size() > kHistoryDepth)
            m_history.erase(m_history.begin());
        m_at = m_history.size();
    }
    showEntry();
    m_index->reveal(id);
    if (!id.isEmpty())
        m_tabs->setCurrentIndex(EntryTab);
}

void GlossaryPanel::choose(const QString& conceptId)
{
    const auto& hits = m_workspace.state().hits;
    const bool shown = hits && hits->of(conceptId.toStdString()).count() > 0;
    m_workspace.selectConcept(conceptId, shown);
    m_tabs->setCurrentIndex(EntryTab);
}

void GlossaryPanel::go(int by)
{
    const std::size_t to = by < 0 ? m_at - 1 : m_at + 1;
    if ((by < 0 && m_at < 2) || to > m_history.size())
        return;
    m_at = to;
    choose(m_history[m_at - 1]);
    showHistory();
}

void GlossaryPanel::showEntry()
{
    m_entry->setConcept(m_shown.isEmpty() ? nullptr : m_workspace.library().find(m_shown.toStdString()));
    showHistory();
}

void GlossaryPanel::showHistory()
{
    m_back->setEnabled(m_at > 1);
    m_forward->setEnabled(m_at < m_history.size());
    m_copy->setEnabled(!m_shown.isEmpty());
    m_print->setEnabled(!m_shown.isEmpty());
}

void GlossaryPanel::copyMarkdown()
{
    const Concept* entry = m_workspace.library().find(m_shown.toStdString());
    if (entry)
        QGuiApplication::clipboard()->setText(conceptMarkdown(*entry, m_appearance.language()));
}

} // namespace kubezu
