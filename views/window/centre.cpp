#include "views/window/centre.h"

#include "views/common/error_banner.h"
#include "views/common/plain_text.h"
#include "views/graph_view/graph_page.h"
#include "views/window/comparison_bar.h"
#include "views/window/file_commands.h"
#include "views/window/pages.h"
#include "views/window/start_page.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace kubezu {
namespace {

constexpr qsizetype kMostOffers = 3;

} // namespace

Centre::Centre(Shell& shell, QWidget* parent)
    : QWidget(parent),
      m_shell(shell),
      m_error(new ErrorBanner(shell.appearance, this)),
      m_offer(new Banner(shell.appearance, this)),
      m_pages(new QStackedWidget(this)),
      m_start(new StartPage(shell, m_pages)),
      m_tabs(new Pages(shell, m_pages, this)),
      m_blank(new QWidget(m_pages))
{
    m_error->setProperty("name", QStringLiteral("error"));
    m_offer->setProperty("name", QStringLiteral("offer"));
    m_pages->addWidget(m_blank);
    m_pages->addWidget(m_start);
    m_pages->addWidget(shell.canvas);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(m_offer);
    column->addWidget(new ComparisonBar(shell, this));
    column->addWidget(m_tabs, 1);
    connect(&shell.workspace, &Workspace::stateChanged, this, [this](bool fresh) {
        m_error->dismiss();
        if (fresh)
            m_offer->dismiss();
        if (fresh)
            m_tabs->show(PageId::Graph);
        showPage();
    });
    connect(&shell.workspace, &Workspace::busyChanged, this, [this] {
        if (!isVisible() || m_pages->currentWidget() == m_blank)
            showPage();
    });
    connect(&shell.workspace, &Workspace::failed, this, &Centre::tell);
    connect(&shell.workspace, &Workspace::kustomizationsFound, this, &Centre::offerBuild);
    showPage();
}

void Centre::showPage()
{
    // A window that is told at the start what to open does not show the ways in for a blink.
    const bool opening = m_shell.workspace.isBusy() && (!isVisible() || m_pages->currentWidget() == m_blank);
    if (m_shell.workspace.isOpen())
        m_pages->setCurrentWidget(m_shell.canvas);
    else
        m_pages->setCurrentWidget(opening ? m_blank : m_start);
}

void Centre::tell(const Error& error)
{
    std::vector<Banner::Way> ways;
    switch (error.code) {
    case ErrorCode::RemoteNotAllowed:
        if (!m_built.isEmpty())
            ways.push_back({tr("Fetch and Build"), [this] { build(m_built, true); }});
        break;
    case ErrorCode::FileNotFound:
    case ErrorCode::FileNotReadable:
    case ErrorCode::NotARegularFile:
    case ErrorCode::TooManyFiles:
    case ErrorCode::FolderTooDeep:
        ways.push_back({tr("Open Files…"), [this] { openFiles(m_shell); }});
        ways.push_back({tr("Open Folder…"), [this] { openFolder(m_shell); }});
        break;
    case ErrorCode::WriteFailed:
        if (m_shell.workspace.isOpen())
            ways.push_back({tr("Save Elsewhere…"), [this] { exportPicture(m_shell); }});
        break;
    default:
        if (m_shell.workspace.isOpen())
            ways.push_back({tr("Reload"), [this] { m_shell.workspace.reload(); }});
        break;
    }
    m_error->tell(error, std::move(ways));
}

void Centre::offerBuild(const QStringList& folders)
{
    std::vector<Banner::Way> ways;
    for (const QString& folder : folders.mid(0, kMostOffers)) {
        const QString name = shown(folder.section(u'/', -1).toStdString(), 80);
        const QString text = folders.size() == 1 ? tr("Build It") : tr("Build %1").arg(name);
        ways.push_back({QString(text).replace(u'&', QStringLiteral("&&")), [this, folder] { build(folder, false); }});
    }
    m_offer->say(Banner::Tone::Info,
                 folders.size() == 1 ? tr("This folder holds a kustomization. What you see are its parts as they are written.")
                                     : tr("This folder holds %n kustomization(s). What you see are their parts as they are written.",
                                          nullptr, static_cast<int>(folders.size())),
                 tr("kubectl or kustomize on this computer builds it. Nothing is fetched from the network."), std::move(ways));
}

void Centre::build(const QString& folder, bool allowRemote)
{
    m_built = folder;
    m_shell.workspace.buildKustomization(folder, allowRemote);
}

} // namespace kubezu
