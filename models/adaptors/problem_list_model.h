#pragma once
#include "models/adaptors/tree_model.h"
#include "models/review/problem.h"

#include <functional>

namespace kubezu {

/// All problems, errors first. The sentence is made by the view from code and arguments. GUI thread.
class ProblemListModel : public TreeModel {
    Q_OBJECT
public:
    using Words = std::function<QString(const Problem&)>;
    using TreeModel::TreeModel;

    void setProblems(GraphPtr graph, Problems problems, bool fresh);
    /// Who makes the sentences; without it the stable code and its argument are shown.
    void setWords(Words words);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const Problem* problemAt(const QModelIndex& index) const;
    [[nodiscard]] std::size_t count(Severity severity) const;
    [[nodiscard]] std::size_t size() const { return m_problems.size(); }

private:
    [[nodiscard]] std::string keyOf(const Problem& problem) const;
    [[nodiscard]] QString placeOf(const Problem& problem) const;
    [[nodiscard]] QString sentence(const Problem& problem) const;

    GraphPtr m_graph;
    Problems m_problems;
    Words m_words;
};

} // namespace kubezu
