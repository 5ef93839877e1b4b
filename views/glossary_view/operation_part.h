#pragma once
#include "models/operations/operation.h"

#include <QWidget>

#include <array>

class QToolButton;

namespace kubezu {

class Appearance;
class Chip;
class PlainLabel;
class Prose;
class Workspace;

/// Of an operation's entry: the exact command for the resource that is selected, to copy, and what it reads and changes, to light
/// up in the graph. Hides itself while nothing is open.
class OperationPart : public QWidget {
    Q_OBJECT
public:
    OperationPart(Workspace& workspace, Appearance& appearance, const Operation& operation, QWidget* parent = nullptr);
    /// Follows the selection.
    void refresh();

private:
    void lightUp(std::size_t which, bool on);
    [[nodiscard]] const std::vector<NodeIndex>& touched(std::size_t which) const;
    Workspace& m_workspace;
    Appearance& m_appearance;
    const Operation& m_operation;
    OperationOn m_made;
    PlainLabel* m_caption;
    QWidget* m_line;
    Prose* m_command;
    QToolButton* m_copy;
    QWidget* m_chips;
    std::array<Chip*, 3> m_groups; ///< reads, changes, follows
};

} // namespace kubezu
