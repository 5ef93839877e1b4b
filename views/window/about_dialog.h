#pragma once
#include "views/window/shell.h"

#include <QDialog>

namespace kubezu {

/// Version, what the program is built of, and under which licences.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    AboutDialog(Shell& shell, QWidget* parent);
};

} // namespace kubezu
