#pragma once
#include "models/glossary/library.h"

#include <QScrollArea>

class QVBoxLayout;

namespace kubezu {

class Appearance;
class OperationPart;
class PlacesBar;
class Workspace;

/// One entry of the glossary. Built anew for each concept; nothing in it is read as HTML. GUI thread.
class ConceptView : public QScrollArea {
    Q_OBJECT
public:
    ConceptView(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);

    /// Null shows what would be here.
    void setConcept(const Concept* entry);
    /// The graph or the selection is another one: counts follow, the text stays where it is scrolled to.
    void refreshPlaces();
    /// The host that Open leads to; empty for what is not a plain https address.
    [[nodiscard]] static QString hostOf(std::string_view address);

Q_SIGNALS:
    /// Another concept was asked for.
    void conceptWanted(const QString& conceptId);
    /// The connections of the entry that is open are to be seen as a map.
    void mapWanted();

private:
    void dress();
    [[nodiscard]] QWidget* page(const Concept& entry);
    [[nodiscard]] QWidget* emptyPage();
    void addHead(QVBoxLayout* to, const Concept& entry);
    void addHistory(QVBoxLayout* to, const Concept& entry);
    void addHeading(QVBoxLayout* to, const QString& text, const char* icon = nullptr);
    void addPart(QVBoxLayout* to, const QString& heading, std::string_view text, const char* icon = nullptr);
    void addCode(QVBoxLayout* to, const QString& heading, std::string_view code);
    void addNotes(QVBoxLayout* to, const Concept& entry);
    void addNeighbours(QVBoxLayout* to, const Concept& entry);
    void addAuthority(QVBoxLayout* to, const Concept& entry);
    [[nodiscard]] int length(double pixels) const;

    Workspace& m_workspace;
    Appearance& m_appearance;
    PlacesBar* m_places = nullptr;
    OperationPart* m_operation = nullptr; ///< of an operation's entry
};

} // namespace kubezu
