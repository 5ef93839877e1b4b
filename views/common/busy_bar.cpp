#include "views/common/busy_bar.h"

#include "views/common/plain_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

namespace kubezu {
namespace {

constexpr int kPatience = 150; ///< milliseconds before it is worth a word

} // namespace

BusyBar::BusyBar(QWidget* parent)
    : QWidget(parent),
      m_label(new PlainLabel(this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QToolButton(this)),
      m_delay(new QTimer(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_label);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(140);
    m_bar->setMaximumHeight(8);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kPatience);
    connect(m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QToolButton::clicked, this, &BusyBar::cancelled);
    retranslate();
    hide();
}

void BusyBar::setJob(const QString& job, int done, int total)
{
    if (job != m_job) {
        m_job = job;
        retranslate();
    }
    if (job.isEmpty()) {
        m_delay->stop();
        hide();
        return;
    }
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    if (isHidden() && !m_delay->isActive())
        m_delay->start();
}

void BusyBar::retranslate()
{
    QString words = tr("Working…");
    if (m_job == QLatin1String("load"))
        words = tr("Reading manifests…");
    else if (m_job == QLatin1String("layout"))
        words = tr("Arranging the picture…");
    else if (m_job == QLatin1String("build"))
        words = tr("Building…");
    else if (m_job == QLatin1String("export"))
        words = tr("Writing the picture…");
    m_label->setText(words);
    m_bar->setAccessibleName(words);
    m_cancel->setText(tr("Cancel"));
}

void BusyBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace kubezu
