#pragma once
#include "models/base/source_span.h"

#include <string>
#include <vector>

namespace kubezu {

/// What went wrong, as a stable id. The words for people are made by the views (and by `describe` in English for the
/// command line) from the code and its arguments.
enum class ErrorCode {
    FileNotFound,
    FileNotReadable,
    FileTooLarge,
    NotARegularFile,
    TooManyFiles,
    FolderTooDeep,
    YamlSyntax,
    YamlUnsupportedVersion,
    YamlInvalidKey,
    YamlUnsupportedValue,
    YamlAliasBudget,
    YamlUnknownAnchor,
    YamlMergeValue,
    TooDeep,
    TooManyNodes,
    DocumentTooLarge,
    TooManyDocuments,
    DocumentSeparator,
    JsonSyntax,
    NotUtf8,
    NotAnObject,
    ListWithoutItems,
    UnrenderedTemplate,
    ToolNotFound,
    ToolFailed,
    ToolTimedOut,
    ToolOutputTooLarge,
    RemoteNotAllowed,
    NoSuchRevision,
    NotInGit,
    ContentInvalid,
    RulesInvalid,
    StudyFileDamaged,
    StudyFileNewer,
    StudyFileInvalid,
    StudyFileBusy,
    WriteFailed,
    Cancelled,
};

/// A failure as a value: what, where, and what to do about it. Safe to copy between threads.
struct Error {
    ErrorCode code = ErrorCode::YamlSyntax;
    std::string detail;  ///< the variable part of the message, English, one line, never a Secret value
    SourceSpan where;    ///< file:line:column; empty file where it does not apply
    std::string excerpt; ///< the source line at `where`, without its newline, cut at 200 bytes
    std::string hint;    ///< what to do, English, may be empty
};

/// `file:line:column: message`, the form compilers use; parts that are unknown are left out.
std::string describe(const Error& error);

/// The English sentence of an error code without its place.
std::string message(const Error& error);

/// `describe`, then the source line, a caret below the column, and the hint.
std::string describeWithExcerpt(const Error& error);

} // namespace kubezu
