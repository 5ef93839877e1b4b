#include "views/resources/repair_dialog.h"

#include "models/adaptors/texts.h"
#include "views/common/plain_text.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kubezu {

RepairDialog::RepairDialog(Workspace& workspace, std::vector<Repair> repairs, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_repairs(std::move(repairs))
{
    setWindowTitle(tr("Repair"));
    setAttribute(Qt::WA_DeleteOnClose);
    QString diff;
    for (const Repair& repair : m_repairs)
        diff += QString::fromStdString(repair.diff);
    auto* what = new PlainLabel(tr("%n file(s) would change like this. Comments and formatting are kept, and it can be undone.", nullptr,
                                   static_cast<int>(m_repairs.size())));
    what->setWordWrap(true);
    auto* text = new QPlainTextEdit(this);
    text->setReadOnly(true);
    text->setProperty("role", QStringLiteral("code"));
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setAccessibleName(tr("Changes"));
    QStringList lines;
    for (const QString& line : diff.split(QLatin1Char('\n')))
        lines.append(visibleText(line.toStdString()));
    text->setPlainText(lines.join(QLatin1Char('\n')));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* write = buttons->addButton(tr("Write"), QDialogButtonBox::AcceptRole);
    write->setObjectName(QStringLiteral("repair-write"));
    write->setDefault(true);
    write->setEnabled(!m_repairs.empty());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_workspace.repair(m_repairs);
        accept();
    });
    auto* column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    resize(720, 440);
}

} // namespace kubezu
