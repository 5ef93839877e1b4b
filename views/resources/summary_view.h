#pragma once
#include "models/adaptors/summary.h"
#include "models/glossary/library.h"

#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace kubezu {

class Appearance;
class Workspace;

/// What the selected thing is: its concept in a sentence, identity, the facts of its kind; for an edge why it is there; for a
/// missing thing the cause and what to do. GUI thread.
class SummaryView : public QScrollArea {
    Q_OBJECT
public:
    SummaryView(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);

    /// Shows what the workspace has selected.
    void refresh();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* nodePage(NodeIndex node);
    [[nodiscard]] QWidget* edgePage(EdgeIndex edge);
    [[nodiscard]] QWidget* emptyPage();
    /// The page's two columns: the main one is given, concepts and references stand in the other.
    [[nodiscard]] QWidget* pageOf(QVBoxLayout* main, const std::vector<const Concept*>& concepts, NodeIndex referred);
    void addTitle(QVBoxLayout* to, NodeIndex node);
    void addSentence(QVBoxLayout* to, const QString& text, const char* role);
    void addFacts(QVBoxLayout* to, const std::vector<std::pair<QString, QString>>& facts);
    /// What the review says about a node or an edge.
    void addProblems(QVBoxLayout* to, NodeIndex node, EdgeIndex edge);
    void addConcepts(QVBoxLayout* to, const std::vector<const Concept*>& concepts);
    void addReferrers(QVBoxLayout* to, NodeIndex node);
    [[nodiscard]] QWidget* linkButton(const QString& text);
    [[nodiscard]] bool isWide() const;
    [[nodiscard]] int length(double pixels) const;

    /// What the page that is shown was made from.
    struct Subject {
        GraphPtr graph;
        const Library* library = nullptr;
        NodeIndex node = kNoIndex;
        EdgeIndex edge = kNoIndex;
        bool wide = false;
        Language language = Language::English;
        double scale = 0;
        friend bool operator==(const Subject&, const Subject&) = default;
    };

    Workspace& m_workspace;
    Appearance& m_appearance;
    Subject m_subject;
};

} // namespace kubezu
