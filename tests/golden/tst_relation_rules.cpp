#include "models/exporters/exporter.h"
#include "models/kube/kind_catalog.h"
#include "models/kube/pod_template.h"
#include "models/load/loader.h"
#include "models/relations/engine.h"
#include "tests/support/source_tree.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <set>

using namespace kubezu;
using namespace kubezu::testing;
namespace fs = std::filesystem;

namespace {

const fs::path kFolder = fs::path(KUBEZU_SOURCE_DIR) / "tests" / "golden" / "relations";
constexpr std::array<std::string_view, 3> kCases{"holds", "elsewhere", "missing"};

/// One manifest related, and the edges that one rule made of it.
struct Made {
    SnapshotPtr snapshot;
    RelationSet set;
    std::vector<const Edge*> edges;

    [[nodiscard]] std::string id(std::uint32_t node) const
    {
        return node < set.resources ? snapshot->resources[node]->key.id() : set.missing[node - set.resources].key.id();
    }
    /// The end of an edge that is not the holder of the reference: some rules stand at the head of their arrow.
    [[nodiscard]] static std::uint32_t farEnd(const Edge& edge) { return edge.from == edge.holder ? edge.to : edge.from; }
    [[nodiscard]] bool isWritten(const Edge& edge) const { return farEnd(edge) < set.resources; }
};

Made madeBy(const Rule& rule, const fs::path& file)
{
    Made made;
    made.snapshot = buildSnapshot(loadText(readAll(file), file.filename().string(), {}), "default", 1);
    made.set = relate(*made.snapshot, {});
    for (const Edge& edge : made.set.edges) {
        if (edge.rule == &rule)
            made.edges.push_back(&edge);
    }
    return made;
}

/// "/Pod/shop/web -> /ConfigMap/shop/web-config  env  spec…name  line 9  optional  missing: optional"
std::string lineOf(const Made& made, const Edge& edge)
{
    std::string line = made.id(edge.from) + " -> " + made.id(edge.to) + "  " + std::string(infoOf(edge.relation).id) + "  " + edge.path + "  line "
        + std::to_string(edge.line);
    if (edge.optional)
        line += "  optional";
    if (!made.isWritten(edge)) {
        const MissingNode& node = made.set.missing[Made::farEnd(edge) - made.set.resources];
        line += "  missing: " + std::string(causeId(node.cause)) + (node.detail.empty() ? "" : ' ' + node.detail);
    }
    if (!edge.permitted)
        line += "  not permitted";
    return line + '\n';
}

std::string linesOf(const Made& made)
{
    std::vector<std::string> lines;
    for (const Edge* edge : made.edges)
        lines.push_back(lineOf(made, *edge));
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const std::string& line : lines)
        text += line;
    return text;
}

/// Whether a manifest holds an object that the rule speaks of; without one a case would prove nothing.
bool hasHolder(const Rule& rule, const Snapshot& snapshot)
{
    return std::any_of(snapshot.resources.begin(), snapshot.resources.end(), [&](const ResourcePtr& resource) {
        const ResourceKey& key = resource->key;
        const std::string_view known = key.group == "extensions" ? alternateGroup(key.group, key.kind) : std::string_view(key.group);
        if (rule.holder == kPodSpecs || rule.holder == kPodMetadata)
            return findPodCarrier(known, key.kind) != nullptr;
        if (rule.holder == kCustomHolder)
            return findKind(known, key.kind) == nullptr;
        const std::string holders = ' ' + std::string(rule.holder) + ' ';
        return rule.holder == kAnyHolder || holders.find(' ' + std::string(known) + '/' + key.kind + ' ') != std::string::npos;
    });
}

bool isAbsentShown(const Rule& rule)
{
    const bool byName = rule.reference.shape == Reference::Shape::Name || rule.reference.shape == Reference::Shape::Object;
    return byName && !rule.reference.onlyPresent;
}

/// What is wrong with what the rule made of one case; empty where it says the truth.
std::string wrongIn(std::string_view name, const Rule& rule, const Made& made)
{
    if (!made.snapshot->errors.empty())
        return describeWithExcerpt(made.snapshot->errors.front());
    if (!made.snapshot->notices.empty())
        return "a document is no resource, or one is written twice: " + made.snapshot->notices.front().detail;
    if (!hasHolder(rule, *made.snapshot))
        return "no object of " + std::string(rule.holder);
    const auto permitted = std::count_if(made.edges.begin(), made.edges.end(), [&](const Edge* edge) { return edge->permitted && made.isWritten(*edge); });
    if (name == "holds")
        return permitted > 0 ? "" : "no edge between written objects";
    if (permitted > 0)
        return "an edge that must not be: " + linesOf(made);
    if (name == "missing" && isAbsentShown(rule) && made.edges.empty())
        return "nothing stands for the absent target";
    return {};
}

/// What the rule found where it holds must have a double in the other manifest: an object of its name or kind that is none.
bool hasDouble(const Made& holds, const Snapshot& elsewhere)
{
    return std::any_of(elsewhere.resources.begin(), elsewhere.resources.end(), [&](const ResourcePtr& resource) {
        return std::any_of(holds.edges.begin(), holds.edges.end(), [&](const Edge* edge) {
            if (!holds.isWritten(*edge))
                return false;
            const ResourceKey& target = holds.snapshot->resources[Made::farEnd(*edge)]->key;
            return resource->key.name == target.name || resource->key.kind == target.kind;
        });
    });
}

/// Compares with the expected file, or writes it with REBASELINE=1; the first line that differs is named.
std::string differenceFrom(const fs::path& expected, const std::string& text)
{
    const char* wish = std::getenv("REBASELINE");
    if (wish && *wish == '1') {
        std::ofstream(expected, std::ios::binary) << text;
        return {};
    }
    const std::string wanted = readAll(expected);
    if (text == wanted)
        return {};
    const auto same = std::mismatch(text.begin(), text.end(), wanted.begin(), wanted.end()).first;
    return expected.string() + " differs from line " + std::to_string(1 + std::count(text.begin(), same, '\n')) + " on. Now it is:\n" + text
        + "If that is right by the API's rules, run the test with REBASELINE=1.";
}

} // namespace

/// Every row of the relation table is proved by three manifests of its own: where it holds, where what looks like the target is none
/// (another namespace, kind, group, scope or label), and where there is none.
class TstRelationRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRuleHasItsFolder()
    {
        std::string wrong;
        std::set<std::string> known;
        for (const Rule& rule : relationRules()) {
            known.emplace(rule.id);
            for (const std::string_view name : kCases) {
                if (!fs::exists(kFolder / rule.id / (std::string(name) + ".yaml")))
                    wrong += "no " + std::string(rule.id) + '/' + std::string(name) + ".yaml\n";
            }
        }
        for (const auto& entry : fs::directory_iterator(kFolder)) {
            if (!known.contains(entry.path().filename().string()))
                wrong += "no rule of the name of the folder " + entry.path().filename().string() + '\n';
        }
        QVERIFY2(wrong.empty(), wrong.c_str());
    }

    void rule_data()
    {
        QTest::addColumn<int>("row");
        for (std::size_t row = 0; row < relationRules().size(); ++row) {
            if (fs::exists(kFolder / relationRules()[row].id))
                QTest::newRow(std::string(relationRules()[row].id).c_str()) << static_cast<int>(row);
        }
    }

    void rule()
    {
        QFETCH(int, row);
        const Rule& rule = relationRules()[static_cast<std::size_t>(row)];
        std::string text;
        Made holds;
        for (const std::string_view name : kCases) {
            const fs::path file = kFolder / rule.id / (std::string(name) + ".yaml");
            QVERIFY2(fs::exists(file), file.c_str());
            Made made = madeBy(rule, file);
            const std::string wrong = wrongIn(name, rule, made);
            QVERIFY2(wrong.empty(), (file.string() + ": " + wrong).c_str());
            QVERIFY2(name != "elsewhere" || hasDouble(holds, *made.snapshot), (file.string() + ": nothing there could be taken for the target").c_str());
            text += (text.empty() ? "== " : "\n== ") + std::string(name) + " ==\n" + linesOf(made);
            if (name == "holds")
                holds = std::move(made);
        }
        const std::string difference = differenceFrom(kFolder / rule.id / "expected.txt", text);
        QVERIFY2(difference.empty(), difference.c_str());
    }
};

QTEST_APPLESS_MAIN(TstRelationRules)
#include "tst_relation_rules.moc"
