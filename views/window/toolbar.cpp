#include "views/window/toolbar.h"

#include "models/picture/view_state.h"
#include "views/common/plain_text.h"
#include "views/theme/icons.h"
#include "views/window/actions.h"
#include "views/window/file_commands.h"
#include "views/window/namespace_picker.h"
#include "views/window/search_box.h"
#include "views/window/view_commands.h"

#include <QAction>
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

MainToolBar::MainToolBar(Shell& shell, QWidget* parent) : QToolBar(parent), m_shell(shell)
{
    setObjectName(QStringLiteral("toolbar"));
    setMovable(false);
    setFloatable(false);
    toggleViewAction()->setVisible(false);
    build();
    retranslate();
    connect(&shell.appearance, &Appearance::changed, this, &MainToolBar::retranslate);
    connect(&shell.settings, &Settings::changed, this, &MainToolBar::retranslate);
}

void MainToolBar::build()
{
    m_brand = new PlainLabel(QStringLiteral("kubezu"), this);
    m_brand->setProperty("role", QStringLiteral("brand"));
    m_brand->setContentsMargins(2, 0, 8, 0);
    addWidget(m_brand);
    addWidget(openButton());
    addWidget(new NamespacePicker(m_shell, this));
    addWidget(lensBar());
    m_search = new SearchBox(m_shell.appearance, this);
    m_search->setObjectName(QStringLiteral("search-box"));
    connect(m_search, &QAbstractButton::clicked, this, [this] { openPalette(m_shell); });
    addWidget(m_search);
    auto* space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    addWidget(space);
    m_present = new QPushButton(this);
    m_present->setProperty("role", QStringLiteral("primary"));
    connect(m_present, &QPushButton::clicked, this, [this] { togglePresentation(m_shell); });
    addWidget(m_present);
    addWidget(languageButton());
    addWidget(menuButton());
}

QWidget* MainToolBar::openButton()
{
    m_open = new QToolButton(this);
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
    auto* bar = new QFrame(this);
    bar->setObjectName(QStringLiteral("lens-bar"));
    bar->setProperty("role", QStringLiteral("segments"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const LensInfo& lens : lenses()) {
        const QByteArray id = "lens-" + QByteArray(lens.id.data(), static_cast<qsizetype>(lens.id.size()));
        if (QAction* action = m_shell.actions->action(id.constData()))
            row->addWidget(segment(action, bar));
    }
    return bar;
}

QWidget* MainToolBar::languageButton()
{
    m_language = new QPushButton(this);
    m_language->setObjectName(QStringLiteral("language-button"));
    connect(m_language, &QPushButton::clicked, this, [this] {
        m_shell.settings.set("appearance/language", m_shell.appearance.isJapanese() ? QStringLiteral("en") : QStringLiteral("ja"));
    });
    return m_language;
}

QWidget* MainToolBar::menuButton()
{
    m_menu = new QToolButton(this);
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
    m_present->setText(isPresenting(m_shell) ? tr("End") : tr("Present"));
    setPlainToolTip(m_present, isPresenting(m_shell) ? tr("End the presentation") : tr("Large type on the whole screen"));
    // Each language is offered in its own words.
    m_language->setText(m_shell.appearance.isJapanese() ? QStringLiteral("English") : QStringLiteral("日本語"));
    m_menu->setIcon(iconOf("more", tokens.secondary, tokens.faint));
    m_menu->setAccessibleName(tr("Menu"));
    setPlainToolTip(m_menu, tr("Menu (F10)"));
}

} // namespace kubezu
