#include "tests/unit/notes/notes_support.h"

#include <QTest>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

std::string correction(const std::string& id, const std::string& concepts, const std::string& claims)
{
    return "id: " + id + "\nconcepts: [" + concepts + "]\nclaims: [" + claims + "]\nverdict: imprecise\nen: {short: a, text: b}\nja: {short: a, text: b}\n"
        + "source: https://kubernetes.io/\nversions: []\n";
}

NotesPtr notesOf(const std::string& text, const std::vector<std::string>& corrections = {})
{
    std::vector<ContentFile> files;
    for (const std::string& each : corrections)
        files.push_back({"c.yaml", each});
    return Notes::read(text, "notes.md", realKeys(), Corrections::build(files)).value();
}

/// "line:id" of the marks.
std::vector<std::string> marksOf(const Notes& notes)
{
    std::vector<std::string> marks;
    for (const NoteMark& mark : notes.marks())
        marks.push_back(std::to_string(mark.line + 1) + ':' + mark.correction->id);
    return marks;
}

using Marks = std::vector<std::string>;

} // namespace

class TstNotes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClaimUnderItsTermGetsAMark()
    {
        const std::string claim = correction("C1", "daemonset", "ひとつ, one on each");
        QVERIFY(marksOf(*notesOf("- DaemonSet\n  - ノードにひとつ\n", {claim})) == Marks{"2:C1"});
        QVERIFY(marksOf(*notesOf("DaemonSet: one on each node\n", {claim})) == Marks{"1:C1"});
        QVERIFY(marksOf(*notesOf("- Job\n  - ノードにひとつ\n", {claim})).empty());
        QVERIFY(marksOf(*notesOf("- DaemonSet\n- Job\n  - ひとつ\n", {claim})).empty());
        QVERIFY(marksOf(*notesOf("- DaemonSet\n  - どのノードにも\n", {claim})).empty());
        QVERIFY(marksOf(*notesOf("## DaemonSet\n\nノードにひとつ\n", {claim})) == Marks{"3:C1"});
    }

    void aStatementGetsOneMark()
    {
        const std::string claim = correction("C1", "service", "ノード, 特定の");
        QVERIFY(marksOf(*notesOf("- Service\n  - ノード\n  - 特定のノード\n  - ノード\n", {claim})) == Marks{"3:C1"}); // says most of it
        QVERIFY(marksOf(*notesOf("- Service\n  - ノード\n- Service\n  - ノード\n", {claim})) == (Marks{"2:C1", "4:C1"}));
    }

    void aMisspellingIsMarkedForEachConcept()
    {
        const std::string typo = correction("C18", "deployment-rolling-update, daemonset-rolling-update, statefulset-rolling-update", "RolingUpdate");
        QVERIFY(marksOf(*notesOf(fixture(), {typo})) == (Marks{"21:C18", "25:C18", "29:C18"}));
    }

    void withoutClaimsTheTermIsMarkedOnce()
    {
        const std::string quiet = correction("C2", "headless-service, pod", "");
        QVERIFY(marksOf(*notesOf("Pod と Pod\n\n- Pod\n", {quiet})) == Marks{"3:C2"});
        QVERIFY(marksOf(*notesOf("- Headless Service\n- Pod\n", {quiet})) == Marks{"1:C2"});
        QVERIFY(marksOf(*notesOf("- Job\n", {quiet})).empty());
    }

    void theBestPlaceComesFirst()
    {
        const NotesPtr notes = notesOf("ここでは Pod を\n- Pod の話\n- Pod\n- `kubectl get pods`\n");
        const auto& places = notes->placesOf(*notes->library().find("pod"));
        QCOMPARE(places.size(), std::size_t{4});
        QCOMPARE(places.front()->line, std::uint32_t{2});
        QCOMPARE(places.back()->line, std::uint32_t{3}); // quiet
        QCOMPARE(notes->termsOf(1).size(), std::size_t{1});
        QVERIFY(notes->placesOf(*notes->library().find("job")).empty());
    }

    void theLearnersWordsAreVerbatim()
    {
        const NotesPtr notes = notesOf("## Job\n\n- Job  \n  一度だけ，\r\n    - 並列\n\n- Pod\n\n## x\n");
        QCOMPARE(std::string(notes->wordsAt(2)), std::string("Job  \n  一度だけ，\r\n    - 並列"));
        QCOMPARE(std::string(notes->wordsAt(6)), std::string("Pod"));
        QCOMPARE(std::string(notes->wordsAt(0)), std::string("Job\n\n- Job  \n  一度だけ，\r\n    - 並列\n\n- Pod"));
    }

    void whatIsMissingIsTold()
    {
        const std::vector<const Concept*> missing = notesOf("- Pod\n")->notFound();
        const auto holds = [&](std::string_view id) {
            return std::any_of(missing.begin(), missing.end(), [id](const Concept* each) { return each->id == id; });
        };
        QVERIFY(holds("job") && !holds("pod") && !holds("hpa")); // hpa is a neighbour
    }

    void manyLinesAreReadInAMoment()
    {
        std::string text;
        while (std::count(text.begin(), text.end(), '\n') < 10'000)
            text += fixture() + '\n';
        const std::string claim = correction("C1", "daemonset", "ひとつ, one on each");
        const NotesPtr notes = notesOf(text, {claim});
        QVERIFY(notes->outline().lines().size() >= 10'000);
        QVERIFY(notes->terms().size() > 5'000);
    }

    void longLinesAreOnlyKept()
    {
        std::string line;
        while (line.size() <= kMostLookedThrough)
            line += "Pod Service ";
        const std::string text = "# Pod\n" + line + "\nDeployment\n";
        const NotesPtr notes = notesOf(text);
        QCOMPARE(notes->outline().bytes(), text);
        QVERIFY(notes->termsOf(1).empty());
        QVERIFY(!notes->termsOf(2).empty());
    }
};

QTEST_APPLESS_MAIN(TstNotes)
#include "tst_notes.moc"
