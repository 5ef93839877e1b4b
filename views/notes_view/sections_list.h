#pragma once
#include "models/notes/notes.h"

#include <QTreeWidget>

namespace kubezu {

class Appearance;
class Workspace;

/// The headings of the notes with the number of their corrections; while no notes are open, the chapters of the glossary with their
/// concepts, in our own words.
class SectionsList : public QTreeWidget {
    Q_OBJECT
public:
    SectionsList(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);
    /// Null shows the chapters.
    void setNotes(const Notes* notes);
    /// Marks the section that holds a line.
    void follow(std::uint32_t line);

Q_SIGNALS:
    void lineWanted(std::uint32_t line);

private:
    void listSections(const Notes& notes);
    void listChapters();
    void take(QTreeWidgetItem* item);

    Workspace& m_workspace;
    Appearance& m_appearance;
    std::vector<std::pair<std::uint32_t, QTreeWidgetItem*>> m_lines; ///< first line of each section
};

} // namespace kubezu
