#pragma once
#include "models/notes/notes.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace kubezu {

/// The learner's notes that are open: one file, read and understood on a worker, watched, never written. GUI thread.
class NotesDesk : public QObject {
    Q_OBJECT
public:
    explicit NotesDesk(std::shared_ptr<const Library> library, QObject* parent = nullptr);
    ~NotesDesk() override;

    /// Whether a path is called like notes (.md, .markdown, .txt) rather than like manifests.
    [[nodiscard]] static bool isNotesPath(const QString& path);

    /// Opens a file in place of what is open, which stays until the new one is there; where it cannot be read, it stays for good and
    /// failed() tells why.
    void open(const QString& path);
    void reload();
    void close();
    /// Null while nothing is open.
    [[nodiscard]] NotesPtr notes() const;
    [[nodiscard]] bool isBusy() const;
    /// Absolute path and name of what is open, empty while nothing is.
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString title() const;

    /// What is open is read anew with them.
    void setLibrary(std::shared_ptr<const Library> library);
    /// `load` is called on the worker, when the first notes are read.
    void setCorrections(std::function<std::shared_ptr<const Corrections>()> load);

    /// The Kubernetes minor version that verdicts are about.
    [[nodiscard]] int target() const;
    void setTarget(int minor);

    /// Asks the page to show a line.
    void show(std::uint32_t line);

Q_SIGNALS:
    /// Other notes, or none. `fresh`: another file was opened (or closed) rather than the same read again.
    void changed(bool fresh);
    void busyChanged();
    void targetChanged();
    void lineWanted(std::uint32_t line);
    void failed(const kubezu::Error& error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace kubezu
