#include "tests/unit/window/window_fixture.h"
#include "views/resources/changes_view.h"
#include "views/resources/inspector.h"
#include "views/window/comparison_bar.h"
#include "views/window/revision_dialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QToolButton>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

QByteArray shopText(const char* replicas, const char* token)
{
    return QByteArray("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: ") + replicas
        + "\n  template:\n    metadata: {labels: {app: web}}\n    spec: {containers: [{name: c, image: i}]}\n---\n"
          "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}}\n---\n"
          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: far}\n---\n"
          "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {token: "
        + token + "}\n";
}

} // namespace

/// Comparing, by keys and clicks as a user does.
class TestComparison : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(writeFile(path("now/all.yaml"), shopText("3", "Q0FOQVJZMg==")));
        QVERIFY(writeFile(path("then/all.yaml"), shopText("2", "Q0FOQVJZMQ==")));
        m_fixture->workspace->open({path("now")});
        QTRY_VERIFY_WITH_TIMEOUT(ready(), 10000);
    }
    void cleanup() { m_fixture.reset(); }

    void comparesWithAFolder()
    {
        QVERIFY(!bar().isVisible());
        QTest::keyClick(m_fixture->window.get(), Qt::Key_D, Qt::ControlModifier);
        auto* dialog = m_fixture->find<QFileDialog>("open-dialog");
        QVERIFY(dialog);
        Q_EMIT dialog->filesSelected({path("then")});
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(bar().isVisible(), 10000);
        QVERIFY(m_fixture->find<QLabel>("comparedSets")->text().contains(QStringLiteral("→ now")));
        QTRY_COMPARE(m_fixture->workspace->picture()->hiddenNodes, 2U); // far, and the slices of the Service
        // The rest is one click away.
        QTest::mouseClick(m_fixture->find<QToolButton>("changesOnly"), Qt::LeftButton);
        QTRY_COMPARE(m_fixture->workspace->picture()->hiddenNodes, 1U);
        QTest::mouseClick(m_fixture->find<QPushButton>("endComparison"), Qt::LeftButton);
        QVERIFY(!bar().isVisible());
        QVERIFY(!m_fixture->workspace->comparison());
    }

    void escapeEndsIt()
    {
        compareWithThen();
        m_fixture->window->shell().canvas->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!m_fixture->workspace->comparison());
    }

    /// The panels are made behind the first picture, which may be after the comparison began.
    void anInspectorThatComesLateTellsThemToo()
    {
        compareWithThen();
        Inspector late(*m_fixture->workspace, *m_fixture->settings, *m_fixture->appearance);
        late.show();
        QVERIFY(late.findChild<ChangesView*>()->isVisible());
    }

    void inspectorTellsTheChanges()
    {
        compareWithThen();
        auto* changes = m_fixture->find<ChangesView>("changesView");
        QVERIFY(changes);
        auto* tabs = qobject_cast<QTabWidget*>(changes->parentWidget()->parentWidget());
        QVERIFY(tabs);
        m_fixture->workspace->selectNode(m_fixture->workspace->graph()->find("apps/Deployment/default/web"));
        QTRY_VERIFY(changes->isVisible());
        QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Changes 1"));
        QCOMPARE(changes->findChild<QListView*>()->model()->index(0, 0).data().toString(), QStringLiteral("spec.replicas: 2 → 3"));
        QTest::mouseClick(changes->findChild<QToolButton*>(), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("~ spec.replicas: 2 -> 3")));
        m_fixture->workspace->selectNode(m_fixture->workspace->graph()->find("/Secret/default/s"));
        QVERIFY(changes->text().contains(QLatin1String("data.token")));
        QVERIFY(!changes->text().contains(QLatin1String("Q0FO")));
        m_fixture->workspace->endComparison();
        QVERIFY(!tabs->isTabVisible(tabs->count() - 1));
        QVERIFY(!changes->isVisible());
    }

    void whatChangedSinceOpening()
    {
        QVERIFY(!m_fixture->action("compare-opened")->isEnabled());
        QVERIFY(writeFile(path("now/all.yaml"), shopText("5", "Q0FOQVJZMg==")));
        QTest::keyClick(m_fixture->window.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->action("compare-opened")->isEnabled(), 10000);
        QTest::keyClick(m_fixture->window.get(), Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(bar().isVisible(), 10000);
        QVERIFY(m_fixture->find<QLabel>("comparedSets")->text().contains(QLatin1String("opened")));
    }

    void asksForAGitRevision()
    {
        QVERIFY(!m_fixture->action("compare-revision")->isEnabled());
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("needs git");
        for (const char* command : {"init -q -b main", "add -A", "-c user.name=T -c user.email=t@example.com commit -q -m first"}) {
            QProcess git;
            git.setWorkingDirectory(path("now"));
            git.start(QStringLiteral("git"), QString::fromLatin1(command).split(u' '));
            QVERIFY(git.waitForFinished(30'000) && git.exitCode() == 0);
        }
        QVERIFY(writeFile(path("now/all.yaml"), shopText("9", "Q0FOQVJZMg==")));
        m_fixture->workspace->open({path("now")});
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->action("compare-revision")->isEnabled(), 10000);
        QTest::keyClick(m_fixture->window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = m_fixture->find<RevisionDialog>("revision-dialog");
        QVERIFY(dialog);
        auto* list = dialog->findChild<QListWidget*>(QStringLiteral("revisions"));
        QTRY_COMPARE_WITH_TIMEOUT(list->count(), 2, 10000); // the branch and its commit
        auto* revision = dialog->findChild<QLineEdit*>(QStringLiteral("revision"));
        QTest::keyClicks(revision, QStringLiteral("--help"));
        QTest::keyClick(revision, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        revision->clear();
        QTest::keyClicks(revision, QStringLiteral("main"));
        QTest::keyClick(revision, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->workspace->comparison(), 10000);
        QCOMPARE(m_fixture->workspace->comparison()->comparison->nodeCounts().changed, std::size_t{1});
    }

    void speaksJapanese()
    {
        compareWithThen();
        m_fixture->settings->set("appearance/language", QStringLiteral("ja"));
        QTRY_COMPARE(m_fixture->find<QPushButton>("endComparison")->text(), QStringLiteral("比較を終える"));
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_fixture->folder.filePath(QString::fromLatin1(name)); }
    [[nodiscard]] bool ready() const { return m_fixture->workspace->isOpen() && m_fixture->workspace->picture() && !m_fixture->workspace->isBusy(); }
    [[nodiscard]] ComparisonBar& bar() const { return *m_fixture->find<ComparisonBar>("comparisonBar"); }

    void compareWithThen()
    {
        m_fixture->workspace->compareWith(path("then"));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->workspace->comparison() && ready(), 10000);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestComparison)
#include "tst_comparison.moc"
