#include "views/common/error_words.h"

#include "views/common/plain_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace kubezu {
namespace {

struct WordsRow {
    ErrorCode code;
    const char* sentence;
    const char* advice; ///< null: the error's own hint
};

constexpr std::array<WordsRow, 38> kWords{{
    {ErrorCode::FileNotFound, QT_TRANSLATE_NOOP("ErrorWords", "No such file or folder"),
     QT_TRANSLATE_NOOP("ErrorWords", "Check the path; the file may have been moved.")},
    {ErrorCode::FileNotReadable, QT_TRANSLATE_NOOP("ErrorWords", "Cannot be read"),
     QT_TRANSLATE_NOOP("ErrorWords", "Check the permissions of the file.")},
    {ErrorCode::FileTooLarge, QT_TRANSLATE_NOOP("ErrorWords", "The file is larger than the limit"),
     QT_TRANSLATE_NOOP("ErrorWords", "Split it, or leave out what is not a manifest.")},
    {ErrorCode::NotARegularFile, QT_TRANSLATE_NOOP("ErrorWords", "Not a regular file"),
     QT_TRANSLATE_NOOP("ErrorWords", "Devices, pipes and sockets are never opened.")},
    {ErrorCode::TooManyFiles, QT_TRANSLATE_NOOP("ErrorWords", "The folder holds more files than the limit"),
     QT_TRANSLATE_NOOP("ErrorWords", "Open a smaller folder.")},
    {ErrorCode::FolderTooDeep, QT_TRANSLATE_NOOP("ErrorWords", "Folders are nested deeper than the limit"),
     QT_TRANSLATE_NOOP("ErrorWords", "Open a folder further down.")},
    {ErrorCode::YamlSyntax, QT_TRANSLATE_NOOP("ErrorWords", "Not valid YAML"),
     nullptr},
    {ErrorCode::YamlUnsupportedVersion, QT_TRANSLATE_NOOP("ErrorWords", "This YAML version is not supported"),
     nullptr},
    {ErrorCode::YamlInvalidKey, QT_TRANSLATE_NOOP("ErrorWords", "Invalid map key"),
     nullptr},
    {ErrorCode::YamlUnsupportedValue, QT_TRANSLATE_NOOP("ErrorWords", "The value cannot be expressed in JSON"),
     nullptr},
    {ErrorCode::YamlAliasBudget, QT_TRANSLATE_NOOP("ErrorWords", "The document uses aliases to excess"),
     nullptr},
    {ErrorCode::YamlUnknownAnchor, QT_TRANSLATE_NOOP("ErrorWords", "Unknown anchor"),
     nullptr},
    {ErrorCode::YamlMergeValue, QT_TRANSLATE_NOOP("ErrorWords", "A merge key needs a map or a list of maps"),
     nullptr},
    {ErrorCode::TooDeep, QT_TRANSLATE_NOOP("ErrorWords", "Nested deeper than the limit"),
     nullptr},
    {ErrorCode::TooManyNodes, QT_TRANSLATE_NOOP("ErrorWords", "The document has more values than the limit"),
     nullptr},
    {ErrorCode::DocumentTooLarge, QT_TRANSLATE_NOOP("ErrorWords", "The document is larger than the limit"),
     nullptr},
    {ErrorCode::TooManyDocuments, QT_TRANSLATE_NOOP("ErrorWords", "More documents than the limit"),
     nullptr},
    {ErrorCode::DocumentSeparator, QT_TRANSLATE_NOOP("ErrorWords", "Invalid separator between YAML documents"),
     nullptr},
    {ErrorCode::JsonSyntax, QT_TRANSLATE_NOOP("ErrorWords", "Not valid JSON"),
     nullptr},
    {ErrorCode::NotUtf8, QT_TRANSLATE_NOOP("ErrorWords", "Bytes that are not UTF-8"),
     QT_TRANSLATE_NOOP("ErrorWords", "Save the file as UTF-8; until then they are read as U+FFFD, as kubectl does.")},
    {ErrorCode::NotAnObject, QT_TRANSLATE_NOOP("ErrorWords", "Not a Kubernetes object"),
     QT_TRANSLATE_NOOP("ErrorWords", "A manifest has apiVersion, kind and metadata.name.")},
    {ErrorCode::ListWithoutItems, QT_TRANSLATE_NOOP("ErrorWords", "A List inside a List"),
     nullptr},
    {ErrorCode::UnrenderedTemplate, QT_TRANSLATE_NOOP("ErrorWords", "A template that is not rendered"),
     QT_TRANSLATE_NOOP("ErrorWords", "Render it first, for instance with helm template.")},
    {ErrorCode::ToolNotFound, QT_TRANSLATE_NOOP("ErrorWords", "Program not found"),
     QT_TRANSLATE_NOOP("ErrorWords", "Install kubectl, kustomize or helm, or put it on PATH.")},
    {ErrorCode::ToolFailed, QT_TRANSLATE_NOOP("ErrorWords", "The program failed"),
     nullptr},
    {ErrorCode::ToolTimedOut, QT_TRANSLATE_NOOP("ErrorWords", "The program took longer than the limit"),
     nullptr},
    {ErrorCode::ToolOutputTooLarge, QT_TRANSLATE_NOOP("ErrorWords", "The program printed more than the limit"),
     nullptr},
    {ErrorCode::NoSuchRevision, QT_TRANSLATE_NOOP("ErrorWords", "No such revision"),
     QT_TRANSLATE_NOOP("ErrorWords", "Name a branch, a tag or a commit of the repository.")},
    {ErrorCode::NotInGit, QT_TRANSLATE_NOOP("ErrorWords", "Not in a git repository"),
     nullptr},
    {ErrorCode::RemoteNotAllowed, QT_TRANSLATE_NOOP("ErrorWords", "Names something on the network"),
     QT_TRANSLATE_NOOP("ErrorWords", "Nothing is fetched unless you allow it.")},
    {ErrorCode::ContentInvalid, QT_TRANSLATE_NOOP("ErrorWords", "A built-in file is not valid"),
     nullptr},
    {ErrorCode::RulesInvalid, QT_TRANSLATE_NOOP("ErrorWords", "The file of rules is not valid"),
     QT_TRANSLATE_NOOP("ErrorWords", "Correct it at the place named.")},
    {ErrorCode::StudyFileDamaged, QT_TRANSLATE_NOOP("ErrorWords", "The file of your progress is damaged"),
     QT_TRANSLATE_NOOP("ErrorWords", "Set it aside and begin anew; then import your last export. Nothing is deleted.")},
    {ErrorCode::StudyFileNewer, QT_TRANSLATE_NOOP("ErrorWords", "The file of your progress was written by a newer Kubezu"),
     QT_TRANSLATE_NOOP("ErrorWords", "Use the newer Kubezu. Nothing was changed.")},
    {ErrorCode::StudyFileInvalid, QT_TRANSLATE_NOOP("ErrorWords", "Not an export of your progress"),
     QT_TRANSLATE_NOOP("ErrorWords", "Choose a file that Kubezu exported. Nothing was imported.")},
    {ErrorCode::StudyFileBusy, QT_TRANSLATE_NOOP("ErrorWords", "The file of your progress is in use"),
     QT_TRANSLATE_NOOP("ErrorWords", "Close the other window that is studying, and try again.")},
    {ErrorCode::WriteFailed, QT_TRANSLATE_NOOP("ErrorWords", "Cannot be written"),
     QT_TRANSLATE_NOOP("ErrorWords", "Check the folder, its permissions and the free space.")},
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("ErrorWords", "Cancelled"),
     nullptr},
}};

QString placeOf(const SourceSpan& where)
{
    QString place = shown(where.file, 512);
    if (!place.isEmpty() && where.line > 0)
        place += u':' + QString::number(where.line);
    if (!place.isEmpty() && where.line > 0 && where.column > 0)
        place += u':' + QString::number(where.column);
    return place;
}

} // namespace

ErrorWords wordsOf(const Error& error)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("ErrorWords", text); };
    ErrorWords words;
    const char* advice = nullptr;
    for (const WordsRow& row : kWords) {
        if (row.code == error.code) {
            words.sentence = say(row.sentence);
            advice = row.advice;
        }
    }
    if (!error.detail.empty())
        words.sentence = QCoreApplication::translate("ErrorWords", "%1: %2", "sentence: detail").arg(words.sentence, shown(error.detail, 1024));
    words.place = placeOf(error.where);
    // Hints are English; a reader of Japanese has the sentence and the place.
    const bool english = QLocale().language() == QLocale::English;
    if (advice != nullptr)
        words.advice = say(advice);
    else if (english && !error.hint.empty())
        words.advice = shown(error.hint, 1024);
    return words;
}

} // namespace kubezu
