#include "models/study/study_session.h"

#include "fixed_clock.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace kubezu;
using testing::FixedClock;

namespace {

/// Cards of three sections, two a concept.
StudyCards sampleCards(std::size_t concepts)
{
    constexpr std::array<const char*, 3> kSections{"operations", "workload-api", "service-apis"};
    auto cards = std::make_shared<std::vector<StudyCard>>();
    for (std::size_t at = 0; at < concepts; ++at) {
        for (const char* sort : {"meaning", "command"}) {
            StudyCard card;
            card.id = std::string(sort) + ':' + std::to_string(at);
            card.section = kSections[at * kSections.size() / concepts];
            card.concepts = {std::to_string(at)};
            cards->push_back(std::move(card));
        }
    }
    return cards;
}

struct Desk {
    QTemporaryDir folder;
    FixedClock fixed;
    Scheduler scheduler{fixed.clock()};
    StudyCards cards;
    std::unique_ptr<StudyStore> store;

    explicit Desk(std::size_t concepts)
        : cards(sampleCards(concepts))
    {
        auto opened = StudyStore::open(folder.filePath(QStringLiteral("study.sqlite")).toStdString());
        if (!opened.ok())
            qFatal("%s", describe(opened.error()).c_str());
        store = std::move(opened).value();
    }
    [[nodiscard]] StudySession begin(SessionOptions options = {}) const
    {
        auto session = StudySession::begin(*store, scheduler, cards, std::move(options));
        if (!session.ok())
            qFatal("%s", describe(session.error()).c_str());
        return std::move(session).value();
    }
    void nextDay() { fixed.pass(std::chrono::hours(24)); }

    /// Answers everything Good; the ids in order.
    std::vector<std::string> answerAll(StudySession& session, Grade grade = Grade::Good)
    {
        std::vector<std::string> asked;
        while (session.current() != nullptr && asked.size() < 1000) {
            asked.push_back(session.current()->id);
            if (session.grade(grade))
                qFatal("an answer could not be written");
            fixed.pass(std::chrono::seconds(7));
        }
        return asked;
    }
};

} // namespace

class TestStudySession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void atMostTenNewADay();
    void newCardsAreOfDifferentConcepts();
    void learningStepsComeBack();
    void dueStepComesBeforeTheRest();
    void newOnesAreSpreadAmongDue();
    void longestOverdueFirst();
    void orderIsTheSame();
    void onlyChosenSections();
    void undoGoesBackThroughTheSession();
    void forgottenCardStaysToday();
    void endlessForgettingEndsByEasy();
    void summaryTells();
    void overviewCounts();
    void unwrittenAnswerChangesNothing();
    void progressOfUnknownCardsIsKept();
};

void TestStudySession::atMostTenNewADay()
{
    Desk desk(30);
    StudySession first = desk.begin();
    QCOMPARE(first.left(), kNewCardsADay);
    const std::vector<std::string> asked = desk.answerAll(first);
    QCOMPARE(std::set<std::string>(asked.begin(), asked.end()).size(), kNewCardsADay);
    QVERIFY(desk.begin().current() == nullptr); // the day has had its ten
    desk.nextDay();
    StudySession second = desk.begin();
    QCOMPARE(second.left(), kNewCardsADay); // Good twice comes back in two days
    SessionOptions options;
    options.newADay = 0;
    QVERIFY(desk.begin(options).current() == nullptr);
}

void TestStudySession::newCardsAreOfDifferentConcepts()
{
    Desk desk(30);
    StudySession session = desk.begin();
    std::set<std::string> concepts;
    for (std::size_t at = 0; at < kNewCardsADay; ++at) {
        QVERIFY(concepts.insert(session.current()->concepts.front()).second);
        QVERIFY(!session.grade(Grade::Easy));
    }
    Desk few(3); // where there are no others, the second card of a concept comes too
    QCOMPARE(few.begin().left(), std::size_t{6});
}

void TestStudySession::learningStepsComeBack()
{
    Desk desk(1);
    StudySession session = desk.begin();
    QCOMPARE(desk.answerAll(session), (std::vector<std::string>{"meaning:0", "command:0", "meaning:0", "command:0"}));
    QCOMPARE(session.left(), std::size_t{0});
    QCOMPARE(desk.store->progress().value().at("meaning:0").phase, Phase::Review);
}

void TestStudySession::dueStepComesBeforeTheRest()
{
    Desk desk(20);
    StudySession session = desk.begin();
    const std::string first = session.current()->id;
    QVERIFY(!session.grade(Grade::Again)); // back in a minute
    QVERIFY(session.current()->id != first);
    desk.fixed.pass(std::chrono::seconds(61));
    QVERIFY(!session.grade(Grade::Easy));
    QCOMPARE(session.current()->id, first);
}

void TestStudySession::newOnesAreSpreadAmongDue()
{
    Desk desk(60);
    SessionOptions many;
    many.newADay = 40;
    StudySession session = desk.begin(many);
    desk.answerAll(session);
    for (int day = 0; day < 3; ++day)
        desk.nextDay();
    StudySession later = desk.begin();
    QCOMPARE(later.left(), std::size_t{50});
    std::size_t newAmongFirst = 0;
    const ProgressMap before = desk.store->progress().value();
    for (int at = 0; at < 25; ++at) {
        newAmongFirst += before.contains(later.current()->id) ? 0 : 1;
        QVERIFY(!later.grade(Grade::Easy));
    }
    QCOMPARE(newAmongFirst, std::size_t{5});
}

void TestStudySession::longestOverdueFirst()
{
    Desk desk(4);
    const Instant begin = *desk.fixed.at;
    for (const int hours : {0, 48, 24}) {
        *desk.fixed.at = begin + std::chrono::hours(hours);
        QVERIFY(desk.store->grade("meaning:" + std::to_string(hours / 24), Grade::Easy, *desk.fixed.at, desk.scheduler).ok());
    }
    *desk.fixed.at = begin + std::chrono::hours(24 * 30);
    SessionOptions options;
    options.newADay = 0;
    StudySession session = desk.begin(options);
    QCOMPARE(desk.answerAll(session), (std::vector<std::string>{"meaning:0", "meaning:1", "meaning:2"}));
}

void TestStudySession::orderIsTheSame()
{
    Desk one(40);
    Desk two(40);
    for (int day = 0; day < 6; ++day) {
        for (const Grade grade : {Grade::Good, Grade::Hard}) {
            StudySession a = one.begin();
            StudySession b = two.begin();
            if (grade == Grade::Hard && a.current() != nullptr) {
                QVERIFY(!a.grade(Grade::Again) && !b.grade(Grade::Again));
            }
            QCOMPARE(one.answerAll(a), two.answerAll(b));
        }
        one.nextDay();
        two.nextDay();
    }
}

void TestStudySession::onlyChosenSections()
{
    Desk desk(30);
    SessionOptions options;
    options.sections = {"service-apis"};
    StudySession session = desk.begin(options);
    QVERIFY(session.current() != nullptr);
    while (session.current() != nullptr) {
        QCOMPARE(session.current()->section, std::string("service-apis"));
        QVERIFY(!session.grade(Grade::Easy));
    }
    options.sections = {"reference"};
    QVERIFY(desk.begin(options).current() == nullptr);
}

void TestStudySession::undoGoesBackThroughTheSession()
{
    Desk desk(8);
    StudySession session = desk.begin();
    struct Seen {
        std::string card;
        std::size_t left;
        ProgressMap progress;
    };
    std::vector<Seen> seen;
    constexpr std::array<Grade, 5> kAnswers{Grade::Good, Grade::Again, Grade::Easy, Grade::Hard, Grade::Good};
    for (int at = 0; at < 25 && session.current() != nullptr; ++at) {
        seen.push_back({session.current()->id, session.left(), desk.store->progress().value()});
        QVERIFY(!session.grade(kAnswers[static_cast<std::size_t>(at) % kAnswers.size()]));
        desk.fixed.pass(std::chrono::seconds(31));
    }
    QVERIFY(seen.size() > 15);
    for (; !seen.empty(); seen.pop_back()) {
        QVERIFY(session.canUndo());
        QVERIFY(!session.undo());
        QCOMPARE(session.current()->id, seen.back().card);
        QCOMPARE(session.left(), seen.back().left);
        QVERIFY(desk.store->progress().value() == seen.back().progress);
    }
    QVERIFY(!session.canUndo());
    QVERIFY(!session.undo());
    QCOMPARE(session.summary().total(), std::size_t{0});
}

void TestStudySession::forgottenCardStaysToday()
{
    Desk desk(1);
    StudySession first = desk.begin();
    desk.answerAll(first, Grade::Easy);
    *desk.fixed.at += std::chrono::hours(24 * 12);
    StudySession session = desk.begin();
    QCOMPARE(session.left(), std::size_t{2});
    const std::string card = session.current()->id;
    QVERIFY(!session.grade(Grade::Again));
    QCOMPARE(session.left(), std::size_t{2});
    QVERIFY(!session.grade(Grade::Good));
    QCOMPARE(session.current()->id, card);
    // A new sitting on the same day asks it too.
    QCOMPARE(desk.begin().current()->id, card);
    QVERIFY(!session.grade(Grade::Good));
    QVERIFY(session.current() == nullptr);
}

void TestStudySession::endlessForgettingEndsByEasy()
{
    Desk desk(1);
    StudySession session = desk.begin();
    for (int at = 0; at < 50; ++at) {
        QVERIFY(!session.grade(Grade::Again));
        QCOMPARE(session.left(), std::size_t{2});
    }
    QVERIFY(!session.grade(Grade::Easy));
    QVERIFY(!session.grade(Grade::Easy));
    QVERIFY(session.current() == nullptr);
    QVERIFY(!session.grade(Grade::Easy)); // nothing to answer, nothing happens
    QCOMPARE(session.answered(), std::size_t{52});
}

void TestStudySession::summaryTells()
{
    Desk desk(2);
    StudySession session = desk.begin();
    for (const Grade grade : {Grade::Easy, Grade::Easy, Grade::Good, Grade::Hard})
        QVERIFY(!session.grade(grade));
    const SessionSummary summary = session.summary();
    QCOMPARE(summary.answers, (std::array<std::size_t, 4>{0, 1, 1, 2}));
    QCOMPARE(summary.total(), std::size_t{4});
    QCOMPARE(*summary.next, beginOf(dayOf(*desk.fixed.at, desk.fixed.clock()) + 8, desk.fixed.clock()));
}

void TestStudySession::overviewCounts()
{
    Desk desk(6);
    StudySession session = desk.begin();
    QVERIFY(!session.grade(Grade::Easy));
    QVERIFY(!session.grade(Grade::Good));
    const StudyClock clock = desk.fixed.clock();
    const ProgressMap progress = desk.store->progress().value();
    const StudyOverview now = overviewOf(*desk.cards, progress, *desk.fixed.at, clock, 2);
    QCOMPARE(now.sections.size(), std::size_t{3});
    QCOMPARE(now.newLeft, std::size_t{8});
    QCOMPARE(now.sections[0], (SectionProgress{"operations", 4, 2, 1, 1, 1}));
    QCOMPARE(now.sections[2], (SectionProgress{"service-apis", 4, 4, 0, 0, 0}));
    const StudyOverview later = overviewOf(*desk.cards, progress, *desk.fixed.at + std::chrono::hours(24 * 9), clock, 0);
    QCOMPARE(later.sections[0].due, std::size_t{2});
    QCOMPARE(overviewOf(*desk.cards, progress, *desk.fixed.at, clock, 99).newLeft, std::size_t{0});
}

void TestStudySession::unwrittenAnswerChangesNothing()
{
    Desk desk(3);
    StudySession session = desk.begin();
    QVERIFY(!session.grade(Grade::Good));
    const std::string card = session.current()->id;
    const ProgressMap before = desk.store->progress().value();
    const Instant at = *desk.fixed.at;
    desk.fixed.pass(std::chrono::hours(24 * 365 * 400)); // a clock gone wild
    const std::optional<Error> error = session.grade(Grade::Easy);
    QVERIFY(error && error->code == ErrorCode::WriteFailed);
    QCOMPARE(session.current()->id, card);
    QCOMPARE(session.left(), std::size_t{6});
    QCOMPARE(session.answered(), std::size_t{1});
    QVERIFY(desk.store->progress().value() == before);
    *desk.fixed.at = at;
    QVERIFY(!session.grade(Grade::Easy));
    QCOMPARE(session.left(), std::size_t{5});
}

void TestStudySession::progressOfUnknownCardsIsKept()
{
    Desk desk(2);
    QVERIFY(desk.store->grade("meaning:gone", Grade::Easy, *desk.fixed.at, desk.scheduler).ok());
    StudySession session = desk.begin();
    for (const std::string& id : desk.answerAll(session))
        QVERIFY(id != "meaning:gone");
    QVERIFY(desk.store->progress().value().contains("meaning:gone"));
}

QTEST_APPLESS_MAIN(TestStudySession)
#include "tst_study_session.moc"
