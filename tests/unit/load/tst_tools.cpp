#include "models/load/kustomize.h"
#include "models/load/tool_runner.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace kubezu;

namespace {

void write(const QString& path, const QByteArray& bytes, bool program = false)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    if (program)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

std::vector<std::string> shell(const char* script)
{
    return {"/bin/sh", "-c", script};
}

} // namespace

class TstTools : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { qputenv("PATH", "/usr/bin:/bin"); }

    void outputIsGiven()
    {
        const Result<std::string> result = runTool({"/bin/echo", "$HOME", "; ls", "a b"}, {});
        QVERIFY(result.ok());
        QCOMPARE(QString::fromStdString(result.value()), QStringLiteral("$HOME ; ls a b\n"));
    }

    void failuresCarryTheFirstLine()
    {
        const Result<std::string> result = runTool(shell("echo out; echo; echo 'Error: no \033[31msuch chart' >&2; echo more >&2; exit 3"), {});
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::ToolFailed);
        QCOMPARE(QString::fromStdString(result.error().detail), QString::fromUtf8("sh ended with status 3: Error: no ⟦U+001B⟧[31msuch chart"));
    }

    void absentPrograms()
    {
        QCOMPARE(runTool({"/nonexistent/tool"}, {}).error().code, ErrorCode::ToolNotFound);
        QVERIFY(findProgram("no-such-program-here").empty());
        QCOMPARE(QString::fromStdString(findProgram("sh")).section(u'/', -1), QStringLiteral("sh"));
        qputenv("PATH", ".:relative");
        QVERIFY(findProgram("sh").empty());
    }

    void timeIsBounded()
    {
        Limits limits;
        limits.toolTime = std::chrono::seconds(1);
        QElapsedTimer timer;
        timer.start();
        const Result<std::string> result = runTool(shell("sleep 60 & sleep 60"), limits);
        QCOMPARE(result.error().code, ErrorCode::ToolTimedOut);
        QVERIFY(timer.elapsed() < 10'000);
    }

    void outputIsBounded()
    {
        Limits limits;
        limits.toolOutputBytes = 1U << 20U;
        const Result<std::string> result = runTool(shell("while :; do echo 0123456789012345678901234567890123456789; done"), limits);
        QCOMPARE(result.error().code, ErrorCode::ToolOutputTooLarge);
    }

    void longErrorOutputDoesNotBlock()
    {
        const Result<std::string> result = runTool(shell("i=0; while [ $i -lt 20000 ]; do echo 'a line of complaint' >&2; i=$((i+1)); done; echo ok"), {});
        QVERIFY(result.ok());
        QCOMPARE(QString::fromStdString(result.value()), QStringLiteral("ok\n"));
    }

    void itCanBeStopped()
    {
        std::stop_source stop;
        std::jthread later([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            stop.request_stop();
        });
        QCOMPARE(runTool(shell("sleep 60"), {}, stop.get_token()).error().code, ErrorCode::Cancelled);
    }

    void standardInputIsEmpty()
    {
        const Result<std::string> result = runTool({"/bin/cat"}, {});
        QVERIFY(result.ok());
        QVERIFY(result.value().empty());
    }

    void remoteWords_data()
    {
        QTest::addColumn<bool>("remote");
        for (const char* text : {"https://example.com/x.yaml", "http://x/y", "git::https://x/y", "git@github.com:a/b", "ssh://git@h/r", "github.com/a/b?ref=v1",
                                 "GitHub.com/a/b", "github.com:a/b", "gh:a/b", "oci://reg/chart", "file:///etc", "user@host.example:org/repo.git"})
            QTest::newRow(text) << true;
        for (const char* text : {"base", "../base", "./a.yaml", "deploy/web.yaml", "a@b.yaml", "name=value"})
            QTest::newRow(text) << false;
    }

    void remoteWords()
    {
        QFETCH(bool, remote);
        QCOMPARE(looksRemote(QTest::currentDataTag()), remote);
    }

    void remotesAreFoundThroughBases()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("overlay/kustomization.yaml")),
              "resources:\n- ../base\n- local.yaml\npatches:\n- path: https://example.com/patch.yaml\n- patch: |-\n    url: https://inline.example.com\n");
        write(folder.filePath(QStringLiteral("overlay/local.yaml")), "a: 1\n");
        write(folder.filePath(QStringLiteral("base/kustomization.yml")), "---\nresources:\n- github.com/org/repo//deploy?ref=v1\n- ../overlay\n");
        const std::vector<RemoteReference> found = findRemotes(folder.filePath(QStringLiteral("overlay")).toStdString(), {});
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(QString::fromStdString(found[0].text), QStringLiteral("github.com/org/repo//deploy?ref=v1"));
        QCOMPARE(found[0].where.line, 3U);
        QCOMPARE(QString::fromStdString(found[1].text), QStringLiteral("https://example.com/patch.yaml"));
        const Result<std::string> built = buildKustomization(folder.filePath(QStringLiteral("overlay")).toStdString(), false, {});
        QCOMPARE(built.error().code, ErrorCode::RemoteNotAllowed);
    }

    void theUsersToolIsRunWithoutAShell()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("bin/kustomize")), "#!/bin/sh\nfor a in \"$@\"; do echo \"<$a>\"; done\n", true);
        write(folder.filePath(QStringLiteral("$(x) y/kustomization.yaml")), "resources: []\n");
        qputenv("PATH", folder.filePath(QStringLiteral("bin")).toUtf8() + ":/usr/bin:/bin");
        const std::string path = folder.filePath(QStringLiteral("$(x) y")).toStdString();
        const Result<std::string> built = buildKustomization(path, false, {});
        QVERIFY(built.ok());
        QCOMPARE(QString::fromStdString(built.value()), QString::fromStdString("<build>\n<" + path + ">\n"));
    }

    void chartsAreRenderedWithTheirValues()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("bin/helm")), "#!/bin/sh\necho \"$@\"\n", true);
        write(folder.filePath(QStringLiteral("chart/Chart.yaml")), "name: x\n");
        const std::string chart = folder.filePath(QStringLiteral("chart")).toStdString();
        qputenv("PATH", folder.path().toUtf8());
        QCOMPARE(renderChart(chart, {}, false, {}).error().code, ErrorCode::ToolNotFound);
        qputenv("PATH", folder.filePath(QStringLiteral("bin")).toUtf8());
        QCOMPARE(QString::fromStdString(renderChart(chart, {"v.yaml"}, false, {}).value()), QString::fromStdString("template " + chart + " --values=v.yaml\n"));
        QCOMPARE(renderChart("repo/chart", {}, false, {}).error().code, ErrorCode::RemoteNotAllowed);
        QCOMPARE(renderChart(chart, {"https://example.com/v.yaml"}, false, {}).error().code, ErrorCode::RemoteNotAllowed);
        QVERIFY(renderChart("repo/chart", {}, true, {}).ok());
    }

    void folderWithoutKustomization()
    {
        QTemporaryDir folder;
        const Result<std::string> built = buildKustomization(folder.path().toStdString(), false, {});
        QCOMPARE(built.error().code, ErrorCode::FileNotFound);
    }
};

QTEST_APPLESS_MAIN(TstTools)
#include "tst_tools.moc"
