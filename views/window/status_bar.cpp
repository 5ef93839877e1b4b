#include "views/window/status_bar.h"

#include "views/common/busy_bar.h"
#include "views/common/plain_text.h"
#include "views/graph_view/graph_page.h"
#include "views/window/counts.h"
#include "views/window/view_commands.h"

#include <QTimer>
#include <QToolButton>

namespace kubezu {
namespace {

constexpr int kNoteTime = 6000;

} // namespace

StatusBar::StatusBar(Shell& shell, QWidget* parent)
    : QStatusBar(parent),
      m_shell(shell),
      m_counts(new PlainLabel(this)),
      m_hidden(new QToolButton(this)),
      m_busy(new BusyBar(this)),
      m_zoom(new QToolButton(this)),
      m_noteTime(new QTimer(this))
{
    setSizeGripEnabled(false);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_hidden->setObjectName(QStringLiteral("hidden"));
    m_counts->setContentsMargins(10, 0, 0, 0);
    addWidget(m_counts, 1);
    addWidget(m_hidden, 1);
    addPermanentWidget(m_busy);
    addPermanentWidget(m_zoom);
    m_noteTime->setSingleShot(true);
    m_noteTime->setInterval(kNoteTime);
    connect(m_noteTime, &QTimer::timeout, this, &StatusBar::follow);
    connect(m_hidden, &QToolButton::clicked, this, [this] { showEverything(m_shell); });
    connect(m_zoom, &QToolButton::clicked, this, [this] { m_shell.canvas->zoomActual(); });
    connect(m_busy, &BusyBar::cancelled, &shell.workspace, &Workspace::cancel);
    connect(&shell.workspace, &Workspace::busyChanged, m_busy, &BusyBar::setJob);
    connect(&shell.workspace, &Workspace::stateChanged, this, &StatusBar::follow);
    connect(&shell.workspace, &Workspace::reviewChanged, this, &StatusBar::follow);
    connect(&shell.workspace, &Workspace::pictureChanged, this, &StatusBar::followPicture);
    connect(&shell.appearance, &Appearance::changed, this, &StatusBar::follow);
    follow();
}

void StatusBar::note(const QString& text)
{
    m_counts->setText(text);
    m_noteTime->start();
}

void StatusBar::setZoom(double zoom)
{
    m_zoomValue = zoom;
    m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100)));
    setPlainToolTip(m_zoom, tr("Back to actual size"));
}

void StatusBar::follow()
{
    m_noteTime->stop();
    const bool open = m_shell.workspace.isOpen();
    m_counts->setText(open ? countsText(countsOf(m_shell.workspace.state())) : tr("Nothing is open"));
    m_zoom->setVisible(open);
    setZoom(m_zoomValue);
    followPicture();
}

void StatusBar::followPicture()
{
    const PicturePtr picture = m_shell.workspace.picture();
    const bool hidden = picture != nullptr && picture->hiddenNodes > 0;
    m_hidden->setVisible(hidden);
    if (!hidden)
        return;
    const QString numbers = tr("%1 of %2 hidden").arg(picture->hiddenNodes).arg(picture->totalNodes);
    m_hidden->setText(tr("%1 · Show all").arg(numbers));
    setPlainToolTip(m_hidden, tr("Give up lens, filters and focus"));
}

} // namespace kubezu
