#include "tests/bench/generator.h"

#include <cstdio>
#include <memory>

namespace kubezu::bench {
namespace {

constexpr std::size_t kAppsPerNamespace = 6;
constexpr std::size_t kXlApps = 9379;
constexpr std::size_t kXlPods = 150'000;
constexpr std::size_t kXlNodes = 5000;

/// One `<kind>List` in a file, written as it grows.
class ListFile {
public:
    ListFile(const std::string& folder, const std::string& apiVersion, const std::string& kind)
        : m_file(std::fopen((folder + '/' + kind + ".json").c_str(), "wb"), &std::fclose),
          m_writer(ManifestWriter::Style::Json)
    {
        m_writer.text() = R"({"kind":")" + kind + R"(List","apiVersion":")" + apiVersion + R"(","metadata":{"resourceVersion":"1"},"items":[)";
    }

    ManifestWriter& next()
    {
        ++m_count;
        if (m_writer.text().size() > (1U << 20U))
            flush();
        return m_writer;
    }

    void finish(XlCluster& into)
    {
        m_writer.text() += "]}\n";
        flush();
        into.resources += m_count;
        into.bytes += m_bytes;
    }

private:
    void flush()
    {
        if (m_file)
            m_bytes += std::fwrite(m_writer.text().data(), 1, m_writer.text().size(), m_file.get());
        m_writer.text().clear();
    }

    std::unique_ptr<std::FILE, int (*)(std::FILE*)> m_file;
    ManifestWriter m_writer;
    std::size_t m_count = 0;
    std::uint64_t m_bytes = 0;
};

void writeNamed(ManifestWriter& to, const char* kind, const std::string& name)
{
    to.beginObject();
    if (to.style() == ManifestWriter::Style::Yaml) {
        to.field("apiVersion", "v1");
        to.field("kind", kind);
    }
    to.beginMap("metadata");
    to.field("name", name);
    to.beginMap("labels");
    to.field("kubernetes.io/metadata.name", name);
    to.end();
    to.end();
    to.endObject();
}

/// The application as it was before its last rollout.
App spent(App app)
{
    app.pods = 0;
    app.replicaSet += "-old";
    return app;
}

std::size_t podsOf(std::size_t app)
{
    return kXlPods / kXlApps + (app < kXlPods % kXlApps ? 1 : 0);
}

} // namespace

App::App(std::size_t appNumber, std::size_t podCount)
    : number(appNumber),
      pods(podCount),
      name("app-" + std::to_string(appNumber)),
      nameSpace("team-" + std::to_string(appNumber / kAppsPerNamespace)),
      replicaSet(name + "-" + std::to_string(700'000'000 + appNumber * 7919))
{
    // One in four calls a neighbour; the first of a namespace has none before it.
    if (appNumber % 4 == 1 && appNumber % kAppsPerNamespace != 0)
        callee = "app-" + std::to_string(appNumber - 1);
}

std::string yamlManifests(std::size_t count)
{
    ManifestWriter to(ManifestWriter::Style::Yaml);
    std::size_t written = 0;
    for (std::size_t number = 0; written < count; ++number) {
        const App app(number, 3);
        if (number % kAppsPerNamespace == 0) {
            writeNamed(to, "Namespace", app.nameSpace);
            ++written;
        }
        for (const Part& part : parts()) {
            if (written < count && (!part.has || part.has(app))) {
                writePart(to, part, app);
                ++written;
            }
        }
        if (number % 2 == 1)
            continue;
        for (std::size_t i = 0; i <= liveParts().size() - 1 && written < count; ++i, ++written)
            writePart(to, liveParts()[i], app);
        for (std::size_t i = 0; i < app.pods && written < count; ++i, ++written)
            writePod(to, app, i, 50, false);
    }
    return std::move(to.text());
}

std::string podList(std::size_t count)
{
    ManifestWriter to(ManifestWriter::Style::Json);
    to.text() = R"({"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"1"},"items":[)";
    for (std::size_t i = 0; i < count; ++i)
        writePod(to, App(i / 16, 16), i % 16, kXlNodes, true);
    to.text() += "]}\n";
    return std::move(to.text());
}

XlCluster writeXlCluster(const std::string& folder)
{
    XlCluster made;
    ListFile nodes(folder, "v1", "Node");
    for (std::size_t i = 0; i < kXlNodes; ++i)
        writeNamed(nodes.next(), "Node", "node-" + std::to_string(i));
    nodes.finish(made);
    ListFile namespaces(folder, "v1", "Namespace");
    for (std::size_t i = 0; i < kXlApps; i += kAppsPerNamespace)
        writeNamed(namespaces.next(), "Namespace", App(i, 0).nameSpace);
    namespaces.finish(made);
    for (const auto* list : {&parts(), &liveParts()}) {
        for (const Part& part : *list) {
            ListFile file(folder, part.apiVersion, part.kind);
            for (std::size_t i = 0; i < kXlApps; ++i) {
                const App app(i, podsOf(i));
                if (!part.has || part.has(app))
                    writePart(file.next(), part, app);
                if (std::string_view(part.kind) == "ReplicaSet" && i % 2 == 0)
                    writePart(file.next(), part, spent(app));
            }
            file.finish(made);
        }
    }
    ListFile pods(folder, "v1", "Pod");
    for (std::size_t i = 0; i < kXlApps; ++i) {
        const App app(i, podsOf(i));
        for (std::size_t number = 0; number < app.pods; ++number)
            writePod(pods.next(), app, number, kXlNodes, true);
    }
    pods.finish(made);
    return made;
}

} // namespace kubezu::bench
