#include "models/workspace/notes_desk.h"

#include "models/load/file_bytes.h"
#include "models/workspace/file_watch.h"
#include "models/workspace/serial_worker.h"

#include <QFileInfo>

#include <optional>

namespace kubezu {
namespace {

/// What came of reading a file.
struct Outcome {
    NotesPtr notes;
    std::optional<Error> error;
    std::shared_ptr<const TermKeys> keys;
    std::shared_ptr<const Corrections> corrections;
};

struct Order {
    QString path;
    bool fresh = true;
    std::shared_ptr<const Library> library;
    std::function<std::shared_ptr<const Corrections>()> load;
    std::shared_ptr<const Corrections> corrections; ///< null: to be loaded
    std::shared_ptr<const TermKeys> keys;           ///< null: to be made from the library
};

/// Blocks; runs on the worker.
Outcome read(const Order& order, const std::stop_token& stop)
{
    Outcome outcome;
    const std::string path = order.path.toStdString();
    const Result<FileBytes> bytes = readFile(path, Limits{});
    if (!bytes.ok()) {
        outcome.error = bytes.error();
        return outcome;
    }
    outcome.keys = order.keys ? order.keys : std::make_shared<const TermKeys>(order.library);
    outcome.corrections = order.corrections ? order.corrections : order.load();
    Result<NotesPtr> notes = Notes::read(bytes.value().copy(), path, *outcome.keys, outcome.corrections, stop);
    if (notes.ok())
        outcome.notes = std::move(notes).value();
    else
        outcome.error = notes.error();
    return outcome;
}

} // namespace

struct NotesDesk::Private {
    std::shared_ptr<const Library> library;
    std::function<std::shared_ptr<const Corrections>()> load = [] { return Corrections::build({}); };
    std::shared_ptr<const Corrections> corrections; ///< once they were needed, as the keys of the library
    std::shared_ptr<const TermKeys> keys;
    NotesPtr notes;
    QString path;
    int target = kUsualNotesTarget;
    std::uint64_t ticket = 0;
    bool busy = false;
    FileWatch* watch = nullptr;
    QString wanted; ///< the file that is being read
    bool wantedFresh = false;
    SerialWorker worker; ///< last: its jobs end before anything they use

    void start(NotesDesk* q, const QString& file, bool fresh);
    void take(NotesDesk* q, Outcome outcome, const Order& order);
};

NotesDesk::NotesDesk(std::shared_ptr<const Library> library, QObject* parent)
    : QObject(parent),
      d(std::make_unique<Private>())
{
    d->library = std::move(library);
    d->watch = new FileWatch(this);
    connect(d->watch, &FileWatch::changed, this, &NotesDesk::reload);
}

NotesDesk::~NotesDesk() = default;

bool NotesDesk::isNotesPath(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool isCalledSo = suffix == QLatin1String("md") || suffix == QLatin1String("markdown") || suffix == QLatin1String("txt");
    return isCalledSo && !QFileInfo(path).isDir();
}

void NotesDesk::Private::start(NotesDesk* q, const QString& file, bool fresh)
{
    const std::uint64_t number = ++ticket;
    wantedFresh = fresh || (busy && wantedFresh && wanted == file);
    wanted = file;
    busy = true;
    Q_EMIT q->busyChanged();
    worker.replace([this, q, number, order = Order{file, fresh, library, load, corrections, keys}](const std::stop_token& stop) {
        Outcome outcome = read(order, stop);
        QMetaObject::invokeMethod(
            q, [this, q, number, order, outcome = std::move(outcome)] {
                if (number == ticket)
                    take(q, outcome, order);
            },
            Qt::QueuedConnection);
    });
}

void NotesDesk::Private::take(NotesDesk* q, Outcome outcome, const Order& order)
{
    busy = false;
    if (outcome.error) {
        Q_EMIT q->busyChanged();
        Q_EMIT q->failed(*outcome.error);
        return;
    }
    // What was set anew meanwhile is read again by whoever set it.
    keys = std::move(outcome.keys);
    corrections = std::move(outcome.corrections);
    notes = std::move(outcome.notes);
    path = order.path;
    watch->watch({path}, {});
    Q_EMIT q->busyChanged();
    Q_EMIT q->changed(order.fresh);
}

void NotesDesk::open(const QString& path)
{
    d->start(this, QFileInfo(path).absoluteFilePath(), true);
}

void NotesDesk::reload()
{
    if (d->busy)
        d->start(this, d->wanted, d->wantedFresh); // the one under way, with what is new
    else if (d->notes)
        d->start(this, d->path, false);
}

void NotesDesk::close()
{
    ++d->ticket;
    d->worker.cancel();
    d->watch->clear();
    d->busy = false;
    if (!d->notes)
        return;
    d->notes = nullptr;
    d->path.clear();
    Q_EMIT changed(true);
}

NotesPtr NotesDesk::notes() const
{
    return d->notes;
}

bool NotesDesk::isBusy() const
{
    return d->busy;
}

QString NotesDesk::path() const
{
    return d->path;
}

QString NotesDesk::title() const
{
    return QFileInfo(d->path).fileName();
}

void NotesDesk::setLibrary(std::shared_ptr<const Library> library)
{
    d->library = std::move(library);
    d->keys = nullptr;
    reload();
}

void NotesDesk::setCorrections(std::function<std::shared_ptr<const Corrections>()> load)
{
    d->load = std::move(load);
    d->corrections = nullptr;
    reload();
}

int NotesDesk::target() const
{
    return d->target;
}

void NotesDesk::setTarget(int minor)
{
    if (d->target == minor)
        return;
    d->target = minor;
    Q_EMIT targetChanged();
}

void NotesDesk::show(std::uint32_t line)
{
    if (d->notes && line < d->notes->outline().lines().size())
        Q_EMIT lineWanted(line);
}

} // namespace kubezu
