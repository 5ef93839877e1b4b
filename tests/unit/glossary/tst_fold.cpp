#include "models/glossary/fold.h"
#include "models/glossary/typo.h"

#include <QTest>

#include <random>
#include <string>
#include <string_view>

using namespace kubezu;

namespace {

std::string strict(std::string_view text)
{
    return toUtf8(foldStrict(text).text);
}

std::string loose(std::string_view text)
{
    return toUtf8(foldLoose(text).text);
}

std::string slice(std::string_view text, const TextRange& range)
{
    return std::string(text.substr(range.begin, range.end - range.begin));
}

} // namespace

#define COMPARE_TEXT(actual, expected) QCOMPARE(QString::fromStdString(actual), QString::fromUtf8(expected))

class TestFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strictUnifiesWidthCaseAndKana();
    void marksCompose();
    void looseDropsSeparatorsAndSizes();
    void positionsLeadBack();
    void romajiOfKana_data();
    void romajiOfKana();
    void romajiSpellingsAgree_data();
    void romajiSpellingsAgree();
    void kanjiHasNoRomaji();
    void typosAreCounted();
    void anyBytesFold();
};

void TestFold::strictUnifiesWidthCaseAndKana()
{
    COMPARE_TEXT(strict("Ｓｅｒｖｉｃｅ"), "service");
    COMPARE_TEXT(strict("サービス"), "さーびす");
    COMPARE_TEXT(strict("ｻｰﾋﾞｽ"), "さーびす");
    COMPARE_TEXT(strict("ﾎﾟｯﾄﾞ"), "ぽっど");
    COMPARE_TEXT(strict("a\u3000b\u00A0c"), "a b c");
    COMPARE_TEXT(strict("Ⅲ ② ﬁn Ångström ČSN ß"), "iii 2 fin angstrom csn ss");
    COMPARE_TEXT(strict("sābisu"), "sabisu");
    COMPARE_TEXT(strict("ΑΒ Жж"), "αβ жж");
    COMPARE_TEXT(strict("環境変数"), "環境変数");
    COMPARE_TEXT(strict("ヴァーチャル"), "ゔぁーちゃる");
    COMPARE_TEXT(strict("？！（）＆"), "?!()&");
}

void TestFold::marksCompose()
{
    COMPARE_TEXT(strict("か\u3099"), "が");
    COMPARE_TEXT(strict("ハ\u309A"), "ぱ");
    COMPARE_TEXT(strict("ｳﾞ"), "ゔ");
    COMPARE_TEXT(strict("あﾞ"), "あﾞ");
    COMPARE_TEXT(strict("e\u0301"), "e");
    COMPARE_TEXT(strict("ﾞ"), "ﾞ");
}

void TestFold::looseDropsSeparatorsAndSizes()
{
    COMPARE_TEXT(loose("Rolling-update"), "rollingupdate");
    COMPARE_TEXT(loose("liveness_probe"), "livenessprobe");
    COMPARE_TEXT(loose("サーバー・サイド"), "さばさいど");
    COMPARE_TEXT(loose("ヴァージョン"), "ぶあじよん");
    COMPARE_TEXT(loose("(kubectl) \"get\""), "kubectlget");
    COMPARE_TEXT(loose(" - ー・_/.():,"), "");
}

void TestFold::positionsLeadBack()
{
    const std::string text = "ｻｰﾋﾞｽ と Ｐｏｄ";
    const FoldedText folded = foldLoose(text);
    COMPARE_TEXT(toUtf8(folded.text), "さびすとpod");
    COMPARE_TEXT(slice(text, folded.original(0, 3)), "ｻｰﾋﾞｽ");
    COMPARE_TEXT(slice(text, folded.original(1, 1)), "ﾋﾞ");
    COMPARE_TEXT(slice(text, folded.original(4, 3)), "Ｐｏｄ");
    const std::string server = "サーバー名";
    COMPARE_TEXT(slice(server, foldLoose(server).original(0, 2)), "サーバー");
    QCOMPARE(folded.original(5, 9), TextRange());
}

void TestFold::romajiOfKana_data()
{
    QTest::addColumn<QString>("kana");
    QTest::addColumn<QString>("romaji");
    const auto row = [](const char* kana, const char* romaji) { QTest::newRow(kana) << QString::fromUtf8(kana) << QString::fromUtf8(romaji); };
    row("こんてな", "kontena");
    row("サービス", "sabisu");
    row("かんきょうへんすう", "kankyohensu");
    row("じょぶ", "zyobu");
    row("ちぇっく", "tyeku");
    row("フォワード", "howado");
    row("ディスク", "zisuku");
    row("ウィンドウ", "windo");
    row("かそうIP", "kasoip");
    row("しんぶん", "sinbun");
    row("つづき", "tuzuki");
    row("クォータ", "kuota");
    row("ティア", "tia");
}

void TestFold::romajiOfKana()
{
    QFETCH(QString, kana);
    QFETCH(QString, romaji);
    QCOMPARE(QString::fromStdString(romajiKey(kana.toStdString())), romaji);
}

void TestFold::romajiSpellingsAgree_data()
{
    QTest::addColumn<QString>("kana");
    QTest::addColumn<QString>("typed");
    const auto rows = [](const char* kana, std::initializer_list<const char*> typed) {
        for (const char* text : typed)
            QTest::newRow(text) << QString::fromUtf8(kana) << QString::fromUtf8(text);
    };
    rows("サービス", {"sabisu", "saabisu", "sa-bisu", "sābisu", "SABISU", "ｓａｂｉｓｕ"});
    rows("かんきょう", {"kankyou", "kankyo", "kankyō", "kannkyou"});
    rows("じょぶ", {"jobu", "zyobu", "jyobu"});
    rows("しつもん", {"shitsumon", "situmon"});
    rows("ちゅうしん", {"chuushin", "tyuusin", "chushin"});
    rows("まっちゃ", {"matcha", "mattya"});
    rows("ふぁいる", {"fairu", "failu"});
    rows("しんぶん", {"shimbun", "shinbun", "simbun"});
    rows("ディスク", {"disuku", "dhisuku", "zisuku"});
    rows("でぷろいめんと", {"depuroimento", "depuloimento"});
    rows("ぼりゅーむ", {"boryuumu", "voryuumu", "boryu-mu"});
}

void TestFold::romajiSpellingsAgree()
{
    QFETCH(QString, kana);
    QFETCH(QString, typed);
    QCOMPARE(QString::fromStdString(romajiKey(typed.toStdString())), QString::fromStdString(romajiKey(kana.toStdString())));
}

void TestFold::kanjiHasNoRomaji()
{
    QVERIFY(romajiKey("環境").empty());
    QVERIFY(romajiKey("再きどう").empty());
    QVERIFY(hasKana("ログ"));
    QVERIFY(!hasKana("log 環境"));
}

void TestFold::typosAreCounted()
{
    QCOMPARE(allowedTypos(3), std::size_t{0});
    QCOMPARE(allowedTypos(7), std::size_t{1});
    QCOMPARE(allowedTypos(8), std::size_t{2});
    const auto distance = [](std::u32string_view query, std::u32string_view key, std::size_t allowed) {
        const auto typo = findTypo(query, key, allowed);
        return typo ? static_cast<int>(typo->distance) * 10 + (typo->whole ? 1 : 0) : -1;
    };
    QCOMPARE(distance(U"servce", U"service", 1), 11);
    QCOMPARE(distance(U"secert", U"secret", 1), 11);
    QCOMPARE(distance(U"readness", U"readinessprobe", 2), 10);
    QCOMPARE(distance(U"service", U"service", 1), 1);
    QCOMPARE(distance(U"abcd", U"wxyz", 1), -1);
    QCOMPARE(distance(U"abcdefgh", U"ab", 2), -1);
    QCOMPARE(distance(std::u32string(33, U'a'), U"aaaa", 2), -1);
    QCOMPARE(distance(U"でぷろいめと", U"でぷろいめんと", 1), 11);
}

/// Whatever the bytes: every folded character has a place, in order and inside the text.
void TestFold::anyBytesFold()
{
    std::mt19937 random(7);
    const std::string_view alphabet = "aA -\xE3\x82\xAB\x99\xEF\xBE\x9E\xCC\x81\xC3\x9F\xF0\x9F\x98\x80\xFF\xC0\xED\xA0\x80";
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t i = random() % 24; i > 0; --i)
            text += alphabet[random() % alphabet.size()];
        for (const FoldedText& folded : {foldStrict(text), foldLoose(text)}) {
            QCOMPARE(folded.text.size(), folded.source.size());
            std::size_t before = 0;
            for (const TextRange& range : folded.source) {
                QVERIFY(range.begin >= before && range.begin < range.end && range.end <= text.size());
                before = range.begin;
            }
            QCOMPARE(foldStrict(toUtf8(folded.text)).text.empty(), folded.text.empty());
        }
        QVERIFY(romajiKey(text).size() <= text.size() * 4);
    }
}

QTEST_APPLESS_MAIN(TestFold)
#include "tst_fold.moc"
