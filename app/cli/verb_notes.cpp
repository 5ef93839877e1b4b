#include "app/cli/notes_report.h"
#include "app/cli/output.h"
#include "app/cli/picture_file.h"
#include "app/cli/verb.h"
#include "app/embedded/embedded.h"
#include "models/base/text.h"
#include "models/load/file_bytes.h"

#include <charconv>

namespace kubezu {
namespace {

std::vector<std::string> targets()
{
    std::vector<std::string> versions;
    for (int minor = kOldestNotesTarget; minor <= kNewestNotesTarget; ++minor)
        versions.push_back("1." + std::to_string(minor));
    return versions;
}

/// --target was checked against its choices.
int targetFrom(const Arguments& arguments)
{
    const std::string target = arguments.text("target");
    int minor = kUsualNotesTarget;
    if (target.size() > 2)
        std::from_chars(target.data() + 2, target.data() + target.size(), minor);
    return minor;
}

Result<NotesPtr> readNotes(const std::string& file)
{
    const Result<FileBytes> bytes = readFile(file, Limits{});
    if (!bytes.ok())
        return bytes.error();
    initEmbedded();
    return Notes::read(bytes.value().copy(), file, TermKeys(loadLibrary()), loadCorrections());
}

} // namespace

std::vector<Option> notesOptions()
{
    return {
        {"format", 0, "FORMAT", {"text", "json"}, "how it is printed", {}},
        {"target", 0, "VERSION", targets(), "the Kubernetes version that verdicts are about (default: 1." + std::to_string(kUsualNotesTarget) + ")", {}},
        {"lang", 0, "LANG", {"en", "ja"}, "language of the answer (default: that of the environment)", {}},
    };
}

int runNotes(const Arguments& arguments, const Console& console)
{
    if (arguments.words.size() != 1)
        return usageError(console, "notes", arguments.words.empty() ? "name a file: kubezu notes FILE" : "name one file only");
    const std::string& file = arguments.words.front();
    const Result<NotesPtr> notes = readNotes(file);
    if (!notes.ok()) {
        console.complain(visible(describe(notes.error())) + (notes.error().hint.empty() ? "" : "; " + notes.error().hint));
        return NotDone;
    }
    const NotesReport report{*notes.value(), file, targetFrom(arguments), languageFrom(arguments.text("lang")), console.width()};
    console.print(arguments.text("format", "text") == "json" ? notesAsJson(report) : notesAsText(report));
    return Done;
}

} // namespace kubezu
