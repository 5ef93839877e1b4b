#include "views/window/settings_dialog.h"

#include "views/common/plain_text.h"
#include "views/window/dialogs.h"
#include "views/window/setting_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace kubezu {

SettingsDialog::SettingsDialog(Shell& shell, QWidget* parent)
    : QDialog(parent),
      m_shell(shell),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(20, 16, 20, 16);
    m_column->setSizeConstraint(QLayout::SetFixedSize);
    build();
    connect(&shell.appearance, &Appearance::changed, this, &SettingsDialog::build, Qt::QueuedConnection);
}

void SettingsDialog::build()
{
    const QString focused = m_form != nullptr && m_form->focusWidget() != nullptr ? m_form->focusWidget()->objectName() : QString();
    if (m_form != nullptr) {
        m_column->removeWidget(m_form);
        m_form->hide();
        m_form->deleteLater();
    }
    setWindowTitle(tr("Settings"));
    m_form = new QWidget(this);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    QFormLayout* form = nullptr;
    QString group;
    for (const SettingRow& row : settingRows()) {
        const QString now = QString::fromLatin1(row.key).section(u'/', 0, 0);
        if (row.kind == SettingRow::Kind::Hidden)
            continue;
        if (now != group) {
            group = now;
            auto* heading = new PlainLabel(settingGroupWord(group), m_form);
            heading->setProperty("role", QStringLiteral("heading"));
            column->addWidget(heading);
            form = new QFormLayout;
            form->setContentsMargins(0, 0, 0, 12);
            column->addLayout(form);
        }
        if (row.kind == SettingRow::Kind::Choice)
            addChoice(row, *form);
        else
            addFlag(row, *form);
    }
    column->addWidget(closeButtons(*this, m_form));
    m_column->addWidget(m_form);
    if (auto* widget = focused.isEmpty() ? nullptr : m_form->findChild<QWidget*>(focused))
        widget->setFocus();
}

void SettingsDialog::addChoice(const SettingRow& row, QFormLayout& form)
{
    auto* box = new QComboBox(m_form);
    box->setObjectName(QString::fromLatin1(row.key));
    box->setMinimumWidth(qRound(220 * m_shell.appearance.scale()));
    for (const QString& choice : QString::fromLatin1(row.choices).split(u' '))
        box->addItem(choiceWord(choice), choice);
    box->setCurrentIndex(box->findData(m_shell.settings.text(row.key)));
    connect(box, &QComboBox::activated, this, [this, box, key = row.key] { m_shell.settings.set(key, box->currentData().toString()); });
    auto* label = new PlainLabel(settingWord(row.key), m_form);
    label->setBuddy(box);
    form.addRow(label, box);
}

void SettingsDialog::addFlag(const SettingRow& row, QFormLayout& form)
{
    auto* box = new QCheckBox(settingWord(row.key), m_form);
    box->setObjectName(QString::fromLatin1(row.key));
    box->setChecked(m_shell.settings.flag(row.key));
    connect(box, &QCheckBox::toggled, this, [this, key = row.key](bool on) {
        m_shell.settings.set(key, on ? QStringLiteral("true") : QStringLiteral("false"));
    });
    form.addRow(box);
    const QString hint = settingHint(row.key);
    if (hint.isEmpty())
        return;
    auto* label = new PlainLabel(hint, m_form);
    label->setProperty("role", QStringLiteral("secondary"));
    label->setContentsMargins(26, 0, 0, 4);
    box->setAccessibleDescription(hint);
    form.addRow(label);
}

} // namespace kubezu
