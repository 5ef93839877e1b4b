#pragma once
#include "models/workspace/workspace.h"

#include <QDialog>

#include <vector>

namespace kubezu {

/// Shows what repairs would change as a diff, and writes them when told to. GUI thread.
class RepairDialog : public QDialog {
    Q_OBJECT
public:
    RepairDialog(Workspace& workspace, std::vector<Repair> repairs, QWidget* parent = nullptr);

private:
    Workspace& m_workspace;
    std::vector<Repair> m_repairs;
};

} // namespace kubezu
