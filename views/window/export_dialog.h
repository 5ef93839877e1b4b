#pragma once
#include "views/window/shell.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace kubezu {

class BusyBar;
class PlainLabel;

/// Format, place and what to leave out. Writes on a worker; the window stays usable.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(Shell& shell, QWidget* parent);

private:
    void build();
    void browse();
    void followFormat();
    void save();
    void finish(const QString& path, const std::optional<Error>& error);
    [[nodiscard]] QString format() const;
    Shell& m_shell;
    QComboBox* m_format;
    QLineEdit* m_path;
    QPushButton* m_browse;
    QCheckBox* m_legend;
    QCheckBox* m_predicted;
    PlainLabel* m_message;
    BusyBar* m_busy;
    QPushButton* m_save = nullptr;
    QString m_mayReplace; ///< an existing file that the user agreed to replace
};

} // namespace kubezu
