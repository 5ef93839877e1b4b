#include "views/window/export_job.h"

#include "views/window/counts.h"
#include "views/window/shell.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace kubezu {
namespace {

Error failure(const QString& path, const QString& reason)
{
    Error error;
    error.code = ErrorCode::WriteFailed;
    error.detail = reason.toStdString();
    error.where.file = path.toStdString();
    return error;
}

} // namespace

ExportRequest exportRequestOf(const Shell& shell)
{
    const Workspace& workspace = shell.workspace;
    ExportRequest request;
    request.graph = workspace.graph();
    request.picture = workspace.picture();
    request.style = shell.appearance.paintStyle();
    request.title.title = workspace.title();
    request.title.subtitle = countsText(countsOf(workspace.state()));
    if (request.picture) {
        const auto word = [](const char* text) { return QCoreApplication::translate("Export", text); };
        request.title.legend = legendOf(*request.picture, request.style.words, word(QT_TRANSLATE_NOOP("Export", "written")),
                                        word(QT_TRANSLATE_NOOP("Export", "predicted")), word(QT_TRANSLATE_NOOP("Export", "missing")));
    }
    request.options.predicted = workspace.view().predicted;
    if (request.graph)
        request.options.shown = PictureBuilder::shownNodes(*request.graph, workspace.view());
    return request;
}

std::optional<Error> writeExport(const ExportRequest& request, QIODevice& device)
{
    if (const PictureFormat* format = findPictureFormat(request.format)) {
        const QString reason = format->write(request.picture, request.style, request.title, device);
        return reason.isEmpty() ? std::nullopt : std::optional(failure(request.path, reason));
    }
    const TextExporter* exporter = findTextExporter(request.format);
    if (exporter == nullptr)
        return failure(request.path, QString::fromStdString(request.format));
    const std::string text = exporter->write(*request.graph, request.options);
    const auto size = static_cast<qint64>(text.size());
    return device.write(text.data(), size) == size ? std::nullopt : std::optional(failure(request.path, device.errorString()));
}

std::optional<Error> saveExport(const ExportRequest& request)
{
    QSaveFile file(request.path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(request.path, file.errorString());
    if (auto error = writeExport(request, file)) {
        file.cancelWriting();
        return error;
    }
    return file.commit() ? std::nullopt : std::optional(failure(request.path, file.errorString()));
}

} // namespace kubezu
