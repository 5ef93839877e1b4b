#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QListView>
#include <QPdfWriter>
#include <QPushButton>
#include <QTabWidget>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

#include <set>

#include "models/adaptors/roles.h"
#include "models/workspace/notes_desk.h"
#include "tests/unit/panels/desk.h"
#include "views/glossary_view/chip.h"
#include "views/glossary_view/concept_view.h"
#include "views/glossary_view/entry_print.h"
#include "views/glossary_view/glossary_panel.h"

using namespace kubezu;
using namespace kubezu::tests;

class TestGlossaryPanel : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void take(const QUrl& url) { m_opened = url; }

private Q_SLOTS:
    void init();
    void cleanup();
    void followsSelection();
    void opensFromTheIndex();
    void keepsThePinnedEntry();
    void stepsThroughPlaces();
    void searches();
    void goesBackAndForward();
    void followsChips();
    void copiesMarkdown();
    void printsAnEntry();
    void tellsTheCommandOfAnOperation();
    void opensOnlyHttps();
    void seenOnly();
    void ordersByKeyboardAndStaysNarrow();
    void everyEntryShows();
    void japaneseAndLarge();
    void theLearnersWordsStandInTheEntry();

private:
    [[nodiscard]] QTabWidget* tabs() const { return m_panel->findChild<QTabWidget*>(); }
    [[nodiscard]] QString entryName() const
    {
        const auto* label = m_panel->findChild<QLabel*>(QStringLiteral("concept-name"));
        return label ? label->text() : QString();
    }
    template <typename T>
    [[nodiscard]] T* named(const char* name) const
    {
        return m_panel->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QModelIndex indexRow(const QString& conceptId) const;

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<GlossaryPanel> m_panel;
    QUrl m_opened;
};

void TestGlossaryPanel::init()
{
    m_desk = std::make_unique<Desk>();
    m_panel = std::make_unique<GlossaryPanel>(m_desk->workspace, m_desk->settings, *m_desk->appearance);
    m_panel->resize(380, 800);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    QVERIFY(m_desk->open(shop()));
}

void TestGlossaryPanel::cleanup()
{
    m_panel.reset();
    m_desk.reset();
}

QModelIndex TestGlossaryPanel::indexRow(const QString& conceptId) const
{
    const QAbstractItemModel& model = *m_panel->findChild<QTreeView*>()->model();
    for (int g = 0; g < model.rowCount(); ++g) {
        for (int r = 0; r < model.rowCount(model.index(g, 0)); ++r) {
            const QModelIndex index = model.index(r, 0, model.index(g, 0));
            if (index.data(ConceptIdRole).toString() == conceptId)
                return index;
        }
    }
    return {};
}

void TestGlossaryPanel::followsSelection()
{
    QCOMPARE(tabs()->currentIndex(), static_cast<int>(GlossaryPanel::IndexTab));
    m_desk->workspace.selectNode(m_desk->node("apps/Deployment/shop/web"));
    QCOMPARE(tabs()->currentIndex(), static_cast<int>(GlossaryPanel::EntryTab));
    QCOMPARE(entryName(), QStringLiteral("Deployment"));
    QVERIFY(wordsOn(*m_panel).contains(QStringLiteral("deploy · apps/v1")));
    m_desk->workspace.selectEdge(m_desk->edge("/Service/shop/web", Relation::Selects));
    QCOMPARE(entryName(), QStringLiteral("Label selector"));
    QVERIFY(!m_desk->workspace.selection().conceptPinned);
}

void TestGlossaryPanel::opensFromTheIndex()
{
    auto* tree = m_panel->findChild<QTreeView*>();
    const QModelIndex row = indexRow(QStringLiteral("service"));
    tree->expand(row.parent());
    tree->scrollTo(row);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(row).center());
    QCOMPARE(entryName(), QStringLiteral("Service"));
    QCOMPARE(m_desk->workspace.selection().conceptId, QStringLiteral("service"));
    QVERIFY(m_desk->workspace.selection().conceptPinned); // lit up, as the graph shows it
}

void TestGlossaryPanel::keepsThePinnedEntry()
{
    m_desk->workspace.selectNode(m_desk->node("apps/Deployment/shop/web"));
    auto* pill = named<Chip>("places-pill");
    QCOMPARE(pill->caption(), QStringLiteral("2 places"));
    QTest::mouseClick(pill, Qt::LeftButton);
    QVERIFY(m_desk->workspace.selection().conceptPinned);
    m_desk->workspace.selectNode(m_desk->node("/Service/shop/web"));
    QCOMPARE(entryName(), QStringLiteral("Deployment"));
    QTest::mouseClick(pill, Qt::LeftButton);
    QVERIFY(!m_desk->workspace.selection().conceptPinned);
    m_desk->workspace.selectNode(m_desk->node("storage.k8s.io/StorageClass//fast"));
    QCOMPARE(entryName(), QStringLiteral("StorageClass"));
}

void TestGlossaryPanel::stepsThroughPlaces()
{
    m_desk->workspace.selectConcept(QStringLiteral("deployment"), true);
    auto* next = named<QToolButton>("places-next");
    std::set<NodeIndex> seen;
    for (int i = 0; i < 2; ++i) {
        QTest::mouseClick(next, Qt::LeftButton);
        seen.insert(m_desk->workspace.currentNode());
        QVERIFY(wordsOn(*m_panel).contains(QStringLiteral("%1 of 2").arg(i + 1)));
    }
    QCOMPARE(seen.size(), std::size_t(2));
    QCOMPARE(entryName(), QStringLiteral("Deployment"));
}

void TestGlossaryPanel::searches()
{
    auto* field = m_panel->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("headless"));
    auto* results = m_panel->findChild<QListView*>(QStringLiteral("index-results"));
    QTRY_VERIFY(results->isVisible());
    QVERIFY(results->model()->rowCount() > 0);
    QVERIFY(!results->grab().isNull());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(entryName(), QStringLiteral("Headless Service"));
    field->setText(QStringLiteral("qqqqqqqqqq"));
    QVERIFY(!results->isVisible());
    QVERIFY(wordsOn(*m_panel).contains(QStringLiteral("Nothing found")));
    field->clear();
    QVERIFY(m_panel->findChild<QTreeView*>()->isVisible());
}

void TestGlossaryPanel::goesBackAndForward()
{
    auto* back = named<QToolButton>("glossary-back");
    auto* forward = named<QToolButton>("glossary-forward");
    QVERIFY(!back->isEnabled());
    for (const char* id : {"deployment", "service", "pod"})
        m_desk->workspace.selectConcept(QString::fromLatin1(id), false);
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(entryName(), QStringLiteral("Service"));
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(entryName(), QStringLiteral("Deployment"));
    QVERIFY(!back->isEnabled());
    QTest::mouseClick(forward, Qt::LeftButton);
    QCOMPARE(entryName(), QStringLiteral("Service"));
    m_desk->workspace.selectConcept(QStringLiteral("ingress"), false);
    QVERIFY(!forward->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(entryName(), QStringLiteral("Service"));
}

void TestGlossaryPanel::followsChips()
{
    m_desk->workspace.selectConcept(QStringLiteral("deployment"), false);
    Chip* chip = nullptr;
    for (Chip* each : m_panel->findChildren<Chip*>()) {
        if (each->caption() == QLatin1String("ReplicaSet"))
            chip = each;
    }
    QVERIFY(chip);
    chip->click();
    QTRY_COMPARE(entryName(), QStringLiteral("ReplicaSet"));
}

void TestGlossaryPanel::copiesMarkdown()
{
    m_desk->workspace.selectConcept(QStringLiteral("deployment"), false);
    QTest::mouseClick(named<QToolButton>("glossary-copy"), Qt::LeftButton);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(QStringLiteral("# Deployment\n")));
    QVERIFY(text.contains(QStringLiteral("```yaml\n")));
}

void TestGlossaryPanel::printsAnEntry()
{
    const Concept* entry = m_desk->workspace.library().find("headless-service");
    const auto document = entryDocument(*entry, Language::Japanese);
    const QString text = document->toPlainText();
    QVERIFY(text.startsWith(QStringLiteral("Headless Service")));
    QVERIFY(text.contains(QStringLiteral("特定のメンバーに接続したい")));
    QVERIFY(text.contains(QStringLiteral("clusterIP: None")));
    QVERIFY(!text.contains(QLatin1Char('`')));
    const QString file = m_desk->folder.filePath(QStringLiteral("entry.pdf"));
    QPdfWriter writer(file);
    document->print(&writer);
    QFile made(file);
    QVERIFY(made.open(QIODevice::ReadOnly));
    QVERIFY(made.read(5) == "%PDF-");
}

void TestGlossaryPanel::tellsTheCommandOfAnOperation()
{
    m_desk->workspace.selectConcept(QStringLiteral("kubectl-rollout-restart"), false);
    auto* reads = named<QAbstractButton>("operation-changes");
    QVERIFY(reads != nullptr && !reads->isVisible());                                 // nothing is selected yet
    m_desk->workspace.selectConcept(QStringLiteral("kubectl-rollout-restart"), true); // stays while a resource is picked
    m_desk->workspace.selectNode(m_desk->node("apps/Deployment/shop/web"));
    auto* changes = named<QAbstractButton>("operation-changes");
    QTRY_VERIFY(changes->isVisible());
    QTest::mouseClick(named<QToolButton>("operation-copy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("kubectl rollout restart deploy/web -n shop"));
    QTest::mouseClick(changes, Qt::LeftButton);
    QCOMPARE(m_desk->workspace.selection().lit, std::vector<std::string>{"apps/Deployment/shop/web"});
    QTest::mouseClick(named<QAbstractButton>("operation-changes"), Qt::LeftButton);
    QVERIFY(m_desk->workspace.selection().lit.empty());
}

void TestGlossaryPanel::opensOnlyHttps()
{
    QCOMPARE(ConceptView::hostOf("https://kubernetes.io/docs/"), QStringLiteral("kubernetes.io"));
    for (const char* bad : {"http://kubernetes.io/", "file:///etc/passwd", "javascript:alert(1)", "https://", "https://a@b.example/", "", "x"})
        QVERIFY2(ConceptView::hostOf(bad).isEmpty(), bad);
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "take");
    m_desk->workspace.selectConcept(QStringLiteral("deployment"), false);
    QVERIFY(m_opened.isEmpty());
    auto* open = named<QPushButton>("open-authority");
    QVERIFY(open->text().contains(QStringLiteral("kubernetes.io")));
    open->click();
    QCOMPARE(m_opened.host(), QStringLiteral("kubernetes.io"));
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
}

void TestGlossaryPanel::ordersByKeyboardAndStaysNarrow()
{
    auto* orders = named<QComboBox>("index-order");
    QVERIFY(orders != nullptr);
    const auto firstGroup = [this] { return named<QTreeView>("")->model()->index(0, 0).data().toString(); };
    orders->setFocus();
    QTest::keyClick(orders, Qt::Key_End);
    QCOMPARE(orders->currentIndex(), orders->count() - 1);
    QVERIFY(firstGroup() != QStringLiteral("Operations"));
    QTest::keyClick(orders, Qt::Key_Home);
    QCOMPARE(firstGroup(), QStringLiteral("Operations"));
    // Beside the graph on a projector: type grows by 1.6, the panel may take three tenths of 1600 pixels.
    m_desk->settings.set("appearance/font-size", QStringLiteral("projector"));
    QVERIFY2(m_panel->minimumSizeHint().width() <= 480, qPrintable(QString::number(m_panel->minimumSizeHint().width())));
}

void TestGlossaryPanel::seenOnly()
{
    named<QToolButton>("seen-only")->setChecked(true);
    QVERIFY(indexRow(QStringLiteral("deployment")).isValid());
    QVERIFY(!indexRow(QStringLiteral("statefulset")).isValid());
    m_desk->workspace.close();
    QVERIFY(indexRow(QStringLiteral("statefulset")).isValid());
}

/// Every entry in both languages: nothing wider than the panel, nothing rich.
void TestGlossaryPanel::everyEntryShows()
{
    for (const char* language : {"en", "ja"}) {
        m_desk->settings.set("appearance/language", QString::fromLatin1(language));
        for (const Concept& entry : m_desk->workspace.library().concepts()) {
            m_desk->workspace.selectConcept(QString::fromStdString(entry.id), false);
            const auto* view = m_panel->findChild<ConceptView*>();
            QVERIFY2(view->widget()->minimumSizeHint().width() <= view->viewport()->width(), entry.id.c_str());
            QCOMPARE(entryName(), QString::fromStdString(entry.name(m_desk->appearance->language())));
        }
    }
    for (const QLabel* label : m_panel->findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestGlossaryPanel::japaneseAndLarge()
{
    m_desk->workspace.selectNode(m_desk->node("apps/Deployment/shop/web"));
    m_desk->settings.set("appearance/language", QStringLiteral("ja"));
    m_desk->settings.set("appearance/theme", QStringLiteral("dark"));
    m_desk->settings.set("appearance/font-size", QStringLiteral("projector"));
    QString prose;
    for (const QTextEdit* text : m_panel->findChildren<QTextEdit*>())
        prose += text->toPlainText();
    QVERIFY(prose.contains(QStringLiteral("入れ替えのきく Pod")));
    QVERIFY(!m_panel->grab().isNull());
}

void TestGlossaryPanel::theLearnersWordsStandInTheEntry()
{
    const std::string words = "id: C1\nconcepts: [daemonset]\nclaims: [one on each]\nverdict: imprecise\nen: {short: only where it fits, text: t}\nja: {short: a, text: b}\n"
                              "source: https://kubernetes.io/docs/\nversions: []\n";
    const std::vector<ContentFile> files{{"C1.yaml", words}};
    NotesDesk& notes = m_desk->workspace.notes();
    notes.setCorrections([set = Corrections::build(files)] { return set; });
    m_desk->workspace.selectConcept(QStringLiteral("daemonset"), false);
    QVERIFY(!m_panel->findChild<QWidget*>(QStringLiteral("in-notes")));
    const QString path = m_desk->folder.filePath(QStringLiteral("n.md"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("## Kinds\n\n- DaemonSet  \n  one on each node，\n");
    file.close();
    QSignalSpy changed(&notes, &NotesDesk::changed);
    notes.open(path);
    QVERIFY(changed.wait(5000));
    auto* part = m_panel->findChild<QWidget*>(QStringLiteral("in-notes"));
    QVERIFY(part);
    QCOMPARE(part->findChild<QTextEdit*>()->toPlainText(), QStringLiteral("DaemonSet  \n  one on each node，"));
    QVERIFY(wordsOn(*part).contains(QStringLiteral("only where it fits")));
    auto* place = named<QPushButton>("notes-place");
    QCOMPARE(place->text(), QStringLiteral("Kinds, line 3"));
    QSignalSpy wanted(&notes, &NotesDesk::lineWanted);
    QTest::mouseClick(place, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toUInt(), 2U);
    m_desk->workspace.selectConcept(QStringLiteral("job"), false); // the notes do not speak of it
    QTRY_VERIFY(!m_panel->findChild<QWidget*>(QStringLiteral("in-notes")));
    notes.close();
}

QTEST_MAIN(TestGlossaryPanel)
#include "tst_glossary_panel.moc"
