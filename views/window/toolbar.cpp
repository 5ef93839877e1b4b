#include "views/window/toolbar.h"

#include "models/picture/view_state.h"
#include "views/common/picture_words.h"
#include "views/common/plain_text.h"
#include "views/theme/icons.h"
#include "views/window/actions.h"
#include "views/window/file_commands.h"
#include "views/window/namespace_picker.h"
#include "views/window/search_box.h"
#include "views/window/view_commands.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace kubezu {
namespace {

/// A button that shows an action's words only.
QToolButton* segment(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setProperty("role", QStringLiteral("segment"));
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setDefaultAction(action);
    return button;
}

} // namespace

MainToolBar::MainToolBar(Shell& shell, QWidget* parent)
    : QToolBar(parent),
      m_shell(shell)
{
    setObjectName(QStringLiteral("toolbar"));
    setMovable(false);
    setFloatable(false);
    toggleViewAction()->setVisible(false);
    build();
    retranslate();
    connect(&shell.appearance, &Appearance::changed, this, &MainToolBar::retranslate);
    connect(&shell.settings, &Settings::changed, this, &MainToolBar::retranslate);
    connect(&shell.workspace, &Workspace::viewChanged, this, &MainToolBar::retranslate);
    connect(&shell.workspace, &Workspace::stateChanged, this, &MainToolBar::retranslate);
}

void MainToolBar::build()
{
    m_strip = new QWidget(this);
    m_strip->setMinimumWidth(1); // it adapts itself; nothing goes behind an arrow
    m_strip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_strip->installEventFilter(this);
    m_brand = new PlainLabel(QStringLiteral("kubezu"), m_strip);
    m_brand->setProperty("role", QStringLiteral("brand"));
    m_brand->setContentsMargins(2, 0, 8, 0);
    m_search = new SearchBox(m_shell.appearance, m_strip);
    m_search->setObjectName(QStringLiteral("search-box"));
    connect(m_search, &QAbstractButton::clicked, this, [this] { openPalette(m_shell); });
    m_present = new QPushButton(m_strip);
    m_present->setObjectName(QStringLiteral("present-button"));
    m_present->setProperty("role", QStringLiteral("primary"));
    connect(m_present, &QPushButton::clicked, this, [this] { togglePresentation(m_shell); });
    m_namespaces = new NamespacePicker(m_shell, m_strip);
    auto* row = new QHBoxLayout(m_strip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget* each : {static_cast<QWidget*>(m_brand), openButton(), static_cast<QWidget*>(m_namespaces), lensBar(), lensButton()})
        row->addWidget(each);
    row->addWidget(m_search, 10);
    row->addStretch(1);
    for (QWidget* each : {static_cast<QWidget*>(m_present), languageButton(), menuButton()})
        row->addWidget(each);
    addWidget(m_strip);
}

bool MainToolBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_strip && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        adapt();
    return QToolBar::eventFilter(watched, event);
}

void MainToolBar::adapt()
{
    // The lenses fold into one button, then the name goes, then the language (it is in the menu).
    const auto widthOf = [this](std::initializer_list<const QWidget*> widgets) {
        int width = 0;
        for (const QWidget* each : widgets)
            width += each->sizeHint().width() + m_strip->layout()->spacing();
        return width;
    };
    const int room = m_strip->width() - m_search->minimumSizeHint().width() - 2 * m_strip->layout()->spacing();
    const int always = widthOf({m_open, m_namespaces, m_present, m_menu});
    const bool unfolded = always + widthOf({m_brand, m_lensBar, m_language}) <= room;
    const bool named = unfolded || always + widthOf({m_brand, m_lensButton, m_language}) <= room;
    const bool bilingual = named || always + widthOf({m_lensButton, m_language}) <= room;
    m_lensBar->setVisible(unfolded);
    m_lensButton->setVisible(!unfolded);
    m_brand->setVisible(named);
    m_language->setVisible(bilingual);
}

QWidget* MainToolBar::openButton()
{
    m_open = new QToolButton(m_strip);
    m_open->setObjectName(QStringLiteral("open-button"));
    m_open->setPopupMode(QToolButton::InstantPopup);
    m_open->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto* menu = new QMenu(m_open);
    for (const char* id : {"open-files", "open-folder", "add-files", "paste"})
        menu->addAction(m_shell.actions->action(id));
    m_open->setMenu(menu);
    return m_open;
}

QWidget* MainToolBar::lensBar()
{
    m_lensBar = new QFrame(m_strip);
    m_lensBar->setObjectName(QStringLiteral("lens-bar"));
    m_lensBar->setProperty("role", QStringLiteral("segments"));
    auto* row = new QHBoxLayout(m_lensBar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (QAction* action : lensActions())
        row->addWidget(segment(action, m_lensBar));
    return m_lensBar;
}

QWidget* MainToolBar::lensButton()
{
    m_lensButton = new QToolButton(m_strip);
    m_lensButton->setObjectName(QStringLiteral("lens-button"));
    m_lensButton->setPopupMode(QToolButton::InstantPopup);
    m_lensButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto* menu = new QMenu(m_lensButton);
    menu->addActions(lensActions());
    m_lensButton->setMenu(menu);
    return m_lensButton;
}

QList<QAction*> MainToolBar::lensActions() const
{
    QList<QAction*> actions;
    for (const LensInfo& lens : lenses()) {
        const QByteArray id = "lens-" + QByteArray(lens.id.data(), static_cast<qsizetype>(lens.id.size()));
        if (QAction* action = m_shell.actions->action(id.constData()))
            actions.append(action);
    }
    return actions;
}

QWidget* MainToolBar::languageButton()
{
    m_language = new QPushButton(m_strip);
    m_language->setObjectName(QStringLiteral("language-button"));
    connect(m_language, &QPushButton::clicked, this, [this] {
        m_shell.settings.set("appearance/language", m_shell.appearance.isJapanese() ? QStringLiteral("en") : QStringLiteral("ja"));
    });
    return m_language;
}

QWidget* MainToolBar::menuButton()
{
    m_menu = new QToolButton(m_strip);
    m_menu->setObjectName(QStringLiteral("menu-button"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setShortcut(QKeySequence(Qt::Key_F10));
    auto* menu = new QMenu(m_menu);
    m_shell.actions->fill(*menu);
    m_menu->setMenu(menu);
    return m_menu;
}

QWidget* MainToolBar::searchBox() const
{
    return m_search;
}

void MainToolBar::retranslate()
{
    const Tokens& tokens = m_shell.appearance.tokens();
    const double scale = m_shell.appearance.scale();
    setIconSize(QSize(16, 16) * scale);
    m_search->setMaximumWidth(qRound(400 * scale));
    setWindowTitle(tr("Toolbar"));
    m_open->setText(tr("Open…"));
    setPlainToolTip(m_open, tr("Open files or folders"));
    m_search->setText(tr("Search resources, actions, concepts"));
    m_search->setAccessibleName(m_search->text());
    m_search->setKey(m_shell.actions->action("palette")->shortcut().toString(QKeySequence::NativeText).replace(u'+', u' '));
    m_lensButton->setText(lensWord(m_shell.workspace.view().lens));
    m_lensButton->setEnabled(m_shell.workspace.isOpen());
    setPlainToolTip(m_lensButton, tr("What the picture is about"));
    m_present->setText(isPresenting(m_shell) ? tr("End") : tr("Present"));
    setPlainToolTip(m_present, isPresenting(m_shell) ? tr("End the presentation") : tr("Large type on the whole screen"));
    // Each language is offered in its own words.
    m_language->setText(m_shell.appearance.isJapanese() ? QStringLiteral("English") : QStringLiteral("日本語"));
    m_menu->setIcon(iconOf("more", tokens.secondary, tokens.faint));
    m_menu->setAccessibleName(tr("Menu"));
    setPlainToolTip(m_menu, tr("Menu (F10)"));
    adapt();
}

} // namespace kubezu
