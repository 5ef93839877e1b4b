#pragma once
#include "models/review/problem.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace kubezu {

class Appearance;
class PlainLabel;
class Workspace;

/// One problem at length: what, where, why it matters, what to do; and the ways on. GUI thread.
class ProblemDetails : public QScrollArea {
    Q_OBJECT
public:
    ProblemDetails(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);

    /// Null shows nothing. The problem is copied.
    void show(const Problem* problem);

Q_SIGNALS:
    void placeWanted();
    void repairWanted(const kubezu::Problem& problem);

private:
    void addActions(QVBoxLayout* column, const Problem& problem);
    QPushButton* button(const QString& text, const char* role) const;
    void copySuppression(const Problem& problem) const;

    Workspace& m_workspace;
    Appearance& m_appearance;
};

} // namespace kubezu
