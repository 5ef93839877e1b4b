#include "views/study_view/study_desk.h"

#include "models/study/anki_export.h"

#include <QFile>
#include <QSaveFile>

#include <utility>

namespace kubezu {
namespace {

Error fileError(ErrorCode code, const QString& path, const QString& detail)
{
    Error error;
    error.code = code;
    error.where.file = path.toStdString();
    error.detail = detail.toStdString();
    error.hint = "choose another place";
    return error;
}

/// The old file stays until the new one is whole.
std::optional<Error> writeWhole(const QString& path, const std::string& text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0 || !file.commit())
        return fileError(ErrorCode::WriteFailed, path, file.errorString());
    return std::nullopt;
}

Result<std::string> readBounded(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(ErrorCode::FileNotReadable, path, file.errorString());
    return file.read(static_cast<qint64>(kMostStudyJson) + 1).toStdString();
}

} // namespace

/// Touched by the worker only.
struct StudyDesk::Room {
    Scheduler scheduler;
    QuestionSet questions;
    bool hasQuestions = false;
    std::shared_ptr<const Library> library;
    StudyCards cards = std::make_shared<const std::vector<StudyCard>>();
    std::unique_ptr<StudyStore> store;
    std::optional<StudySession> session;
    std::optional<Error> refused; ///< why there is no store
};

StudyDesk::StudyDesk(StudyServices services, QObject* parent)
    : QObject(parent),
      m_services(std::move(services)),
      m_room(std::make_shared<Room>(Room{Scheduler(m_services.clock), {}, false, {}, std::make_shared<const std::vector<StudyCard>>(), {}, {}, {}}))
{
    m_worker.setMaxThreadCount(1);
}

StudyDesk::~StudyDesk()
{
    m_worker.waitForDone();
}

void StudyDesk::post(std::function<std::function<void()>(Room&)> job)
{
    m_worker.start([this, room = m_room, job = std::move(job)] {
        // The destructor waits for this, and with the object go the calls that wait for it.
        QMetaObject::invokeMethod(this, job(*room), Qt::QueuedConnection);
    });
}

std::function<void()> StudyDesk::failure(const Error& error)
{
    return [this, error] { Q_EMIT failed(error); };
}

std::function<void()> StudyDesk::overview(Room& room)
{
    const Instant now = m_services.clock.now();
    const Result<ProgressMap> progress = room.store->progress();
    if (!progress.ok())
        return failure(progress.error());
    const Result<std::size_t> begun = room.store->begunSince(beginOf(dayOf(now, m_services.clock), m_services.clock));
    if (!begun.ok())
        return failure(begun.error());
    return [this, made = overviewOf(*room.cards, progress.value(), now, m_services.clock, begun.value())] { Q_EMIT overviewChanged(made); };
}

std::function<void()> StudyDesk::turn(Room& room)
{
    StudyTurn turn;
    const StudySession& session = *room.session;
    turn.isEnd = session.current() == nullptr;
    if (!turn.isEnd)
        turn.card = *session.current();
    turn.intervals = session.intervals();
    turn.left = session.left();
    turn.answered = session.answered();
    turn.canUndo = session.canUndo();
    turn.summary = session.summary();
    return [this, turn = std::move(turn)] { Q_EMIT asked(turn); };
}

void StudyDesk::open(std::shared_ptr<const Library> library)
{
    post([this, library = std::move(library)](Room& room) -> std::function<void()> {
        if (!room.hasQuestions && m_services.questions)
            room.questions = m_services.questions();
        room.hasQuestions = true;
        if (room.library != library)
            room.cards = std::make_shared<const std::vector<StudyCard>>(makeCards(*library, room.questions.questions));
        room.library = library;
        if (!room.store) {
            Result<std::unique_ptr<StudyStore>> opened = StudyStore::open(m_services.file.toStdString());
            if (!opened.ok())
                return failure(*(room.refused = opened.error()));
            room.store = std::move(opened).value();
        }
        return overview(room);
    });
}

void StudyDesk::begin(const SessionOptions& options)
{
    post([this, options](Room& room) -> std::function<void()> {
        if (!room.store)
            return room.refused ? failure(*room.refused) : std::function<void()>([] {});
        Result<StudySession> session = StudySession::begin(*room.store, room.scheduler, room.cards, options);
        if (!session.ok())
            return failure(session.error());
        room.session = std::move(session).value();
        return turn(room);
    });
}

void StudyDesk::grade(Grade grade)
{
    post([this, grade](Room& room) -> std::function<void()> {
        if (!room.session)
            return [] {};
        const std::optional<Error> error = room.session->grade(grade);
        return error ? failure(*error) : turn(room);
    });
}

void StudyDesk::undo()
{
    post([this](Room& room) -> std::function<void()> {
        if (!room.session)
            return [] {};
        const std::optional<Error> error = room.session->undo();
        return error ? failure(*error) : turn(room);
    });
}

void StudyDesk::end()
{
    post([this](Room& room) -> std::function<void()> {
        if (!room.session)
            return [] {};
        const SessionSummary summary = room.session->summary();
        room.session.reset();
        return [this, summary, counted = overview(room)] {
            Q_EMIT ended(summary);
            counted();
        };
    });
}

void StudyDesk::exportTo(const QString& path)
{
    post([this, path](Room& room) -> std::function<void()> {
        if (!room.store)
            return room.refused ? failure(*room.refused) : std::function<void()>([] {});
        const Result<StudyData> data = room.store->everything();
        const std::optional<Error> error = data.ok() ? writeWhole(path, studyJson(data.value())) : data.error();
        return error ? failure(*error) : [this, path] { Q_EMIT exported(path); };
    });
}

void StudyDesk::exportForAnki(const QString& path, Language language)
{
    post([this, path, language](Room& room) -> std::function<void()> {
        const std::optional<Error> error = writeWhole(path, ankiText(*room.cards, language));
        return error ? failure(*error) : [this, path] { Q_EMIT exported(path); };
    });
}

void StudyDesk::importFrom(const QString& path)
{
    post([this, path](Room& room) -> std::function<void()> {
        if (!room.store)
            return room.refused ? failure(*room.refused) : std::function<void()>([] {});
        const Result<std::string> bytes = readBounded(path);
        if (!bytes.ok())
            return failure(bytes.error());
        const Result<StudyData> data = readStudyJson(bytes.value(), path.toStdString());
        if (!data.ok())
            return failure(data.error());
        const Result<ImportReport> report = room.store->merge(data.value());
        if (!report.ok())
            return failure(report.error());
        return [this, report = report.value(), counted = overview(room)] {
            Q_EMIT imported(report);
            counted();
        };
    });
}

void StudyDesk::setAside()
{
    post([this](Room& room) -> std::function<void()> {
        room.session.reset();
        room.store.reset();
        const Result<std::string> aside = setStudyFileAside(m_services.file.toStdString());
        if (!aside.ok())
            return failure(aside.error());
        Result<std::unique_ptr<StudyStore>> opened = StudyStore::open(m_services.file.toStdString());
        if (!opened.ok())
            return failure(opened.error());
        room.store = std::move(opened).value();
        return [this, path = QString::fromStdString(aside.value()), counted = overview(room)] {
            Q_EMIT wasSetAside(path);
            counted();
        };
    });
}

} // namespace kubezu
