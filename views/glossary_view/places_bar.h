#pragma once
#include "models/workspace/concept_hits.h"

#include <QWidget>

class QToolButton;

namespace kubezu {

class Appearance;
class Chip;
class PlainLabel;
class Workspace;

/// Where the open graph shows a concept: a pill that lights the places up, and a way from one to the next. GUI thread.
class PlacesBar : public QWidget {
    Q_OBJECT
public:
    PlacesBar(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);

    void setConcept(const QString& conceptId);
    /// Says nothing where there is no place.
    void setQuiet(bool quiet) { m_quiet = quiet; }
    /// The graph or the selection is another one.
    void refresh();
    void retranslate();

private:
    void dress();
    void step(int by);
    /// Which of the places is selected, from 0; -1 for none.
    [[nodiscard]] int currentPlace() const;
    [[nodiscard]] const ConceptHits::Places& places() const;

    Workspace& m_workspace;
    Appearance& m_appearance;
    bool m_quiet = false;
    QString m_conceptId;
    PlainLabel* m_caption;
    Chip* m_pill;
    PlainLabel* m_position;
    QToolButton* m_previous;
    QToolButton* m_next;
};

} // namespace kubezu
