#include "views/window/command_palette.h"

#include "models/adaptors/palette_model.h"
#include "models/picture/picture_builder.h"
#include "views/common/plain_text.h"
#include "views/common/search_field.h"
#include "views/graph_view/graph_page.h"
#include "views/window/actions.h"
#include "views/window/palette_delegate.h"
#include "views/window/view_commands.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

namespace kubezu {
namespace {

constexpr int kWidth = 620;
constexpr int kRows = 11;

} // namespace

CommandPalette::CommandPalette(Shell& shell, QWidget* parent)
    : QFrame(parent),
      m_shell(shell),
      m_field(new SearchField(shell.appearance, this)),
      m_list(new QListView(this)),
      m_none(new PlainLabel(this))
{
    setObjectName(QStringLiteral("palette"));
    setProperty("role", QStringLiteral("card"));
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_none);
    m_none->setProperty("role", QStringLiteral("secondary"));
    m_none->setContentsMargins(8, 4, 8, 8);
    m_list->setItemDelegate(new PaletteDelegate(shell, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_field->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_field, &SearchField::edited, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::take);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (isVisible() && now != nullptr && now != this && !isAncestorOf(now))
            hide(); // whoever has the keyboard now keeps it
    });
    hide();
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::prepare()
{
    if (m_model == nullptr || m_library != m_shell.workspace.libraryPtr()) {
        m_library = m_shell.workspace.libraryPtr();
        delete m_model;
        m_model = new PaletteModel(m_library, this);
        m_list->setModel(m_model);
    }
    std::vector<PaletteAction> actions;
    for (const Actions::Listed& each : m_shell.actions->listed()) {
        if (!each.action->isEnabled() || each.action == m_shell.actions->action("palette"))
            continue;
        const bool submenu = each.where.contains(QStringLiteral(" › "));
        const QString text = submenu ? each.where.section(QStringLiteral(" › "), 1) + QStringLiteral(": ") + each.action->text() : each.action->text();
        actions.push_back({each.action->objectName(), text, each.action->shortcut().toString(QKeySequence::NativeText)});
    }
    m_model->setLanguage(m_shell.appearance.language());
    m_model->setGraph(m_shell.workspace.graph());
    m_model->setActions(std::move(actions));
}

void CommandPalette::open()
{
    if (isVisible()) {
        m_field->selectAll();
        return;
    }
    m_before = QApplication::focusWidget();
    m_field->setPlaceholderText(tr("A resource, an action or a concept"));
    m_field->setAccessibleName(tr("Search everything"));
    m_list->setAccessibleName(tr("Results"));
    m_none->setText(tr("Nothing has this name. Try a kind, a name, or app=web."));
    m_field->clear();
    prepare();
    search({});
    show();
    place();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    hide();
    if (m_before != nullptr && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const double scale = m_shell.appearance.scale();
    const int width = std::min(qRound(kWidth * scale), parentWidget()->width() - 32);
    m_list->setFixedHeight(kRows * m_list->itemDelegate()->sizeHint({}, {}).height() + 4);
    resize(width, sizeHint().height());
    adjustSize();
    resize(width, height());
    QPoint at((parentWidget()->width() - width) / 2, qRound(56 * scale));
    if (m_anchor != nullptr && m_anchor->isVisible()) {
        at = m_anchor->mapTo(parentWidget(), QPoint(0, 0)) - QPoint(8, 8);
        at.rx() = std::clamp(at.x(), 16, std::max(16, parentWidget()->width() - width - 16));
        at.ry() = std::max(at.y(), 0);
    }
    move(at);
}

void CommandPalette::search(const QString& text)
{
    if (m_model == nullptr)
        return;
    m_model->setQuery(text);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
    if (any)
        m_list->setCurrentIndex(m_model->index(0));
}

void CommandPalette::take(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const auto type = static_cast<PaletteEntry::Type>(index.data(EntryTypeRole).toInt());
    const QString id = index.data(EntryIdRole).toString();
    const NodeIndex node = index.data(NodeRole).toUInt();
    dismiss();
    switch (type) {
    case PaletteEntry::Type::Resource: showNode(node); break;
    case PaletteEntry::Type::Action: runAction(id); break;
    case PaletteEntry::Type::Concept: m_shell.workspace.selectConcept(id, true); break;
    }
}

void CommandPalette::showNode(NodeIndex node)
{
    const GraphPtr graph = m_shell.workspace.graph();
    if (!graph || node >= graph->nodes.size())
        return;
    const std::vector<bool> seen = PictureBuilder::shownNodes(*graph, m_shell.workspace.view());
    if (node < seen.size() && !seen[node])
        showEverything(m_shell); // "back" brings the lens again
    m_shell.workspace.selectNode(node);
    m_shell.canvas->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::runAction(const QString& id)
{
    // Later, so that a dialog does not open from within the list's own event.
    if (const QPointer<QAction> action = m_shell.actions->find(id))
        QTimer::singleShot(0, action.data(), &QAction::trigger);
}

bool CommandPalette::steer(int key)
{
    const int rows = m_model == nullptr ? 0 : m_model->rowCount();
    int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Down: row = rows == 0 ? 0 : (row + 1) % rows; break;
    case Qt::Key_Up: row = rows == 0 ? 0 : (row + rows - 1) % rows; break;
    case Qt::Key_PageDown: row = std::min(row + kRows - 1, rows - 1); break;
    case Qt::Key_PageUp: row = std::max(row - kRows + 1, 0); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(m_list->currentIndex()); return true;
    case Qt::Key_Escape: dismiss(); return true;
    default: return false;
    }
    if (rows > 0)
        m_list->setCurrentIndex(m_model->index(row));
    return true;
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return steer(static_cast<QKeyEvent*>(event)->key());
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::keyPressEvent(QKeyEvent* event)
{
    if (!steer(event->key()))
        QFrame::keyPressEvent(event);
}

} // namespace kubezu
