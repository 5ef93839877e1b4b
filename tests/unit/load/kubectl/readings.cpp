#include "tests/unit/load/kubectl/readings.h"

#include "models/load/document_stream.h"
#include "models/load/file_text.h"
#include "tests/support/canonical.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

namespace kubezu::testing {
namespace {

/// Takes the line that a text begins with, without its end.
std::string_view takeLine(std::string_view& text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

std::vector<std::string> valuesOf(const Readings& readings)
{
    std::vector<std::string> values;
    for (const Reading& reading : readings) {
        if (!reading.refused)
            values.push_back(reading.text);
    }
    return values;
}

bool refusesSome(const Readings& readings)
{
    return std::any_of(readings.begin(), readings.end(), [](const Reading& reading) { return reading.refused; });
}

/// Whether the values, in order, are some of the others.
bool areAmong(const std::vector<std::string>& some, const std::vector<std::string>& all)
{
    auto at = all.begin();
    return std::all_of(some.begin(), some.end(), [&](const std::string& value) {
        at = std::find(at, all.end(), value);
        return at != all.end() && at++ != all.end();
    });
}

} // namespace

Readings ourReadings(const std::string& bytes)
{
    const FileText file{FileBytes(bytes)};
    Readings readings;
    readStream(file.view(), {}, [&](StreamDocument document) {
        Reading reading;
        reading.refused = document.error.has_value();
        if (reading.refused)
            reading.text = message(*document.error);
        else
            appendCanonical(reading.text, document.value->root());
        readings.push_back(std::move(reading));
        return true;
    });
    return readings;
}

bool hasOracle()
{
    return std::string_view(KUBEZU_ORACLE).size() > 0;
}

std::vector<Readings> kubectlReadings(const std::vector<Case>& cases)
{
    const QTemporaryDir folder;
    const QString in = folder.filePath(QStringLiteral("cases"));
    const QString out = folder.filePath(QStringLiteral("readings"));
    QFile file(in);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    for (const Case& one : cases) {
        file.write(std::to_string(one.bytes.size()).append("\n").c_str());
        file.write(one.bytes.data(), static_cast<qint64>(one.bytes.size()));
    }
    file.close();
    QProcess oracle;
    oracle.setStandardInputFile(in);
    oracle.setStandardOutputFile(out);
    oracle.start(QStringLiteral(KUBEZU_ORACLE), {});
    constexpr int kMostMilliseconds = 120'000;
    if (!oracle.waitForFinished(kMostMilliseconds) || oracle.exitCode() != 0)
        return {};
    QFile answers(out);
    if (!answers.open(QIODevice::ReadOnly))
        return {};
    const std::string text = answers.readAll().toStdString();
    std::string_view rest = text;
    std::vector<Readings> all;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        Readings readings;
        for (std::size_t left = std::stoul(std::string(takeLine(rest))); left > 0; --left) {
            const std::string_view line = takeLine(rest);
            readings.push_back({line.starts_with('e'), line.starts_with('u'), std::string(line.substr(2))});
        }
        all.push_back(std::move(readings));
    }
    return all;
}

Verdict compare(const Readings& ours, const Readings& kubectl)
{
    const std::vector<std::string> mine = valuesOf(ours);
    const std::vector<std::string> theirs = valuesOf(kubectl);
    const bool undecided = std::any_of(kubectl.begin(), kubectl.end(), [](const Reading& reading) { return reading.undecided; });
    if ((mine == theirs || (undecided && mine.size() == theirs.size())) && refusesSome(ours) == refusesSome(kubectl))
        return Verdict::Same;
    if (refusesSome(ours) && areAmong(mine, theirs))
        return Verdict::Refuses;
    if (refusesSome(kubectl) && areAmong(theirs, mine))
        return Verdict::Accepts;
    return Verdict::Differs;
}

std::string_view wordFor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same: return "same";
    case Verdict::Accepts: return "accepts what kubectl refuses";
    case Verdict::Refuses: return "refuses what kubectl takes";
    case Verdict::Differs: return "another value";
    }
    return {};
}

std::string brief(const Readings& readings)
{
    std::string text;
    for (const Reading& reading : readings)
        text += (text.empty() ? "" : " | ") + std::string(reading.refused ? "refused: " : "") + reading.text.substr(0, 160);
    return text.substr(0, 500);
}

} // namespace kubezu::testing
