#pragma once
#include <cstdint>
#include <span>

namespace kubezu {

struct Shell;

/// Menus, in the order of the bar; those with a parent are submenus.
enum class MenuId : std::uint8_t { File,
                                   Recent,
                                   Samples,
                                   Compare,
                                   Edit,
                                   View,
                                   Pages,
                                   Lens,
                                   Group,
                                   Panels,
                                   Theme,
                                   Language,
                                   TextSize,
                                   Help };

struct MenuRow {
    MenuId id;
    const char* text; ///< context "Actions"
    bool top;
    MenuId parent; ///< where not top
    int section;   ///< of the parent
};

/// One thing a user can do. Menus, shortcuts, the palette and the list of shortcuts all come from this table.
struct ActionRow {
    const char* id;
    const char* text;      ///< context "Actions"
    const char* icon;      ///< id of views/theme, may be empty
    const char* shortcuts; ///< separated by spaces, the first is shown
    MenuId menu;
    int section; ///< a line is drawn where it changes
    void (*run)(Shell&);
    bool (*enabled)(const Shell&);
    bool (*checked)(const Shell&); ///< null: cannot be checked
    bool onCanvas = false;         ///< the shortcut works only while the picture has the keyboard
};

std::span<const MenuRow> menuRows();
std::span<const ActionRow> actionRows();

} // namespace kubezu
