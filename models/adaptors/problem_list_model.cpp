#include "models/adaptors/problem_list_model.h"

#include "models/adaptors/texts.h"
#include "models/review/check.h"

#include <algorithm>

namespace kubezu {

void ProblemListModel::setProblems(GraphPtr graph, Problems problems, bool fresh)
{
    m_graph = std::move(graph);
    m_problems = std::move(problems);
    auto root = std::make_unique<TreeItem>();
    for (std::uint32_t i = 0; i < m_problems.size(); ++i)
        root->add(intern(keyOf(m_problems[i])), RowType::Problem, i);
    replace(std::move(root), fresh);
}

void ProblemListModel::setWords(Words words)
{
    m_words = std::move(words);
    retold();
}

/// Lines move when a file is edited; the rest names a problem as long as it is there.
std::string ProblemListModel::keyOf(const Problem& problem) const
{
    std::string key(problem.check->id);
    if (problem.edge != kNoIndex)
        return key + '|' + m_graph->nodes[m_graph->edges[problem.edge].from].id + '|' + m_graph->nodes[m_graph->edges[problem.edge].to].id
            + '|' + m_graph->edges[problem.edge].path;
    if (problem.node != kNoIndex)
        return key + '|' + m_graph->nodes[problem.node].id + '|' + problem.path;
    return key + '|' + problem.where.file + '|' + (problem.arguments.empty() ? std::string() : problem.arguments.front());
}

const Problem* ProblemListModel::problemAt(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    const std::uint32_t ref = itemAt(index).ref;
    return ref < m_problems.size() ? &m_problems[ref] : nullptr;
}

std::size_t ProblemListModel::count(Severity severity) const
{
    return static_cast<std::size_t>(
        std::count_if(m_problems.begin(), m_problems.end(), [&](const Problem& problem) { return problem.severity == severity; }));
}

QString ProblemListModel::placeOf(const Problem& problem) const
{
    const QString file = visibleText(problem.where.file);
    return problem.where.line == 0 ? file : file + QLatin1Char(':') + QString::number(problem.where.line);
}

QString ProblemListModel::sentence(const Problem& problem) const
{
    if (m_words)
        return m_words(problem);
    QString text = rawText(problem.check->id);
    for (const std::string& argument : problem.arguments)
        text += QLatin1String(": ") + visibleText(argument);
    return text;
}

QVariant ProblemListModel::data(const QModelIndex& index, int role) const
{
    const Problem* problem = problemAt(index);
    if (!problem)
        return {};
    switch (role) {
    case Qt::DisplayRole: return sentence(*problem);
    case TipRole: return QString(sentence(*problem) + QLatin1Char('\n') + placeOf(*problem));
    case RowTypeRole: return static_cast<int>(RowType::Problem);
    case SeverityRole: return static_cast<int>(problem->severity);
    case CheckRole: return rawText(problem->check->id);
    case NodeRole: return problem->node;
    case EdgeRole: return problem->edge;
    case PlaceRole: return placeOf(*problem);
    default: return {};
    }
}

} // namespace kubezu
