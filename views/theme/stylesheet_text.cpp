#include "views/theme/stylesheet_text.h"

namespace kubezu {
namespace {

constexpr auto kFrames = uR"(
* { outline: none; }
QMainWindow, QDialog, QWizard { background: @surface@; color: @text@; }
QWidget { color: @text@; font-size: @control@; selection-background-color: @ground@; selection-color: @text@; }
QWidget:disabled { color: @faint@; }
QMainWindow::separator { background: @line@; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent@; }
QSplitter::handle { background: @line@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QDockWidget { color: @text@; font-weight: 600; titlebar-close-icon: none; titlebar-normal-icon: none; }
QDockWidget::title { background: @surface@; padding: @8@ @12@; border: none; text-align: left; }
QDockWidget > QWidget { background: @surface@; }
QFrame[frameShape="4"], QFrame[frameShape="5"] { color: @line@; background: @line@; border: none; max-height: 1px; }
QFrame[role="card"] { background: @raised@; border: 1px solid @line@; border-radius: @8@; }
QFrame[role="segments"] { background: @sunken@; border: 1px solid @line@; border-radius: @8@; }
QGroupBox { border: 1px solid @line@; border-radius: @8@; margin-top: @10@; padding: @12@ @8@ @8@ @8@; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: @12@; padding: 0 @4@; color: @text@; }
QScrollArea, QStackedWidget { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QToolBar { background: @surface@; border: none; border-bottom: 1px solid @line@; padding: @8@ @12@; spacing: @8@; }
QToolBar::separator { background: @line@; width: 1px; margin: @4@ @4@; }
QStatusBar { background: @surface@; border-top: 1px solid @line@; color: @secondary@; font-size: @small@; }
QStatusBar QLabel, QStatusBar QToolButton { color: @secondary@; font-size: @small@; }
QStatusBar::item { border: none; }
QToolTip { background: @raised@; color: @text@; border: 1px solid @line2@; border-radius: @6@; padding: @4@ @8@; font-size: @small@; }
)";

constexpr auto kLabels = uR"(
QLabel { background: transparent; }
QLabel[role="brand"] { color: @accent@; font-size: @16@; font-weight: 700; }
QLabel[role="title"] { font-size: @title@; font-weight: 600; }
QLabel[role="heading"] { font-size: @heading@; font-weight: 600; }
QLabel[role="body"] { font-size: @body@; }
QLabel[role="secondary"] { color: @secondary@; font-size: @small@; }
QLabel[role="error"] { color: @error@; }
QLabel[role="code"] { font-family: "@mono@"; font-size: @code@; background: @sunken@; border: 1px solid @line@;
    border-radius: @8@; padding: @8@ @12@; }
QLabel[role="chip"] { background: @ground@; color: @accent@; border-radius: @10@; padding: @3@ @10@; font-size: @small@; font-weight: 600; }
QLabel[role="key"] { background: @raised@; color: @secondary@; border: 1px solid @line@; border-radius: @4@; padding: 0 @6@; font-size: @small@; }
)";

constexpr auto kButtons = uR"(
QPushButton, QToolButton { background: @raised@; color: @text@; border: 1px solid @line@; border-radius: @7@;
    padding: @5@ @12@; min-height: @16@; font-weight: 500; }
QToolButton { padding: @5@ @8@; }
QPushButton:hover, QToolButton:hover { background: @hover@; border-color: @line2@; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked, QPushButton:checked { background: @ground@; border-color: @accent@; }
QPushButton:focus, QToolButton:focus { border: 1px solid @accent@; }
QPushButton:disabled, QToolButton:disabled { color: @faint@; background: @sunken@; border-color: @line@; }
QPushButton[role="primary"], QPushButton:default, QToolButton[role="primary"] { background: @accent@; color: @onaccent@; border: 1px solid @accent@; font-weight: 600; }
QPushButton[role="primary"]:hover, QPushButton:default:hover, QToolButton[role="primary"]:hover { background: @accent2@; border-color: @accent2@; }
QPushButton[role="primary"]:disabled { background: @sunken@; color: @faint@; border-color: @line@; }
QPushButton[role="ghost"], QToolButton[role="ghost"], QStatusBar QToolButton { background: transparent; border: 1px solid transparent; }
QPushButton[role="ghost"]:hover, QToolButton[role="ghost"]:hover { background: @hover@; }
QPushButton[role="ghost"]:focus, QToolButton[role="ghost"]:focus { border: 1px solid @accent@; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: @accent@; padding: @2@ @4@; text-align: left; }
QPushButton[role="link"]:hover { background: @ground@; }
QPushButton[role="segment"], QToolButton[role="segment"] { background: transparent; border: 1px solid transparent; border-radius: @6@; padding: @2@ @10@; margin: 1px; }
QPushButton[role="segment"]:hover, QToolButton[role="segment"]:hover { background: @hover@; }
QPushButton[role="segment"]:checked, QToolButton[role="segment"]:checked { background: @raised@; border: 1px solid @line2@; font-weight: 600; }
QPushButton[role="segment"]:focus, QToolButton[role="segment"]:focus { border: 1px solid @accent@; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[popupMode="1"] { padding-right: @16@; }
QToolButton::menu-button { border: none; width: @14@; }
QCheckBox, QRadioButton { spacing: @8@; background: transparent; padding: @2@; }
QCheckBox:focus, QRadioButton:focus { color: @accent@; }
)";

constexpr auto kFields = uR"(
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QKeySequenceEdit { background: @raised@; color: @text@; border: 1px solid @line@;
    border-radius: @7@; padding: @5@ @10@; min-height: @16@; }
QLineEdit:hover, QComboBox:hover, QSpinBox:hover { border-color: @line2@; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus { border: 1px solid @accent@; }
QLineEdit:disabled, QComboBox:disabled { background: @sunken@; color: @faint@; }
QLineEdit[role="search"] { background: @sunken@; }
QLineEdit > QToolButton { padding: 0; border: none; background: transparent; min-height: 0; }
QPlainTextEdit[role="code"], QTextEdit[role="code"], QTextBrowser[role="code"] { font-family: "@mono@"; font-size: @code@;
    background: @surface@; border: none; border-radius: 0; }
QPlainTextEdit, QTextEdit, QTextBrowser { padding: @4@; }
QComboBox::drop-down { border: none; width: @20@; }
QComboBox QAbstractItemView { background: @raised@; border: 1px solid @line2@; border-radius: @6@; padding: @4@; outline: none; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: @16@; }
QProgressBar { background: @sunken@; border: 1px solid @line@; border-radius: @4@; text-align: center; color: @text@; min-height: @8@; }
QProgressBar::chunk { background: @ground@; border-radius: @3@; }
QSlider::groove:horizontal { background: @line@; height: @4@; border-radius: @2@; }
QSlider::handle:horizontal { background: @accent@; width: @14@; margin: -@5@ 0; border-radius: @7@; }
)";

constexpr auto kViews = uR"(
QTreeView, QListView, QTableView { background: @surface@; alternate-background-color: @sunken@; border: none; outline: none;
    show-decoration-selected: 1; }
QTreeView::item, QListView::item { min-height: @24@; padding: @2@ @4@; border: none; }
QTreeView::item:hover, QListView::item:hover { background: @hover@; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: @ground@; color: @text@; }
QTreeView:focus, QListView:focus, QTableView:focus { border: none; }
QTableView { gridline-color: @line@; }
QTableView::item { padding: @2@ @8@; }
QHeaderView { background: @surface@; border: none; }
QHeaderView::section { background: @surface@; color: @secondary@; border: none; border-bottom: 1px solid @line@; padding: @5@ @8@; font-size: @small@; font-weight: 600; }
QTableCornerButton::section { background: @surface@; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid @line@; background: @surface@; }
QTabBar { background: transparent; border: none; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @secondary@; border: none; border-bottom: 2px solid transparent; padding: @8@ @6@ @6@ @6@; margin: 0 @6@; font-weight: 500; }
QTabBar::tab:hover { color: @text@; }
QTabBar::tab:selected { color: @text@; border-bottom: 2px solid @accent@; font-weight: 600; }
QTabBar::tab:focus { color: @accent@; }
QTabBar::scroller { width: @20@; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: @10@; margin: 0; }
QScrollBar:horizontal { height: @10@; margin: 0; }
QScrollBar::handle { background: @line2@; border-radius: @3@; margin: 2px; }
QScrollBar::handle:vertical { min-height: @28@; }
QScrollBar::handle:horizontal { min-width: @28@; }
QScrollBar::handle:hover { background: @faint@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
)";

constexpr auto kMenus = uR"(
QMenuBar { background: @surface@; border-bottom: 1px solid @line@; padding: @2@ @8@; }
QMenuBar::item { background: transparent; padding: @4@ @8@; border-radius: @5@; }
QMenuBar::item:selected { background: @hover@; }
QMenuBar::item:pressed { background: @ground@; }
QMenu { background: @raised@; border: 1px solid @line2@; border-radius: @8@; padding: @4@; }
QMenu::item { background: transparent; padding: @5@ @24@ @5@ @12@; border-radius: @5@; margin: 0; }
QMenu::item:selected { background: @ground@; color: @text@; }
QMenu::item:disabled { color: @faint@; }
QMenu::separator { background: @line@; height: 1px; margin: @4@ @8@; }
QMenu::icon { padding-left: @8@; }
)";

constexpr auto kImages = uR"(
QComboBox::down-arrow, QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url("@images@down.png"); width: @12@; height: @12@; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url("@images@up.png"); width: @12@; height: @12@; }
QTreeView::branch:has-children:closed { image: url("@images@right.png"); padding: @3@; }
QTreeView::branch:has-children:open { image: url("@images@down.png"); padding: @3@; }
QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator, QListView::indicator { width: @14@; height: @14@;
    background: @raised@; border: 1px solid @faint@; border-radius: @4@; }
QRadioButton::indicator { border-radius: @7@; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accent@; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked { background: @accent@; border-color: @accent@;
    image: url("@images@tick.png"); }
QRadioButton::indicator:checked { background: @accent@; border-color: @accent@; image: url("@images@dot.png"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @sunken@; border-color: @line@; }
QMenu::indicator { width: @14@; height: @14@; padding-left: @6@; }
QMenu::indicator:checked { image: url("@images@mark.png"); }
QTabBar::close-button { image: url("@images@close.png"); }
)";

} // namespace

QString styleImageText()
{
    return QString::fromUtf16(kImages);
}

QString styleSheetText()
{
    QString text;
    for (const char16_t* part : {kFrames, kLabels, kButtons, kFields, kViews, kMenus})
        text += QString::fromUtf16(part);
    return text;
}

} // namespace kubezu
