#include "views/window/shortcuts_dialog.h"

#include "views/common/search_field.h"
#include "views/window/actions.h"
#include "views/window/dialogs.h"

#include <QAction>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kubezu {
namespace {

QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(" · "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(Shell& shell, QWidget* parent)
    : QDialog(parent),
      m_shell(shell)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto* field = new SearchField(shell.appearance, this);
    field->setPlaceholderText(tr("Find an action or a key"));
    auto* table = new QTableWidget(this);
    fill(*table);
    connect(field, &SearchField::edited, table, [table](const QString& text) {
        for (int row = 0; row < table->rowCount(); ++row) {
            bool fits = false;
            for (int column = 0; column < table->columnCount(); ++column)
                fits = fits || table->item(row, column)->text().contains(text, Qt::CaseInsensitive);
            table->setRowHidden(row, !fits);
        }
    });
    auto* column = new QVBoxLayout(this);
    column->addWidget(field);
    column->addWidget(table, 1);
    column->addWidget(closeButtons(*this, this));
    resize(QSize(560, 620) * shell.appearance.scale());
}

void ShortcutsDialog::fill(QTableWidget& table) const
{
    table.setColumnCount(3);
    table.setHorizontalHeaderLabels({tr("Action"), tr("Keys"), tr("Menu")});
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table.horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table.horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    for (const Actions::Listed& each : m_shell.actions->listed()) {
        if (each.action->shortcuts().isEmpty())
            continue;
        const int row = table.rowCount();
        table.insertRow(row);
        table.setItem(row, 0, new QTableWidgetItem(each.action->text()));
        table.setItem(row, 1, new QTableWidgetItem(keysOf(*each.action)));
        table.setItem(row, 2, new QTableWidgetItem(each.where));
    }
}

} // namespace kubezu
