#include "models/workspace/workspace.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kubezu;

namespace {

class FixedMeasure final : public CardMeasure {
public:
    [[nodiscard]] CardText measure(const CardFace& face) const override { return {{176, 56}, {face.name}}; }
};

QString configMap(const QString& name)
{
    return QStringLiteral("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %1}\n").arg(name);
}

const QString kWeb = QStringLiteral("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: web}}\n"
                                    "  template:\n    metadata: {labels: {app: web}}\n    spec:\n      containers:\n      - name: c\n        image: i\n"
                                    "        envFrom: [{configMapRef: {name: cfg}}]\n");

} // namespace

/// The façade: what is open, what is seen, what is selected; nothing late, nothing lost.
class TestWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void opensAndDraws();
    void keepsWhatIsOpenWhenNothingCanBeRead();
    void followsFilesThatEditorsReplace();
    void newFilesInAFolderAppear();
    void onlyTheLastOpenCounts();
    void viewsCanBeGoneBackTo();
    void selectionSurvivesAReload();
    void edgeSelectsItsHolder();
    void secretsStayMasked();
    void closeForgets();
    void cancelLeavesTheOldState();

private:
    void write(const QString& name, const QString& text)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text.toUtf8());
    }
    void openFolder()
    {
        m_workspace->open({m_folder->path()});
        QTRY_VERIFY(m_workspace->picture());
    }
    [[nodiscard]] NodeIndex node(const char* id) const { return m_workspace->graph()->find(id); }

    FixedMeasure m_measure;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestWorkspace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = std::make_unique<Workspace>(m_measure, Library::build({}));
}

void TestWorkspace::opensAndDraws()
{
    write(QStringLiteral("web.yaml"), kWeb);
    QSignalSpy state(m_workspace.get(), &Workspace::stateChanged);
    openFolder();
    QCOMPARE(state.size(), 1);
    QCOMPARE(state.first().first().toBool(), true);
    QVERIFY(m_workspace->isOpen());
    QCOMPARE(m_workspace->title(), QFileInfo(m_folder->path()).fileName());
    QCOMPARE(m_workspace->problems().size(), std::size_t{1});
    QVERIFY(!m_workspace->picture()->cards.empty());
    QTRY_VERIFY(!m_workspace->isBusy());
}

void TestWorkspace::keepsWhatIsOpenWhenNothingCanBeRead()
{
    write(QStringLiteral("web.yaml"), kWeb);
    openFolder();
    const GraphPtr before = m_workspace->graph();
    QSignalSpy failed(m_workspace.get(), &Workspace::failed);
    m_workspace->open({m_folder->filePath(QStringLiteral("nothing-here"))});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(m_workspace->graph(), before);
    m_workspace->openText(QStringLiteral("{{ broken: ["), QStringLiteral("clipboard"));
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(m_workspace->graph(), before);
}

void TestWorkspace::followsFilesThatEditorsReplace()
{
    write(QStringLiteral("web.yaml"), kWeb);
    openFolder();
    write(QStringLiteral("web.yaml.swp"), configMap(QStringLiteral("cfg")));
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("web.yaml"))));
    QVERIFY(QFile::rename(m_folder->filePath(QStringLiteral("web.yaml.swp")), m_folder->filePath(QStringLiteral("web.yaml"))));
    QTRY_VERIFY(node("/ConfigMap/default/cfg") != kNoIndex);
    // And again: the watch must have moved to the new file.
    write(QStringLiteral("web.yaml"), kWeb);
    QTRY_VERIFY(node("apps/Deployment/default/web") != kNoIndex);
}

void TestWorkspace::newFilesInAFolderAppear()
{
    write(QStringLiteral("web.yaml"), kWeb);
    openFolder();
    QCOMPARE(m_workspace->graph()->nodes[node("/ConfigMap/default/cfg")].origin, Origin::Missing);
    QSignalSpy state(m_workspace.get(), &Workspace::stateChanged);
    write(QStringLiteral("cfg.yaml"), configMap(QStringLiteral("cfg")));
    QTRY_COMPARE(m_workspace->graph()->nodes[node("/ConfigMap/default/cfg")].origin, Origin::Written);
    QCOMPARE(state.last().first().toBool(), false);
}

void TestWorkspace::onlyTheLastOpenCounts()
{
    for (int i = 0; i < 20; ++i)
        m_workspace->openText(configMap(QStringLiteral("c%1").arg(i)), QStringLiteral("text"));
    QTRY_VERIFY(m_workspace->isOpen() && node("/ConfigMap/default/c19") != kNoIndex);
    QTRY_VERIFY(!m_workspace->isBusy());
    QVERIFY(node("/ConfigMap/default/c18") == kNoIndex);
}

void TestWorkspace::viewsCanBeGoneBackTo()
{
    write(QStringLiteral("web.yaml"), kWeb);
    openFolder();
    const ViewState first = m_workspace->view();
    ViewState second = first;
    second.lens = Lens::Config;
    m_workspace->setView(second);
    QVERIFY(m_workspace->canGoBack());
    m_workspace->goBack();
    QVERIFY(m_workspace->view() == first);
    QVERIFY(!m_workspace->canGoBack());
    m_workspace->goForward();
    QVERIFY(m_workspace->view() == second);
    m_workspace->goBack();
    ViewState third = first;
    third.text = "x";
    m_workspace->setView(third);
    QVERIFY(!m_workspace->canGoForward());
}

void TestWorkspace::selectionSurvivesAReload()
{
    write(QStringLiteral("web.yaml"), kWeb);
    openFolder();
    m_workspace->selectNode(node("apps/Deployment/default/web"));
    QSignalSpy state(m_workspace.get(), &Workspace::stateChanged);
    write(QStringLiteral("a.yaml"), configMap(QStringLiteral("a")));
    QTRY_COMPARE(state.size(), 1);
    QCOMPARE(m_workspace->currentNode(), node("apps/Deployment/default/web"));
}

void TestWorkspace::edgeSelectsItsHolder()
{
    write(QStringLiteral("web.yaml"), kWeb);
    openFolder();
    const NodeIndex web = node("apps/Deployment/default/web");
    EdgeIndex env = kNoIndex;
    for (const EdgeIndex edge : m_workspace->graph()->outgoing[web]) {
        if (m_workspace->graph()->edges[edge].relation == Relation::Env)
            env = edge;
    }
    QVERIFY(env != kNoIndex);
    m_workspace->selectEdge(env);
    QCOMPARE(m_workspace->selectedEdge(), env);
    QCOMPARE(m_workspace->currentNode(), web);
    std::uint32_t firstLine = 0;
    const QStringList lines = m_workspace->sourceText(web, firstLine).split(u'\n');
    const std::uint32_t line = m_workspace->graph()->edges[env].place.line;
    QVERIFY(lines.at(static_cast<qsizetype>(line - firstLine)).contains(QLatin1String("configMapRef")));
    m_workspace->clearSelection();
    QVERIFY(m_workspace->selectedNodes().empty());
    QCOMPARE(m_workspace->selectedEdge(), kNoIndex);
}

void TestWorkspace::secretsStayMasked()
{
    write(QStringLiteral("s.yaml"), QStringLiteral("# one\n---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData:\n  token: canary-1\n"
                                                   "  text: |\n    canary-2\n    canary-3\n  flow: \"canary-4\"\ntype: Opaque\n---\n"
                                                   "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: t}\n"
                                                   "  data: {a: canary-5, b: canary-6}\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: c}\n"));
    openFolder();
    for (const char* id : {"/Secret/default/s", "/Secret/default/t", "/ConfigMap/default/c"}) {
        std::uint32_t firstLine = 0;
        const QString text = m_workspace->sourceText(node(id), firstLine);
        QVERIFY2(!text.contains(QLatin1String("canary")), qPrintable(text));
        QVERIFY(text.contains(QLatin1String("name: ")));
    }
    std::uint32_t firstLine = 0;
    const QString masked = m_workspace->sourceText(node("/Secret/default/s"), firstLine);
    QCOMPARE(firstLine, 3U);
    QVERIFY(masked.contains(QLatin1String("token: ")));
    QVERIFY(masked.contains(QLatin1String("type: Opaque")));
}

void TestWorkspace::closeForgets()
{
    write(QStringLiteral("web.yaml"), kWeb);
    openFolder();
    m_workspace->close();
    QVERIFY(!m_workspace->isOpen());
    QVERIFY(!m_workspace->picture());
    QVERIFY(!m_workspace->isBusy());
    QVERIFY(m_workspace->paths().isEmpty());
}

void TestWorkspace::cancelLeavesTheOldState()
{
    write(QStringLiteral("web.yaml"), kWeb);
    openFolder();
    QTRY_VERIFY(!m_workspace->isBusy());
    const GraphPtr before = m_workspace->graph();
    QSignalSpy state(m_workspace.get(), &Workspace::stateChanged);
    m_workspace->openText(configMap(QStringLiteral("c")), QStringLiteral("text"));
    m_workspace->cancel();
    QVERIFY(!m_workspace->isBusy());
    m_workspace->openText(configMap(QStringLiteral("d")), QStringLiteral("text"));
    QTRY_COMPARE(state.size(), 1);
    QVERIFY(node("/ConfigMap/default/c") == kNoIndex);
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
