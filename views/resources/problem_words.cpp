#include "views/resources/problem_words.h"

#include "models/adaptors/texts.h"
#include "views/common/error_words.h"

#include <QCoreApplication>

namespace kubezu {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

QString holder(const Graph& graph, const Problem& problem)
{
    return problem.node == kNoIndex ? QString() : nodeText(graph.nodes[problem.node]);
}

/// The store says "id is written again in file:line".
QString duplicateSentence(const Problem& problem)
{
    constexpr std::string_view kBetween = " is written again in ";
    const std::size_t at = problem.argument.find(kBetween);
    if (at == std::string::npos)
        return Words::tr("Written twice; the later one counts: %1").arg(visibleText(problem.argument));
    return Words::tr("%1 is written again in %2; that one counts.")
        .arg(visibleText(problem.argument.substr(0, at)), visibleText(problem.argument.substr(at + kBetween.size())));
}

QString unreadSentence(const Graph& graph, const Problem& problem)
{
    for (const Error& error : graph.snapshot->errors) {
        if (error.where.file == problem.where.file && error.where.line == problem.where.line && message(error) == problem.argument)
            return wordsOf(error).sentence;
    }
    return visibleText(problem.argument);
}

} // namespace

QString problemSentence(const Graph& graph, const Problem& problem)
{
    const QString argument = visibleText(problem.argument);
    const QString who = holder(graph, problem);
    switch (problem.code) {
    case Problem::Code::MissingTarget:
        if (!problem.detail.empty())
            return Words::tr("%1 refers to %2, which is here only in another namespace (%3).").arg(who, argument, visibleText(problem.detail));
        return Words::tr("%1 refers to %2, which is not here.").arg(who, argument);
    case Problem::Code::MissingOptional: return Words::tr("%1 refers to %2, which is not here; the reference is optional.").arg(who, argument);
    case Problem::Code::NotPermitted: return Words::tr("%1 refers to %2 in another namespace without a ReferenceGrant.").arg(who, argument);
    case Problem::Code::SelectsNothing: return Words::tr("The selector of %1 matches no Pod.").arg(who);
    case Problem::Code::DuplicateResource: return duplicateSentence(problem);
    case Problem::Code::DuplicateKey: return Words::tr("The key %1 is written twice; the later one counts.").arg(argument);
    case Problem::Code::AfterDocumentEnd: return Words::tr("What follows the end of the document (...) is ignored, as kubectl does.");
    case Problem::Code::Unread: return unreadSentence(graph, problem);
    }
    return argument;
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
