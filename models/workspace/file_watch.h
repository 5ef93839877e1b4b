#pragma once
#include <QObject>
#include <QStringList>

#include <memory>

class QFileSystemWatcher;
class QTimer;

namespace kubezu {

/// Tells, a moment after the last of several changes, that something below the watched paths has changed: files written in place,
/// replaced by editors (a new file under the old name), added or removed. GUI thread.
class FileWatch : public QObject {
    Q_OBJECT
public:
    explicit FileWatch(QObject* parent = nullptr);
    ~FileWatch() override;

    /// Watches these files and their folders; replaces what was watched before. Many files are watched through their folders only.
    void watch(const QStringList& files, const QStringList& folders);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void notice();
    std::unique_ptr<QFileSystemWatcher> m_watcher;
    QTimer* m_settle;
    QStringList m_files;
    QStringList m_folders;
};

} // namespace kubezu
