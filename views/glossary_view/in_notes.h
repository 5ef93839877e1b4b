#pragma once
#include "models/glossary/concept.h"

#include <QWidget>

class QVBoxLayout;

namespace kubezu {

class Appearance;
class NotesDesk;

/// What the open notes say about a concept, in the learner's own words, with the corrections for the target version.
class InNotes : public QWidget {
    Q_OBJECT
public:
    InNotes(NotesDesk& desk, const Concept& entry, Appearance& appearance, QWidget* parent = nullptr);
    /// Whether notes are open and speak of the concept.
    [[nodiscard]] static bool speakOf(const NotesDesk& desk, const Concept& entry);

private:
    void addQuote(QVBoxLayout* to, std::uint32_t line);

    NotesDesk& m_desk;
    Appearance& m_appearance;
};

} // namespace kubezu
