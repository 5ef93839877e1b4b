#include "models/review/check_context.h"

#include <array>

namespace kubezu::checks {
namespace {

void notices(CheckContext& context, Notice::Kind kind)
{
    for (const Notice& notice : context.snapshot().notices) {
        if (notice.kind == kind)
            context.reportFile(notice.where, {notice.detail});
    }
}

void duplicateResource(CheckContext& context)
{
    // The store says "<id> is written again in <file>:<line>".
    constexpr std::string_view kBetween = " is written again in ";
    for (const Notice& notice : context.snapshot().notices) {
        const std::size_t at = notice.detail.find(kBetween);
        if (notice.kind == Notice::Kind::DuplicateResource && at != std::string::npos)
            context.reportFile(notice.where, {notice.detail.substr(0, at), notice.detail.substr(at + kBetween.size())});
    }
}

void duplicateKey(CheckContext& context)
{
    notices(context, Notice::Kind::DuplicateKey);
}

void afterDocumentEnd(CheckContext& context)
{
    notices(context, Notice::Kind::AfterDocumentEnd);
}

void unread(CheckContext& context)
{
    for (const Error& error : context.snapshot().errors)
        context.reportFile(error.where, {message(error), error.hint});
}

constexpr std::array kChecks{
    Check{"duplicate-resource", Severity::Warning, Profile::Relations, "kubectl-apply", duplicateResource},
    Check{"duplicate-key", Severity::Warning, Profile::Relations, "manifest", duplicateKey},
    Check{"after-document-end", Severity::Warning, Profile::Relations, "manifest", afterDocumentEnd},
    Check{"unread", Severity::Error, Profile::Relations, "manifest", unread},
};

} // namespace

std::span<const Check> files()
{
    return kChecks;
}

} // namespace kubezu::checks
