#pragma once
#include "models/concept_map/concept_map.h"

#include <QFrame>

class QMenu;
class QToolButton;

namespace kubezu {

class Appearance;
class PlainLabel;

/// What the concept map is about, and the ways to another part of it: a section, the entry that is open, less, more, back.
class ConceptMapBar : public QFrame {
    Q_OBJECT
public:
    ConceptMapBar(Appearance& appearance, QWidget* parent);
    void follow(const Library& library, const ConceptMapView& view, std::size_t concepts, bool canGoBack);

Q_SIGNALS:
    void sectionWanted(const QString& section);
    void moreWanted();
    void lessWanted();
    void backWanted();

private:
    void retranslate();
    QToolButton* button(const char* name, void (ConceptMapBar::*signal)());

    Appearance& m_appearance;
    PlainLabel* m_title;
    PlainLabel* m_count;
    QToolButton* m_sections;
    QMenu* m_menu;
    QToolButton* m_back;
    QToolButton* m_more;
    QToolButton* m_less;
};

} // namespace kubezu
