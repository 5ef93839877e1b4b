#include "app/cli/get_columns.h"
#include "app/cli/relation_table.h"
#include "app/cli/verb.h"
#include "models/exporters/exporter.h"
#include "models/kube/kind_catalog.h"
#include "models/kube/path.h"
#include "models/kube/pod_template.h"
#include "models/picture/view_state.h"
#include "models/relations/rule.h"
#include "models/review/check.h"
#include "tests/unit/glossary/content_folder.h"
#include "views/paint/picture_exporters.h"

#include <QTest>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

using namespace kubezu;

namespace {

/// The words of a row, separated by spaces.
std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (!word.empty())
            words.emplace_back(word);
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return words;
}

/// Whether "group/Kind" is of the table; kinds of other people's groups need not be.
bool isKnownOrCustom(const std::string& groupKind)
{
    const std::size_t slash = groupKind.rfind('/');
    if (slash == std::string::npos)
        return false;
    const std::string group = groupKind.substr(0, slash);
    const std::string kind = groupKind.substr(slash + 1);
    if (kind.empty() || kind.front() < 'A' || kind.front() > 'Z')
        return false;
    const bool builtIn = group.find('.') == std::string::npos || (group.ends_with(".k8s.io") && findKindInAnyGroup(kind));
    return !builtIn || findKind(group, kind);
}

bool isId(std::string_view id)
{
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

/// What is wrong with a column of ids: empty, not ASCII lower case, or twice.
std::string wrongIds(const std::vector<std::string>& ids)
{
    std::string wrong;
    std::set<std::string> seen;
    for (const std::string& id : ids) {
        if (!isId(id))
            wrong += "no id: '" + id + "'\n";
        if (!seen.insert(id).second)
            wrong += "twice: " + id + '\n';
    }
    return wrong;
}

template <typename Rows>
std::vector<std::string> idsOf(const Rows& rows)
{
    std::vector<std::string> ids;
    for (const auto& row : rows)
        ids.emplace_back(row.id);
    return ids;
}

std::shared_ptr<const Library> library()
{
    static const auto content = testing::ContentFolder::read(KUBEZU_SOURCE_DIR "/content/concepts");
    static const std::shared_ptr<const Library> instance = Library::build(content.files());
    return instance;
}

#define VERIFY_EMPTY(text)                        \
    do {                                          \
        const std::string wrong_ = (text);        \
        QVERIFY2(wrong_.empty(), wrong_.c_str()); \
    } while (false)

} // namespace

class TstTables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idsAreUnique()
    {
        VERIFY_EMPTY(wrongIds(idsOf(relationRules())));
        VERIFY_EMPTY(wrongIds(idsOf(relationInfos())));
        VERIFY_EMPTY(wrongIds(idsOf(lenses())));
        std::vector<std::string> formats = idsOf(textExporters());
        for (const PictureFormat& format : pictureFormats())
            formats.emplace_back(format.id);
        VERIFY_EMPTY(wrongIds(formats));
        VERIFY_EMPTY(wrongIds(verbNames()));
        VERIFY_EMPTY(wrongIds(idsOf(allChecks())));
    }

    void kindsAreUnique()
    {
        std::set<std::string> kinds;
        std::set<std::string> plurals;
        for (const KindInfo& info : builtInKinds()) {
            const std::string group(info.group);
            QVERIFY2(kinds.insert(group + '/' + std::string(info.kind)).second, info.kind.data());
            QVERIFY2(plurals.insert(group + '/' + std::string(info.plural)).second, info.plural.data());
            QVERIFY2(!info.version.empty() && !info.icon.empty(), info.kind.data());
        }
    }

    void relationsAreInTheOrderOfTheEnum()
    {
        std::size_t number = 0;
        for (const RelationInfo& info : relationInfos())
            QCOMPARE(static_cast<std::size_t>(info.relation), number++);
    }

    void rulesSpeakOfKindsThatExist()
    {
        std::string wrong;
        for (const Rule& rule : relationRules()) {
            for (const std::string& holder : split(rule.holder)) {
                if (holder != kAnyHolder && holder != kPodSpecs && holder != kPodMetadata && holder != kCustomHolder && !isKnownOrCustom(holder))
                    wrong += std::string(rule.id) + ": holder " + holder + '\n';
            }
            if (!rule.reference.target.empty() && !isKnownOrCustom(std::string(rule.reference.target)))
                wrong += std::string(rule.id) + ": target " + std::string(rule.reference.target) + '\n';
            if (std::find(namespaceRules().begin(), namespaceRules().end(), namespaceRuleOf(rule)) == namespaceRules().end())
                wrong += std::string(rule.id) + ": looks in no place of namespaceRules(): " + std::string(namespaceRuleOf(rule)) + '\n';
            if (rule.api.empty())
                wrong += std::string(rule.id) + ": names no source\n";
            if ((rule.reference.shape == Reference::Shape::Custom) != (rule.reference.extract != nullptr))
                wrong += std::string(rule.id) + ": a custom reference has a function, others have none\n";
        }
        VERIFY_EMPTY(wrong);
    }

    /// resources/relations.md is the table as it is now.
    void relationPageIsFresh()
    {
        const char* wish = std::getenv("REBASELINE");
        if (wish && *wish == '1')
            std::ofstream(KUBEZU_SOURCE_DIR "/resources/relations.md", std::ios::binary) << relationPage();
        std::ifstream in(KUBEZU_SOURCE_DIR "/resources/relations.md", std::ios::binary);
        const std::string page{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
        QVERIFY2(page == relationPage(), "resources/relations.md is stale: kubezu list relations --format markdown > resources/relations.md");
    }

    void pathsAreWellFormed()
    {
        std::string wrong;
        for (const Rule& rule : relationRules()) {
            if (!Path(rule.path).valid())
                wrong += std::string(rule.id) + ": " + std::string(rule.path) + '\n';
        }
        for (const PodCarrier& carrier : podCarriers()) {
            if (!Path(carrier.specPath).valid() || !Path(carrier.metadataPath).valid() || !isKnownOrCustom(std::string(carrier.group) + '/' + std::string(carrier.kind)))
                wrong += std::string(carrier.kind) + '\n';
        }
        VERIFY_EMPTY(wrong);
    }

    void conceptsExist()
    {
        std::string wrong;
        for (const KindInfo& info : builtInKinds()) {
            if (!info.conceptId.empty() && !library()->find(info.conceptId))
                wrong += std::string(info.kind) + ": " + std::string(info.conceptId) + '\n';
        }
        for (const Check& check : allChecks()) {
            if (!library()->find(check.conceptId))
                wrong += std::string(check.id) + ": " + std::string(check.conceptId) + '\n';
        }
        for (const Rule& rule : relationRules()) {
            if (!conceptOf(rule).empty() && !library()->find(conceptOf(rule)))
                wrong += std::string(rule.id) + ": " + std::string(conceptOf(rule)) + '\n';
        }
        for (const RelationInfo& info : relationInfos()) {
            if (!info.conceptId.empty() && !library()->find(info.conceptId))
                wrong += std::string(info.id) + ": " + std::string(info.conceptId) + '\n';
        }
        VERIFY_EMPTY(wrong);
    }

    void columnsAreOfKindsThatExist()
    {
        std::string wrong;
        for (const GetColumn& column : getColumns()) {
            for (const std::string& kind : split(column.kinds)) {
                if (!isKnownOrCustom(kind) || !findKind(kind.substr(0, kind.rfind('/')), kind.substr(kind.rfind('/') + 1)))
                    wrong += std::string(column.title) + ": " + kind + '\n';
            }
        }
        VERIFY_EMPTY(wrong);
    }

    void optionsOfAVerbAreUnique()
    {
        std::string wrong;
        for (const Verb& verb : verbs()) {
            std::set<std::string> names;
            std::set<char> letters;
            for (const Option& option : optionsOf(verb)) {
                if (!isId(option.name) || !names.insert(option.name).second || (option.letter != 0 && !letters.insert(option.letter).second))
                    wrong += std::string(verb.name) + ": " + option.name + '\n';
                if (option.summary.empty() || (option.value.empty() && !option.choices.empty()))
                    wrong += std::string(verb.name) + ": " + option.name + " is not explained\n";
            }
        }
        VERIFY_EMPTY(wrong);
    }
};

QTEST_APPLESS_MAIN(TstTables)
#include "tst_tables.moc"
