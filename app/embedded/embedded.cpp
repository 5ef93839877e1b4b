#include "app/embedded/embedded.h"

#include <yaml-cpp/yaml.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QResource>

#include <deque>
#include <span>

// Q_INIT_RESOURCE may not stand within a namespace.
static void initResources()
{
    Q_INIT_RESOURCE(content);
    Q_INIT_RESOURCE(desktop);
#ifdef KUBEZU_HAS_TRANSLATIONS
    Q_INIT_RESOURCE(i18n);
#endif
}

namespace kubezu {
namespace {

const QString kConcepts = QStringLiteral(":/content/concepts");
const QString kChecks = QStringLiteral(":/content/checks");
const QString kQuestions = QStringLiteral(":/content/questions");
const QString kCorrections = QStringLiteral(":/content/corrections");
const QString kSamples = QStringLiteral(":/content/samples");

/// The compiled-in files of a folder; `unpacked` keeps the bytes of those that the resource compiler packed.
std::vector<ContentFile> contentFiles(const QString& folder, std::deque<QByteArray>& unpacked)
{
    std::vector<ContentFile> files;
    for (QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
        const QString path = each.next();
        const QResource resource(path);
        ContentFile file;
        file.name = path.mid(folder.size() + 1).toStdString();
        if (resource.compressionAlgorithm() == QResource::NoCompression) {
            file.bytes = {reinterpret_cast<const char*>(resource.data()), static_cast<std::size_t>(resource.size())};
        } else {
            const QByteArray& bytes = unpacked.emplace_back(resource.uncompressedData());
            file.bytes = {bytes.constData(), static_cast<std::size_t>(bytes.size())};
        }
        files.push_back(std::move(file));
    }
    return files;
}

std::string inLanguage(const YAML::Node& words, Language language)
{
    return words[std::string(languageId(language))].as<std::string>(std::string());
}

SampleInfo sampleOf(const YAML::Node& row)
{
    SampleInfo sample;
    sample.id = row["id"].as<std::string>(std::string());
    sample.folder = row["folder"].as<std::string>(std::string());
    for (const Language language : {Language::English, Language::Japanese}) {
        sample.titles[static_cast<std::size_t>(language)] = inLanguage(row["title"], language);
        sample.descriptions[static_cast<std::size_t>(language)] = inLanguage(row["description"], language);
    }
    return sample;
}

} // namespace

void initEmbedded()
{
    initResources();
}

std::shared_ptr<const Library> loadLibrary()
{
    std::deque<QByteArray> unpacked;
    return Library::build(contentFiles(kConcepts, unpacked));
}

std::shared_ptr<const CheckTexts> loadCheckTexts()
{
    static std::deque<QByteArray> unpacked; // read late, so kept
    static const auto texts = std::make_shared<const CheckTexts>(contentFiles(kChecks, unpacked));
    return texts;
}

QuestionSet loadQuestions()
{
    std::deque<QByteArray> unpacked;
    return QuestionSet::of(contentFiles(kQuestions, unpacked));
}

std::shared_ptr<const Corrections> loadCorrections()
{
    std::deque<QByteArray> unpacked;
    return Corrections::build(contentFiles(kCorrections, unpacked));
}

std::vector<SampleInfo> loadSamples()
{
    QFile file(kSamples + QStringLiteral("/samples.yaml"));
    std::vector<SampleInfo> samples;
    if (!file.open(QIODevice::ReadOnly))
        return samples;
    try {
        const YAML::Node root = YAML::Load(file.readAll().toStdString());
        for (const YAML::Node& row : root["samples"])
            samples.push_back(sampleOf(row));
    } catch (const YAML::Exception&) {
        // Checked by tests/house/tst_content; a start page without samples is better than none.
    }
    return samples;
}

QString extractSample(const SampleInfo& sample, const QString& target)
{
    const QString folder = QString::fromStdString(sample.folder);
    const QDir source(kSamples + u'/' + folder);
    const QDir place(target);
    if (folder.isEmpty() || !place.mkpath(folder))
        return {};
    for (const QString& name : source.entryList(QDir::Files)) {
        const QString path = place.filePath(folder + u'/' + name);
        QFile::remove(path);
        if (!QFile::copy(source.filePath(name), path))
            return {};
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    return place.filePath(folder);
}

} // namespace kubezu
