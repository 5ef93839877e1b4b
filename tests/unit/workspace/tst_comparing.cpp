#include "models/workspace/workspace.h"

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

QString configMap(const char* name, const char* value = "x")
{
    return QStringLiteral("---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: %1}\ndata: {k: %2}\n").arg(QLatin1String(name), QLatin1String(value));
}

} // namespace

/// Two sets looked at as one, and back.
class TestComparing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_other = std::make_unique<QTemporaryDir>();
        m_workspace = std::make_unique<Workspace>(m_measure, Library::build({}));
        write(*m_folder, configMap("kept") + configMap("new") + configMap("other", "a"));
        write(*m_other, configMap("kept") + configMap("gone") + configMap("other", "b"));
        m_workspace->open({m_folder->path()});
        QTRY_VERIFY(m_workspace->picture() && !m_workspace->isBusy());
    }

    void holdsBothSets()
    {
        QSignalSpy changed(m_workspace.get(), &Workspace::comparisonChanged);
        m_workspace->compareWith(m_other->path());
        QTRY_VERIFY(m_workspace->comparison());
        QCOMPARE(changed.size(), 1);
        const GraphPtr graph = m_workspace->graph();
        QCOMPARE(graph->changeOf(graph->find("/ConfigMap/default/gone")), Change::Removed);
        QCOMPARE(graph->changeOf(graph->find("/ConfigMap/default/new")), Change::Added);
        QCOMPARE(graph->changeOf(graph->find("/ConfigMap/default/other")), Change::Changed);
        QCOMPARE(m_workspace->comparison()->of(graph->find("/ConfigMap/default/other")).fields.size(), std::size_t{1});
        QTRY_VERIFY(m_workspace->picture()->revision == graph->revision);
        QVERIFY(m_workspace->view().changesOnly);
        QCOMPARE(m_workspace->picture()->cards.size(), std::size_t{3});
        QCOMPARE(m_workspace->picture()->hiddenNodes, 1U);
        // What was removed can be read where it stood.
        std::uint32_t line = 0;
        QVERIFY(m_workspace->sourceText(graph->find("/ConfigMap/default/gone"), line).contains(QLatin1String("name: gone")));
    }

    void goesBackToWhatWas()
    {
        ViewState view = m_workspace->view();
        view.text = "kept";
        m_workspace->setView(view);
        const GraphPtr before = m_workspace->graph();
        m_workspace->compareWith(m_other->path());
        QTRY_VERIFY(m_workspace->comparison());
        QVERIFY(m_workspace->view().text.empty());
        m_workspace->endComparison();
        QVERIFY(!m_workspace->comparison());
        QCOMPARE(m_workspace->graph(), before);
        QCOMPARE(m_workspace->view().text, std::string("kept"));
        QTRY_COMPARE(m_workspace->picture()->revision, before->revision);
        QVERIFY(!m_workspace->graph()->changes);
    }

    void followsReloads()
    {
        QVERIFY(!m_workspace->hasReloaded());
        m_workspace->compareWith(m_other->path());
        QTRY_VERIFY(m_workspace->comparison());
        write(*m_folder, configMap("kept", "changed"));
        m_workspace->reload();
        QTRY_COMPARE(m_workspace->graph()->changeOf(m_workspace->graph()->find("/ConfigMap/default/kept")), Change::Changed);
        QVERIFY(m_workspace->comparison());
        m_workspace->endComparison();
        QCOMPARE(m_workspace->graph()->find("/ConfigMap/default/new"), kNoIndex);
    }

    void whatChangedSinceOpening()
    {
        write(*m_folder, configMap("kept") + configMap("later"));
        m_workspace->reload();
        QTRY_VERIFY(m_workspace->hasReloaded());
        m_workspace->compareWithOpened();
        QTRY_VERIFY(m_workspace->comparison());
        const GraphPtr graph = m_workspace->graph();
        QCOMPARE(graph->changeOf(graph->find("/ConfigMap/default/later")), Change::Added);
        QCOMPARE(graph->changeOf(graph->find("/ConfigMap/default/new")), Change::Removed);
        QVERIFY(m_workspace->comparison()->before.isEmpty());
    }

    void selectionAndProblemsKeepTheirThings()
    {
        m_workspace->selectNode(m_workspace->graph()->find("/ConfigMap/default/other"));
        m_workspace->compareWith(m_other->path());
        QTRY_VERIFY(m_workspace->comparison());
        QCOMPARE(m_workspace->graph()->nodes[m_workspace->currentNode()].id, std::string("/ConfigMap/default/other"));
        for (const Problem& problem : m_workspace->problems()) {
            if (problem.node != kNoIndex)
                QVERIFY(m_workspace->graph()->changeOf(problem.node) != Change::Removed);
        }
    }

    void tellsWhatCannotBeRead()
    {
        for (const char* source : {"/nonexistent", "git:--help:x", "git:main:/"}) {
            QSignalSpy failed(m_workspace.get(), &Workspace::failed);
            m_workspace->compareWith(QString::fromLatin1(source));
            QTRY_COMPARE(failed.size(), 1);
            QVERIFY(!m_workspace->comparison());
            QVERIFY(!m_workspace->isBusy());
        }
    }

    void anotherSetAndClosingEndIt()
    {
        m_workspace->compareWith(m_other->path());
        QTRY_VERIFY(m_workspace->comparison());
        m_workspace->open({m_other->path()});
        QTRY_VERIFY(!m_workspace->comparison());
        QTRY_COMPARE(m_workspace->paths(), QStringList(m_other->path()));
        QVERIFY(!m_workspace->view().changesOnly);
        m_workspace->compareWith(m_folder->path());
        QTRY_VERIFY(m_workspace->comparison());
        m_workspace->close();
        QVERIFY(!m_workspace->comparison() && !m_workspace->isOpen());
        m_workspace->compareWith(m_other->path());
        m_workspace->compareWithOpened();
        m_workspace->endComparison();
        QVERIFY(!m_workspace->isBusy());
    }

    void cancelLeavesWhatWas()
    {
        const GraphPtr before = m_workspace->graph();
        m_workspace->compareWith(m_other->path());
        m_workspace->cancel();
        QTest::qWait(100);
        QVERIFY(!m_workspace->comparison());
        QCOMPARE(m_workspace->graph(), before);
    }

private:
    static void write(const QTemporaryDir& folder, const QString& text)
    {
        QFile file(folder.filePath(QStringLiteral("all.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text.toUtf8());
    }

    FixedMeasure m_measure;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_other;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestComparing)
#include "tst_comparing.moc"
