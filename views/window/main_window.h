#pragma once
#include "views/window/shell.h"

#include <QMainWindow>

class QMenuBar;

namespace kubezu {

class Centre;
class MainToolBar;
class StatusBar;

/// The window: puts its parts together and takes what comes from outside (drops, closing, the desktop's theme).
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Workspace& workspace, Settings& settings, Appearance& appearance, ShellServices services);
    ~MainWindow() override;

    [[nodiscard]] Shell& shell() { return m_shell; }

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void connectParts();
    void followState(bool fresh);
    void followNotes(bool fresh);
    void followSettings(const QString& key);
    void mirror();
    void goToWhatIsSelected();
    void goToLine(std::uint32_t line);
    void restoreGeometryOnce();
    Shell m_shell;
    Selection m_seen; ///< the last one
    Centre* m_centre = nullptr;
    MainToolBar* m_toolbar = nullptr;
    StatusBar* m_status = nullptr;
};

} // namespace kubezu
