#include "views/window/namespace_picker.h"

#include "views/common/plain_text.h"
#include "views/common/search_field.h"
#include "views/theme/icons.h"

#include <QEvent>
#include <QFrame>
#include <QListWidget>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kubezu {
namespace {

constexpr int kRawName = Qt::UserRole;
constexpr int kMostRows = 14;   ///< seen without scrolling
constexpr int kFilterFrom = 10; ///< so many namespaces need a field to find one

void flip(QListWidgetItem* item)
{
    if (item != nullptr)
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

} // namespace

NamespacePicker::NamespacePicker(Shell& shell, QWidget* parent)
    : QToolButton(parent),
      m_shell(shell)
{
    setObjectName(QStringLiteral("namespace-picker"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setLayoutDirection(Qt::RightToLeft); // the chevron stands behind the words
    connect(this, &QToolButton::clicked, this, &NamespacePicker::popUp);
    connect(&shell.workspace, &Workspace::stateChanged, this, &NamespacePicker::follow);
    connect(&shell.workspace, &Workspace::viewChanged, this, &NamespacePicker::follow);
    connect(&shell.appearance, &Appearance::changed, this, &NamespacePicker::follow);
    follow();
}

void NamespacePicker::follow()
{
    const std::set<std::string>& seen = m_shell.workspace.view().namespaces;
    QString name = tr("all");
    if (seen.size() == 1)
        name = shown(*seen.begin(), 40);
    else if (seen.size() > 1)
        name = tr("%n selected", nullptr, static_cast<int>(seen.size()));
    setText(tr("Namespace: %1").arg(name).replace(u'&', QStringLiteral("&&")));
    const Tokens& tokens = m_shell.appearance.tokens();
    setIcon(iconOf("chevron-down", tokens.secondary, tokens.faint));
    setPlainToolTip(this, tr("Which namespaces are shown"));
    setEnabled(m_shell.workspace.isOpen());
}

void NamespacePicker::popUp()
{
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setLayoutDirection(Qt::LeftToRight);
    popup->setObjectName(QStringLiteral("namespace-popup"));
    popup->setProperty("role", QStringLiteral("card"));
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(popup);
    column->setContentsMargins(6, 6, 6, 6);
    auto* list = new QListWidget(popup);
    list->setAccessibleName(tr("Namespaces"));
    fill(*list);
    if (list->count() > kFilterFrom) {
        auto* field = new SearchField(m_shell.appearance, popup);
        field->setPlaceholderText(tr("Find a namespace"));
        connect(field, &SearchField::edited, list, [list](const QString& text) {
            for (int row = 1; row < list->count(); ++row)
                list->item(row)->setHidden(!list->item(row)->text().contains(text, Qt::CaseInsensitive));
        });
        column->addWidget(field);
        field->setFocus();
    }
    column->addWidget(list);
    connect(list, &QListWidget::itemChanged, list, [this, list](QListWidgetItem* item) { take(*item, *list); });
    connect(list, &QListWidget::itemClicked, list, &flip);
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return}) {
        auto* shortcut = new QShortcut(key, list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, list, [list] { flip(list->currentItem()); });
    }
    list->setFixedHeight(std::min(list->count(), kMostRows) * list->sizeHintForRow(0) + 4);
    list->setMinimumWidth(std::max(width(), qRound(240 * m_shell.appearance.scale())));
    list->setCurrentRow(0);
    popup->move(mapToGlobal(QPoint(0, height() + 2)));
    popup->show();
    if (list->count() <= kFilterFrom)
        list->setFocus();
}

void NamespacePicker::fill(QListWidget& list) const
{
    const std::set<std::string>& seen = m_shell.workspace.view().namespaces;
    const auto add = [&list](const QString& text, const QString& raw, bool ticked) {
        auto* item = new QListWidgetItem(text, &list);
        item->setData(kRawName, raw);
        // Ticks are shown, the click on the row sets them: the tick itself is no separate target.
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    };
    add(tr("All namespaces"), QString(), seen.empty());
    if (const auto& snapshot = m_shell.workspace.state().snapshot) {
        for (const std::string& name : snapshot->namespaces())
            add(shown(name, 253), QString::fromStdString(name), seen.contains(name));
    }
}

void NamespacePicker::take(QListWidgetItem& ticked, QListWidget& list)
{
    const QSignalBlocker quiet(&list);
    const bool all = list.row(&ticked) == 0;
    ViewState view = m_shell.workspace.view();
    view.namespaces.clear();
    for (int row = 1; row < list.count(); ++row) {
        QListWidgetItem* item = list.item(row);
        if (all)
            item->setCheckState(Qt::Unchecked);
        else if (item->checkState() == Qt::Checked)
            view.namespaces.insert(item->data(kRawName).toString().toStdString());
    }
    list.item(0)->setCheckState(view.namespaces.empty() ? Qt::Checked : Qt::Unchecked);
    m_shell.workspace.setView(view);
}

void NamespacePicker::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        follow();
}

} // namespace kubezu
