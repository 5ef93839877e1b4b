#include "models/base/error.h"

#include "models/base/text.h"

#include <array>
#include <string_view>
#include <utility>

namespace kubezu {
namespace {

constexpr std::array<std::pair<ErrorCode, std::string_view>, 38> kMessages{{
    {ErrorCode::FileNotFound, "no such file or folder"},
    {ErrorCode::FileNotReadable, "cannot be read"},
    {ErrorCode::FileTooLarge, "file is larger than the limit"},
    {ErrorCode::NotARegularFile, "not a regular file"},
    {ErrorCode::TooManyFiles, "folder holds more files than the limit"},
    {ErrorCode::FolderTooDeep, "folders are nested deeper than the limit"},
    {ErrorCode::YamlSyntax, "not valid YAML"},
    {ErrorCode::YamlUnsupportedVersion, "YAML version is not supported"},
    {ErrorCode::YamlInvalidKey, "invalid map key"},
    {ErrorCode::YamlUnsupportedValue, "value cannot be expressed in JSON"},
    {ErrorCode::YamlAliasBudget, "document contains excessive aliasing"},
    {ErrorCode::YamlUnknownAnchor, "unknown anchor"},
    {ErrorCode::YamlMergeValue, "merge key needs a map or a list of maps"},
    {ErrorCode::TooDeep, "nested deeper than the limit"},
    {ErrorCode::TooManyNodes, "document has more values than the limit"},
    {ErrorCode::DocumentTooLarge, "document is larger than the limit"},
    {ErrorCode::TooManyDocuments, "more documents than the limit"},
    {ErrorCode::DocumentSeparator, "invalid YAML document separator"},
    {ErrorCode::JsonSyntax, "not valid JSON"},
    {ErrorCode::NotUtf8, "bytes that are not UTF-8"},
    {ErrorCode::NotAnObject, "not a Kubernetes object"},
    {ErrorCode::ListWithoutItems, "a List inside a List"},
    {ErrorCode::UnrenderedTemplate, "an unrendered template"},
    {ErrorCode::ToolNotFound, "program not found"},
    {ErrorCode::ToolFailed, "program failed"},
    {ErrorCode::ToolTimedOut, "program took longer than the limit"},
    {ErrorCode::ToolOutputTooLarge, "program printed more than the limit"},
    {ErrorCode::RemoteNotAllowed, "names a remote resource"},
    {ErrorCode::NoSuchRevision, "no such revision"},
    {ErrorCode::NotInGit, "not in a git repository"},
    {ErrorCode::ContentInvalid, "content file is not valid"},
    {ErrorCode::RulesInvalid, "file of rules is not valid"},
    {ErrorCode::StudyFileDamaged, "the file of what was learned is damaged"},
    {ErrorCode::StudyFileNewer, "the file of what was learned is of a newer version"},
    {ErrorCode::StudyFileInvalid, "not a file of what was learned"},
    {ErrorCode::StudyFileBusy, "the file of what was learned is in use"},
    {ErrorCode::WriteFailed, "cannot be written"},
    {ErrorCode::Cancelled, "cancelled"},
}};

} // namespace

std::string message(const Error& error)
{
    std::string text;
    for (const auto& [code, words] : kMessages) {
        if (code == error.code)
            text = words;
    }
    if (!error.detail.empty())
        text += ": " + error.detail;
    return text;
}

std::string describe(const Error& error)
{
    std::string text = error.where.file;
    if (!text.empty() && error.where.line > 0) {
        text += ':' + std::to_string(error.where.line);
        if (error.where.column > 0)
            text += ':' + std::to_string(error.where.column);
    }
    if (!text.empty())
        text += ": ";
    return text + message(error);
}

std::string describeWithExcerpt(const Error& error)
{
    std::string text = describe(error);
    if (!error.excerpt.empty()) {
        text += "\n  " + error.excerpt;
        if (error.where.column > 0) {
            const std::size_t before = error.where.column - 1;
            text += "\n  " + std::string(std::min<std::size_t>(before, codePoints(error.excerpt)), ' ') + '^';
        }
    }
    if (!error.hint.empty())
        text += "\n  hint: " + error.hint;
    return text;
}

} // namespace kubezu
