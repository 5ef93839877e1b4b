#include "models/workspace/file_watch.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QSet>
#include <QTimer>

#include <algorithm>

namespace kubezu {
namespace {

constexpr int kSettleMs = 150;        ///< editors write, rename and touch within a few milliseconds
constexpr qsizetype kMostFiles = 500; ///< inotify watches are a shared, bounded good

} // namespace

FileWatch::FileWatch(QObject* parent)
    : QObject(parent),
      m_watcher(std::make_unique<QFileSystemWatcher>()),
      m_settle(new QTimer(this))
{
    m_settle->setSingleShot(true);
    m_settle->setInterval(kSettleMs);
    connect(m_settle, &QTimer::timeout, this, &FileWatch::changed);
    connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, this, &FileWatch::notice);
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &FileWatch::notice);
}

FileWatch::~FileWatch() = default;

void FileWatch::watch(const QStringList& files, const QStringList& folders)
{
    clear();
    QSet<QString> all(folders.begin(), folders.end());
    for (const QString& file : files)
        all.insert(QFileInfo(file).absolutePath());
    m_folders = QStringList(all.begin(), all.end());
    m_folders = m_folders.mid(0, kMostFiles);
    m_files = files.mid(0, kMostFiles);
    if (!m_folders.isEmpty())
        m_watcher->addPaths(m_folders);
    if (!m_files.isEmpty())
        m_watcher->addPaths(m_files);
}

void FileWatch::clear()
{
    m_settle->stop();
    const QStringList watched = m_watcher->files() + m_watcher->directories();
    if (!watched.isEmpty())
        m_watcher->removePaths(watched);
    m_files.clear();
    m_folders.clear();
}

void FileWatch::notice()
{
    m_settle->start();
}

} // namespace kubezu
