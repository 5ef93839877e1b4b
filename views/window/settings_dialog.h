#pragma once
#include "views/window/shell.h"

#include <QDialog>

class QFormLayout;
class QVBoxLayout;

namespace kubezu {

/// The settings table as a form. What is changed holds at once; there is nothing to confirm.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Shell& shell, QWidget* parent);

private:
    /// Made anew when the language changes: every word in it is another one.
    void build();
    void addChoice(const SettingRow& row, QFormLayout& form);
    void addFlag(const SettingRow& row, QFormLayout& form);
    Shell& m_shell;
    QVBoxLayout* m_column;
    QWidget* m_form = nullptr;
};

} // namespace kubezu
