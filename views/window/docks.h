#pragma once
#include "views/window/shell.h"

#include <QObject>

#include <array>

class QDockWidget;

namespace kubezu {

enum class DockId : std::uint8_t { Resources,
                                   Glossary,
                                   Inspector };

/// The panels around the picture: movable, closable, remembered.
class Docks : public QObject {
    Q_OBJECT
public:
    explicit Docks(Shell& shell, QObject* parent = nullptr);

    void toggle(DockId id);
    [[nodiscard]] bool isShown(DockId id) const;
    [[nodiscard]] QDockWidget* dock(DockId id) const { return m_docks[static_cast<std::size_t>(id)]; }
    /// Shows the resources and puts the keyboard into their filter.
    void focusFilter();
    /// Places and sizes as on the first day.
    void reset();
    /// Layout of the whole window as the settings remember it; without one, the first day's.
    void restore();
    void remember();
    /// Puts all panels away, and back.
    void stash();
    void unstash();
    /// While nothing is open there is nothing for panels to show.
    void setInUse(bool inUse);
    /// A page for reading is shown instead of the graph.
    void setReading(bool reading);

Q_SIGNALS:
    void changed();

private:
    void build();
    void retranslate();
    /// Makes the panels; they take longer than a picture does, so they wait for the first one.
    void fill();
    void fillBehindThePicture();
    void place();
    void settle();
    [[nodiscard]] bool isVisible(std::size_t at) const;
    Shell& m_shell;
    std::array<QDockWidget*, 3> m_docks{};
    std::array<bool, 3> m_shown{true, true, true}; ///< what the user wants; panels are also hidden while nothing is open
    bool m_inUse = false;
    bool m_reading = false;
    bool m_filled = false;
    bool m_stashed = false;
    bool m_settling = false;
    bool m_unplaced = true; ///< sizes of the first day are still to be given
};

} // namespace kubezu
