#pragma once
#include "models/glossary/library.h"
#include "models/study/overview.h"
#include "models/study/study_session.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace kubezu {

/// What the study page needs from outside.
struct StudyServices {
    QString file;                           ///< where progress is kept; its folder is made where it is not there
    std::function<QuestionSet()> questions; ///< called on a worker, once
    StudyClock clock = StudyClock::system();
};

/// What is asked now, or that the end is reached.
struct StudyTurn {
    bool isEnd = false;
    StudyCard card; ///< unless isEnd
    std::array<Interval, kGradeCount> intervals{};
    std::size_t left = 0;
    std::size_t answered = 0;
    bool canUndo = false;
    SessionSummary summary;
};

/// Store, cards and session on a thread of their own, in the order in which they are asked: the disk never stops the window. The
/// object lives in the GUI thread; so do its signals.
class StudyDesk : public QObject {
    Q_OBJECT
public:
    explicit StudyDesk(StudyServices services, QObject* parent = nullptr);
    /// Waits for what is being written.
    ~StudyDesk() override;

    /// Makes the cards (for another library anew), opens the file where it is not open, and tells by overviewChanged().
    void open(std::shared_ptr<const Library> library);
    void begin(const SessionOptions& options);
    void grade(Grade grade);
    void undo();
    /// Ends the session; ended() brings its summary, then overviewChanged().
    void end();
    void exportTo(const QString& path);
    void importFrom(const QString& path);
    void exportForAnki(const QString& path, Language language);
    /// Renames the file that cannot be opened, and begins a new one.
    void setAside();

    [[nodiscard]] const StudyClock& clock() const { return m_services.clock; }
    [[nodiscard]] const QString& file() const { return m_services.file; }

Q_SIGNALS:
    void overviewChanged(const kubezu::StudyOverview& overview);
    void asked(const kubezu::StudyTurn& turn);
    void ended(const kubezu::SessionSummary& summary);
    void exported(const QString& path);
    void imported(const kubezu::ImportReport& report);
    void wasSetAside(const QString& path);
    void failed(const kubezu::Error& error);

private:
    struct Room;
    /// Runs on the worker; what it returns runs in the GUI thread.
    void post(std::function<std::function<void()>(Room&)> job);
    [[nodiscard]] std::function<void()> failure(const Error& error);
    [[nodiscard]] std::function<void()> overview(Room& room);
    [[nodiscard]] std::function<void()> turn(Room& room);

    StudyServices m_services;
    std::shared_ptr<Room> m_room; ///< of the worker alone
    QThreadPool m_worker;
};

} // namespace kubezu
