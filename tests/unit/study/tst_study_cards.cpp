#include "models/study/binding_words.h"
#include "models/study/cards.h"
#include "models/study/kubectl_words.h"
#include "tests/unit/glossary/content_folder.h"

#include <QTest>

#include <algorithm>
#include <cstdio>
#include <set>

using namespace kubezu;
using testing::ContentFolder;
using testing::Sample;

namespace {

std::vector<StudyCard> ofSort(const std::vector<StudyCard>& cards, CardSort sort)
{
    std::vector<StudyCard> found;
    std::copy_if(cards.begin(), cards.end(), std::back_inserter(found), [sort](const StudyCard& card) { return card.sort == sort; });
    return found;
}

const StudyCard* find(const std::vector<StudyCard>& cards, std::string_view id)
{
    const auto card = std::find_if(cards.begin(), cards.end(), [id](const StudyCard& each) { return each.id == id; });
    return card == cards.end() ? nullptr : &*card;
}

std::vector<StudyCard> cardsOf(const std::vector<Sample>& samples)
{
    ContentFolder content;
    for (const Sample& sample : samples)
        content.add(sample.section + '/' + sample.id + ".md", testing::conceptFile(sample));
    return makeCards(*Library::build(content.files()), {});
}

} // namespace

class TestStudyCards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void idsAreUniqueAndStable();
    void everySortHasCards();
    void bothLanguagesAreThere();
    void everyConceptHasItsWord();
    void picturesAreWholeResources();
    void fieldsAreWritten();
    void sharedFieldIsOneCard();
    void generalFieldsAreLeftOut();
    void commandsAreExplained();
    void orderIsThatOfTheNotes();

private:
    const ContentFolder m_content = ContentFolder::read(KUBEZU_SOURCE_DIR "/content/concepts");
    const ContentFolder m_questions = ContentFolder::read(KUBEZU_SOURCE_DIR "/content/questions", ".yaml");
    std::shared_ptr<const Library> m_library = Library::build(m_content.files());
    QuestionSet m_set = QuestionSet::of(m_questions.files());
    std::vector<StudyCard> m_cards = makeCards(*m_library, m_set.questions);
};

/// KUBEZU_PRINT_CARDS shows them all, for reading.
void TestStudyCards::initTestCase()
{
    if (!qEnvironmentVariableIsSet("KUBEZU_PRINT_CARDS"))
        return;
    for (const StudyCard& card : m_cards) {
        for (const StudyCard::Words& words : card.words)
            std::printf("%s\n  %s\n  = %s\n", card.id.c_str(), words.front.c_str(), words.back.c_str());
    }
}

void TestStudyCards::idsAreUniqueAndStable()
{
    std::set<std::string> ids;
    for (const StudyCard& card : m_cards) {
        QVERIFY2(ids.insert(card.id).second, card.id.c_str());
        QVERIFY2(card.id.starts_with(std::string(rowOf(card.sort).id) + ':'), card.id.c_str());
        QVERIFY2(!card.concepts.empty() && m_library->find(card.concepts.front()) != nullptr, card.id.c_str());
    }
    const std::vector<StudyCard> again = makeCards(*m_library, m_set.questions);
    QCOMPARE(again.size(), m_cards.size());
    for (std::size_t at = 0; at < again.size(); ++at)
        QCOMPARE(again[at].id, m_cards[at].id);
    // Progress is kept under these; they may be added to, not changed.
    for (const char* id : {"meaning:deployment", "picture:deployment", "question:rolling-update-of-ten", "field:/Service spec.clusterIP = None",
                           "command:kubectl rollout undo deployment/web"})
        QVERIFY2(find(m_cards, id) != nullptr, id);
}

void TestStudyCards::everySortHasCards()
{
    QCOMPARE(cardSorts().size(), std::size_t{5});
    for (const CardSortRow& row : cardSorts()) {
        QVERIFY2(ofSort(m_cards, row.sort).size() >= 6, row.id.data());
        for (std::size_t language = 0; language < kLanguageCount; ++language)
            QVERIFY(!row.names[language].empty() && !row.prompts[language].empty());
    }
    QCOMPARE(ofSort(m_cards, CardSort::Question).size(), m_set.questions.size());
}

void TestStudyCards::bothLanguagesAreThere()
{
    for (const StudyCard& card : m_cards) {
        for (const StudyCard::Words& words : card.words) {
            QVERIFY2(!words.back.empty(), card.id.c_str());
            QVERIFY2(words.front.empty() == (card.sort == CardSort::Picture), card.id.c_str());
        }
    }
}

void TestStudyCards::everyConceptHasItsWord()
{
    QCOMPARE(ofSort(m_cards, CardSort::Meaning).size(), m_library->concepts().size());
    const StudyCard* card = find(m_cards, "meaning:deployment");
    QCOMPARE(card->in(Language::English).front, std::string("Deployment"));
    QCOMPARE(card->in(Language::Japanese).back, m_library->find("deployment")->text(Language::Japanese).what);
}

void TestStudyCards::picturesAreWholeResources()
{
    for (const StudyCard& card : ofSort(m_cards, CardSort::Picture)) {
        QVERIFY2(card.manifest.find("kind:") != std::string::npos && card.manifest.find("apiVersion:") != std::string::npos, card.id.c_str());
    }
    QVERIFY(ofSort(cardsOf({Sample()}), CardSort::Picture).empty()); // its example is a few lines
}

void TestStudyCards::fieldsAreWritten()
{
    const StudyCard* card = find(m_cards, "field:/Service spec.clusterIP = None");
    QVERIFY(card != nullptr);
    QCOMPARE(card->in(Language::English).front, std::string("`spec.clusterIP` of Service is `None`"));
    QCOMPARE(card->in(Language::Japanese).front, std::string("Service の `spec.clusterIP` が `None`"));
    QVERIFY(card->in(Language::English).back.starts_with(m_library->find("headless-service")->name(Language::English)));
    const StudyCard* both = find(m_cards, "field:/Service spec.type = ClusterIP & /Service spec.clusterIP = None");
    QVERIFY(both != nullptr);
    QCOMPARE(both->in(Language::English).front, std::string("`spec.type` of Service is `ClusterIP`, or not written\n`spec.clusterIP` of Service is `None`"));
}

void TestStudyCards::sharedFieldIsOneCard()
{
    Sample one;
    one.bindings = "\n  - {kind: pod-template, path: hostNetwork, absent: true}\n";
    Sample two = one;
    two.id = "other";
    two.order = 30;
    two.en = "Other";
    const std::vector<StudyCard> cards = ofSort(cardsOf({one, two}), CardSort::Field);
    QCOMPARE(cards.size(), std::size_t{1});
    QCOMPARE(cards.front().id, std::string("field:pod-template hostNetwork absent"));
    QCOMPARE(cards.front().concepts, (std::vector<std::string>{"deployment", "other"}));
    QCOMPARE(cards.front().in(Language::English).front, std::string("`hostNetwork` of a pod template is not written"));
    QVERIFY(cards.front().in(Language::English).back.starts_with("Deployment · Other\n"));
}

void TestStudyCards::generalFieldsAreLeftOut()
{
    Sample sample;
    sample.bindings = "\n  - {kind: [/Pod, apps/Deployment], path: metadata.name}\n  - {kind: [/Pod, /Service, /Node, /Secret, /Event], path: spec}\n";
    QVERIFY(ofSort(cardsOf({sample}), CardSort::Field).empty());
}

void TestStudyCards::commandsAreExplained()
{
    QCOMPARE(kubectlWords("kubectl get pods -l app=web -w", Language::English),
             std::string("Reads `pods` from the API server and prints it, as a short table unless told otherwise.\n"
                         "- `-l app=web`: only objects with this label\n- `-w`: and goes on watching for changes"));
    QVERIFY(kubectlWords("kubectl exec deploy/web -- cat /etc/resolv.conf", Language::Japanese).find("`cat /etc/resolv.conf`") != std::string::npos);
    QVERIFY(kubectlWords("kubectl rollout undo deployment/web", Language::English).find("`deployment/web`") != std::string::npos);
    QVERIFY(kubectlWords("kubectl get pods -o jsonpath='{.a b}'", Language::English).find("- `-o jsonpath='{.a b}'`: only this field") != std::string::npos);
    for (const char* line : {"", "kubectl", "helm get x", "kubectl frobnicate", "kubectl get '", "kubectl get -o"})
        static_cast<void>(kubectlWords(line, Language::English));
    QCOMPARE(kubectlWords("kubectl -n kube-system get pods", Language::Japanese), std::string("`pods` を API サーバーから読んで表示する。指定がなければ短い表になる。\n- `-n kube-system`: この Namespace で"));
    QVERIFY(kubectlWords("kubectl -n", Language::English).empty());
    QVERIFY(kubectlWords("kubectl frobnicate", Language::English).empty());
    QVERIFY(kubectlWords("helm get x", Language::English).empty());
    const StudyCard* card = find(m_cards, "command:kubectl get services");
    QVERIFY(card != nullptr && card->concepts.size() > 1);
}

void TestStudyCards::orderIsThatOfTheNotes()
{
    int before = -1;
    std::string section;
    for (const StudyCard& card : m_cards) {
        const int order = m_library->find(card.concepts.front())->order;
        QVERIFY2(card.section != section || order >= before, card.id.c_str());
        before = order;
        section = card.section;
    }
}

QTEST_APPLESS_MAIN(TestStudyCards)
#include "tst_study_cards.moc"
