#include "models/study/questions.h"

#include <QTest>

#include <string>

using namespace kubezu;

namespace {

constexpr const char* kGood = R"(questions:
  - id: slow-start
    concepts: [liveness-probe, startup-probe]
    en:
      question: |
        What happens with `livenessProbe`?

        - One thing
      answer: It never comes up.
    ja:
      question: どうなるか。
      answer: 立ち上がらない。
  - id: another
    concepts: [pod]
    en: {question: What, answer: That.}
    ja: {question: 何か。, answer: それ。}
)";

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    const std::size_t at = text.find(what);
    if (at == std::string::npos)
        qFatal("the sample has no '%s'", what.c_str());
    return text.replace(at, what.size(), with);
}

} // namespace

class TestQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBothLanguages();
    void refusesWhatIsNotTheFormat_data();
    void refusesWhatIsNotTheFormat();
    void fileIsASection();
    void hostileInputIsBounded();
    void firstOfTwoIdsCounts();
};

void TestQuestions::readsBothLanguages()
{
    const auto read = readQuestions(kGood, "questions/workload-api.yaml");
    QVERIFY2(read.ok(), read.ok() ? "" : describe(read.error()).c_str());
    QCOMPARE(read.value().size(), std::size_t{2});
    const Question& question = read.value().front();
    QCOMPARE(question.id, std::string("slow-start"));
    QCOMPARE(question.section, std::string("workload-api"));
    QCOMPARE(question.concepts, (std::vector<std::string>{"liveness-probe", "startup-probe"}));
    QCOMPARE(question.line, std::size_t{2});
    QCOMPARE(question.in(Language::English).question, std::string("What happens with `livenessProbe`?\n\n- One thing"));
    QCOMPARE(question.in(Language::Japanese).answer, std::string("立ち上がらない。"));
}

void TestQuestions::refusesWhatIsNotTheFormat_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("with");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* what, const char* with, int line, const char* says) {
        QTest::newRow(name) << QString::fromUtf8(what) << QString::fromUtf8(with) << line << QString::fromUtf8(says);
    };
    row("unknown key", "    concepts: [pod]", "    note: x\n    concepts: [pod]", 14, "unknown key 'note'");
    row("a language is missing", "    ja: {question: 何か。, answer: それ。}\n", "", 13, "lacks 'ja'");
    row("an answer is missing", "{question: What, answer: That.}", "{question: What}", 15, "lacks 'answer'");
    row("an answer is empty", "answer: It never comes up.", "answer: ''", 9, "is empty");
    row("an id twice", "id: another", "id: slow-start", 13, "is taken");
    row("an id of other characters", "id: another", "id: An_other", 13, "other characters");
    row("no concept", "concepts: [pod]", "concepts: []", 14, "list of 1 to");
    row("a concept twice", "[liveness-probe, startup-probe]", "[pod, pod]", 3, "twice");
    row("a key twice", "    concepts: [pod]", "    concepts: [pod]\n    concepts: [pod]", 15, "twice");
    row("a control character", "It never comes up.", "\"It \\u202E never\"", 9, "control character");
    row("an open backtick", "It never comes up.", "It `never comes up.", 9, "backtick");
    row("not YAML", "concepts: [pod]", "concepts: [pod", 15, "not valid YAML");
}

void TestQuestions::refusesWhatIsNotTheFormat()
{
    QFETCH(QString, what);
    QFETCH(QString, with);
    QFETCH(int, line);
    QFETCH(QString, says);
    const auto read = readQuestions(replaced(kGood, what.toStdString(), with.toStdString()), "workload-api.yaml");
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::ContentInvalid);
    QVERIFY(!read.error().hint.empty());
    QVERIFY2(QString::fromStdString(describe(read.error())).startsWith(QStringLiteral("workload-api.yaml:%1: ").arg(line)), describe(read.error()).c_str());
    QVERIFY2(QString::fromStdString(read.error().detail).contains(says), read.error().detail.c_str());
}

void TestQuestions::fileIsASection()
{
    QVERIFY(!readQuestions(kGood, "workloads.yaml").ok());
    QVERIFY(!readQuestions("", "workload-api.yaml").ok());
    QVERIFY(readQuestions("questions: []", "workload-api.yaml").ok());
}

void TestQuestions::hostileInputIsBounded()
{
    QVERIFY(!readQuestions(std::string(kMaxQuestionBytes + 1, ' '), "workload-api.yaml").ok());
    QVERIFY(!readQuestions(std::string(100'000, '['), "workload-api.yaml").ok());
    QVERIFY(!readQuestions("questions: \xFF", "workload-api.yaml").ok());
}

void TestQuestions::firstOfTwoIdsCounts()
{
    const std::vector<ContentFile> files{{"workload-api.yaml", kGood}, {"operations.yaml", kGood}, {"reference.yaml", "questions: 1"}};
    const QuestionSet set = QuestionSet::of(files);
    QCOMPARE(set.questions.size(), std::size_t{2});
    QCOMPARE(set.questions.front().section, std::string("operations"));
    QCOMPARE(set.errors.size(), std::size_t{3});
}

QTEST_APPLESS_MAIN(TestQuestions)
#include "tst_questions.moc"
