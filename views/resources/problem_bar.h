#pragma once
#include "models/review/problem.h"

#include <QFrame>

#include <array>
#include <optional>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace kubezu {

class Settings;
class Workspace;

/// Above the list of problems: how many of which severity, whether common mistakes count, for which Kubernetes, and repair. GUI thread.
class ProblemBar : public QFrame {
    Q_OBJECT
public:
    ProblemBar(Workspace& workspace, Settings& settings, QWidget* parent = nullptr);

    void retranslate();
    /// Counts and buttons follow what the workspace holds now.
    void follow();
    /// Only problems of this severity are wanted; none: all.
    [[nodiscard]] std::optional<Severity> severity() const;

Q_SIGNALS:
    void severityChanged();
    void repairAllWanted();

private:
    void build();
    void buildChoices(QHBoxLayout* row);

    Workspace& m_workspace;
    Settings& m_settings;
    QButtonGroup* m_group;
    std::array<QToolButton*, 4> m_severities{};
    QCheckBox* m_practices;
    QComboBox* m_target;
    QToolButton* m_repairAll;
    QToolButton* m_undo;
};

} // namespace kubezu
