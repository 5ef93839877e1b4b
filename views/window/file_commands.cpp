#include "views/window/file_commands.h"

#include "models/workspace/notes_desk.h"
#include "views/common/background.h"
#include "views/window/dialogs.h"
#include "views/window/export_dialog.h"
#include "views/window/export_job.h"
#include "views/window/shell.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMainWindow>
#include <QMimeData>

#include <algorithm>

namespace kubezu {
namespace {

constexpr qsizetype kLongestPaste = 16 * 1024 * 1024;

QString words(const char* text)
{
    return QCoreApplication::translate("FileCommands", text);
}

QString startFolder(const Shell& shell)
{
    const QString last = shell.settings.recent().value(0);
    if (last.isEmpty())
        return QDir::homePath();
    const QFileInfo info(last);
    return info.isDir() ? info.filePath() : info.path();
}

QStringList manifestFilters()
{
    return {words(QT_TRANSLATE_NOOP("FileCommands", "Manifests (*.yaml *.yml *.json)")), words(QT_TRANSLATE_NOOP("FileCommands", "All files (*)"))};
}

/// Asks without blocking; `use` gets what was chosen.
template <typename Use>
void ask(Shell& shell, QFileDialog::FileMode mode, const QString& title, Use use, const QStringList& filters = manifestFilters())
{
    auto* dialog = new QFileDialog(&shell.window, title, startFolder(shell));
    dialog->setObjectName(QStringLiteral("open-dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    if (mode == QFileDialog::Directory)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    else
        dialog->setNameFilters(filters);
    QObject::connect(dialog, &QFileDialog::filesSelected, &shell.window, std::move(use));
    dialog->open();
}

} // namespace

void openFiles(Shell& shell)
{
    ask(shell, QFileDialog::ExistingFiles, words(QT_TRANSLATE_NOOP("FileCommands", "Open manifests")),
        [&shell](const QStringList& paths) { openPaths(shell, paths); });
}

void openFolder(Shell& shell)
{
    ask(shell, QFileDialog::Directory, words(QT_TRANSLATE_NOOP("FileCommands", "Open a folder of manifests")),
        [&shell](const QStringList& paths) { openPaths(shell, paths); });
}

void addFiles(Shell& shell)
{
    ask(shell, QFileDialog::ExistingFiles, words(QT_TRANSLATE_NOOP("FileCommands", "Add manifests to what is open")),
        [&shell](const QStringList& paths) { shell.workspace.add(paths); });
}

void openNotes(Shell& shell)
{
    ask(
        shell, QFileDialog::ExistingFile, words(QT_TRANSLATE_NOOP("FileCommands", "Open notes")),
        [&shell](const QStringList& paths) {
            shell.notesAsked = true;
            shell.workspace.notes().open(paths.first());
        },
        {words(QT_TRANSLATE_NOOP("FileCommands", "Notes (*.md *.markdown *.txt)")), words(QT_TRANSLATE_NOOP("FileCommands", "All files (*)"))});
}

void closeNotes(Shell& shell)
{
    shell.workspace.notes().close();
}

void openClipboard(Shell& shell)
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr)
        return;
    if (data->hasUrls()) {
        QStringList paths;
        for (const QUrl& url : data->urls()) {
            if (url.isLocalFile())
                paths.append(url.toLocalFile());
        }
        if (!paths.isEmpty()) {
            openPaths(shell, paths);
            return;
        }
    }
    const QString text = data->text();
    if (text.trimmed().isEmpty())
        shell.note(words(QT_TRANSLATE_NOOP("FileCommands", "The clipboard holds no text.")));
    else if (text.size() > kLongestPaste)
        shell.note(words(QT_TRANSLATE_NOOP("FileCommands", "The copied text is too long. Save it as a file and open that.")));
    else
        shell.workspace.openText(text, words(QT_TRANSLATE_NOOP("FileCommands", "Clipboard")));
}

void openPaths(Shell& shell, const QStringList& paths)
{
    QStringList manifests = paths;
    const auto notes = std::stable_partition(manifests.begin(), manifests.end(), [](const QString& path) { return !NotesDesk::isNotesPath(path); });
    if (notes != manifests.end()) {
        shell.notesAsked = notes == manifests.begin(); // beside manifests the graph stays
        shell.workspace.notes().open(*notes);
        if (notes + 1 != manifests.end())
            shell.note(words(QT_TRANSLATE_NOOP("FileCommands", "One file of notes is open at a time: the first was taken.")));
    }
    manifests.erase(notes, manifests.end());
    if (!manifests.isEmpty())
        shell.workspace.open(manifests);
}

void askForPath(Shell& shell, bool folder, const QString& title, std::function<void(const QString&)> use)
{
    ask(shell, folder ? QFileDialog::Directory : QFileDialog::ExistingFile, title, [use = std::move(use)](const QStringList& paths) {
        if (!paths.isEmpty())
            use(paths.first());
    });
}

void openSample(Shell& shell, const QString& id)
{
    for (const SampleCard& sample : shell.services.samples) {
        if (sample.id != id)
            continue;
        const QString folder = shell.services.extractSample(id);
        if (!folder.isEmpty()) {
            shell.workspace.open({folder}, sample.titles[static_cast<std::size_t>(shell.appearance.language())]);
            return;
        }
        Error error;
        error.code = ErrorCode::WriteFailed;
        error.detail = QDir::tempPath().toStdString();
        shell.tell(error);
    }
}

void reload(Shell& shell)
{
    shell.workspace.reload();
}

void closeSet(Shell& shell)
{
    shell.workspace.close();
}

void exportPicture(Shell& shell)
{
    showDialog<ExportDialog>(shell, "export-dialog");
}

void copyPicture(Shell& shell)
{
    ExportRequest request = exportRequestOf(shell);
    request.format = "png";
    if (request.picture == nullptr)
        return;
    const auto work = [request] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return writeExport(request, buffer).has_value() ? QImage() : QImage::fromData(buffer.data());
    };
    inBackground<QImage>(&shell.window, work, [&shell](const QImage& image) {
        if (image.isNull()) {
            shell.note(words(QT_TRANSLATE_NOOP("FileCommands", "The picture could not be copied.")));
            return;
        }
        QGuiApplication::clipboard()->setImage(image);
        shell.note(words(QT_TRANSLATE_NOOP("FileCommands", "The picture is on the clipboard.")));
    });
}

void quit(Shell& shell)
{
    shell.window.close();
}

} // namespace kubezu
