#include "models/base/error.h"
#include "models/base/text.h"
#include "models/glossary/fold.h"
#include "models/glossary/library.h"
#include "models/glossary/sections.h"
#include "models/kube/kind_catalog.h"
#include "models/notes/corrections.h"
#include "models/relations/relation.h"
#include "models/review/check.h"
#include "models/review/review.h"
#include "models/study/kubectl_words.h"
#include "models/study/questions.h"
#include "tests/support/load.h"
#include "tests/unit/glossary/content_folder.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace kubezu;

namespace {

/// Collects problems, so that one run names them all, by file.
class Faults {
public:
    void add(const Concept& entry, const std::string& what) { m_lines.push_back(entry.file + ": " + what); }
    void add(const std::string& file, const std::string& what) { m_lines.push_back(file + ": " + what); }
    void add(const Error& error) { m_lines.push_back(describe(error) + (error.hint.empty() ? "" : " (" + error.hint + ")")); }
    [[nodiscard]] bool empty() const { return m_lines.empty(); }
    [[nodiscard]] QByteArray text() const
    {
        std::string all = std::to_string(m_lines.size()) + " problem(s):";
        for (const std::string& line : m_lines)
            all += "\n  " + line;
        return QByteArray::fromStdString(all);
    }

private:
    std::vector<std::string> m_lines;
};

#define VERIFY_NONE(faults) QVERIFY2((faults).empty(), (faults).text().constData())

bool isKnownKind(const GroupKind& kind)
{
    return findKind(kind.group, kind.kind) != nullptr;
}

void checkBindingKinds(const Concept& entry, const Binding& binding, Faults& faults)
{
    for (const GroupKind& kind : binding.kinds) {
        if (!isKnownKind(kind))
            faults.add(entry, "binding of unknown kind " + kind.text());
    }
    for (const Binding& each : binding.all)
        checkBindingKinds(entry, each, faults);
}

bool hasKanji(std::string_view utf8)
{
    const FoldedText folded = foldStrict(utf8);
    return std::any_of(folded.text.begin(), folded.text.end(), [](char32_t c) { return c >= 0x3400 && c < 0xA000; });
}

bool hasJapanese(std::string_view utf8)
{
    return hasKana(utf8) || hasKanji(utf8);
}

bool backticksClose(std::string_view text)
{
    return std::count(text.begin(), text.end(), '`') % 2 == 0;
}

/// What notes write by the same words in two sections: by itself, and as a way to find a Service.
const std::set<std::string> kWrittenAlike{"dns-a-record", "dns-srv-record", "sd-environment"};

std::vector<std::pair<std::string_view, const std::string*>> partsOf(const ConceptText& text)
{
    return {{"what", &text.what}, {"why", &text.why}, {"shows", &text.shows}, {"trap", &text.trap}};
}

} // namespace

class TestContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsRead();
    void idIsFileNameAndSectionIsFolder();
    void placesAreTakenOnce();
    void relationsResolve();
    void kindsAndEdgesAreKnown();
    void everyKindHasItsConcept();
    void textsAreInTheirLanguage();
    void readingsAreReadable();
    void everyRelationHasItsConcept();
    void questionsAreRead();
    void correctionsAreWhole();
    void commandsHaveWords();
    void verdictsTurnWithTheVersion();
    void everyConceptIsThere();
    void everySnippetIsCleanAndShowsItsConcept();
    void noAliasIsAnotherName();

private:
    const testing::ContentFolder m_content = testing::ContentFolder::read(KUBEZU_SOURCE_DIR "/content/concepts");
    std::shared_ptr<const Library> m_library = Library::build(m_content.files());
};

void TestContent::everyFileIsRead()
{
    Faults faults;
    for (const Error& error : m_library->errors())
        faults.add(error);
    VERIFY_NONE(faults);
    QCOMPARE(m_library->concepts().size(), m_content.files().size());
    QVERIFY(!m_library->concepts().empty());
}

void TestContent::idIsFileNameAndSectionIsFolder()
{
    Faults faults;
    for (const Concept& entry : m_library->concepts()) {
        const std::string wanted = entry.section + '/' + entry.id + ".md";
        if (entry.file != wanted)
            faults.add(entry, "section and id belong into " + wanted);
        if (entry.isNeighbour() != (entry.section == "neighbours"))
            faults.add(entry, "order from 1000 on is for section neighbours, and only for it");
    }
    VERIFY_NONE(faults);
}

void TestContent::placesAreTakenOnce()
{
    Faults faults;
    std::map<int, const Concept*> byOrder;
    for (const Concept& entry : m_library->concepts()) {
        const auto [place, fresh] = byOrder.emplace(entry.order, &entry);
        if (!fresh)
            faults.add(entry, "order " + std::to_string(entry.order) + " is that of " + place->second->file);
    }
    VERIFY_NONE(faults);
}

void TestContent::relationsResolve()
{
    Faults faults;
    for (const DanglingLink& link : m_library->danglingLinks())
        faults.add(*m_library->find(link.from), std::string(conceptRelationTypeId(link.type)) + " → " + link.target + " does not exist");
    for (const Concept& entry : m_library->concepts()) {
        std::set<std::pair<ConceptRelationType, std::string>> seen;
        for (const ConceptRelation& relation : entry.relations) {
            if (relation.target == entry.id)
                faults.add(entry, "is related to itself");
            if (!seen.emplace(relation.type, relation.target).second)
                faults.add(entry, "relation to " + relation.target + " is written twice");
        }
    }
    VERIFY_NONE(faults);
}

void TestContent::kindsAndEdgesAreKnown()
{
    Faults faults;
    for (const Concept& entry : m_library->concepts()) {
        for (const GroupKind& kind : entry.kinds) {
            if (!isKnownKind(kind))
                faults.add(entry, "unknown kind " + kind.text());
        }
        for (const Binding& binding : entry.bindings)
            checkBindingKinds(entry, binding, faults);
        for (const std::string& edge : entry.edges) {
            if (!relationFromId(edge))
                faults.add(entry, "unknown edge " + edge);
        }
    }
    VERIFY_NONE(faults);
}

/// The table of kinds names the glossary entry of each kind; the entry must exist.
void TestContent::everyKindHasItsConcept()
{
    std::string missing;
    for (const KindInfo& row : builtInKinds()) {
        if (!row.conceptId.empty() && m_library->find(row.conceptId) == nullptr)
            missing += "\n  " + std::string(row.kind) + ": " + std::string(row.conceptId);
    }
    QVERIFY2(missing.empty(), ("kinds whose concept does not exist:" + missing).c_str());
}

void TestContent::textsAreInTheirLanguage()
{
    Faults faults;
    for (const Concept& entry : m_library->concepts()) {
        for (const auto& [part, text] : partsOf(entry.text(Language::English))) {
            if (hasJapanese(*text) || !backticksClose(*text))
                faults.add(entry, "en " + std::string(part) + " holds Japanese or an open backtick");
        }
        for (const auto& [part, text] : partsOf(entry.text(Language::Japanese))) {
            if (!hasJapanese(*text) || !backticksClose(*text))
                faults.add(entry, "ja " + std::string(part) + " holds no Japanese or an open backtick");
        }
        if (hasJapanese(entry.name(Language::English)))
            faults.add(entry, "the English name is Japanese");
    }
    VERIFY_NONE(faults);
}

void TestContent::readingsAreReadable()
{
    Faults faults;
    for (const Concept& entry : m_library->concepts()) {
        for (const std::string& reading : entry.yomi) {
            if (romajiKey(reading).empty())
                faults.add(entry, "yomi " + reading + " is not kana");
        }
        if (entry.yomi.empty() && hasKanji(entry.name(Language::Japanese)))
            faults.add(entry, "a name with kanji needs a yomi");
    }
    VERIFY_NONE(faults);
}

/// The table of relations names the entry that explains each class; the entry must exist.
void TestContent::everyRelationHasItsConcept()
{
    std::string missing;
    for (const RelationInfo& row : relationInfos()) {
        if (!row.conceptId.empty() && m_library->find(row.conceptId) == nullptr)
            missing += "\n  " + std::string(row.id) + ": " + std::string(row.conceptId);
    }
    QVERIFY2(missing.empty(), ("relations whose concept does not exist:" + missing).c_str());
}

/// The reader insists on keys, both languages, https and versions that do not overlap; here: ids, names, lengths and the learner's view.
void TestContent::correctionsAreWhole()
{
    const std::filesystem::path folder = KUBEZU_SOURCE_DIR "/content/corrections";
    const testing::ContentFolder files = testing::ContentFolder::read(folder, ".yaml");
    const auto set = Corrections::build(files.files());
    Faults faults;
    std::set<std::string> ids;
    for (const Error& error : set->errors())
        faults.add(error);
    for (const Correction& each : set->all()) {
        if (each.file != each.id + ".yaml" || !ids.insert(each.id).second)
            faults.add(each.file, "the id is not the file's name, or there twice");
        for (const std::string& id : each.concepts) {
            if (m_library->find(id) == nullptr)
                faults.add(each.file, "there is no concept " + id);
        }
        std::vector<const CorrectionCase*> cases{&each.otherwise};
        for (const Correction::Range& range : each.versions)
            cases.push_back(&range.holds);
        for (const CorrectionCase* holds : cases) {
            if (codePoints(holds->in(Language::English).shortText) > 90 || codePoints(holds->in(Language::Japanese).shortText) > 45)
                faults.add(each.file, "short is too long");
            for (const std::string* text : {&holds->in(Language::English).shortText, &holds->in(Language::English).text}) {
                if (hasJapanese(*text) || !backticksClose(*text))
                    faults.add(each.file, "en holds Japanese or an open backtick");
            }
            if (!hasJapanese(holds->in(Language::Japanese).text) || !backticksClose(holds->in(Language::Japanese).text))
                faults.add(each.file, "ja holds no Japanese or an open backtick");
        }
    }
    QVERIFY(!set->all().empty());
    VERIFY_NONE(faults);
}

void TestContent::questionsAreRead()
{
    const testing::ContentFolder files = testing::ContentFolder::read(KUBEZU_SOURCE_DIR "/content/questions", ".yaml");
    const QuestionSet set = QuestionSet::of(files.files());
    Faults faults;
    for (const Error& error : set.errors)
        faults.add(error);
    VERIFY_NONE(faults);
    QVERIFY(!set.questions.empty());
    std::string wrong;
    for (const Question& question : set.questions) {
        const std::string place = "\n  " + question.file + ':' + std::to_string(question.line) + ": ";
        for (const std::string& id : question.concepts) {
            if (m_library->find(id) == nullptr)
                wrong += place + "there is no concept " + id;
        }
        const Question::Words& english = question.in(Language::English);
        const Question::Words& japanese = question.in(Language::Japanese);
        if (hasJapanese(english.question + english.answer) || !hasJapanese(japanese.question) || !hasJapanese(japanese.answer))
            wrong += place + "a text is not in its language";
    }
    QVERIFY2(wrong.empty(), wrong.c_str());
}

/// A study card asks what each command does.
void TestContent::commandsHaveWords()
{
    Faults faults;
    for (const Concept& entry : m_library->concepts()) {
        if (!entry.kubectl.empty() && kubectlWords(entry.kubectl, Language::English).empty())
            faults.add(entry, "add the verb of '" + entry.kubectl + "' to models/study/kubectl_words.cpp");
    }
    VERIFY_NONE(faults);
}

/// What depends on the version of Kubernetes is said for each of them.
void TestContent::verdictsTurnWithTheVersion()
{
    const testing::ContentFolder folder = testing::ContentFolder::read(KUBEZU_SOURCE_DIR "/content/corrections", ".yaml");
    const auto corrections = Corrections::build(folder.files());
    QCOMPARE(corrections->all().size(), std::size_t{56});
    const auto at = [&](const std::string& id, int minor) {
        const auto found = std::find_if(corrections->all().begin(), corrections->all().end(), [&](const Correction& each) { return each.id == id; });
        return found->at(minor);
    };
    // StatefulSet maxUnavailable, externalIPs, resources of a whole Pod, rules of a container's own.
    const std::vector<std::pair<std::string, int>> turns{{"C22", 35}, {"C22", 36}, {"C22", 37}, {"C28", 36}, {"C45", 34}, {"C53", 34}, {"C53", 35}};
    for (const auto& [id, minor] : turns)
        QVERIFY2(at(id, minor).in(Language::English).text != at(id, minor - 1).in(Language::English).text, (id + " does not change at 1." + std::to_string(minor)).c_str());
    QVERIFY(at("C28", 35).verdict != Verdict::Outdated);
    QVERIFY(at("C28", 36).verdict == Verdict::Outdated);
}

/// The terms of the notes and what lies beside them, numbered without a gap.
void TestContent::everyConceptIsThere()
{
    constexpr int kOfTheNotes = 130;
    constexpr int kBesideThem = 76;
    std::set<int> places;
    for (const Concept& entry : m_library->concepts())
        places.insert(entry.order);
    for (int i = 1; i <= kOfTheNotes; ++i)
        QVERIFY2(places.contains(i), qPrintable(QString::number(i)));
    for (int i = 1; i <= kBesideThem; ++i)
        QVERIFY2(places.contains(1000 + i), qPrintable(QString::number(1000 + i)));
    QCOMPARE(m_library->concepts().size(), std::size_t{kOfTheNotes + kBesideThem});
}

/// A snippet is what a learner copies: whole resources without a problem, in which the concept is to be seen.
void TestContent::everySnippetIsCleanAndShowsItsConcept()
{
    Faults faults;
    std::size_t snippets = 0;
    for (const Concept& entry : m_library->concepts()) {
        if (entry.manifest.empty())
            continue;
        ++snippets;
        const GraphPtr graph = testing::graphFrom(entry.manifest);
        for (const Problem& problem : review(*graph).problems)
            faults.add(entry, "the snippet has the problem " + std::string(problem.check->id) + " in line " + std::to_string(problem.where.line));
        const bool isFile = entry.manifest.find("kustomize.config.k8s.io") != std::string::npos; // read by kubectl, no resource
        if (graph->snapshot->resources.empty() && !isFile)
            faults.add(entry, "the snippet holds no resource");
        if (!entry.removed.empty())
            continue; // what the API no longer takes cannot stand in a clean manifest; the snippet shows its successor
        if (entry.kinds.empty() && entry.edges.empty() && entry.bindings.empty())
            continue;
        const auto isEntry = [&](const Concept* shown) { return shown == &entry; };
        const bool onNode = std::any_of(graph->nodes.begin(), graph->nodes.end(), [&](const GraphNode& node) {
            const auto shown = m_library->ofResource(node.key.group, node.key.kind, node.resource ? node.resource->value() : Value());
            return std::any_of(shown.begin(), shown.end(), isEntry);
        });
        const bool onEdge = std::any_of(graph->edges.begin(), graph->edges.end(), [&](const GraphEdge& edge) {
            const auto shown = m_library->ofRelation(infoOf(edge.relation).id);
            return std::any_of(shown.begin(), shown.end(), isEntry);
        });
        if (!onNode && !onEdge)
            faults.add(entry, "the snippet does not show the concept");
    }
    VERIFY_NONE(faults);
    QVERIFY(snippets > 150);
}

/// Whoever types the name of an entry must find that entry.
void TestContent::noAliasIsAnotherName()
{
    std::map<std::string, const Concept*> names;
    for (const Concept& entry : m_library->concepts()) {
        for (const std::string& name : entry.names)
            names.emplace(toUtf8(foldStrict(name).text), &entry);
    }
    Faults faults;
    for (const Concept& entry : m_library->concepts()) {
        for (const std::string& alias : entry.aliases) {
            const auto found = names.find(toUtf8(foldStrict(alias).text));
            if (found != names.end() && found->second != &entry && !kWrittenAlike.contains(entry.id))
                faults.add(entry, "alias " + alias + " is the name of " + found->second->id);
        }
    }
    VERIFY_NONE(faults);
}

QTEST_APPLESS_MAIN(TestContent)
#include "tst_content.moc"
