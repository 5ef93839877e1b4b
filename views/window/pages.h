#pragma once
#include "views/window/shell.h"

#include <QWidget>

#include <array>
#include <cstdint>
#include <span>

class QStackedWidget;
class QTabBar;

namespace kubezu {

/// What the middle of the window can show.
enum class PageId : std::uint8_t { Graph,
                                   ConceptMap,
                                   Notes,
                                   Study };

/// One page: adding one is a row here and an action that shows it.
struct PageRow {
    PageId id;
    const char* title; ///< context "Actions", that of the menu
    /// Made when it is first shown; null for the graph, which is there from the start.
    QWidget* (*make)(Shell& shell, QWidget* parent);
};

std::span<const PageRow> pageRows();

/// The pages of the middle with their tabs.
class Pages : public QWidget {
    Q_OBJECT
public:
    /// `graph` is the first page: the picture or the ways in.
    Pages(Shell& shell, QWidget* graph, QWidget* parent = nullptr);

    void show(PageId id);
    [[nodiscard]] PageId current() const;
    /// The page, made where it is not there yet.
    QWidget* page(PageId id);
    [[nodiscard]] bool isMade(PageId id) const { return m_pages[static_cast<std::size_t>(id)] != nullptr; }

Q_SIGNALS:
    void shown(kubezu::PageId id);

private:
    void retranslate();
    void turn(int at);
    Shell& m_shell;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    std::vector<QWidget*> m_pages; ///< by row; null until shown
};

} // namespace kubezu
