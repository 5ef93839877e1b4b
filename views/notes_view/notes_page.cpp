#include "views/notes_view/notes_page.h"

#include "models/workspace/notes_desk.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/empty_state.h"
#include "views/common/notes_target.h"
#include "views/common/plain_text.h"
#include "views/common/search_field.h"
#include "views/notes_view/notes_text.h"
#include "views/notes_view/sections_list.h"
#include "views/theme/icons.h"

#include <QButtonGroup>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace kubezu {
namespace {

constexpr int kListWidth = 220;

} // namespace

NotesPage::NotesPage(Workspace& workspace, Settings& settings, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_settings(settings),
      m_appearance(appearance),
      m_sections(new SectionsList(workspace, appearance)),
      m_text(new NotesText(workspace, appearance)),
      m_empty(new EmptyState(appearance, "book")),
      m_middle(new QStackedWidget),
      m_bar(new QWidget(this)),
      m_title(new PlainLabel),
      m_targetLabel(new PlainLabel),
      m_previous(new QToolButton),
      m_next(new QToolButton),
      m_find(new SearchField(appearance)),
      m_found(new PlainLabel)
{
    setObjectName(QStringLiteral("notes-page"));
    build();
    connectParts();
    workspace.notes().setTarget(notesTargetOf(settings));
    retranslate();
    dress();
    follow(true);
    followTarget();
}

void NotesPage::build()
{
    buildBar(m_bar);
    m_middle->addWidget(m_empty);
    m_middle->addWidget(m_text);
    auto* halves = new QSplitter(Qt::Horizontal);
    halves->addWidget(m_sections);
    halves->addWidget(m_middle);
    halves->setStretchFactor(1, 1);
    halves->setSizes({qRound(kListWidth * m_appearance.scale()), 4 * kListWidth});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(halves, 1);
    setTabOrder(m_sections, m_text);
    // From the glossary beside it too, as long as the page is shown.
    for (const bool backward : {false, true}) {
        auto* key = new QShortcut(QKeySequence(backward ? Qt::SHIFT | Qt::Key_F8 : Qt::Key_F8), this);
        connect(key, &QShortcut::activated, this, [this, backward] {
            m_text->goToMark(backward);
            m_text->setFocus();
        });
    }
    setFocusProxy(m_text);
}

void NotesPage::buildBar(QWidget* bar)
{
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 12, 6);
    m_title->setProperty("role", QStringLiteral("heading"));
    m_title->setMinimumWidth(1);
    row->addWidget(m_title, 1);
    m_targetLabel->setProperty("role", QStringLiteral("secondary"));
    row->addWidget(m_targetLabel);
    auto* segments = new QFrame;
    segments->setProperty("role", QStringLiteral("segments"));
    auto* buttons = new QHBoxLayout(segments);
    buttons->setContentsMargins(1, 1, 1, 1);
    buttons->setSpacing(0);
    auto* group = new QButtonGroup(this);
    for (int minor = kOldestNotesTarget; minor <= kNewestNotesTarget; ++minor) {
        auto* button = new QPushButton(QStringLiteral("1.%1").arg(minor));
        button->setObjectName(QStringLiteral("notes-target-%1").arg(minor));
        button->setCheckable(true);
        button->setProperty("role", QStringLiteral("segment"));
        connect(button, &QPushButton::clicked, this, [this, minor] { m_settings.set("review/target", QStringLiteral("1.%1").arg(minor)); });
        group->addButton(button);
        buttons->addWidget(button);
        m_targets.push_back(button);
    }
    row->addWidget(segments);
    for (QToolButton* button : {m_previous, m_next}) {
        button->setProperty("role", QStringLiteral("ghost"));
        row->addWidget(button);
    }
    m_previous->setObjectName(QStringLiteral("notes-previous"));
    m_next->setObjectName(QStringLiteral("notes-next"));
    m_find->setObjectName(QStringLiteral("notes-find"));
    m_find->setMaximumWidth(qRound(220 * m_appearance.scale()));
    row->addWidget(m_find);
    m_found->setProperty("role", QStringLiteral("secondary"));
    row->addWidget(m_found);
}

void NotesPage::connectParts()
{
    NotesDesk& desk = m_workspace.notes();
    connect(&desk, &NotesDesk::changed, this, &NotesPage::follow);
    connect(&desk, &NotesDesk::lineWanted, this, [this](std::uint32_t line) {
        m_text->goTo(line);
        m_text->setFocus();
    });
    connect(&desk, &NotesDesk::targetChanged, this, &NotesPage::followTarget);
    connect(&m_settings, &Settings::changed, this, [this](const QString& key) {
        if (key.startsWith(QLatin1String("review/")))
            m_workspace.notes().setTarget(notesTargetOf(m_settings));
    });
    connect(&m_workspace, &Workspace::libraryChanged, this, [this] { follow(false); });
    connect(&m_appearance, &Appearance::changed, this, [this] {
        retranslate();
        dress();
        follow(false);
    });
    connect(m_sections, &SectionsList::lineWanted, this, [this](std::uint32_t line) {
        m_text->goTo(line);
        m_text->setFocus();
    });
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, [this] { m_sections->follow(m_text->currentLine()); });
    connect(m_empty, &EmptyState::taken, this, &NotesPage::openWanted);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_text->goToMark(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_text->goToMark(false); });
    connect(m_find, &SearchField::edited, this, [this] { find(false, false); });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier), true); });
}

void NotesPage::retranslate()
{
    m_targetLabel->setText(tr("Kubernetes"));
    for (QPushButton* button : m_targets)
        button->setAccessibleName(tr("Verdicts for Kubernetes %1").arg(button->text()));
    const auto name = [](QToolButton* button, const QString& text, const QString& key) {
        button->setAccessibleName(text);
        setPlainToolTip(button, text + QStringLiteral(" (%1)").arg(key));
    };
    name(m_previous, tr("Previous correction"), QStringLiteral("Shift+F8"));
    name(m_next, tr("Next correction"), QStringLiteral("F8"));
    m_find->setPlaceholderText(tr("Find in the notes"));
    m_find->setAccessibleName(tr("Find in the notes"));
    m_empty->say(tr("No notes are open"),
                 tr("Open a Markdown or text file: every word of Kubernetes in it leads to its entry, and what is so stands beside what you wrote. The file is never changed."),
                 tr("Open Notes…"));
}

void NotesPage::dress()
{
    const Tokens& tokens = m_appearance.tokens();
    m_previous->setIcon(iconOf("chevron-up", tokens.secondary, tokens.faint));
    m_next->setIcon(iconOf("chevron-down", tokens.secondary, tokens.faint));
    m_bar->setStyleSheet(QStringLiteral("#notes-bar { background: %1; border-bottom: 1px solid %2; }").arg(tokens.surface.name(), tokens.line.name()));
    m_bar->setObjectName(QStringLiteral("notes-bar"));
}

void NotesPage::follow(bool fresh)
{
    const NotesPtr notes = m_workspace.notes().notes();
    m_title->setText(notes ? shown(m_workspace.notes().title().toStdString(), 200) : QString());
    m_bar->setVisible(notes != nullptr);
    m_middle->setCurrentWidget(notes ? static_cast<QWidget*>(m_text) : m_empty);
    if (notes.get() != m_text->notes())
        m_text->setNotes(notes, fresh);
    m_sections->setNotes(notes.get());
    if (notes)
        m_sections->follow(m_text->currentLine());
}

void NotesPage::followTarget()
{
    const int target = m_workspace.notes().target();
    for (std::size_t at = 0; at < m_targets.size(); ++at)
        m_targets[at]->setChecked(kOldestNotesTarget + static_cast<int>(at) == target);
    m_text->refreshMarks();
    m_sections->setNotes(m_workspace.notes().notes().get());
    m_sections->follow(m_text->currentLine());
}

void NotesPage::find(bool backward, bool again)
{
    const int found = m_text->find(m_find->text(), backward, again);
    m_found->setText(m_find->text().isEmpty() ? QString() : tr("%n place(s)", nullptr, found));
}

bool NotesPage::isOurs(const QKeyEvent& event)
{
    const bool next = event.key() == Qt::Key_F8 && (event.modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
    return next || event.matches(QKeySequence::Find);
}

/// These keys are the window's elsewhere.
bool NotesPage::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_workspace.notes().notes() && isOurs(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void NotesPage::keyPressEvent(QKeyEvent* event)
{
    if (!m_workspace.notes().notes() || !isOurs(*event)) {
        QWidget::keyPressEvent(event);
    } else if (event->key() == Qt::Key_F8) {
        m_text->goToMark(event->modifiers().testFlag(Qt::ShiftModifier));
        m_text->setFocus();
    } else {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    }
}

void NotesPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kubezu
