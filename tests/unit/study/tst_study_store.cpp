#include "models/study/anki_export.h"
#include "models/study/schema.h"
#include "models/study/study_store.h"

#include "fixed_clock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace kubezu;
using testing::FixedClock;

namespace {

/// A file in a folder of its own, and a clock.
struct Desk {
    QTemporaryDir folder;
    FixedClock fixed;
    Scheduler scheduler{fixed.clock()};
    std::string path = folder.filePath(QStringLiteral("sub/study.sqlite")).toStdString();

    [[nodiscard]] std::unique_ptr<StudyStore> open() const
    {
        auto opened = StudyStore::open(path);
        if (!opened.ok())
            qFatal("%s", describe(opened.error()).c_str());
        return std::move(opened).value();
    }
    ReviewEntry grade(StudyStore& store, const std::string& card, Grade grade) const
    {
        const auto entry = store.grade(card, grade, *fixed.at, scheduler);
        if (!entry.ok())
            qFatal("%s", describe(entry.error()).c_str());
        return entry.value();
    }
};

QByteArray bytesOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const std::string& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

} // namespace

class TestStudyStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remembers();
    void undoGoesBackStepByStep();
    void undoOfWhatWasAnsweredAgain();
    void killedProcessLosesNothing();
    void damagedFileIsLeftAndCanBeSetAside();
    void newerFileIsRefused();
    void foreignFileIsRefused();
    void migrationsAreWholeOrNot();
    void unsoundNumbersAreDamage();
    void placeThatCannotBeWritten();
    void twoWindows();
    void exportComesBackWhole();
    void importMergesByLastAnswer();
    void importRefuses_data();
    void importRefuses();
    void ankiReadsTheFields();
};

void TestStudyStore::remembers()
{
    const Desk desk;
    CardProgress after;
    {
        const auto store = desk.open();
        QVERIFY(store->progress().value().empty());
        const ReviewEntry entry = desk.grade(*store, "meaning:pod", Grade::Good);
        QCOMPARE(entry.before, CardProgress{});
        after = desk.scheduler.after(entry.before, Grade::Good, *desk.fixed.at);
    }
    const auto store = desk.open();
    const ProgressMap progress = store->progress().value();
    QCOMPARE(progress.size(), std::size_t{1});
    QCOMPARE(progress.at("meaning:pod"), after);
    QCOMPARE(store->begunSince(*desk.fixed.at).value(), std::size_t{1});
    QCOMPARE(store->begunSince(*desk.fixed.at + std::chrono::seconds(1)).value(), std::size_t{0});
    QCOMPARE(store->everything().value().log.size(), std::size_t{1});
}

void TestStudyStore::undoGoesBackStepByStep()
{
    const Desk desk;
    const auto store = desk.open();
    std::vector<ReviewEntry> entries;
    std::vector<ProgressMap> states{store->progress().value()};
    for (const Grade grade : {Grade::Good, Grade::Good, Grade::Again, Grade::Easy}) {
        entries.push_back(desk.grade(*store, "meaning:pod", grade));
        states.push_back(store->progress().value());
    }
    while (!entries.empty()) {
        states.pop_back();
        QVERIFY(!store->undo(entries.back()));
        QVERIFY(store->progress().value() == states.back());
        entries.pop_back();
    }
    QVERIFY(store->everything().value().log.empty());
    QVERIFY(store->progress().value().empty());
}

void TestStudyStore::undoOfWhatWasAnsweredAgain()
{
    const Desk desk;
    const auto store = desk.open();
    const ReviewEntry first = desk.grade(*store, "meaning:pod", Grade::Good);
    const auto other = desk.open();
    static_cast<void>(desk.grade(*other, "meaning:pod", Grade::Good));
    const ProgressMap before = store->progress().value();
    const auto error = store->undo(first);
    QVERIFY(error && error->code == ErrorCode::StudyFileBusy);
    QVERIFY(store->progress().value() == before);
}

void TestStudyStore::killedProcessLosesNothing()
{
    const Desk desk;
    static_cast<void>(desk.open());
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        // Answers as fast as it can and says so after each, until it is killed.
        const auto store = desk.open();
        for (int number = 0;; ++number) {
            static_cast<void>(desk.grade(*store, "card:" + std::to_string(number), Grade::Good));
            if (::write(ends[1], "x", 1) != 1)
                ::_exit(1);
        }
    }
    ::close(ends[1]);
    std::size_t told = 0;
    char byte = 0;
    while (told < 60 && ::read(ends[0], &byte, 1) == 1)
        ++told;
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    while (::read(ends[0], &byte, 1) == 1)
        ++told;
    ::close(ends[0]);
    QVERIFY(told >= 60);
    const auto store = desk.open();
    const StudyData data = store->everything().value();
    // The last one may be on the disk without having been told.
    QVERIFY2(data.log.size() == told || data.log.size() == told + 1, qPrintable(QStringLiteral("%1 of %2").arg(data.log.size()).arg(told)));
    QCOMPARE(data.cards.size(), data.log.size());
    for (std::size_t number = 0; number < told; ++number)
        QVERIFY(data.cards.contains("card:" + std::to_string(number)));
}

void TestStudyStore::damagedFileIsLeftAndCanBeSetAside()
{
    const Desk desk;
    {
        const auto store = desk.open();
        for (int number = 0; number < 400; ++number)
            static_cast<void>(desk.grade(*store, "meaning:" + std::to_string(number), Grade::Good));
    }
    QByteArray bytes = bytesOf(desk.path);
    QVERIFY(bytes.size() > 20'000);
    bytes.replace(8192, 6000, QByteArray(6000, '\x5A'));
    for (const QByteArray& broken : {bytes, QByteArray("this is no database at all, but longer than its header would be ............................................"), bytes.left(9000)}) {
        write(desk.path, broken);
        const auto opened = StudyStore::open(desk.path);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::StudyFileDamaged);
        QVERIFY(!opened.error().hint.empty());
        QCOMPARE(bytesOf(desk.path), broken);
        const auto aside = setStudyFileAside(desk.path);
        QVERIFY(aside.ok());
        QCOMPARE(bytesOf(aside.value()), broken);
        QVERIFY(desk.open()->progress().value().empty());
    }
    QVERIFY(QFile::exists(QString::fromStdString(desk.path + ".aside-3")));
    QVERIFY(!setStudyFileAside(desk.path + "-not-there").ok());
}

void TestStudyStore::newerFileIsRefused()
{
    const Desk desk;
    static_cast<void>(desk.grade(*desk.open(), "meaning:pod", Grade::Good));
    {
        Database database(desk.path);
        database.run("PRAGMA user_version = 99");
    }
    const QByteArray before = bytesOf(desk.path);
    const auto opened = StudyStore::open(desk.path);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::StudyFileNewer);
    QVERIFY(!opened.error().hint.empty());
    QCOMPARE(bytesOf(desk.path), before);
}

void TestStudyStore::foreignFileIsRefused()
{
    const Desk desk;
    const std::string path = desk.folder.filePath(QStringLiteral("other.sqlite")).toStdString();
    {
        Database database(path);
        database.run("CREATE TABLE theirs (a)");
    }
    const QByteArray before = bytesOf(path);
    const auto opened = StudyStore::open(path);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::StudyFileDamaged);
    QCOMPARE(bytesOf(path), before);
}

void TestStudyStore::migrationsAreWholeOrNot()
{
    const Desk desk;
    const std::string path = desk.folder.filePath(QStringLiteral("steps.sqlite")).toStdString();
    Database database(path);
    const std::array<const char*, 2> broken{"CREATE TABLE a (x)", "CREATE TABLE b (x); CREATE TABLE a (x)"};
    bool failed = false;
    try {
        static_cast<void>(prepareStudyFile(database, path, broken));
    } catch (const SqlProblem&) {
        failed = true;
    }
    QVERIFY(failed);
    QCOMPARE(database.number("PRAGMA user_version"), std::int64_t{1});
    QCOMPARE(database.number("SELECT count(*) FROM sqlite_master WHERE name = 'b'"), std::int64_t{0});
    const std::array<const char*, 3> whole{"CREATE TABLE a (x)", "CREATE TABLE b (x)", "INSERT INTO b VALUES (7)"};
    QVERIFY(!prepareStudyFile(database, path, whole));
    QCOMPARE(database.number("PRAGMA user_version"), std::int64_t{3});
    QVERIFY(!prepareStudyFile(database, path, whole));
    QCOMPARE(database.number("SELECT count(*) FROM b"), std::int64_t{1});
    QCOMPARE(database.text("PRAGMA journal_mode"), std::string("wal"));
    QCOMPARE(database.number("PRAGMA synchronous"), std::int64_t{2}); // FULL
}

void TestStudyStore::unsoundNumbersAreDamage()
{
    const Desk desk;
    const auto store = desk.open();
    static_cast<void>(desk.grade(*store, "meaning:pod", Grade::Good));
    for (const char* change : {"stability = 0", "stability = 9e999", "difficulty = 11", "phase = 7", "phase = 0", "last = -1", "due = 9e17"}) {
        Database database(desk.path);
        database.run("CREATE TEMP TABLE kept AS SELECT * FROM card");
        database.run(std::string("UPDATE card SET ") + change);
        QVERIFY2(!store->progress().ok(), change);
        QCOMPARE(store->progress().error().code, ErrorCode::StudyFileDamaged);
        QVERIFY(!store->grade("meaning:pod", Grade::Good, *desk.fixed.at, desk.scheduler).ok());
        database.run("DELETE FROM card; INSERT INTO card SELECT * FROM kept");
    }
    QVERIFY(store->progress().ok());
}

void TestStudyStore::placeThatCannotBeWritten()
{
    const auto opened = StudyStore::open("/proc/kubezu/study.sqlite");
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::WriteFailed);
    QVERIFY(!opened.error().hint.empty());
}

/// Two connections schedule from what is in the file, so that none overwrites the other.
void TestStudyStore::twoWindows()
{
    const Desk desk;
    const auto one = desk.open();
    const auto two = desk.open();
    static_cast<void>(desk.grade(*one, "meaning:pod", Grade::Good));
    QCOMPARE(desk.grade(*two, "meaning:pod", Grade::Good).before.phase, Phase::Learning);
    QCOMPARE(one->progress().value().at("meaning:pod").phase, Phase::Review);
    Database holder(desk.path);
    const Transaction held(holder);
    const auto refused = one->grade("meaning:pod", Grade::Good, *desk.fixed.at, desk.scheduler);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::StudyFileBusy);
}

void TestStudyStore::exportComesBackWhole()
{
    const Desk desk;
    const auto store = desk.open();
    for (const char* card : {"meaning:pod", "command:kubectl get pods -o jsonpath='{.a}' \"x\"", "field:/Service spec.clusterIP = None"}) {
        for (const Grade grade : {Grade::Again, Grade::Good, Grade::Easy})
            static_cast<void>(desk.grade(*store, card, grade));
    }
    const StudyData before = store->everything().value();
    const auto read = readStudyJson(studyJson(before), "export.json");
    QVERIFY2(read.ok(), read.ok() ? "" : describe(read.error()).c_str());
    QVERIFY(read.value().cards == before.cards);
    QCOMPARE(read.value().log.size(), before.log.size());
    const Desk other;
    const auto empty = other.open();
    const ImportReport report = empty->merge(read.value()).value();
    QCOMPARE(report.added, std::size_t{3});
    QCOMPARE(report.reviews, std::size_t{9});
    QCOMPARE(studyJson(empty->everything().value()), studyJson(before));
    const ImportReport again = empty->merge(read.value()).value();
    QCOMPARE(again.kept, std::size_t{3});
    QCOMPARE(again.added + again.advanced + again.reviews, std::size_t{0});
    QVERIFY(readStudyJson(studyJson({}), "empty.json").ok());
}

void TestStudyStore::importMergesByLastAnswer()
{
    Desk home;
    Desk school;
    const auto here = home.open();
    const auto there = school.open();
    static_cast<void>(home.grade(*here, "a", Grade::Good));
    static_cast<void>(school.grade(*there, "b", Grade::Good));
    school.fixed.pass(std::chrono::hours(1));
    home.fixed.pass(std::chrono::hours(2));
    static_cast<void>(school.grade(*there, "a", Grade::Easy));
    static_cast<void>(school.grade(*there, "c", Grade::Hard));
    static_cast<void>(home.grade(*here, "c", Grade::Easy));
    const StudyData other = there->everything().value();
    const ImportReport report = here->merge(other).value();
    QCOMPARE(report.added, std::size_t{1});
    QCOMPARE(report.advanced, std::size_t{1});
    QCOMPARE(report.kept, std::size_t{1});
    QCOMPARE(report.reviews, std::size_t{3});
    const ProgressMap merged = here->progress().value();
    QCOMPARE(merged.at("a"), other.cards.at("a"));
    QVERIFY(merged.at("c") != other.cards.at("c"));
    QCOMPARE(here->everything().value().log.size(), std::size_t{5});
}

void TestStudyStore::importRefuses_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("with");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const char* what, const char* with, const char* says) {
        QTest::newRow(name) << QByteArray(what) << QByteArray(with) << QByteArray(says);
    };
    row("not JSON", "\"log\"", "log", "not valid JSON");
    row("another format", "study/1", "notes/1", "does not say");
    row("a missing key", "\"lapses\":0,", "", "lacks \"lapses\"");
    row("a key too many", "\"lapses\":0,", "\"lapses\":0,\"x\":1,", "not known");
    row("an unknown phase", "\"phase\":\"learning\"", "\"phase\":\"asleep\"", "none of the known words");
    row("a negative number", "\"reviews\":1", "\"reviews\":-1", "not a whole number");
    row("a huge number", "\"reviews\":1", "\"reviews\":18446744073709551615", "not a whole number");
    row("a fraction", "\"reviews\":1", "\"reviews\":1.5", "not a whole number");
    row("nothing learned", "\"reviews\":1", "\"reviews\":0", "does not agree");
    row("a difficulty of 99", "\"difficulty\":2.1", "\"difficulty\":99.1", "from 0 to 10");
    row("an unknown grade", "\"grade\":\"good\"", "\"grade\":\"superb\"", "none of the known words");
    row("an empty id", "\"id\":\"meaning:pod\"", "\"id\":\"\"", "not a text");
    row("a control character", "\"id\":\"meaning:pod\"", "\"id\":\"a\\u202e\"", "control characters");
    row("cards that are no list", "\"cards\": [", "\"cards\": 1, \"x\": [", "key that is not known");
}

void TestStudyStore::importRefuses()
{
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, with);
    QFETCH(QByteArray, says);
    const Desk desk;
    const auto store = desk.open();
    static_cast<void>(desk.grade(*store, "meaning:pod", Grade::Good));
    QByteArray json = QByteArray::fromStdString(studyJson(store->everything().value()));
    const auto at = json.indexOf(what);
    QVERIFY2(at >= 0, json.constData());
    json.replace(at, what.size(), with);
    const auto read = readStudyJson(json.toStdString(), "export.json");
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::StudyFileInvalid);
    QVERIFY(!read.error().hint.empty());
    QVERIFY2(QByteArray::fromStdString(read.error().detail).contains(says), read.error().detail.c_str());
    QCOMPARE(readStudyJson("{\"kubezu\": \"study/2\", \"cards\": {}}", "x").error().code, ErrorCode::StudyFileNewer);
    QVERIFY(!readStudyJson(std::string(100'000, '['), "x").ok());
}

void TestStudyStore::ankiReadsTheFields()
{
    StudyCard card;
    card.id = "question:x";
    card.sort = CardSort::Question;
    card.section = "service-apis";
    card.concepts = {"pod", "a b"};
    card.words[0] = {"#1 \"quoted\"\tand\r\nbroken", "<b>answer</b>"};
    card.words[1] = {"問い", "答え"};
    StudyCard picture = card;
    picture.sort = CardSort::Picture;
    picture.manifest = "kind: Pod\n";
    const std::string head = "#separator:tab\n#html:false\n#notetype:Basic\n#deck:Kubezu\n#guid column:1\n#tags column:4\n";
    QCOMPARE(ankiText(std::vector{card}, Language::English),
             head + "\"kubezu:question:x\"\t\"What happens?\n\n#1 \"\"quoted\"\"\tand\nbroken\"\t\"<b>answer</b>\"\t\"kubezu::service-apis kubezu::question kubezu::pod kubezu::a-b\"\n");
    QVERIFY(ankiText(std::vector{card}, Language::Japanese).find("答え") != std::string::npos);
    QCOMPARE(ankiText(std::vector{picture}, Language::English), head); // text has no pictures
}

QTEST_APPLESS_MAIN(TestStudyStore)
#include "tst_study_store.moc"
