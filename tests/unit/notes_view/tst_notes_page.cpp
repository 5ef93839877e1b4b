#include <QClipboard>
#include <QDesktopServices>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>

#include "models/workspace/notes_desk.h"
#include "tests/unit/panels/desk.h"
#include "views/glossary_view/correction_card.h"
#include "views/glossary_view/verdict_chip.h"
#include "views/notes_view/notes_page.h"
#include "views/notes_view/notes_text.h"

using namespace kubezu;
using namespace kubezu::tests;

namespace {

const QByteArray kNotes = "## Workload\r\n\r\n- Deployment  \r\n  ノードにひとつ、`Pod` を\r\n    - RolingUpdate\r\n- DaemonSet\r\n  - ノードにひとつ\r\n\r\n## 他\r\n\r\n- Job\r\n";

std::string correction(const std::string& id, const std::string& concepts, const std::string& claim, const std::string& versions)
{
    return "id: " + id + "\nconcepts: [" + concepts + "]\nclaims: [" + claim + "]\nverdict: imprecise\nen: {short: short words, text: long words}\nja: {short: 短い, text: 長い}\n"
        + "source: https://kubernetes.io/docs/\nversions: " + versions + "\n";
}

} // namespace

class TestNotesPage : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void take(const QUrl& url) { m_opened = url; }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        const std::string daemon = correction("C1", "daemonset", "ひとつ", "[{from: \"1.36\", verdict: outdated, en: {short: newer words, text: b}, ja: {short: c, text: d}}]");
        const std::string typo = correction("C2", "deployment-rolling-update, rolling-update", "RolingUpdate", "[]");
        const std::vector<ContentFile> files{{"C1.yaml", daemon}, {"C2.yaml", typo}};
        m_desk->workspace.notes().setCorrections([set = Corrections::build(files)] { return set; });
        m_page = std::make_unique<NotesPage>(m_desk->workspace, m_desk->settings, *m_desk->appearance);
        m_page->resize(1100, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void withoutNotesThereIsAnIndexInOurWords()
    {
        auto* list = m_page->findChild<QTreeWidget*>(QStringLiteral("notes-sections"));
        QVERIFY(list->topLevelItemCount() > 4);
        QVERIFY(list->topLevelItem(0)->childCount() > 0);
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("No notes are open")));
        QSignalSpy wanted(m_page.get(), &NotesPage::openWanted);
        for (auto* button : m_page->findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Open Notes…"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(wanted.size(), 1);
    }

    void theTextIsVerbatimAndCopiesAsItIs()
    {
        QVERIFY(open());
        QCOMPARE(text()->toPlainText(), QString::fromUtf8(kNotes).replace(QStringLiteral("\r\n"), QStringLiteral("\n")));
        text()->setFocus();
        QTest::keyClick(text(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(text(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), kNotes);
    }

    void aClickOnATermOpensItsEntry()
    {
        QVERIFY(open());
        const QTextBlock block = text()->document()->findBlockByNumber(5);
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + 5);
        QTest::mouseClick(text()->viewport(), Qt::LeftButton, {}, text()->cursorRect(cursor).center());
        QCOMPARE(m_desk->workspace.selection().conceptId, QStringLiteral("daemonset"));
        QVERIFY(!text()->extraSelections().isEmpty());
    }

    void enterOpensTheTermAtTheCursor()
    {
        QVERIFY(open());
        text()->goTo(10);
        text()->setFocus();
        QTest::keyClick(text(), Qt::Key_Right);
        QTest::keyClick(text(), Qt::Key_Right);
        QTest::keyClick(text(), Qt::Key_Right);
        QTest::keyClick(text(), Qt::Key_Return);
        QCOMPARE(m_desk->workspace.selection().conceptId, QStringLiteral("job"));
    }

    void cardsStandBesideTheirLines()
    {
        QVERIFY(open());
        const auto cards = shownCards();
        QCOMPARE(cards.size(), 2);
        for (const CorrectionCard* card : cards)
            QVERIFY2(card->mapTo(m_page.get(), QPoint()).x() >= text()->viewport()->mapTo(m_page.get(), QPoint(text()->viewport()->width(), 0)).x(), "a card lies over the text");
        QVERIFY(!cards[0]->geometry().intersects(cards[1]->geometry()));
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("short words")));
        QVERIFY(cards[0]->findChild<VerdictChip*>()->verdict() == Verdict::Imprecise);
    }

    void theSourceOpensOnlyByAClick()
    {
        QVERIFY(open());
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "take");
        CorrectionCard* card = shownCards().first();
        auto* source = card->findChild<QPushButton*>(QStringLiteral("correction-source"));
        QVERIFY(!source->isVisible());
        QTest::mouseClick(card->findChild<QToolButton*>(QStringLiteral("correction-more")), Qt::LeftButton);
        QVERIFY(source->isVisible() && m_opened.isEmpty());
        QTest::mouseClick(source, Qt::LeftButton);
        QCOMPARE(m_opened, QUrl(QStringLiteral("https://kubernetes.io/docs/")));
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    }

    void theTargetChangesVerdictsAtOnce()
    {
        QVERIFY(open());
        QVERIFY(!wordsOn(*m_page).contains(QStringLiteral("newer words")));
        QTest::mouseClick(m_page->findChild<QPushButton*>(QStringLiteral("notes-target-36")), Qt::LeftButton);
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("newer words")));
        QCOMPARE(m_desk->settings.text("review/target"), QStringLiteral("1.36"));
        QVERIFY(m_page->findChild<QPushButton*>(QStringLiteral("notes-target-36"))->isChecked());
        m_desk->settings.set("review/target", QStringLiteral("1.25")); // older than verdicts
        QVERIFY(m_page->findChild<QPushButton*>(QStringLiteral("notes-target-33"))->isChecked());
    }

    void keysGoFromCorrectionToCorrection()
    {
        QVERIFY(open());
        text()->setFocus();
        QTest::keyClick(text(), Qt::Key_F8);
        QCOMPARE(text()->currentLine(), 4U);
        QTest::keyClick(text(), Qt::Key_F8);
        QCOMPARE(text()->currentLine(), 6U);
        QTest::keyClick(text(), Qt::Key_F8);
        QCOMPARE(text()->currentLine(), 4U);
        QTest::keyClick(text(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(text()->currentLine(), 6U);
    }

    void findsInTheNotes()
    {
        QVERIFY(open());
        text()->setFocus();
        QTest::keyClick(text(), Qt::Key_F, Qt::ControlModifier);
        auto* field = m_page->findChild<QLineEdit*>(QStringLiteral("notes-find"));
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("set"));
        QVERIFY(QTest::qWaitFor([&] { return text()->textCursor().selectedText() == QStringLiteral("Set"); }, 2000));
        QCOMPARE(text()->currentLine(), 5U);
    }

    void sectionsLeadToTheirLines()
    {
        QVERIFY(open());
        auto* list = m_page->findChild<QTreeWidget*>(QStringLiteral("notes-sections"));
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("2"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->topLevelItem(1)).center());
        QCOMPARE(text()->currentLine(), 8U);
    }

    void readAgainItStaysWhereItIs()
    {
        QVERIFY(open());
        text()->goTo(6);
        QSignalSpy changed(&m_desk->workspace.notes(), &NotesDesk::changed);
        write(kNotes + "- Pod\r\n");
        QVERIFY(changed.wait(5000));
        QVERIFY(text()->toPlainText().contains(QStringLiteral("- Pod")));
        QCOMPARE(text()->currentLine(), 6U);
    }

    void manyLinesAreShownInAMoment()
    {
        QByteArray many;
        while (many.count('\n') < 10'000)
            many += kNotes;
        write(many);
        QSignalSpy changed(&m_desk->workspace.notes(), &NotesDesk::changed);
        m_desk->workspace.notes().open(m_desk->folder.filePath(QStringLiteral("n.md")));
        QVERIFY(changed.wait(20'000));
        QVERIFY(m_page->findChildren<CorrectionCard*>().size() < 80);
        text()->goTo(9'000);
        QVERIFY(m_page->findChildren<CorrectionCard*>().size() < 160);
    }

    void everyThemeSizeAndLanguage()
    {
        QVERIFY(open());
        for (const char* theme : {"dark", "high-contrast", "light"})
            m_desk->settings.set("appearance/theme", QString::fromLatin1(theme));
        m_desk->settings.set("appearance/font-size", QStringLiteral("projector"));
        m_desk->settings.set("appearance/language", QStringLiteral("ja"));
        QVERIFY(wordsOn(*m_page).contains(QStringLiteral("短い")));
        QVERIFY(!m_page->grab().isNull());
    }

private:
    [[nodiscard]] NotesText* text() const { return m_page->findChild<NotesText*>(); }

    [[nodiscard]] QList<CorrectionCard*> shownCards() const
    {
        QList<CorrectionCard*> cards;
        for (auto* card : m_page->findChildren<CorrectionCard*>()) {
            if (card->isVisible())
                cards.append(card);
        }
        return cards;
    }

    void write(const QByteArray& bytes) const
    {
        QFile file(m_desk->folder.filePath(QStringLiteral("n.md")));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    bool open()
    {
        write(kNotes);
        QSignalSpy changed(&m_desk->workspace.notes(), &NotesDesk::changed);
        m_desk->workspace.notes().open(m_desk->folder.filePath(QStringLiteral("n.md")));
        return changed.wait(10'000);
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<NotesPage> m_page;
    QUrl m_opened;
};

QTEST_MAIN(TestNotesPage)
#include "tst_notes_page.moc"
