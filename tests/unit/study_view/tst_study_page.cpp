#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTextEdit>

#include "app/embedded/embedded.h"
#include "tests/unit/panels/desk.h"
#include "tests/unit/study/fixed_clock.h"
#include "views/common/banner.h"
#include "views/study_view/card_picture.h"
#include "views/study_view/study_card_view.h"
#include "views/study_view/study_page.h"
#include "views/study_view/study_words.h"

using namespace kubezu;
using namespace kubezu::tests;

namespace {

QuestionSet contentQuestions()
{
    const auto folder = testing::ContentFolder::read(KUBEZU_SOURCE_DIR "/content/questions", ".yaml");
    return QuestionSet::of(folder.files());
}

} // namespace

class TestStudyPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initEmbedded(); }
    void init();
    void cleanup();
    void startsWithWhatThereIs();
    void wholeSessionByKeys();
    void gradesOnlyWhatWasShown();
    void keysComeBeforeShortcuts();
    void undoGoesBackOverTheEnd();
    void escapeEnds();
    void opensTheEntry();
    void onlyChosenSections();
    void picturesAreDrawnWithoutTheAnswer();
    void everyPictureCanBeDrawn();
    void exportsAndImports();
    void damagedFileCanBeSetAside();
    void newerFileIsRefused();
    void failedWriteKeepsTheCard();
    void everythingHasANameAndIsReached();
    void japaneseProjectorAndContrast();
    void librarySmallerThanTheFile();
    void words();

private:
    [[nodiscard]] bool open();
    [[nodiscard]] QString file() const { return m_desk->folder.filePath(QStringLiteral("data/study.sqlite")); }
    template <typename T = QWidget>
    [[nodiscard]] T* named(const char* name) const
    {
        return m_page->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QWidget* current() const { return m_page->findChild<QStackedWidget*>()->currentWidget(); }
    [[nodiscard]] bool isAt(const char* name) const { return current()->objectName() == QLatin1String(name); }
    [[nodiscard]] Banner* banner(const char* name) const
    {
        for (Banner* each : m_page->findChildren<Banner*>()) {
            if (each->property("name").toString() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }
    /// To whatever has the focus, as a keyboard does.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus != nullptr && m_page->isAncestorOf(focus));
        QTest::keyClick(focus, static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] QString left() const { return named<QLabel>("study-left")->text(); }
    /// Shows the answer and grades; waits for what comes next.
    void answer(int key);

    std::unique_ptr<Desk> m_desk;
    testing::FixedClock m_clock;
    std::unique_ptr<StudyPage> m_page;
};

void TestStudyPage::init()
{
    m_desk = std::make_unique<Desk>();
    m_clock = {};
}

void TestStudyPage::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

bool TestStudyPage::open()
{
    m_page = std::make_unique<StudyPage>(m_desk->workspace, m_desk->settings, *m_desk->appearance, StudyServices{file(), contentQuestions, m_clock.clock()});
    m_page->resize(1000, 700);
    m_page->show();
    QApplication::setActiveWindow(m_page.get());
    return QTest::qWaitFor([this] { return named("study-section-operations") != nullptr || banner("error")->isVisible(); });
}

void TestStudyPage::answer(int key)
{
    auto* card = named<StudyCardView>("study-card");
    QVERIFY(isAt("study-card") && !card->isAnswerShown());
    const int before = named<QProgressBar>("")->value();
    press(Qt::Key_Space);
    QVERIFY(card->isAnswerShown());
    press(key);
    QTRY_VERIFY(isAt("study-summary") || (!card->isAnswerShown() && named<QProgressBar>("")->value() == before + 1));
}

void TestStudyPage::startsWithWhatThereIs()
{
    QVERIFY(open());
    QVERIFY(isAt("study-start"));
    QCOMPARE(named<QLabel>("study-today")->text(), QStringLiteral("Due today: 0 · New today: 10"));
    QVERIFY(named("study-begin")->hasFocus());
    QVERIFY(QFile::exists(file()));
    QVERIFY(wordsOn(*m_page).contains(QStringLiteral("0 due · 0 known, 0 in learning, ")));
}

void TestStudyPage::wholeSessionByKeys()
{
    QVERIFY(open());
    press(Qt::Key_Space); // the focus is on Start
    QTRY_VERIFY(isAt("study-card"));
    QCOMPARE(left(), QStringLiteral("10 cards left"));
    answer(Qt::Key_3); // back in ten minutes
    QCOMPARE(left(), QStringLiteral("10 cards left"));
    answer(Qt::Key_4);
    QCOMPARE(left(), QStringLiteral("9 cards left"));
    const QString third = named("study-show")->accessibleDescription();
    answer(Qt::Key_1);
    answer(Qt::Key_2);
    press(Qt::Key_U);
    QTRY_COMPARE(named<QProgressBar>("")->value(), 3);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(named<QProgressBar>("")->value(), 2);
    QCOMPARE(named("study-show")->accessibleDescription(), third);
    int answers = 2;
    while (!isAt("study-summary") && answers < 100) {
        answer(Qt::Key_3);
        ++answers;
        m_clock.pass(std::chrono::minutes(1));
    }
    QCOMPARE(answers, 2 + 8 * 2 + 1);
    QCOMPARE(named<QLabel>("study-summary-words")->text(), QStringLiteral("Forgot: 0  ·  Hard: 0  ·  Good: 18  ·  Easy: 1"));
    QVERIFY(wordsOn(*m_page).contains(QStringLiteral("19 answers")));
    press(Qt::Key_Return);
    QTRY_VERIFY(isAt("study-start"));
    QTRY_COMPARE(named<QLabel>("study-today")->text(), QStringLiteral("Due today: 0 · New today: 0"));
    QVERIFY(isAt("study-start")); // what the end still had to tell does not bring the summary back
    QVERIFY(!named<QPushButton>("study-begin")->isEnabled());
    m_page.reset();
    const auto store = StudyStore::open(file().toStdString());
    QVERIFY(store.ok());
    QCOMPARE(store.value()->everything().value().log.size(), std::size_t{19});
    QCOMPARE(store.value()->progress().value().size(), std::size_t{10});
}

void TestStudyPage::gradesOnlyWhatWasShown()
{
    QVERIFY(open());
    press(Qt::Key_Space);
    QTRY_VERIFY(isAt("study-card"));
    auto* card = named<StudyCardView>("study-card");
    press(Qt::Key_3);
    QTest::qWait(50);
    QVERIFY(!card->isAnswerShown());
    QCOMPARE(named<QProgressBar>("")->value(), 0);
    QVERIFY(!named("study-back")->isVisible() && !named("grade-1")->isVisible());
    press(Qt::Key_Return);
    QVERIFY(card->isAnswerShown());
    QVERIFY(named("study-back")->isVisible() && named("study-front")->isVisible());
    QVERIFY(named("study-back")->x() > named("study-front")->x()); // beside it
    QVERIFY(named("grade-3")->hasFocus());
    QVERIFY(named<QPushButton>("grade-1")->text().contains(QStringLiteral("Forgot")) && named<QPushButton>("grade-1")->text().contains(QStringLiteral("1 min")));
    QVERIFY(named<QPushButton>("grade-4")->text().contains(QStringLiteral("8 days")));
    // A key that is held down answers one card, not all.
    QTest::keyClick(card, Qt::Key_4);
    QTest::keyClick(card, Qt::Key_4);
    QTest::keyClick(card, Qt::Key_4);
    QTRY_COMPARE(named<QProgressBar>("")->value(), 1);
    QTest::qWait(50);
    QCOMPARE(named<QProgressBar>("")->value(), 1);
    for (int i = 0; i < 5; ++i) { // Enter would show and grade one unseen card after the other
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
        QCoreApplication::sendEvent(card, &held);
    }
    QTest::qWait(50);
    QVERIFY(!card->isAnswerShown());
    QCOMPARE(named<QProgressBar>("")->value(), 1);
}

/// The window has shortcuts of its own, Ctrl+Z among them.
void TestStudyPage::keysComeBeforeShortcuts()
{
    QVERIFY(open());
    int taken = 0;
    for (const char* keys : {"Ctrl+Z", "1", "U", "Esc"})
        connect(new QShortcut(QKeySequence(QString::fromLatin1(keys)), m_page.get()), &QShortcut::activated, this, [&taken] { ++taken; });
    press(Qt::Key_Space);
    QTRY_VERIFY(isAt("study-card"));
    answer(Qt::Key_1);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(named<QProgressBar>("")->value(), 0);
    press(Qt::Key_Escape);
    QTRY_VERIFY(isAt("study-start"));
    QCOMPARE(taken, 0);
    press(Qt::Key_Z, Qt::ControlModifier); // nothing to undo here: the window's
    QCOMPARE(taken, 1);
}

void TestStudyPage::undoGoesBackOverTheEnd()
{
    QVERIFY(open());
    for (const char* section : {"operations", "workload-api", "service-apis", "config-and-storage", "reference", "neighbours"})
        named<QCheckBox>((std::string("study-section-") + section).c_str())->setChecked(false);
    press(Qt::Key_Space);
    QTRY_VERIFY(isAt("study-card"));
    int answers = 0;
    for (; isAt("study-card") && answers < 50; ++answers)
        answer(Qt::Key_4);
    QVERIFY(isAt("study-summary"));
    press(Qt::Key_U);
    QTRY_VERIFY(isAt("study-card"));
    QCOMPARE(left(), QStringLiteral("1 card left"));
    answer(Qt::Key_4);
    QVERIFY(isAt("study-summary"));
    QVERIFY(named<QLabel>("study-summary-words")->text().endsWith(QStringLiteral("Easy: %1").arg(answers)));
}

void TestStudyPage::escapeEnds()
{
    QVERIFY(open());
    press(Qt::Key_Space);
    QTRY_VERIFY(isAt("study-card"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(isAt("study-start")); // nothing was answered, nothing is to be told
    press(Qt::Key_Space);
    QTRY_VERIFY(isAt("study-card"));
    answer(Qt::Key_4);
    press(Qt::Key_Escape);
    QTRY_VERIFY(isAt("study-summary"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(isAt("study-start"));
    QTRY_COMPARE(named<QLabel>("study-today")->text(), QStringLiteral("Due today: 0 · New today: 9"));
}

void TestStudyPage::opensTheEntry()
{
    QVERIFY(open());
    press(Qt::Key_Space);
    QTRY_VERIFY(isAt("study-card"));
    const QSignalSpy spy(m_page.get(), &StudyPage::entryShown);
    press(Qt::Key_O);
    QCOMPARE(spy.count(), 1);
    QVERIFY(m_desk->workspace.library().find(m_desk->workspace.selection().conceptId.toStdString()) != nullptr);
}

void TestStudyPage::onlyChosenSections()
{
    QVERIFY(open());
    const QList<QCheckBox*> boxes = m_page->findChildren<QCheckBox*>();
    for (QCheckBox* box : boxes)
        box->setChecked(false);
    QVERIFY(!named<QPushButton>("study-begin")->isEnabled());
    QVERIFY(wordsOn(*m_page).contains(QStringLiteral("Choose at least one section.")));
    named("study-section-service-apis")->setFocus();
    press(Qt::Key_Space);
    QVERIFY(named<QPushButton>("study-begin")->isEnabled());
    named("study-begin")->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(isAt("study-card"));
    QVERIFY(wordsOn(*m_page).contains(QStringLiteral("Words · Service APIs")));
    // Remembered.
    QVERIFY(open());
    QVERIFY(named<QCheckBox>("study-section-service-apis")->isChecked());
    QVERIFY(!named<QCheckBox>("study-section-operations")->isChecked());
}

void TestStudyPage::picturesAreDrawnWithoutTheAnswer()
{
    const Concept& deployment = *m_desk->workspace.library().find("deployment");
    QVERIFY(givesAway("my-deployment", deployment));
    QVERIFY(!givesAway("web", deployment));
    StudyCardView view(*m_desk->appearance);
    view.resize(900, 600);
    StudyTurn turn;
    turn.card.id = "picture:deployment";
    turn.card.sort = CardSort::Picture;
    turn.card.concepts = {"deployment"};
    turn.card.manifest = deployment.manifest;
    turn.card.words[0].back = "Deployment";
    view.setTurn(turn, m_desk->workspace.libraryPtr());
    view.show();
    auto* picture = view.findChild<QLabel*>(QStringLiteral("study-picture"));
    QTRY_VERIFY(!picture->pixmap(Qt::ReturnByValue).isNull());
    QVERIFY(picture->pixmap(Qt::ReturnByValue).width() > 100);
    QVERIFY(!wordsOn(view).contains(QStringLiteral("Deployment")) || view.findChild<QWidget*>(QStringLiteral("study-back"))->isHidden());
    // Covered: the same picture without an answer to cover is another.
    CardPictureWish wish;
    wish.manifest = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: deployment-x}\nspec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}}\n";
    wish.style = m_desk->appearance->paintStyle();
    wish.room = {600, 400};
    const QImage open = cardPicture(wish);
    wish.answer = deployment;
    const QImage covered = cardPicture(wish);
    QVERIFY(!open.isNull() && !covered.isNull());
    QVERIFY(open != covered);
    wish.manifest = "no: resource";
    QVERIFY(cardPicture(wish).isNull());
}

void TestStudyPage::everyPictureCanBeDrawn()
{
    const Library& library = m_desk->workspace.library();
    for (const StudyCard& card : makeCards(library, {})) {
        if (card.sort != CardSort::Picture)
            continue;
        CardPictureWish wish;
        wish.manifest = card.manifest;
        wish.answer = *library.find(card.concepts.front());
        wish.style = m_desk->appearance->paintStyle();
        wish.room = {480, 320};
        const QImage image = cardPicture(wish);
        QVERIFY2(!image.isNull(), card.id.c_str());
        QVERIFY2(image.width() <= 481 && image.height() <= 321, card.id.c_str());
    }
}

void TestStudyPage::exportsAndImports()
{
    QVERIFY(open());
    press(Qt::Key_Space);
    QTRY_VERIFY(isAt("study-card"));
    answer(Qt::Key_4);
    press(Qt::Key_Escape);
    QTRY_VERIFY(isAt("study-summary"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(isAt("study-start"));
    const auto choose = [this](const char* button, const QString& path) {
        named<QPushButton>(button)->click();
        auto* dialog = named<QFileDialog>("study-file");
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
    };
    const QString json = m_desk->folder.filePath(QStringLiteral("export.json"));
    choose("study-export", json);
    QTRY_COMPARE(banner("note")->text(), QStringLiteral("Exported"));
    QTRY_VERIFY(QFile::exists(json));
    QTest::qWait(1); // the dialog is gone
    const QString anki = m_desk->folder.filePath(QStringLiteral("anki.txt"));
    choose("study-anki", anki);
    QTRY_VERIFY(QFile::exists(anki));
    QFile text(anki);
    QVERIFY(text.open(QIODevice::ReadOnly));
    QVERIFY(text.readAll().startsWith("#separator:tab\n#html:false\n"));
    // On another computer.
    QVERIFY(QFile::remove(file()));
    QFile::remove(file() + QStringLiteral("-wal"));
    QFile::remove(file() + QStringLiteral("-shm"));
    QVERIFY(open());
    QCOMPARE(named<QLabel>("study-today")->text(), QStringLiteral("Due today: 0 · New today: 10"));
    choose("study-import", json);
    QTRY_COMPARE(banner("note")->text(), QStringLiteral("Imported"));
    QVERIFY(wordsOn(*banner("note")).contains(QStringLiteral("New cards: 1")));
    QTRY_COMPARE(named<QLabel>("study-today")->text(), QStringLiteral("Due today: 0 · New today: 9"));
    choose("study-import", anki); // no export
    QTRY_VERIFY(banner("error")->isVisible());
    QVERIFY(banner("error")->text().startsWith(QStringLiteral("Not an export of your progress")));
    choose("study-export", QStringLiteral("/proc/nowhere/x.json"));
    QTRY_VERIFY(banner("error")->text().startsWith(QStringLiteral("Cannot be written")));
}

void TestStudyPage::damagedFileCanBeSetAside()
{
    QVERIFY(QDir().mkpath(m_desk->folder.filePath(QStringLiteral("data"))));
    const QByteArray broken(4096, 'x');
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(broken);
    }
    QVERIFY(open());
    QVERIFY(banner("error")->isVisible());
    QCOMPARE(banner("error")->text().left(36), QStringLiteral("The file of your progress is damaged"));
    for (QPushButton* button : banner("error")->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Set It Aside and Begin Anew"))
            button->click();
    }
    QTRY_VERIFY(banner("note")->isVisible());
    QFile aside(file() + QStringLiteral(".aside-1"));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), broken);
    QTRY_COMPARE(named<QLabel>("study-today")->text(), QStringLiteral("Due today: 0 · New today: 10"));
}

void TestStudyPage::newerFileIsRefused()
{
    QVERIFY(open());
    m_page.reset();
    QFile bytes(file());
    QVERIFY(bytes.open(QIODevice::ReadWrite));
    bytes.seek(60); // SQLite's header: the user version
    bytes.write(QByteArray("\0\0\0\x63", 4));
    bytes.close();
    QVERIFY(open());
    QVERIFY(banner("error")->text().startsWith(QStringLiteral("The file of your progress was written by a newer Kubezu")));
    for (const QPushButton* button : banner("error")->findChildren<QPushButton*>())
        QVERIFY(button->text() != QStringLiteral("Set It Aside and Begin Anew"));
    QVERIFY(!named<QPushButton>("study-begin")->isEnabled());
}

void TestStudyPage::failedWriteKeepsTheCard()
{
    QVERIFY(open());
    press(Qt::Key_Space);
    QTRY_VERIFY(isAt("study-card"));
    const Instant now = *m_clock.at;
    m_clock.pass(std::chrono::hours(24 * 365 * 400)); // nothing can be written with such a clock
    press(Qt::Key_Space);
    press(Qt::Key_3);
    QTRY_VERIFY(banner("error")->isVisible());
    QVERIFY(isAt("study-card") && named<StudyCardView>("study-card")->isAnswerShown());
    *m_clock.at = now;
    press(Qt::Key_4);
    QTRY_COMPARE(named<QProgressBar>("")->value(), 1);
    QVERIFY(!banner("error")->isVisible());
}

void TestStudyPage::everythingHasANameAndIsReached()
{
    QVERIFY(open());
    const auto reach = [this] {
        QSet<QString> reached;
        for (int step = 0; step < 40; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget()->objectName());
        }
        return reached;
    };
    const QSet<QString> start = reach();
    for (const char* name : {"study-begin", "study-section-operations", "study-section-neighbours", "study-export", "study-import", "study-anki"})
        QVERIFY2(start.contains(QString::fromLatin1(name)), name);
    named("study-begin")->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(isAt("study-card"));
    press(Qt::Key_Space);
    const QSet<QString> card = reach();
    for (const char* name : {"grade-1", "grade-2", "grade-3", "grade-4", "study-open", "study-end"})
        QVERIFY2(card.contains(QString::fromLatin1(name)), name);
    for (const QPushButton* button : m_page->findChildren<QPushButton*>())
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    QVERIFY(!current()->accessibleName().isEmpty());
}

void TestStudyPage::japaneseProjectorAndContrast()
{
    QVERIFY(open());
    press(Qt::Key_Space);
    QTRY_VERIFY(isAt("study-card"));
    press(Qt::Key_Space);
    const int before = named("grade-1")->sizeHint().height();
    m_desk->settings.set("appearance/language", QStringLiteral("ja"));
    m_desk->settings.set("appearance/font-size", QStringLiteral("projector"));
    m_desk->settings.set("appearance/theme", QStringLiteral("high-contrast"));
    QTest::qWait(20);
    QVERIFY(wordsOn(*m_page).contains(QStringLiteral("用語 · 操作")));
    QVERIFY(wordsOn(*m_page).contains(QStringLiteral("これは何か。")));
    QVERIFY(named("grade-1")->sizeHint().height() > before);
    QVERIFY(named<StudyCardView>("study-card")->isAnswerShown());
    const QImage shot = m_page->grab().toImage();
    QVERIFY(!shot.isNull());
    for (const char* theme : {"light", "dark"}) {
        m_desk->settings.set("appearance/theme", QString::fromLatin1(theme));
        QVERIFY(m_page->grab().toImage() != shot);
    }
}

void TestStudyPage::librarySmallerThanTheFile()
{
    m_desk->workspace.setLibrary(Library::build({}));
    m_page = std::make_unique<StudyPage>(m_desk->workspace, m_desk->settings, *m_desk->appearance, StudyServices{file(), {}, m_clock.clock()});
    m_page->show();
    QTest::qWait(100);
    QVERIFY(!named<QPushButton>("study-begin")->isEnabled());
    m_desk->workspace.setLibrary(contentLibrary()); // it may arrive after the window
    QTRY_VERIFY(named<QPushButton>("study-begin")->isEnabled());
}

void TestStudyPage::words()
{
    QCOMPARE(intervalWord({false, 60}), QStringLiteral("1 min"));
    QCOMPARE(intervalWord({false, 330}), QStringLiteral("6 min"));
    QCOMPARE(intervalWord({true, 1}), QStringLiteral("1 day"));
    QCOMPARE(intervalWord({true, 59}), QStringLiteral("59 days"));
    QCOMPARE(intervalWord({true, 90}), QStringLiteral("3.0 months"));
    QCOMPARE(intervalWord({true, 730}), QStringLiteral("2.0 years"));
    const StudyClock clock = m_clock.clock();
    QCOMPARE(dayWord(*m_clock.at + std::chrono::hours(20), *m_clock.at, clock), QStringLiteral("tomorrow"));
    QCOMPARE(dayWord(*m_clock.at, *m_clock.at, clock), QStringLiteral("today"));
    QVERIFY(dayWord(*m_clock.at + std::chrono::hours(24 * 40), *m_clock.at, clock).contains(QStringLiteral("3")));
}

QTEST_MAIN(TestStudyPage)
#include "tst_study_page.moc"
