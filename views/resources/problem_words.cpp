#include "views/resources/problem_words.h"

#include "models/adaptors/texts.h"
#include "views/common/error_words.h"

#include <QCoreApplication>

namespace kubezu {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

/// What could not be read has an error with words of its own.
const Error* errorOf(const Graph& graph, const Problem& problem)
{
    if (problem.check->id != "unread")
        return nullptr;
    for (const Error& error : graph.snapshot->errors) {
        if (error.where.file == problem.where.file && error.where.line == problem.where.line
            && !problem.arguments.empty() && message(error) == problem.arguments.front())
            return &error;
    }
    return nullptr;
}

} // namespace

QString problemSentence(const CheckTexts& texts, const Graph& graph, const Problem& problem, Language language)
{
    if (const Error* error = errorOf(graph, problem))
        return wordsOf(*error).sentence;
    return visibleText(sentenceOf(texts, graph, problem, language));
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Words::tr("error");
    case Severity::Warning: return Words::tr("warning");
    case Severity::Info: return Words::tr("note");
    }
    return {};
}

} // namespace kubezu
