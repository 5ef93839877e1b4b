#include "tests/unit/window/window_fixture.h"
#include "views/common/error_words.h"
#include "views/common/picture_words.h"
#include "views/theme/icons.h"
#include "views/window/setting_words.h"

#include <QKeySequence>
#include <QMenu>

#include <algorithm>

using namespace kubezu;
using namespace kubezu::testing;

class TestWindowTables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void actionsAreUnique();
    void keysAreUnique();
    void everyActionIsInAMenu();
    void everySettingHasWords();
    void everyErrorHasWords();
    void everyWordOfAPictureIsThere();
};

void TestWindowTables::actionsAreUnique()
{
    QSet<QString> ids;
    for (const ActionRow& row : actionRows()) {
        QVERIFY2(!ids.contains(QLatin1String(row.id)), row.id);
        ids.insert(QLatin1String(row.id));
        QVERIFY2(row.icon[0] == '\0' || hasIcon(row.icon), row.icon);
        QVERIFY2(row.run != nullptr && row.enabled != nullptr, row.id);
    }
    for (std::size_t at = 0; at < menuRows().size(); ++at)
        QVERIFY(std::any_of(menuRows().begin(), menuRows().end(), [at](const MenuRow& row) { return static_cast<std::size_t>(row.id) == at; }));
}

void TestWindowTables::keysAreUnique()
{
    QSet<QString> keys;
    for (const ActionRow& row : actionRows()) {
        for (const QString& key : QString::fromLatin1(row.shortcuts).split(u' ', Qt::SkipEmptyParts)) {
            QVERIFY2(!QKeySequence::fromString(key).isEmpty(), row.id);
            QVERIFY2(!keys.contains(key), qPrintable(key));
            keys.insert(key);
        }
    }
}

void TestWindowTables::everyActionIsInAMenu()
{
    WindowFixture fixture;
    QSet<QAction*> shown;
    for (const QMenu* menu : fixture.window->findChildren<QMenu*>()) {
        for (QAction* action : menu->actions())
            shown.insert(action);
    }
    for (const Actions::Listed& each : fixture.window->shell().actions->listed()) {
        QVERIFY2(shown.contains(each.action), each.row->id);
        QVERIFY2(!each.action->text().isEmpty(), each.row->id);
        QVERIFY2(!each.where.isEmpty(), each.row->id);
    }
}

void TestWindowTables::everySettingHasWords()
{
    for (const SettingRow& row : settingRows()) {
        if (row.kind == SettingRow::Kind::Hidden)
            continue;
        QVERIFY2(!settingWord(row.key).isEmpty(), row.key);
        const QString group = QString::fromLatin1(row.key).section(u'/', 0, 0);
        QVERIFY2(settingGroupWord(group) != group, row.key);
        for (const QString& choice : QString::fromLatin1(row.choices).split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(choiceWord(choice) != choice, qPrintable(choice));
    }
}

void TestWindowTables::everyErrorHasWords()
{
    QSet<QString> sentences;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code) {
        Error error;
        error.code = static_cast<ErrorCode>(code);
        const ErrorWords words = wordsOf(error);
        QVERIFY2(!words.sentence.isEmpty() && !sentences.contains(words.sentence), qPrintable(words.sentence));
        sentences.insert(words.sentence);
    }
    Error error;
    error.detail = "%1 <b>x</b> \xE2\x80\xAE"
                   "evil";
    error.where.file = "a.yaml";
    error.where.line = 3;
    error.where.column = 5;
    const ErrorWords words = wordsOf(error);
    QVERIFY2(words.sentence.endsWith(QStringLiteral("%1 <b>x</b> ⟦U+202E⟧evil")), qPrintable(words.sentence));
    QCOMPARE(words.place, QStringLiteral("a.yaml:3:5"));
}

void TestWindowTables::everyWordOfAPictureIsThere()
{
    const CardWords words = pictureWords();
    for (const QString& word : words.relations)
        QVERIFY(!word.isEmpty());
    for (const LensInfo& lens : lenses())
        QVERIFY(!lensWord(lens.lens).isEmpty());
    QVERIFY(!groupingWord(Grouping::None).isEmpty());
}

QTEST_MAIN(TestWindowTables)
#include "tst_window_tables.moc"
