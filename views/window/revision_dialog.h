#pragma once
#include "views/window/shell.h"

#include <QDialog>

#include <stop_token>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace kubezu {

class PlainLabel;

/// Asks for a git revision to compare with: typed, or chosen from branches, tags and recent commits, which git lists on a worker.
class RevisionDialog : public QDialog {
    Q_OBJECT
public:
    RevisionDialog(Shell& shell, QWidget* parent);
    ~RevisionDialog() override;

private:
    void build();
    void list();
    void follow();
    void compare();
    Shell& m_shell;
    QString m_path;
    QLineEdit* m_revision;
    QListWidget* m_list;
    PlainLabel* m_message;
    QPushButton* m_compare = nullptr;
    std::stop_source m_stop;
};

} // namespace kubezu
