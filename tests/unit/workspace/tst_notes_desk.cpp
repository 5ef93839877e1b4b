#include "models/workspace/notes_desk.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kubezu;

namespace {

const std::string kCorrection = "id: C1\nconcepts: [pod]\nclaims: [one]\nverdict: wrong\nen: {short: a, text: b}\nja: {short: a, text: b}\n"
                                "source: https://kubernetes.io/\nversions: []\n";

} // namespace

class TstNotesDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pathsOfNotes()
    {
        for (const char* path : {"a.md", "/x/B.MD", "c.markdown", "d.txt"})
            QVERIFY2(NotesDesk::isNotesPath(QString::fromLatin1(path)), path);
        for (const char* path : {"a.yaml", "b.md.yaml", "md", "c.json", "-", ""})
            QVERIFY2(!NotesDesk::isNotesPath(QString::fromLatin1(path)), path);
    }

    void opensReadsAgainAndCloses()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("n.md"));
        write(path, "## a\n- b\n");
        NotesDesk desk(Library::build({}));
        QSignalSpy changed(&desk, &NotesDesk::changed);
        desk.open(path);
        QVERIFY(desk.isBusy());
        QVERIFY(changed.wait(5000));
        QCOMPARE(changed.takeFirst().at(0).toBool(), true);
        QCOMPARE(desk.title(), QStringLiteral("n.md"));
        QCOMPARE(desk.notes()->outline().lines().size(), std::size_t{2});
        write(path, "## a\n- b\n- c\n"); // watched
        QVERIFY(changed.wait(5000));
        QCOMPARE(changed.takeFirst().at(0).toBool(), false);
        QCOMPARE(desk.notes()->outline().lines().size(), std::size_t{3});
        desk.close();
        QCOMPARE(changed.size(), 1);
        QVERIFY(!desk.notes() && desk.path().isEmpty());
    }

    void whatCannotBeReadIsToldAndTheRestStays()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("n.md"));
        write(path, "- b\n");
        NotesDesk desk(Library::build({}));
        QSignalSpy changed(&desk, &NotesDesk::changed);
        QSignalSpy failed(&desk, &NotesDesk::failed);
        desk.open(path);
        QVERIFY(changed.wait(5000));
        desk.open(folder.filePath(QStringLiteral("none.md")));
        QVERIFY(failed.wait(5000));
        QCOMPARE(desk.path(), path);
        QVERIFY(desk.notes() && !desk.isBusy());
    }

    void theLastOpenedWins()
    {
        const QTemporaryDir folder;
        NotesDesk desk(Library::build({}));
        QSignalSpy changed(&desk, &NotesDesk::changed);
        for (const char* name : {"a.md", "b.md", "c.md"}) {
            write(folder.filePath(QString::fromLatin1(name)), "- x\n");
            desk.open(folder.filePath(QString::fromLatin1(name)));
        }
        QVERIFY(QTest::qWaitFor([&] { return !desk.isBusy(); }, 5000));
        QTest::qWait(50);
        QCOMPARE(desk.title(), QStringLiteral("c.md"));
        QCOMPARE(changed.size(), 1);
    }

    void correctionsArriveLate()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("n.md"));
        write(path, "- b\n");
        NotesDesk desk(Library::build({}));
        QSignalSpy changed(&desk, &NotesDesk::changed);
        desk.open(path);
        QVERIFY(changed.wait(5000));
        const std::vector<ContentFile> files{{"C1.yaml", kCorrection}};
        desk.setCorrections([set = Corrections::build(files)] { return set; });
        QVERIFY(changed.wait(5000));
        QCOMPARE(desk.notes()->corrections().all().size(), std::size_t{1});
    }

    void targetAndLines()
    {
        NotesDesk desk(Library::build({}));
        QSignalSpy target(&desk, &NotesDesk::targetChanged);
        QSignalSpy lines(&desk, &NotesDesk::lineWanted);
        QCOMPARE(desk.target(), 35);
        desk.setTarget(35);
        QCOMPARE(target.size(), 0);
        desk.setTarget(37);
        QCOMPARE(target.size(), 1);
        desk.show(0); // nothing is open
        QCOMPARE(lines.size(), 0);
    }

private:
    static void write(const QString& path, const char* text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

QTEST_GUILESS_MAIN(TstNotesDesk)
#include "tst_notes_desk.moc"
