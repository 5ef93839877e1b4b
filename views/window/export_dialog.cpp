#include "views/window/export_dialog.h"

#include "views/common/background.h"
#include "views/common/busy_bar.h"
#include "views/common/error_words.h"
#include "views/common/plain_text.h"
#include "views/window/dialogs.h"
#include "views/window/export_job.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace kubezu {
namespace {

QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A file name from a title that may hold anything.
QString fileNameOf(QString title)
{
    for (QChar& letter : title) {
        if (!letter.isLetterOrNumber() && letter != u'-' && letter != u'_' && letter != u'.')
            letter = u'-';
    }
    while (title.startsWith(u'.') || title.startsWith(u'-'))
        title.remove(0, 1);
    return title.isEmpty() ? QStringLiteral("kubezu") : title.left(80);
}

QString startPath(const Shell& shell)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder.isEmpty() ? QDir::homePath() : folder).filePath(fileNameOf(shell.workspace.title()) + QStringLiteral(".svg"));
}

} // namespace

ExportDialog::ExportDialog(Shell& shell, QWidget* parent)
    : QDialog(parent),
      m_shell(shell),
      m_format(new QComboBox(this)),
      m_path(new QLineEdit(this)),
      m_browse(new QPushButton(tr("Browse…"), this)),
      m_legend(new QCheckBox(tr("With title and legend"), this)),
      m_predicted(new QCheckBox(tr("With what controllers will create"), this)),
      m_message(new PlainLabel(this)),
      m_busy(new BusyBar(this))
{
    setWindowTitle(tr("Export Picture"));
    build();
    m_path->setText(startPath(shell));
    m_legend->setChecked(true);
    m_predicted->setChecked(shell.workspace.view().predicted);
    followFormat();
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
}

void ExportDialog::build()
{
    m_format->setObjectName(QStringLiteral("format"));
    m_path->setObjectName(QStringLiteral("path"));
    for (const PictureFormat& format : pictureFormats())
        m_format->addItem(toQt(format.id).toUpper(), toQt(format.id));
    for (const TextExporter& exporter : textExporters())
        m_format->addItem(toQt(exporter.title), toQt(exporter.id));
    auto* place = new QHBoxLayout;
    place->addWidget(m_path, 1);
    place->addWidget(m_browse);
    QDialogButtonBox* buttons = closeButtons(*this, this);
    m_save = buttons->addButton(tr("Export"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::save);
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("message"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 20, 20, 16);
    form->addRow(new PlainLabel(tr("Format"), this), m_format);
    form->addRow(new PlainLabel(tr("File"), this), place);
    form->addRow(m_legend);
    form->addRow(m_predicted);
    form->addRow(m_message);
    form->addRow(m_busy);
    form->addRow(buttons);
    setMinimumWidth(qRound(520 * m_shell.appearance.scale()));
}

QString ExportDialog::format() const
{
    return m_format->currentData().toString();
}

void ExportDialog::followFormat()
{
    const bool picture = findPictureFormat(format().toStdString()) != nullptr;
    m_legend->setVisible(picture);
    m_predicted->setVisible(!picture); // a picture is what is on screen
    const TextExporter* exporter = findTextExporter(format().toStdString());
    const QString extension = exporter != nullptr ? toQt(exporter->extension) : u'.' + format();
    const QFileInfo info(m_path->text());
    m_path->setText(QDir(info.path()).filePath(info.completeBaseName() + extension));
    m_message->clear();
}

void ExportDialog::browse()
{
    auto* dialog = new QFileDialog(this, tr("Export to"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_path->text());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_path->setText(path);
        m_mayReplace = path; // the dialog has asked
    });
    dialog->open();
}

void ExportDialog::save()
{
    ExportRequest request = exportRequestOf(m_shell);
    request.format = format().toStdString();
    request.path = QDir::cleanPath(QDir::home().absoluteFilePath(m_path->text()));
    request.options.predicted = m_predicted->isChecked();
    if (request.graph == nullptr || request.picture == nullptr)
        return;
    if (!m_legend->isChecked())
        request.title = {};
    if (QFileInfo::exists(request.path) && m_mayReplace != request.path) {
        m_mayReplace = request.path;
        m_message->setText(tr("This file exists. Export again to replace it."));
        return;
    }
    m_save->setEnabled(false);
    m_message->clear();
    m_busy->setJob(QStringLiteral("export"), 0, 0);
    inBackground<std::optional<Error>>(
        this, [request] { return saveExport(request); },
        [this, path = request.path](const std::optional<Error>& error) { finish(path, error); });
}

void ExportDialog::finish(const QString& path, const std::optional<Error>& error)
{
    m_save->setEnabled(true);
    m_busy->setJob({}, 0, 0);
    if (error) {
        const ErrorWords words = wordsOf(*error);
        m_message->setText(words.sentence + QStringLiteral("\n") + words.place + QStringLiteral("\n") + words.advice);
        return;
    }
    m_message->setText(tr("Written: %1").arg(shown(path.toStdString())));
    m_shell.note(tr("Exported to %1").arg(shown(path.toStdString())));
}

} // namespace kubezu
