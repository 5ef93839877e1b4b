#include "models/relations/mentions.h"

#include "tests/support/load.h"
#include "tests/unit/relations/manifests.h"

#include <QTest>

#include <map>

using namespace kubezu;
using namespace kubezu::testing;

namespace {

/// default/api:80, default/db:5432, shop/api:8080.
ServiceNames services()
{
    static const std::map<std::string, std::uint32_t> kPorts{{"default/api", 80}, {"default/db", 5432}, {"shop/api", 8080}};
    const auto find = [](std::string_view nameSpace, std::string_view name) { return kPorts.find(std::string(nameSpace) + '/' + std::string(name)); };
    ServiceNames names;
    names.exists = [find](std::string_view nameSpace, std::string_view name) { return find(nameSpace, name) != kPorts.end(); };
    names.hasPort = [find](std::string_view nameSpace, std::string_view name, std::uint32_t port) {
        const auto found = find(nameSpace, name);
        return found != kPorts.end() && found->second == port;
    };
    return names;
}

} // namespace

class TstMentions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isAddress");
        QTest::addColumn<QByteArray>("found");
        const auto row = [](const char* text, bool isAddress, const char* found) {
            QTest::addRow("%s%s", text, isAddress ? " (address)" : "") << QByteArray(text) << isAddress << QByteArray(found);
        };
        row("api:80", false, "default/api");
        row("http://api", false, "default/api");
        row("http://api/path?x=1", false, "default/api");
        row("https://user:pass@api:443/", false, "default/api");
        row("postgres://me@db:5432/x", false, "default/db");
        row("api.shop:8080", false, "shop/api");
        row("http://api.shop/", false, "shop/api");
        row("api.shop.svc", false, "shop/api");
        row("api.shop.svc.cluster.local", false, "shop/api");
        row("api.shop.svc.cluster.local.:8080", false, "shop/api");
        row("--backend=api.shop.svc:8080 --db=db:5432", false, "shop/api default/db");
        row("db-0.db.default.svc.cluster.local", false, "default/db");
        row("api", true, "default/api");
        row("api.shop", true, "shop/api");
        // A mere word never counts.
        row("api", false, "");
        row("the api is down", false, "");
        row("the api is down", true, "");
        row("api:81", false, "");
        row("api.shop", false, "");
        row("api-v2:80", false, "");
        row("my.api:80", false, "");
        row("http://example.com/api", false, "");
        row("api.other.svc", false, "");
        row("api.shop.svc.example.org", false, "");
        row("api:80th", false, "");
        row("", true, "");
    }

    void texts()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isAddress);
        QFETCH(QByteArray, found);
        const std::string bytes = text.toStdString();
        std::string all;
        for (const Mention& mention : findMentions(bytes, isAddress, "default", services()))
            all += (all.empty() ? "" : " ") + std::string(mention.nameSpace) + '/' + std::string(mention.name);
        QCOMPARE(QByteArray::fromStdString(all), found);
    }

    void addressNames()
    {
        for (const char* name : {"DB_HOST", "apiUrl", "REDIS_ADDR", "BACKEND_SERVICE", "OTEL_ENDPOINT"})
            QVERIFY2(isAddressName(name), name);
        for (const char* name : {"HOSTNAME", "MODE", "URLS_FILE", ""})
            QVERIFY2(!isAddressName(name), name);
    }

    void whereTheyAreLookedFor()
    {
        const std::string service = spec("v1", "Service", "api", "ports: [{port: 80}]");
        const auto edgesOf = [&](const std::string& manifests) { return QByteArray::fromStdString(edgesText(*graphFrom(service + manifests), {Relation::Mentions})); };
        QCOMPARE(edgesOf(pod("p", "containers: [{name: c, env: [{name: API_HOST, value: api}]}]")), QByteArray("/Pod/default/p -mentions-> /Service/default/api\n"));
        QCOMPARE(edgesOf(pod("p", "containers: [{name: c, env: [{name: MODE, value: api}]}]")), QByteArray());
        QCOMPARE(edgesOf(pod("p", "containers: [{name: c, args: ['--to=http://api/']}]")), QByteArray("/Pod/default/p -mentions-> /Service/default/api\n"));
        QCOMPARE(edgesOf(pod("p", "containers: [{name: c, command: [curl, 'api:80']}]")), QByteArray("/Pod/default/p -mentions-> /Service/default/api\n"));
        QCOMPARE(edgesOf(object("v1", "ConfigMap", "c", "data: {nginx.conf: 'proxy_pass http://api;'}")), QByteArray("/ConfigMap/default/c -mentions-> /Service/default/api\n"));
        QCOMPARE(edgesOf(object("v1", "ConfigMap", "c", "data: {API_URL: api, word: api}")), QByteArray("/ConfigMap/default/c -mentions-> /Service/default/api\n"));
    }
};

QTEST_APPLESS_MAIN(TstMentions)
#include "tst_mentions.moc"
