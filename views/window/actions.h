#pragma once
#include "views/window/action_table.h"
#include "views/window/shell.h"

#include <QObject>
#include <QString>

#include <vector>

class QAction;
class QMenu;
class QMenuBar;

namespace kubezu {

/// The rows of the action table as QActions of the window: words, icons, shortcuts and states follow language, theme and
/// workspace by themselves.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(Shell& shell, QObject* parent = nullptr);

    /// The action of a row; never null for ids of the table.
    [[nodiscard]] QAction* action(const char* id) const;
    [[nodiscard]] QAction* find(const QString& id) const;
    /// All rows with the menus they stand in, for lists.
    struct Listed {
        const ActionRow* row;
        QAction* action;
        QString where; ///< "View › Lens"
    };
    [[nodiscard]] std::vector<Listed> listed() const;

    /// Fills a menu bar or the menu of the toolbar's button; the submenus are made once and shown in both.
    void fill(QMenuBar& bar) const;
    void fill(QMenu& menu) const;
    /// Actions whose shortcuts work only there.
    void addCanvas(QWidget& canvas) const;
    /// Asks every row whether it is enabled and checked.
    void refresh();

private:
    void build();
    void buildMenus();
    void retranslate();
    void refreshSoon();
    void listRecent();
    void listSamples();
    [[nodiscard]] QMenu* menu(MenuId id) const { return m_menus[static_cast<std::size_t>(id)]; }

    Shell& m_shell;
    std::vector<QAction*> m_actions; ///< in the order of the table
    std::vector<QMenu*> m_menus;     ///< by MenuId
    bool m_refreshing = false;
};

/// A menu text without the mnemonic mark.
QString withoutMnemonic(QString text);

} // namespace kubezu
