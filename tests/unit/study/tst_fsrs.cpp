#include "models/study/fsrs.h"
#include "models/study/scheduler.h"

#include "fixed_clock.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace kubezu;

namespace {

constexpr double kNear = 1e-4;

constexpr std::array<double, 19> kFsrs5{0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192,
                                        1.01925, 1.9395, 0.11, 0.29605, 2.2698, 0.2315, 2.9898, 0.51655, 0.6621};

bool near(double a, double b)
{
    return std::abs(a - b) < kNear;
}

/// Neither short-term weight at work.
Fsrs longTerm(const Fsrs& fsrs)
{
    FsrsWeights weights = fsrs.weights();
    weights[17] = weights[18] = weights[19] = 0;
    return *Fsrs::withWeights(weights);
}

/// Ratings 1,3,3,3,3,3 at gaps of 0,0,1,3,8,21 days.
Memory publishedHistory(const Fsrs& fsrs)
{
    Memory memory = fsrs.first(Grade::Again);
    for (const double days : {0, 1, 3, 8, 21})
        memory = fsrs.next(memory, Grade::Good, days);
    return memory;
}

/// Good six times, Again twice, Good five times, each on its due date: the days between.
std::vector<long> publishedIntervals(const Fsrs& fsrs)
{
    const testing::FixedClock fixed;
    const Scheduler scheduler(fixed.clock(), fsrs);
    std::vector<Grade> grades(6, Grade::Good);
    grades.insert(grades.end(), 2, Grade::Again);
    grades.insert(grades.end(), 5, Grade::Good);
    CardProgress card;
    Instant now = *fixed.at;
    std::vector<long> days;
    for (const Grade grade : grades) {
        const Interval interval = scheduler.intervals(card, now)[indexOf(grade)];
        days.push_back(interval.isDays ? interval.amount : 0);
        card = scheduler.after(card, grade, now);
        now = card.due;
    }
    return days;
}

} // namespace

#define VERIFY_NEAR(actual, expected)                                                                                        \
    do {                                                                                                                     \
        const double value = (actual);                                                                                       \
        QVERIFY2(near(value, expected), qPrintable(QString::number(value, 'g', 12) + QStringLiteral(" is not " #expected))); \
    } while (false)

class TestFsrs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void memoryAfterAHistory();
    void intervalHistories();
    void firstReview();
    void intervalsByRetention();
    void recallFalls();
    void difficultyMoves();
    void sameDayStability();
    void shorterWeightsAreCarriedOver();
    void weightsThatCannotBe();
    void learningSteps();
    void gradesAreInOrder();
    void maximumInterval();
    void dayBeginsAtFour();
    void clockSetBack();
};

void TestFsrs::memoryAfterAHistory()
{
    const Fsrs six;
    const Memory memory = publishedHistory(six);
    VERIFY_NEAR(memory.stability, 53.62691);
    VERIFY_NEAR(memory.difficulty, 6.3574867);
    VERIFY_NEAR(publishedHistory(longTerm(six)).stability, 53.335106);
    VERIFY_NEAR(publishedHistory(longTerm(six)).difficulty, 6.3574867);
    const Fsrs five = *Fsrs::withWeights(kFsrs5);
    VERIFY_NEAR(publishedHistory(five).stability, 48.26549);
    VERIFY_NEAR(publishedHistory(five).difficulty, 7.104417);
    VERIFY_NEAR(publishedHistory(longTerm(five)).stability, 48.06516);
    VERIFY_NEAR(publishedHistory(longTerm(five)).difficulty, 7.104417);
}

void TestFsrs::intervalHistories()
{
    QCOMPARE(publishedIntervals(Fsrs()), (std::vector<long>{0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21}));
    QCOMPARE(publishedIntervals(*Fsrs::withWeights(kFsrs5)), (std::vector<long>{0, 4, 14, 44, 125, 328, 0, 0, 7, 16, 34, 71, 142}));
}

void TestFsrs::firstReview()
{
    const Fsrs fsrs;
    constexpr std::array<double, 4> kStability{0.212, 1.2931, 2.3065, 8.2956};
    constexpr std::array<double, 4> kDifficulty{6.4133, 5.11217071, 2.11810397, 1};
    for (const Grade grade : kGrades) {
        VERIFY_NEAR(fsrs.first(grade).stability, kStability[indexOf(grade)]);
        VERIFY_NEAR(fsrs.first(grade).difficulty, kDifficulty[indexOf(grade)]);
    }
}

void TestFsrs::intervalsByRetention()
{
    const Fsrs fsrs;
    // The first is that of double precision; in single precision it is three days less.
    const std::vector<long> expected{3116769, 34793, 2508, 387, 90, 27, 9, 3, 1, 1};
    std::vector<long> days;
    for (int tenth = 1; tenth <= 10; ++tenth)
        days.push_back(fsrs.interval(1.0, tenth / 10.0, std::numeric_limits<int>::max()));
    QCOMPARE(days, expected);
}

void TestFsrs::recallFalls()
{
    const Fsrs fsrs;
    constexpr std::array<std::array<double, 3>, 6> kRows{{{0, 1, 1}, {1, 2, .9403443}, {2, 3, .9253786}, {3, 4, .9185229}, {4, 4, .9}, {5, 2, .8261359}}};
    for (const auto& [days, stability, recall] : kRows)
        VERIFY_NEAR(fsrs.retrievability(days, stability), recall);
}

void TestFsrs::difficultyMoves()
{
    const Fsrs fsrs;
    constexpr std::array<double, 4> kExpected{8.341763, 6.6659956, 4.990228, 3.3144615};
    for (const Grade grade : kGrades)
        VERIFY_NEAR(fsrs.next({5.0, 5.0}, grade, 0).difficulty, kExpected[indexOf(grade)]);
}

void TestFsrs::sameDayStability()
{
    const Fsrs fsrs;
    constexpr std::array<double, 4> kExpected{1.596818, 5, 5, 8.12961};
    for (const Grade grade : kGrades)
        VERIFY_NEAR(fsrs.next({5.0, 5.0}, grade, 0).stability, kExpected[indexOf(grade)]);
}

void TestFsrs::shorterWeightsAreCarriedOver()
{
    const Fsrs five = *Fsrs::withWeights(kFsrs5);
    QCOMPARE(five.weights()[18], kFsrs5[18]);
    QCOMPARE(five.weights()[19], 0.0);
    QCOMPARE(five.weights()[20], 0.5);
    const Fsrs older = *Fsrs::withWeights(std::span(kFsrs5).first(17));
    VERIFY_NEAR(older.weights()[4], 7.1949 + 2 * 0.5345);
    VERIFY_NEAR(older.weights()[5], std::log(3 * 0.5345 + 1) / 3);
    VERIFY_NEAR(older.weights()[6], 1.4604 + 0.5);
    for (const std::size_t at : {std::size_t{17}, std::size_t{18}, std::size_t{19}})
        QCOMPARE(older.weights()[at], 0.0);
    QCOMPARE(older.weights()[20], 0.5);
}

void TestFsrs::weightsThatCannotBe()
{
    QVERIFY(!Fsrs::withWeights(std::span(kFsrs5).first(18)));
    QVERIFY(!Fsrs::withWeights({}));
    FsrsWeights weights = Fsrs().weights();
    weights[8] = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(!Fsrs::withWeights(weights));
    weights = Fsrs().weights();
    weights[20] = 0;
    QVERIFY(!Fsrs::withWeights(weights));
}

void TestFsrs::learningSteps()
{
    testing::FixedClock fixed;
    const Scheduler scheduler(fixed.clock());
    const Instant now = *fixed.at;
    CardProgress card;
    QCOMPARE(scheduler.intervals(card, now), (std::array<Interval, 4>{{{false, 60}, {false, 330}, {false, 600}, {true, 8}}}));
    card = scheduler.after(card, Grade::Good, now);
    QCOMPARE(card.phase, Phase::Learning);
    QCOMPARE(card.step, 1);
    QCOMPARE(card.due, now + std::chrono::minutes(10));
    QCOMPARE(scheduler.intervals(card, card.due)[indexOf(Grade::Hard)], (Interval{false, 600}));
    card = scheduler.after(card, Grade::Good, card.due);
    QCOMPARE(card.phase, Phase::Review);
    QCOMPARE(card.reviews, 2);
    card = scheduler.after(card, Grade::Again, card.due);
    QCOMPARE(card.phase, Phase::Relearning);
    QCOMPARE(card.lapses, 1);
    QCOMPARE(scheduler.intervals(card, card.last)[indexOf(Grade::Again)], (Interval{false, 600}));
    QCOMPARE(scheduler.intervals(card, card.last)[indexOf(Grade::Hard)], (Interval{false, 900}));
    card = scheduler.after(card, Grade::Again, card.due);
    QCOMPARE(card.lapses, 1);
}

void TestFsrs::gradesAreInOrder()
{
    testing::FixedClock fixed;
    const Scheduler scheduler(fixed.clock());
    for (double stability = 0.01; stability < 30000; stability *= 1.7) {
        for (const double difficulty : {1.0, 5.5, 10.0}) {
            for (const int late : {0, 1, 9, 400}) {
                CardProgress card;
                card.phase = Phase::Review;
                card.memory = {stability, difficulty};
                card.last = *fixed.at - std::chrono::hours(24 * late);
                const auto [again, hard, good, easy] = scheduler.intervals(card, *fixed.at);
                QVERIFY(!again.isDays && hard.isDays && good.isDays && easy.isDays);
                QVERIFY(hard.amount >= 1 && easy.amount <= 36500);
                QVERIFY(hard.amount < good.amount || good.amount == 36500);
                QVERIFY(good.amount < easy.amount || easy.amount == 36500);
            }
        }
    }
}

void TestFsrs::maximumInterval()
{
    testing::FixedClock fixed;
    ScheduleOptions options;
    options.maximumDays = 100;
    const Scheduler scheduler(fixed.clock(), {}, options);
    CardProgress card;
    card.phase = Phase::Review;
    card.memory = {5000, 3};
    card.last = *fixed.at - std::chrono::hours(24 * 90);
    for (const Grade grade : {Grade::Hard, Grade::Good, Grade::Easy})
        QVERIFY(scheduler.intervals(card, *fixed.at)[indexOf(grade)].amount <= 100);
}

void TestFsrs::dayBeginsAtFour()
{
    testing::FixedClock fixed;
    fixed.offset = std::chrono::hours(9); // Tokyo
    const StudyClock clock = fixed.clock();
    const Instant midnight = std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(15);
    QCOMPARE(dayOf(midnight + std::chrono::hours(4) - std::chrono::seconds(1), clock), dayOf(midnight - std::chrono::hours(1), clock));
    QCOMPARE(dayOf(midnight + std::chrono::hours(4), clock), dayOf(midnight, clock) + 1);
    QCOMPARE(beginOf(dayOf(midnight, clock) + 1, clock), midnight + std::chrono::hours(4));
    // A card graded in the evening for one day is due from four in the morning on.
    CardProgress card;
    card.phase = Phase::Review;
    card.memory = {0.5, 8};
    card.last = midnight - std::chrono::hours(30);
    QCOMPARE(Scheduler(clock).after(card, Grade::Hard, midnight - std::chrono::hours(1)).due, midnight + std::chrono::hours(4));
}

void TestFsrs::clockSetBack()
{
    testing::FixedClock fixed;
    const Scheduler scheduler(fixed.clock());
    CardProgress card;
    card.phase = Phase::Review;
    card.memory = {10, 5};
    card.last = *fixed.at + std::chrono::hours(24 * 300);
    const CardProgress next = scheduler.after(card, Grade::Good, *fixed.at);
    QVERIFY(std::isfinite(next.memory.stability) && next.due > *fixed.at);
}

QTEST_APPLESS_MAIN(TestFsrs)
#include "tst_fsrs.moc"
