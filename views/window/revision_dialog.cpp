#include "views/window/revision_dialog.h"

#include "models/load/git_source.h"
#include "views/common/background.h"
#include "views/common/error_words.h"
#include "views/common/plain_text.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace kubezu {
namespace {

using Listed = std::shared_ptr<const Result<std::vector<GitRevision>>>;

QString sourceOf(const QString& revision, const QString& path)
{
    return QStringLiteral("git:") + revision + QLatin1Char(':') + path;
}

} // namespace

RevisionDialog::RevisionDialog(Shell& shell, QWidget* parent)
    : QDialog(parent),
      m_shell(shell),
      m_path(shell.workspace.paths().value(0)),
      m_revision(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_message(new PlainLabel(this))
{
    build();
    list();
    follow();
}

RevisionDialog::~RevisionDialog()
{
    m_stop.request_stop();
}

void RevisionDialog::build()
{
    setWindowTitle(tr("Compare With a Git Revision"));
    m_revision->setObjectName(QStringLiteral("revision"));
    m_revision->setPlaceholderText(tr("Branch, tag or commit, for example main or HEAD~1"));
    m_revision->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("revisions"));
    m_list->setAccessibleName(tr("Branches, tags and recent commits"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_message->setProperty("role", QStringLiteral("secondary"));
    m_message->setWordWrap(true);
    auto* label = new PlainLabel(tr("What is open is compared with what %1 was at this revision:").arg(shown(m_path.section(u'/', -1).toStdString(), 100)), this);
    label->setWordWrap(true);
    label->setBuddy(m_revision);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    m_compare = buttons->addButton(tr("Compare"), QDialogButtonBox::AcceptRole);
    m_compare->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &RevisionDialog::compare);
    connect(m_revision, &QLineEdit::textChanged, this, &RevisionDialog::follow);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item)
            m_revision->setText(item->data(Qt::UserRole).toString());
    });
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        m_revision->setText(item->data(Qt::UserRole).toString());
        compare();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(label);
    column->addWidget(m_revision);
    column->addWidget(m_list, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    resize(QSize(560, 460) * m_shell.appearance.scale());
}

/// Asks git; the dialog can be used meanwhile.
void RevisionDialog::list()
{
    m_message->setText(tr("Asking git…"));
    const auto work = [path = m_path.toStdString(), stop = m_stop.get_token()]() -> Listed {
        return std::make_shared<const Result<std::vector<GitRevision>>>(gitRevisions(path, Limits{}, stop));
    };
    inBackground<Listed>(this, work, [this](const Listed& listed) {
        m_message->setText(listed->ok() ? tr("Nothing is checked out or fetched.") : wordsOf(listed->error()).sentence);
        if (!listed->ok())
            return;
        for (const GitRevision& revision : listed->value()) {
            const QString name = shown(revision.name, 120);
            auto* item = new QListWidgetItem(name + QStringLiteral("   ") + shown(revision.date, 20) + QStringLiteral("   ") + shown(revision.subject, 200), m_list);
            item->setData(Qt::UserRole, QString::fromStdString(revision.name));
        }
    });
}

void RevisionDialog::follow()
{
    m_compare->setEnabled(parseGitSource(sourceOf(m_revision->text().trimmed(), m_path).toStdString()).ok());
}

void RevisionDialog::compare()
{
    if (!m_compare->isEnabled())
        return;
    m_shell.workspace.compareWith(sourceOf(m_revision->text().trimmed(), m_path));
    accept();
}

} // namespace kubezu
