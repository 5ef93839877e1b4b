#include "views/window/start_page.h"

#include "views/common/plain_text.h"
#include "views/theme/icons.h"
#include "views/window/chain_art.h"
#include "views/window/file_commands.h"
#include "views/window/way_card.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace kubezu {
namespace {

constexpr int kColumn = 720; ///< width at text size 1
constexpr qsizetype kMostRecent = 6;

} // namespace

StartPage::StartPage(Shell& shell, QWidget* parent)
    : QScrollArea(parent),
      m_shell(shell)
{
    setObjectName(QStringLiteral("start-page"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
    retranslate();
    connect(&shell.appearance, &Appearance::changed, this, &StartPage::retranslate);
    connect(&shell.settings, &Settings::changed, this, [this](const QString& key) {
        if (key == QLatin1String("recent/paths"))
            listRecent();
    });
}

void StartPage::build()
{
    auto* page = new QWidget(this);
    auto* middle = new QWidget(page);
    middle->setObjectName(QStringLiteral("start-column"));
    auto* across = new QHBoxLayout(page);
    across->addStretch(1);
    across->addWidget(middle, 100);
    across->addStretch(1);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch(2);
    auto* name = new PlainLabel(QStringLiteral("kubezu"), middle);
    name->setObjectName(QStringLiteral("start-name"));
    m_subtitle = new PlainLabel(middle);
    m_subtitle->setProperty("role", QStringLiteral("body"));
    m_subtitle->setWordWrap(true);
    m_subtitle->setAlignment(Qt::AlignHCenter);
    name->setAlignment(Qt::AlignHCenter);
    column->addWidget(name);
    column->addWidget(m_subtitle);
    column->addWidget(new ChainArt(m_shell.appearance, middle), 0, Qt::AlignHCenter);
    addWays(*column);
    addSamples(*column);
    m_recentTitle = heading(*column);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(2);
    column->addLayout(m_recent);
    column->addStretch(3);
    setWidget(page);
}

PlainLabel* StartPage::heading(QVBoxLayout& column)
{
    auto* label = new PlainLabel(this);
    label->setProperty("role", QStringLiteral("heading"));
    label->setContentsMargins(0, 12, 0, 0);
    column.addWidget(label);
    return label;
}

void StartPage::addWays(QVBoxLayout& column)
{
    m_folder = new WayCard(m_shell.appearance, "folder", this);
    m_files = new WayCard(m_shell.appearance, "open", this);
    m_folder->setObjectName(QStringLiteral("way-folder"));
    m_files->setObjectName(QStringLiteral("way-files"));
    connect(m_folder, &QPushButton::clicked, this, [this] { openFolder(m_shell); });
    connect(m_files, &QPushButton::clicked, this, [this] { openFiles(m_shell); });
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_folder, 1);
    row->addWidget(m_files, 1);
    column.addLayout(row);
    m_hint = new PlainLabel(this);
    m_hint->setProperty("role", QStringLiteral("secondary"));
    m_hint->setAlignment(Qt::AlignHCenter);
    m_hint->setWordWrap(true);
    column.addWidget(m_hint);
}

void StartPage::addSamples(QVBoxLayout& column)
{
    m_samplesTitle = heading(column);
    auto* grid = new QGridLayout;
    grid->setSpacing(12);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int at = 0;
    for (const SampleCard& sample : m_shell.services.samples) {
        auto* card = new WayCard(m_shell.appearance, "play", this);
        card->setObjectName(QStringLiteral("sample-") + sample.id);
        connect(card, &QPushButton::clicked, this, [this, id = sample.id] { openSample(m_shell, id); });
        grid->addWidget(card, at / 2, at % 2);
        m_samples.push_back(card);
        ++at;
    }
    column.addLayout(grid);
    m_samplesTitle->setVisible(at > 0);
}

void StartPage::listRecent()
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const QStringList paths = m_shell.settings.recent().mid(0, kMostRecent);
    for (const QString& path : paths) {
        const QFileInfo info(path);
        const QString text = shown(info.fileName().toStdString(), 80) + QStringLiteral("   ") + shown(info.path().toStdString(), 90);
        auto* button = new QPushButton(QString(text).replace(u'&', QStringLiteral("&&")), this);
        button->setProperty("role", QStringLiteral("link"));
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setCursor(Qt::PointingHandCursor);
        setPlainToolTip(button, shown(path.toStdString()));
        connect(button, &QPushButton::clicked, this, [this, path] { openPaths(m_shell, {path}); });
        m_recent->addWidget(button);
    }
    m_recentTitle->setVisible(!paths.isEmpty());
}

void StartPage::retranslate()
{
    const auto language = static_cast<std::size_t>(m_shell.appearance.language());
    const double scale = m_shell.appearance.scale();
    widget()->findChild<QWidget*>(QStringLiteral("start-column"))->setMaximumWidth(qRound(kColumn * scale));
    widget()->setStyleSheet(QStringLiteral("#start-name { color: %1; font-size: %2px; font-weight: 700; }")
                                .arg(m_shell.appearance.tokens().accent.name())
                                .arg(qRound(34 * scale)));
    m_subtitle->setText(tr("See how Kubernetes resources hang together, and what each of them means."));
    m_folder->say(tr("Open a Folder"), tr("All manifests in it and below it: YAML and JSON."));
    m_files->say(tr("Open Files"), tr("One manifest or several at once."));
    m_hint->setText(tr("Or drop files or a folder here, or paste a manifest (Ctrl+V). Nothing leaves this computer."));
    m_samplesTitle->setText(tr("Samples"));
    for (std::size_t at = 0; at < m_samples.size(); ++at)
        m_samples[at]->say(m_shell.services.samples[at].titles[language], m_shell.services.samples[at].descriptions[language]);
    m_recentTitle->setText(tr("Recently Opened"));
    listRecent();
}

void StartPage::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    m_folder->setFocus(Qt::OtherFocusReason);
}

} // namespace kubezu
