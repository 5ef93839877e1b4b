#pragma once
#include "views/window/shell.h"

#include <QToolBar>

class QFrame;
class QPushButton;
class QToolButton;

namespace kubezu {

class NamespacePicker;
class PlainLabel;
class SearchBox;

/// The bar at the top: what is open, which part of it is seen, search, presentation, language, menu.
class MainToolBar : public QToolBar {
    Q_OBJECT
public:
    explicit MainToolBar(Shell& shell, QWidget* parent = nullptr);
    /// Where the palette opens.
    [[nodiscard]] QWidget* searchBox() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    /// Shows what there is room for.
    void adapt();
    [[nodiscard]] QWidget* openButton();
    [[nodiscard]] QWidget* lensBar();
    [[nodiscard]] QWidget* lensButton();
    [[nodiscard]] QList<QAction*> lensActions() const;
    [[nodiscard]] QWidget* languageButton();
    [[nodiscard]] QWidget* menuButton();
    void retranslate();
    Shell& m_shell;
    QWidget* m_strip = nullptr;
    PlainLabel* m_brand = nullptr;
    NamespacePicker* m_namespaces = nullptr;
    QFrame* m_lensBar = nullptr;
    QToolButton* m_lensButton = nullptr;
    QToolButton* m_open = nullptr;
    SearchBox* m_search = nullptr;
    QPushButton* m_present = nullptr;
    QPushButton* m_language = nullptr;
    QToolButton* m_menu = nullptr;
};

} // namespace kubezu
