#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Answer {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs the program with neither a display nor a platform plugin named.
Answer run(const QStringList& arguments, const QByteArray& input = {}, const QMap<QString, QString>& variables = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("KUBEZU_PROGRAM"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(), process.readAllStandardError()};
}

Answer run(const char* line, const QByteArray& input = {})
{
    return run(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts), input);
}

const QByteArray kWeb = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\nspec:\n  replicas: 3\n  selector: {matchLabels: {app: web}}\n  template:\n"
                        "    metadata: {labels: {app: web}}\n    spec: {containers: [{name: web, image: web:1, volumeMounts: [{name: certs, mountPath: /certs}]}], volumes: [{name: certs, secret: {secretName: certs}}]}\n---\n"
                        "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: 30080}]}\n---\n"
                        "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {key: Q0FOQVJZ, other: eA==}\n---\n"
                        "apiVersion: v1\nkind: Pod\nmetadata: {name: p-10}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: p-9}\n";

QString sample(const char* name)
{
    return QStringLiteral(KUBEZU_SOURCE_DIR "/content/samples/") + QString::fromLatin1(name);
}

} // namespace

class TstCli : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void helpAndVersion()
    {
        const Answer help = run("--help");
        QCOMPARE(help.code, 0);
        for (const char* verb : {"graph", "check", "diff", "get", "explain", "notes", "list", "completion", "man"}) {
            QVERIFY2(help.out.contains(verb), verb);
            const Answer more = run({QString::fromLatin1(verb), QStringLiteral("--help")});
            QCOMPARE(more.code, 0);
            QVERIFY2(more.out.contains("Usage: kubezu " + QByteArray(verb)), more.out);
        }
        QVERIFY(run("--version").out.startsWith("kubezu "));
    }

    void whatIsNoVerb()
    {
        const Answer answer = run("grahp x.yaml");
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains("did you mean graph?"), answer.err);
        QVERIFY(answer.out.isEmpty());
    }

    void usage_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* arguments, const char* words) { QTest::newRow(arguments) << QString::fromUtf8(arguments) << QString::fromUtf8(words); };
        row("graph", "name something to read");
        row("graph - --formt json", "did you mean --format?");
        row("graph - --format", "--format needs a value");
        row("graph - --format gif", "one of: json, dot, mermaid, svg, png, pdf");
        row("graph - --predict=yes", "takes no value");
        row("graph - --focus deploy/nothing", "to focus on");
        row("diff", "name two sets");
        row("diff - -", "one of the two only");
        row("diff - x --format gif", "one of: text, json, dot, mermaid, svg, png, pdf");
        row("get", "name a kind");
        row("get deplyments -", "did you mean deployments?");
        row("get pod p-1 -", "did you mean p-10?");
        row("explain", "name a word");
        row("list kindz", "did you mean kinds?");
        row("completion tcsh", "bash, zsh or fish");
    }

    void usage()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, words);
        const Answer answer = run(arguments.toUtf8().constData(), kWeb);
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(words.toUtf8()), answer.err);
        QVERIFY2(answer.out.isEmpty(), answer.out);
    }

    void graphAsJson()
    {
        const Answer answer = run("graph -", kWeb);
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.err.isEmpty(), answer.err);
        const QJsonObject graph = QJsonDocument::fromJson(answer.out).object();
        QCOMPARE(graph.value(QStringLiteral("schema")).toString(), QStringLiteral("kubezu.graph/1"));
        QCOMPARE(graph.value(QStringLiteral("nodes")).toArray().size(), 6);
        QCOMPARE(run("graph - -n prod", kWeb).out.count("\"/Service/prod/web\""), 1);
        QCOMPARE(run("graph -", kWeb).out, answer.out);
    }

    void graphShowsWhatIsAskedFor()
    {
        QVERIFY(run("graph - --predict --format dot", kWeb).out.contains("ReplicaSet"));
        QVERIFY(!run("graph - --format dot", kWeb).out.contains("ReplicaSet"));
        const QByteArray focused = run("graph - --format mermaid --focus deploy/web", kWeb).out;
        QVERIFY2(focused.contains("certs") && !focused.contains("p-10"), focused);
        const QByteArray only = run("graph - --format dot --only shop", kWeb).out;
        QVERIFY2(!only.contains("p-10"), only);
    }

    void pictures_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("svg") << QByteArray("<");
        QTest::newRow("png") << QByteArray("\x89PNG");
        QTest::newRow("pdf") << QByteArray("%PDF-");
    }

    void pictures()
    {
        QFETCH(QByteArray, begin);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("shop.") + QString::fromLatin1(QTest::currentDataTag()));
        const Answer answer = run({QStringLiteral("graph"), sample("shop"), QStringLiteral("--predict"), QStringLiteral("--theme"), QStringLiteral("dark"), QStringLiteral("-o"), file});
        QVERIFY2(answer.code == 0 && answer.err.isEmpty(), answer.err);
        QFile made(file);
        QVERIFY(made.open(QIODevice::ReadOnly));
        const QByteArray bytes = made.readAll();
        QVERIFY(bytes.startsWith(begin));
        QVERIFY(bytes.size() > 2000);
        if (file.endsWith(QStringLiteral(".png"))) {
            const QImage image = QImage::fromData(bytes);
            QVERIFY(image.width() > 400 && image.height() > 200);
        }
    }

    void picturesInJapanese()
    {
        const QStringList arguments{QStringLiteral("graph"), sample("shop"), QStringLiteral("--format"), QStringLiteral("svg"), QStringLiteral("--lang"), QStringLiteral("ja")};
        QCOMPARE(run(arguments).code, 0);
    }

    void exitCodes()
    {
        QTemporaryDir folder;
        QFile good(folder.filePath(QStringLiteral("good.yaml")));
        QVERIFY(good.open(QIODevice::WriteOnly));
        good.write(kWeb);
        good.close();
        QFile bad(folder.filePath(QStringLiteral("bad.yaml")));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("a: 1\nb: [\n");
        bad.close();
        QCOMPARE(run({QStringLiteral("graph"), good.fileName()}).code, 0);
        const Answer partly = run({QStringLiteral("graph"), folder.path()});
        QCOMPARE(partly.code, 1);
        QVERIFY2(partly.err.contains("bad.yaml:3:1: not valid YAML"), partly.err);
        QVERIFY(QJsonDocument::fromJson(partly.out).object().value(QStringLiteral("unread")).toArray().size() == 1);
        QCOMPARE(run({QStringLiteral("graph"), bad.fileName()}).code, 2);
        QCOMPARE(run("graph /nonexistent.yaml").code, 2);
        QCOMPARE(run({QStringLiteral("graph"), good.fileName(), QStringLiteral("/nonexistent.yaml")}).code, 1);
        QCOMPARE(run({QStringLiteral("graph"), good.fileName(), QStringLiteral("-o"), QStringLiteral("/nonexistent/x.json")}).code, 2);
        QCOMPARE(run("graph -", "# nothing\n").code, 0);
    }

    void check()
    {
        const Answer answer = run("check -", kWeb);
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.out.startsWith("stdin:9: error: Deployment web refers to Secret certs, which is not here"), answer.out);
        QVERIFY2(answer.out.contains("[missing-target]\n"), answer.out);
        QVERIFY2(answer.out.contains("stdin:14:34: warning: The selector of Service web matches no Pod"), answer.out);
        const Answer json = run("check - --format json", kWeb);
        QCOMPARE(QJsonDocument::fromJson(json.out).object().value(QStringLiteral("findings")).toArray().size(), 2);
        const Answer japanese = run("check - --lang ja", kWeb);
        QVERIFY2(japanese.out.contains("Deployment web が参照する Secret certs がここにありません。"), japanese.out);
        const QJsonObject sarif = QJsonDocument::fromJson(run("check - --format sarif", kWeb).out).object();
        const QJsonObject first = sarif.value(QStringLiteral("runs")).toArray().at(0).toObject();
        QCOMPARE(first.value(QStringLiteral("results")).toArray().size(), 2);
        QCOMPARE(first.value(QStringLiteral("tool")).toObject().value(QStringLiteral("driver")).toObject().value(QStringLiteral("rules")).toArray().size(), 2);
        const QByteArray lonely = "apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {selector: {a: b}, ports: [{port: 80}]}\n";
        QCOMPARE(run("check -", lonely).code, 0);
        QCOMPARE(run("check - --fail-on warning", lonely).code, 1);
        QCOMPARE(run({QStringLiteral("check"), sample("shop"), QStringLiteral("--fail-on"), QStringLiteral("info")}).code, 0);
    }

    void diff()
    {
        QTemporaryDir folder;
        const auto write = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        write("a.yaml", kWeb);
        write("b.yaml", QByteArray(kWeb).replace("replicas: 3", "replicas: 5").replace("Q0FOQVJZ", "T1RIRVI="));
        const QString a = folder.filePath(QStringLiteral("a.yaml"));
        const QString b = folder.filePath(QStringLiteral("b.yaml"));
        const auto diffOf = [](QStringList arguments, const QByteArray& input = {}) { return run(QStringList(QStringLiteral("diff")) + arguments, input); };

        const Answer text = diffOf({a, b});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains("~ apps/Deployment/shop/web"), text.out);
        QVERIFY2(text.out.contains("\n  ~ spec.replicas: 3 -> 5  ("), text.out);
        QVERIFY2(text.out.contains("  ~ data.key: the value differs and is confidential"), text.out);
        QVERIFY2(text.err.startsWith("0 added, 0 removed, 2 changed, 3 unchanged resources; "), text.err);
        QCOMPARE(diffOf({a, b, QStringLiteral("--exit-code")}).code, 1);
        QCOMPARE(diffOf({a, a, QStringLiteral("--exit-code")}).code, 0);
        QVERIFY(diffOf({a, a}).out.isEmpty());
        QCOMPARE(diffOf({QStringLiteral("-"), a}, kWeb).out, QByteArray());

        const QJsonObject json = QJsonDocument::fromJson(diffOf({a, b, QStringLiteral("--format"), QStringLiteral("json")}).out).object();
        QCOMPARE(json.value(QStringLiteral("schema")).toString(), QStringLiteral("kubezu.diff/1"));
        QCOMPARE(json.value(QStringLiteral("nodes")).toArray().size(), 2);
        for (const char* format : {"text", "json", "dot", "mermaid", "svg"}) {
            const Answer answer = diffOf({a, b, QStringLiteral("--format"), QString::fromLatin1(format)});
            QCOMPARE(answer.code, 0);
            QVERIFY2(!answer.out.isEmpty() && !answer.out.contains("Q0FOQVJZ") && !answer.out.contains("T1RIRVI"), format);
        }
        const QString png = folder.filePath(QStringLiteral("x.png"));
        QCOMPARE(diffOf({a, b, QStringLiteral("-o"), png}).code, 0);
        QVERIFY(!QImage(png).isNull());

        QCOMPARE(diffOf({a}).code, 2);
        QCOMPARE(diffOf({QStringLiteral("-"), QStringLiteral("-")}).code, 2);
        QCOMPARE(diffOf({a, QStringLiteral("/nonexistent.yaml")}).code, 2);
        write("broken.yaml", kWeb + "---\na: [\n");
        QCOMPARE(diffOf({a, folder.filePath(QStringLiteral("broken.yaml"))}).code, 1);
    }

    void diffWithAGitRevision()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("needs git");
        QTemporaryDir folder;
        const auto git = [&](const QStringList& arguments) {
            QProcess process;
            QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
            for (const char* name : {"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"})
                variables.insert(QString::fromLatin1(name), QStringLiteral("/dev/null"));
            for (const char* name : {"GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"})
                variables.insert(QString::fromLatin1(name), QStringLiteral("2026-01-01T00:00:00Z"));
            process.setProcessEnvironment(variables);
            process.setWorkingDirectory(folder.path());
            process.start(QStringLiteral("git"), QStringList{QStringLiteral("-c"), QStringLiteral("user.name=Test"), QStringLiteral("-c"), QStringLiteral("user.email=t@example.com")} + arguments);
            return process.waitForFinished(30'000) && process.exitCode() == 0;
        };
        const auto write = [&](const QByteArray& bytes) {
            QDir(folder.path()).mkpath(QStringLiteral("deploy"));
            QFile file(folder.filePath(QStringLiteral("deploy/web.yaml")));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(git({QStringLiteral("init"), QStringLiteral("-q")}) && write(kWeb));
        QVERIFY(git({QStringLiteral("add"), QStringLiteral("-A")}) && git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"), QStringLiteral("first")}));
        QVERIFY(write(QByteArray(kWeb).replace("replicas: 3", "replicas: 5")));
        const QString deploy = folder.filePath(QStringLiteral("deploy"));
        const Answer answer = run({QStringLiteral("diff"), QStringLiteral("git:HEAD:") + deploy, deploy});
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.out.contains("~ spec.replicas: 3 -> 5  (web.yaml:5 -> web.yaml:5)"), answer.out + answer.err);
        for (const char* revision : {"git:nothing:", "git:--help:", "git::"}) {
            const Answer wrong = run({QStringLiteral("diff"), QString::fromLatin1(revision) + deploy, deploy});
            QCOMPARE(wrong.code, 2);
            QVERIFY2(wrong.err.contains("no such revision"), wrong.err);
        }
    }

    void get()
    {
        QCOMPARE(run("get svc -", kWeb).out, QByteArray("NAMESPACE   NAME   TYPE       CLUSTER-IP   PORT(S)\ndefault     web    NodePort   <none>       80:30080/TCP\n"));
        QCOMPARE(run("get pods -o name -", kWeb).out, QByteArray("pod/p-9\npod/p-10\n"));
        QCOMPARE(run("get deploy/web -o name -", kWeb).out, QByteArray("deployment.apps/web\n"));
        QVERIFY(run("get deploy -o wide -", kWeb).out.contains("stdin:1"));
        QVERIFY(run("get deploy -n default -", kWeb).err.contains("No resources found."));
        QVERIFY(run("get all -", kWeb).out.contains("service/web"));
        const Answer yaml = run("get deployment web -o yaml -", kWeb);
        QVERIFY2(yaml.out.startsWith("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  replicas: 3\n"), yaml.out);
        QCOMPARE(QJsonDocument::fromJson(run("get pods -o json -", kWeb).out).object().value(QStringLiteral("items")).toArray().size(), 2);
    }

    void whatGetPrintsCanBeReadAgain()
    {
        const QByteArray odd = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, labels: {yes: 'no', '1': \"2\"}}\ndata:\n  text: |+\n    a\n     b\n\n"
                               "  empty: ''\n  colon: 'a: b'\n  hash: 'a #b'\n  dash: '- x'\n  escape: \"\\e[31m\"\n  bidi: \"\\u202e\"\n  list: '[1]'\n  'null': 'null'\n  tab: \"\\tx\"\n";
        for (const char* format : {"yaml", "json"}) {
            const QStringList arguments{QStringLiteral("get"), QStringLiteral("cm"), QStringLiteral("c"), QStringLiteral("-o"), QString::fromLatin1(format), QStringLiteral("-")};
            const QByteArray once = run(arguments, odd).out;
            QVERIFY2(!once.contains('\x1B') && !once.contains("\xE2\x80\xAE"), once);
            QCOMPARE(run(arguments, once).out, once);
            const QByteArray asJson = run("get cm c -o json -", odd).out;
            QCOMPARE(run("get cm c -o json -", once).out, asJson);
        }
    }

    void secretsStayMasked()
    {
        for (const char* line : {"get secrets -", "get secrets -o wide -", "get secrets -o yaml -", "get secrets -o json -", "graph -", "graph - --format svg", "check -"}) {
            const Answer answer = run(line, kWeb);
            QVERIFY2(!answer.out.contains("Q0FOQVJZ") && !answer.err.contains("Q0FOQVJZ"), line);
        }
        QVERIFY(run("get secrets -o yaml -", kWeb).out.contains("key: ••••••"));
        const Answer broken = run("graph -", "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata:\n  key: Q0FOQVJZ\n\tx: y\n");
        QVERIFY2(!broken.err.contains("Q0FOQVJZ") && !broken.out.contains("Q0FOQVJZ"), broken.err);
    }

    void namesCannotSteerTheTerminal()
    {
        const QByteArray hostile = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: \"a\\e]0;x\\a\\u202eb\"}\n";
        for (const char* line : {"get cm -", "get cm -o name -", "get cm -o yaml -", "graph -", "graph - --format dot", "graph - --format mermaid", "check -"}) {
            const QByteArray out = run(line, hostile).out;
            QVERIFY2(!out.contains('\x1B') && !out.contains('\x07') && !out.contains("\xE2\x80\xAE"), line);
        }
    }

    void explain()
    {
        const Answer english = run("explain deploy --lang en");
        QCOMPARE(english.code, 0);
        QVERIFY2(english.out.startsWith("Deployment"), english.out);
        QVERIFY(english.out.contains("Why it exists"));
        const Answer japanese = run("explain --lang ja ラベルセレクタ");
        QCOMPARE(japanese.code, 0);
        QVERIFY2(japanese.out.contains("なぜあるか"), japanese.out);
        const Answer byEnvironment = run({QStringLiteral("explain"), QStringLiteral("pod")}, {}, {{QStringLiteral("LC_ALL"), QStringLiteral("ja_JP.UTF-8")}});
        QVERIFY(byEnvironment.out.contains("なぜあるか"));
        const Answer wrong = run("explain deploymint --lang en");
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains("did you mean:\n  deployment"), wrong.err);
        QCOMPARE(run("explain xyzzyqq").code, 2);
    }

    void notes()
    {
        const QByteArray text = "## Workload\n\n- Deployment\n  - RolingUpdate\n- DaemonSet\n  - RolingUpdate\n";
        const Answer plain = run("notes - --lang en", text);
        QCOMPARE(plain.code, 0);
        QVERIFY2(plain.out.contains("deployment-rolling-update") && plain.out.contains("daemonset-rolling-update"), plain.out);
        QVERIFY(plain.out.contains("Not in these notes"));
        QVERIFY(run("notes - --lang ja", text).out.contains("用語"));
        const QJsonObject json = QJsonDocument::fromJson(run("notes - --format json --target 1.36", text).out).object();
        QCOMPARE(json.value(QStringLiteral("target")).toString(), QStringLiteral("1.36"));
        QCOMPARE(json.value(QStringLiteral("sections")).toArray().size(), 1);
        const QJsonArray concepts = json.value(QStringLiteral("concepts")).toArray();
        const auto lineOf = [&](const char* id) {
            for (const QJsonValue& each : concepts) {
                if (each.toObject().value(QStringLiteral("concept")).toString() == QLatin1String(id))
                    return each.toObject().value(QStringLiteral("line")).toInt();
            }
            return 0;
        };
        QCOMPARE(lineOf("deployment-rolling-update"), 4);
        QCOMPARE(lineOf("daemonset-rolling-update"), 6);
        QVERIFY(!json.value(QStringLiteral("notFound")).toArray().isEmpty());
        QVERIFY(json.value(QStringLiteral("corrections")).isArray());
        QCOMPARE(run("notes /nonexistent.md").code, 2);
        QCOMPARE(run("notes").code, 2);
        QCOMPARE(run("notes a b").code, 2);
        QCOMPARE(run("notes - --target 1.20", text).code, 2);
        QVERIFY(!run("notes -", "- Pod \x1b[31m\xE2\x80\xAE\n").out.contains('\x1b'));
        QCOMPARE(run("notes -", "").code, 0);
    }

    void list()
    {
        for (const char* table : {"kinds", "relations", "checks", "concepts", "formats"}) {
            const Answer answer = run({QStringLiteral("list"), QString::fromLatin1(table)});
            QCOMPARE(answer.code, 0);
            QVERIFY2(answer.out.count('\n') > 5, table);
            QVERIFY2(answer.out.contains('\t'), table);
        }
        const Answer scenes = run("list scenes");
        QCOMPARE(scenes.code, 0);
        QVERIFY(scenes.out.isEmpty() && !scenes.err.isEmpty());
        QVERIFY(run("list kinds").out.contains("Deployment\tapps\tv1\tdeployments\tdeploy\tnamespaced\tworkload"));
    }

    void kustomizations()
    {
        QTemporaryDir folder;
        QDir().mkpath(folder.filePath(QStringLiteral("bin")));
        QDir().mkpath(folder.filePath(QStringLiteral("app")));
        QFile tool(folder.filePath(QStringLiteral("bin/kustomize")));
        QVERIFY(tool.open(QIODevice::WriteOnly));
        tool.write("#!/bin/sh\nprintf 'apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: built}\\n'\n");
        tool.close();
        tool.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        QFile file(folder.filePath(QStringLiteral("app/kustomization.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("resources:\n- https://example.com/base\n");
        file.close();
        const QMap<QString, QString> path{{QStringLiteral("PATH"), folder.filePath(QStringLiteral("bin")) + QStringLiteral(":/usr/bin:/bin")}};
        const QString app = folder.filePath(QStringLiteral("app"));
        const Answer refused = run({QStringLiteral("graph"), QStringLiteral("-k"), app}, {}, path);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("kustomization.yaml:2:3: names a remote resource: https://example.com/base"), refused.err);
        QVERIFY(refused.err.contains("--allow-remote"));
        const Answer built = run({QStringLiteral("graph"), QStringLiteral("-k"), app, QStringLiteral("--allow-remote")}, {}, path);
        QCOMPARE(built.code, 0);
        QVERIFY(built.out.contains("/ConfigMap/default/built"));
        const Answer plain = run({QStringLiteral("graph"), app}, {}, path);
        QVERIFY2(plain.err.contains("which was not built"), plain.err);
        const Answer absent = run({QStringLiteral("graph"), QStringLiteral("--helm"), app}, {}, {{QStringLiteral("PATH"), QStringLiteral("/nonexistent")}});
        QCOMPARE(absent.code, 2);
        QVERIFY2(absent.err.contains("program not found: helm"), absent.err);
    }

    void completionAndManual()
    {
        for (const char* shell : {"bash", "zsh", "fish"}) {
            const Answer answer = run({QStringLiteral("completion"), QString::fromLatin1(shell)});
            QCOMPARE(answer.code, 0);
            QVERIFY2(answer.out.contains("explain") && answer.out.contains("mermaid"), shell);
        }
        QProcess bash;
        bash.start(QStringLiteral("bash"), {QStringLiteral("-n")});
        bash.write(run("completion bash").out);
        bash.closeWriteChannel();
        QVERIFY(bash.waitForFinished(10'000));
        QCOMPARE(bash.exitCode(), 0);
        const Answer manual = run("man");
        QCOMPARE(manual.code, 0);
        QVERIFY(manual.out.startsWith(".TH KUBEZU 1") && manual.out.contains("\\-\\-fail\\-on"));
    }

    void aClosedOutputIsNoSuccess()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("needs /dev/full");
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(qEnvironmentVariable("KUBEZU_PROGRAM"), {QStringLiteral("list"), QStringLiteral("kinds")});
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 2);
    }
};

QTEST_GUILESS_MAIN(TstCli)
#include "tst_cli.moc"
