#pragma once
#include "models/glossary/library.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace kubezu {

class Appearance;
class PlainLabel;
class Workspace;

/// "This line shows: Headless Service · Service": the way from a field to its entries. Hides itself where there are none.
class LineConcepts : public QWidget {
    Q_OBJECT
public:
    LineConcepts(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);
    void setConcepts(const std::vector<const Concept*>& concepts);

private:
    Workspace& m_workspace;
    Appearance& m_appearance;
    PlainLabel* m_caption;
    QHBoxLayout* m_row;
    std::vector<QWidget*> m_buttons;
};

} // namespace kubezu
