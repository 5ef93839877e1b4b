#include "models/load/git_source.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace kubezu;

namespace {

QByteArray configMap(const char* name)
{
    return QByteArray("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ") + name + "}\n";
}

} // namespace

/// Against a repository made here, with an identity and dates of its own.
class TstGitSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("needs git");
        git({"init", "-q", "-b", "main"});
        write("deploy/a.yaml", configMap("one"));
        write("deploy/sub/b.yml", configMap("two"));
        write("deploy/notes.txt", "no manifest");
        write("other.yaml", configMap("other"));
        QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), path("deploy/link.yaml")));
        commit("first: \"quoted\" $(touch x)");
        git({"tag", "v1"});
        write("deploy/a.yaml", configMap("changed"));
        QDir(path("deploy/sub")).removeRecursively();
        commit("second");
    }

    void aFolderAtARevision()
    {
        QCOMPARE(namesAt("v1", "deploy"), QStringLiteral("a.yaml:one sub/b.yml:two "));
        QCOMPARE(namesAt("main~1", "deploy"), QStringLiteral("a.yaml:one sub/b.yml:two "));
        QCOMPARE(namesAt("HEAD", "deploy"), QStringLiteral("a.yaml:changed "));
        QCOMPARE(namesAt("HEAD", ""), QStringLiteral("deploy/a.yaml:changed other.yaml:other "));
        // What is no longer there on the disk was there then.
        QCOMPARE(namesAt("v1", "deploy/sub"), QStringLiteral("b.yml:two "));
        QCOMPARE(namesAt("v1", "deploy/sub/b.yml"), QStringLiteral("b.yml:two "));
        QCOMPARE(namesAt("v1", "deploy/notes.txt"), QString());
    }

    void whatIsNotThere()
    {
        QCOMPARE(codeAt("nothing", "deploy"), ErrorCode::NoSuchRevision);
        QCOMPARE(codeAt("HEAD^{blob}", "deploy"), ErrorCode::NoSuchRevision);
        QCOMPARE(codeAt("HEAD", "deploy/nothing"), ErrorCode::FileNotFound);
        QTemporaryDir outside;
        QCOMPARE(loadGit({"HEAD", outside.path().toStdString()}, {}).error().code, ErrorCode::NotInGit);
    }

    void hostileSources()
    {
        for (const char* source : {"git:", "git::deploy", "git:--output=x:deploy", "git:-x:deploy", "git:main:-x", "git:a\nb:x", "git:main:a\x01"}) {
            QVERIFY(isGitSource(source));
            QVERIFY2(!parseGitSource(source).ok(), source);
        }
        QVERIFY(!isGitSource("deploy"));
        QCOMPARE(parseGitSource("git:main:a:b").value().path, std::string("a:b"));
        QCOMPARE(parseGitSource("git:main").value().path, std::string("."));
        // Pathspec magic, globs and shell words are names like any other.
        for (const char* name : {":(top)other.yaml", "*.yaml", "$(touch x)", "deploy; touch x"})
            QCOMPARE(codeAt("HEAD", name), ErrorCode::FileNotFound);
        QCOMPARE(codeAt("$(touch x)", "deploy"), ErrorCode::NoSuchRevision);
        QVERIFY(!QFile::exists(path("x")) && !QFile::exists(QStringLiteral("x")));
    }

    void nothingOfTheRepositoryRuns()
    {
        const QString trap = path("trap.sh");
        const QString sprung = path("sprung");
        write("trap.sh", "#!/bin/sh\ntouch '" + sprung.toUtf8() + "'\ncat\n");
        QFile(trap).setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        for (const char* key : {"core.fsmonitor", "core.pager", "diff.external", "core.sshCommand", "gpg.program", "filter.f.smudge", "filter.f.clean", "diff.d.textconv", "credential.helper"})
            git({"config", key, trap.toUtf8().constData()});
        git({"config", "log.showSignature", "true"});
        write(".git/info/attributes", "*.yaml filter=f diff=d\n");
        QFile::remove(sprung);
        QCOMPARE(namesAt("v1", "deploy"), QStringLiteral("a.yaml:one sub/b.yml:two "));
        QVERIFY(gitRevisions(path("deploy").toStdString(), {}).ok());
        QVERIFY(!QFile::exists(sprung));
    }

    void revisions()
    {
        const Result<std::vector<GitRevision>> found = gitRevisions(path("deploy").toStdString(), {});
        QVERIFY(found.ok());
        QStringList names;
        for (const GitRevision& revision : found.value())
            names.append(QString::fromStdString((revision.isCommit ? std::string("commit") : revision.name) + ' ' + revision.date + ' ' + revision.subject));
        QCOMPARE(names, QStringList({QStringLiteral("main 2026-01-02 second"), QStringLiteral("v1 2026-01-01 first: \"quoted\" $(touch x)"), QStringLiteral("commit 2026-01-02 second"), QStringLiteral("commit 2026-01-01 first: \"quoted\" $(touch x)")}));
        QVERIFY(isInGit(path("deploy").toStdString()));
        QVERIFY(isInGit(path("deploy/sub/gone.yaml").toStdString()));
        QVERIFY(!isInGit("/"));
    }

    void bounds()
    {
        Limits few;
        few.folderFiles = 1;
        QCOMPARE(loadGit({"v1", path("deploy").toStdString()}, few).error().code, ErrorCode::TooManyFiles);
        Limits small;
        small.yamlFileBytes = 10;
        const Result<LoadReport> report = loadGit({"v1", path("deploy").toStdString()}, small);
        QVERIFY(report.ok());
        QCOMPARE(report.value().errors.size(), std::size_t{2});
        QCOMPARE(report.value().errors[0].code, ErrorCode::FileTooLarge);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(loadGit({"v1", path("deploy").toStdString()}, {}, stop.get_token()).error().code, ErrorCode::Cancelled);
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.path() + QLatin1Char('/') + QString::fromUtf8(name); }

    void write(const char* name, const QByteArray& bytes)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    void git(std::initializer_list<const char*> words)
    {
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        const QString date = QStringLiteral("2026-01-0%1T12:00:00Z").arg(m_day);
        for (const auto& [name, value] : {std::pair("GIT_CONFIG_GLOBAL", QStringLiteral("/dev/null")), std::pair("GIT_CONFIG_SYSTEM", QStringLiteral("/dev/null")),
                                          std::pair("GIT_AUTHOR_DATE", date), std::pair("GIT_COMMITTER_DATE", date)})
            variables.insert(QString::fromLatin1(name), value);
        process.setProcessEnvironment(variables);
        process.setWorkingDirectory(m_folder.path());
        QStringList arguments{QStringLiteral("-c"), QStringLiteral("user.name=Test"), QStringLiteral("-c"), QStringLiteral("user.email=test@example.com")};
        for (const char* word : words)
            arguments.append(QString::fromUtf8(word));
        process.start(QStringLiteral("git"), arguments);
        QVERIFY(process.waitForFinished(30'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
    }

    void commit(const char* subject)
    {
        ++m_day;
        git({"add", "-A"});
        git({"commit", "-q", "-m", subject});
    }

    [[nodiscard]] Result<LoadReport> load(const char* revision, const char* name) const { return loadGit({revision, path(name).toStdString()}, {}); }

    QString namesAt(const char* revision, const char* name)
    {
        const Result<LoadReport> report = load(revision, name);
        if (!report.ok())
            return QString::fromStdString(describe(report.error()));
        QString names;
        for (const RawObject& object : report.value().objects)
            names += QString::fromStdString(report.value().files[object.file].name + ':' + object.name + ' ');
        return names;
    }

    ErrorCode codeAt(const char* revision, const char* name)
    {
        const Result<LoadReport> report = load(revision, name);
        return report.ok() ? ErrorCode::Cancelled : report.error().code;
    }

    QTemporaryDir m_folder;
    int m_day = 0;
};

QTEST_GUILESS_MAIN(TstGitSource)
#include "tst_git_source.moc"
