#include "models/load/json_reader.h"
#include "models/load/json_split.h"

#include <QTest>

#include <array>

using namespace kubezu;

namespace {

// moc stumbles over raw strings.
constexpr std::array<const char*, 5> kValues{"\"]}\"", "\"\\\"]\"", "\"\\\\\"", "\"\\\\\\\"}\"", "[{\"a\":[]},\"[\"]"};
const std::string kPod = "{\"metadata\":{\"name\":\"p\",\"uid\":\"u\",\"managedFields\":[{}]},\"spec\":{\"uid\":\"s\"},"
                         "\"status\":{\"phase\":\"Running\",\"containerStatuses\":[{\"containerID\":\"c\",\"ready\":true}]}}";

std::vector<JsonObject> read(std::string text, bool compact)
{
    const std::size_t size = text.size();
    text.append(kJsonPadding, '\0');
    std::vector<JsonObject> objects;
    const auto keep = [&](JsonObject object) {
        objects.push_back(std::move(object));
        return true;
    };
    const Result<std::size_t> result = readJson(std::string_view(text).substr(0, size), {}, keep, {compact, {}});
    return result.ok() ? objects : std::vector<JsonObject>();
}

std::string listOf(int count, const std::string& blank)
{
    std::string text = "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":[" + blank;
    for (int i = 0; i < count; ++i) {
        text += (i ? "," : "") + blank + "{\"metadata\":" + blank + "{\"name\":\"p" + std::to_string(i)
            + "\",\"labels\":{\"a\\\"b\":\"}]\\\\\"}},\"spec\":{\"n\":" + std::to_string(i) + ",\"f\":1.50,\"x\":null,\"l\":[true,{}]}}";
    }
    return text + "]}";
}

} // namespace

class TstJsonLists : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Brackets count wherever they fall in the blocks of 64 bytes, and not within strings.
    void extents()
    {
        for (std::size_t shift = 0; shift < 130; ++shift) {
            for (const char* inner : kValues) {
                const std::string value = "{\"k\":\"" + std::string(shift, '\\') + std::string(shift, '\\') + "\",\"v\":" + inner + "}";
                QCOMPARE(jsonValueAt(value + ",{}", 0).end, value.size());
                QVERIFY(!jsonValueAt(std::string_view(value).substr(0, value.size() - 1), 0).closed());
            }
        }
    }

    void longListsKeepTheirOrder()
    {
        constexpr int kMany = 40'000; // several pieces, so that threads take turns
        const std::vector<JsonObject> objects = read(listOf(kMany, {}), true);
        QCOMPARE(objects.size(), std::size_t{kMany});
        for (int i = 0; i < kMany; ++i)
            QCOMPARE(objects[static_cast<std::size_t>(i)].document->root()["spec"]["n"].integer(-1), i);
        QCOMPARE(objects.front().itemKind, std::string("Pod"));
    }

    void compactDocumentsSayTheSame()
    {
        for (const char* blank : {"", "\n  "}) {
            const std::vector<JsonObject> plain = read(listOf(50, blank), false);
            const std::vector<JsonObject> compact = read(listOf(50, blank), true);
            QCOMPARE(compact.size(), plain.size());
            for (std::size_t i = 0; i < plain.size(); ++i) {
                QVERIFY(plain[i].document->root().equals(compact[i].document->root()));
                QVERIFY(compact[i].document->root().equals(plain[i].document->root()));
                const Value spec = compact[i].document->root()["spec"];
                QCOMPARE(spec.line(), plain[i].document->root()["spec"].line());
                QCOMPARE(spec["f"].text(), std::string_view("1.5"));
            }
        }
    }

    void noiseIsLeftOut()
    {
        const std::vector<JsonObject> objects = read("{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":[" + kPod + "]}", true);
        const Value root = objects.front().document->root();
        QVERIFY(!root["metadata"]["uid"].exists());
        QVERIFY(!root["metadata"]["managedFields"].exists());
        QCOMPARE(root["spec"]["uid"].text(), std::string_view("s"));
        QCOMPARE(root["status"]["phase"].text(), std::string_view("Running"));
        QVERIFY(!root["status"]["containerStatuses"].at(0)["containerID"].exists());
        QVERIFY(root["status"]["containerStatuses"].at(0)["ready"].boolean(false));
    }

    /// A pool lives as long as its last document.
    void documentsOutliveTheirReader()
    {
        std::shared_ptr<const Document> kept = read(listOf(3, {}), true)[1].document;
        QCOMPARE(kept->root()["metadata"]["name"].text(), std::string_view("p1"));
    }

    void brokenItemsAreToldWithTheirPlace()
    {
        std::string text = "{\"kind\":\"PodList\",\n\"items\":[{\"a\":1},\n{\"a\":}]}";
        const std::size_t size = text.size();
        text.append(kJsonPadding, '\0');
        int found = 0;
        const Result<std::size_t> result = readJson(std::string_view(text).substr(0, size), {}, [&](const JsonObject&) { return ++found > 0; });
        QVERIFY(!result.ok());
        QCOMPARE(result.error().where.line, 3U);
        QCOMPARE(found, 1);
    }
};

QTEST_APPLESS_MAIN(TstJsonLists)
#include "tst_json_lists.moc"
