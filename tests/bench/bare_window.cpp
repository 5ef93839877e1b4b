// The reference F of design §5: a main window with menu, tool bar and the docks of the program, and nothing in them. It says when it
// has painted for the first time, and ends.
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QTreeWidget>

#include <cstdio>

namespace {

class Canvas final : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(rect(), Qt::white);
        QTimer::singleShot(0, [] {
            std::puts("painted");
            std::fflush(stdout);
            QApplication::quit();
        });
    }
};

void addDock(QMainWindow& window, const char* title, Qt::DockWidgetArea area, QWidget* content)
{
    auto* dock = new QDockWidget(QLatin1String(title));
    dock->setWidget(content);
    window.addDockWidget(area, dock);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QApplication application(argc, argv);
    QMainWindow window;
    for (const char* menu : {"File", "View", "Go", "Help"})
        window.menuBar()->addMenu(QLatin1String(menu))->addAction(QStringLiteral("Action"));
    QToolBar* bar = window.addToolBar(QStringLiteral("Main"));
    for (const char* action : {"Open", "Back", "Forward", "Present"})
        bar->addAction(QLatin1String(action));
    bar->addWidget(new QLineEdit);
    addDock(window, "Resources", Qt::LeftDockWidgetArea, new QTreeWidget);
    addDock(window, "Glossary", Qt::RightDockWidgetArea, new QPlainTextEdit);
    addDock(window, "Inspector", Qt::BottomDockWidgetArea, new QPlainTextEdit);
    window.setCentralWidget(new Canvas);
    window.statusBar()->showMessage(QStringLiteral("Ready"));
    window.resize(1600, 1000);
    window.show();
    return QApplication::exec();
}
