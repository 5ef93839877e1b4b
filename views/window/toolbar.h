#pragma once
#include "views/window/shell.h"

#include <QToolBar>

class QPushButton;
class QToolButton;

namespace kubezu {

class PlainLabel;
class SearchBox;

/// The bar at the top: what is open, which part of it is seen, search, presentation, language, menu.
class MainToolBar : public QToolBar {
    Q_OBJECT
public:
    explicit MainToolBar(Shell& shell, QWidget* parent = nullptr);
    /// Where the palette opens.
    [[nodiscard]] QWidget* searchBox() const;

private:
    void build();
    [[nodiscard]] QWidget* openButton();
    [[nodiscard]] QWidget* lensBar();
    [[nodiscard]] QWidget* languageButton();
    [[nodiscard]] QWidget* menuButton();
    void retranslate();
    Shell& m_shell;
    PlainLabel* m_brand = nullptr;
    QToolButton* m_open = nullptr;
    SearchBox* m_search = nullptr;
    QPushButton* m_present = nullptr;
    QPushButton* m_language = nullptr;
    QToolButton* m_menu = nullptr;
};

} // namespace kubezu
