#include "tests/unit/notes/notes_support.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

/// "line:concept" of every term that is shown.
std::vector<std::string> shownTerms(const Outline& outline)
{
    std::vector<std::string> found;
    for (const NoteTerm& term : findTerms(outline, realKeys())) {
        if (term.weight != NoteTerm::Weight::Quiet)
            found.push_back(std::to_string(term.line + 1) + ':' + term.entry->id);
    }
    return found;
}

bool has(const std::vector<std::string>& found, const std::string& wanted)
{
    return std::find(found.begin(), found.end(), wanted) != found.end();
}

/// Concepts of a text, quiet ones too.
std::vector<std::string> conceptsIn(const std::string& text)
{
    std::vector<std::string> found;
    const Outline outline = outlineOf(text);
    for (const NoteTerm& term : findTerms(outline, realKeys()))
        found.push_back(term.entry->id);
    return found;
}

} // namespace

class TstNotesTerms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFixtureSaysWhatItSays_data()
    {
        QTest::addColumn<QString>("wanted");
        for (const char* wanted : {"6:statefulset", "6:deployment", "12:kubectl-get", "14:kubectl-port-forward", "14:port-mapping", "18:deployment", "19:update-strategy",
                                   "20:strategy-recreate", "21:deployment-rolling-update", "24:daemonset-ondelete", "25:daemonset-rolling-update",
                                   "28:statefulset-ondelete", "29:statefulset-rolling-update", "31:service", "33:service-discovery", "34:sd-environment",
                                   "35:sd-dns-a", "36:external-traffic-policy", "37:etp-cluster", "39:etp-local", "43:dns-a-record", "48:secret",
                                   "54:environment-variable", "56:environment-variable", "60:restart-always", "61:restart-never"})
            QTest::newRow(wanted) << QString::fromLatin1(wanted);
    }

    void theFixtureSaysWhatItSays()
    {
        QFETCH(QString, wanted);
        const std::vector<std::string> found = shownTerms(outlineOf(fixture()));
        QVERIFY2(has(found, wanted.toStdString()), "not found");
    }

    void whatIsNotMeantIsNotFound()
    {
        const std::vector<std::string> found = shownTerms(outlineOf(fixture()));
        for (const std::string& each : found)
            QVERIFY2(!each.starts_with("2:") && !each.starts_with("3:"), ("front matter: " + each).c_str());
        QVERIFY(!has(found, "62:annotation"));   // めも is not メモ
        QVERIFY(!has(found, "62:node"));         // どれもの is not ノード
        QVERIFY(!has(found, "62:kubectl-logs")); // ログイン is not ログ
    }

    void wordsAreWhole()
    {
        QVERIFY(conceptsIn("podium Jobs-like replicasets2 ingressive\n") == std::vector<std::string>{"job"});
        QVERIFY(conceptsIn("ノードポートレンジ\n").empty());
        QVERIFY(conceptsIn("ノードは、ﾎﾟｯﾄﾞ\n") == (std::vector<std::string>{"node", "pod"}));
        QVERIFY(conceptsIn("ｐｏｄ　の数\n") == std::vector<std::string>{"pod"});
        QVERIFY(conceptsIn("It is a Pod's affair; no svc here: get it.\n") == std::vector<std::string>{"pod"}); // sa, no, svc, get
    }

    void ordinaryWordsNeedMore()
    {
        QVERIFY(conceptsIn("Always mount the data of a local cluster.\n").empty());
        QVERIFY(conceptsIn("restart policy\n- Always do it\n") == (std::vector<std::string>{"restart-policy", "restart-policy", "restart-always"})
                || conceptsIn("restart policy\n- Always do it\n").back() == "restart-always");
        QVERIFY(conceptsIn("Write `svc`.\n") == std::vector<std::string>{"service"});
        QVERIFY(conceptsIn("- ログ\n") == std::vector<std::string>{"kubectl-logs"});
    }

    void longestFirstAndRangesFit()
    {
        const Outline outline = outlineOf("- その NodePort Service と\n");
        const std::vector<NoteTerm> terms = findTerms(outline, realKeys());
        QVERIFY(!terms.empty());
        QCOMPARE(terms.front().entry->id, std::string("nodeport-service"));
        QCOMPARE(std::string(outline.text(terms.front().range)), std::string("NodePort Service"));
        for (std::size_t i = 1; i < terms.size(); ++i)
            QVERIFY(terms[i].weight == NoteTerm::Weight::Quiet);
    }

    void theSpecialIsMeantWhereItIsSpokenOf()
    {
        QVERIFY(has(shownTerms(outlineOf("- Deployment\n  - RollingUpdate\n")), "2:deployment-rolling-update"));
        QVERIFY(has(shownTerms(outlineOf("- StatefulSet\n  - OnDelete\n")), "2:statefulset-ondelete"));
        QVERIFY(has(shownTerms(outlineOf("- RollingUpdate\n")), "1:rolling-update"));
    }

    void commandsAreFoundBesideTheirWords()
    {
        const std::vector<std::string> found = conceptsIn("`kubectl rollout undo deployment/web`\n");
        QVERIFY(std::find(found.begin(), found.end(), "rollback") != found.end());
        QVERIFY(std::find(found.begin(), found.end(), "kubectl") != found.end());
    }

    void everyConceptOfRealNotesIsFound()
    {
        if (realNotes().empty())
            QSKIP("no notes beside the repository");
        for (const auto& file : realNotes()) {
            const Outline outline = outlineOf(ContentFolder::bytes(file));
            std::map<std::string, const NoteTerm*> best;
            const std::vector<NoteTerm> terms = findTerms(outline, realKeys());
            for (const NoteTerm& term : terms) {
                const NoteTerm*& known = best[term.entry->id];
                if (known == nullptr || isBetterPlace(term, *known))
                    known = &term;
            }
            std::size_t wanted = 0;
            for (const Concept& entry : realKeys().library().concepts()) {
                if (entry.isNeighbour())
                    continue;
                ++wanted;
                QVERIFY2(best.contains(entry.id), entry.id.c_str());
            }
            QCOMPARE(wanted, std::size_t{130});
            // Words of several concepts, by what the table of the notes says.
            const auto under = [&](const char* id, std::string_view heading, std::string_view above) {
                const std::uint32_t line = best.at(id)->line;
                std::string all = outline.trail(outline.lines()[line].section);
                for (std::uint32_t each = line; each != kNoLine; each = outline.lines()[each].parent)
                    all += ' ' + std::string(outline.content(each));
                return all.find(heading) != std::string::npos && all.find(above) != std::string::npos;
            };
            QVERIFY(under("deployment-rolling-update", "Workload API", "Deployment"));
            QVERIFY(under("daemonset-rolling-update", "Workload API", "DaemonSet"));
            QVERIFY(under("statefulset-rolling-update", "Workload API", "StatefulSet"));
            QVERIFY(under("daemonset-ondelete", "Workload API", "DaemonSet"));
            QVERIFY(under("statefulset-ondelete", "Workload API", "StatefulSet"));
            QVERIFY(under("etp-cluster", "Service APIs", "externalTrafficPolicy"));
            QVERIFY(under("etp-local", "Service APIs", "externalTrafficPolicy"));
            QVERIFY(under("sd-environment", "Service APIs", "サービスディスカバリ"));
            QVERIFY(under("environment-variable", "Config", "環境変数"));
            QVERIFY(under("sd-dns-a", "Service APIs", "サービスディスカバリ"));
            QVERIFY(under("dns-a-record", "その他", "DNS A"));
            QVERIFY(under("restart-always", "ヘルスチェック", "停止"));
            QVERIFY(under("exec-probe", "ヘルスチェック", "チェック方法"));
            QVERIFY(under("node-address-port", "Service APIs", "NodePort"));
        }
    }
};

QTEST_APPLESS_MAIN(TstNotesTerms)
#include "tst_notes_terms.moc"
