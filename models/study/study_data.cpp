#include "models/study/study_data.h"

#include "models/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <optional>

namespace kubezu {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kFormat = "study/1";
constexpr std::string_view kFamily = "study/";
constexpr std::size_t kMostEntries = 1'000'000;
constexpr std::int64_t kMostCount = 10'000'000;
constexpr std::int64_t kMostSeconds = 4'102'444'800LL * 2; ///< past the year 2200
constexpr double kMostDays = 36500;
constexpr std::int64_t kMostStep = 100;

constexpr std::array<std::string_view, 4> kPhases{"new", "learning", "review", "relearning"};
constexpr std::array<std::string_view, kGradeCount> kGradeIds{"again", "hard", "good", "easy"};

struct Wrong {
    std::string detail;
};

Json jsonOf(const CardProgress& card)
{
    return {{"phase", kPhases[static_cast<std::size_t>(card.phase)]}, {"step", card.step}, {"stability", card.memory.stability}, {"difficulty", card.memory.difficulty}, {"due", card.due.time_since_epoch().count()}, {"last", card.last.time_since_epoch().count()}, {"reviews", card.reviews}, {"lapses", card.lapses}};
}

/// An object with exactly these keys.
void checkObject(const Json& json, const std::string& what, std::initializer_list<const char*> keys)
{
    if (!json.is_object())
        throw Wrong{what + " is not an object"};
    for (const char* key : keys) {
        if (!json.contains(key))
            throw Wrong{what + " lacks \"" + key + '"'};
    }
    if (json.size() != keys.size())
        throw Wrong{what + " has a key that is not known"};
}

std::int64_t wholeOf(const Json& json, const std::string& what, std::int64_t least, std::int64_t most)
{
    if (!json.is_number_integer() || json.get<std::int64_t>() < least || json.get<std::int64_t>() > most
        || (json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(most)))
        throw Wrong{what + " is not a whole number from " + std::to_string(least) + " to " + std::to_string(most)};
    return json.get<std::int64_t>();
}

double realOf(const Json& json, const std::string& what, double most)
{
    if (!json.is_number() || !std::isfinite(json.get<double>()) || json.get<double>() < 0 || json.get<double>() > most)
        throw Wrong{what + " is not a number from 0 to " + std::to_string(static_cast<long>(most))};
    return json.get<double>();
}

Instant instantOf(const Json& json, const std::string& what)
{
    return Instant(std::chrono::seconds(wholeOf(json, what, 0, kMostSeconds)));
}

/// The place of a word in a list.
template <std::size_t Count>
std::size_t wordOf(const Json& json, const std::string& what, const std::array<std::string_view, Count>& words)
{
    const auto* word = json.is_string() ? std::find(words.begin(), words.end(), json.get_ref<const std::string&>()) : words.end();
    if (word == words.end())
        throw Wrong{what + " is none of the known words"};
    return static_cast<std::size_t>(word - words.begin());
}

std::string idOf(const Json& json, const std::string& what)
{
    if (!json.is_string() || json.get_ref<const std::string&>().empty() || json.get_ref<const std::string&>().size() > kMostCardId
        || visible(json.get_ref<const std::string&>()) != json.get_ref<const std::string&>())
        throw Wrong{what + " is not a text of 1 to " + std::to_string(kMostCardId) + " bytes without control characters"};
    return json.get<std::string>();
}

CardProgress progressOf(const Json& json, const std::string& what, bool mayBeNew)
{
    checkObject(json, what, {"phase", "step", "stability", "difficulty", "due", "last", "reviews", "lapses"});
    CardProgress card;
    card.phase = static_cast<Phase>(wordOf(json["phase"], what + ".phase", kPhases));
    card.step = static_cast<int>(wholeOf(json["step"], what + ".step", 0, kMostStep));
    card.memory.stability = realOf(json["stability"], what + ".stability", kMostDays);
    card.memory.difficulty = realOf(json["difficulty"], what + ".difficulty", 10);
    card.due = instantOf(json["due"], what + ".due");
    card.last = instantOf(json["last"], what + ".last");
    card.reviews = static_cast<int>(wholeOf(json["reviews"], what + ".reviews", 0, kMostCount));
    card.lapses = static_cast<int>(wholeOf(json["lapses"], what + ".lapses", 0, kMostCount));
    if (!isSound(card, mayBeNew))
        throw Wrong{what + " does not agree with itself"};
    return card;
}

const Json& listOf(const Json& root, const char* key)
{
    const Json& list = root[key];
    if (!list.is_array() || list.size() > kMostEntries)
        throw Wrong{'"' + std::string(key) + "\" is not a list of at most " + std::to_string(kMostEntries)};
    return list;
}

StudyData dataOf(const Json& root)
{
    checkObject(root, "the file", {"kubezu", "cards", "log"});
    StudyData data;
    std::size_t at = 0;
    for (const Json& each : listOf(root, "cards")) {
        const std::string what = "cards[" + std::to_string(at++) + ']';
        checkObject(each, what, {"id", "progress"});
        std::string id = idOf(each["id"], what + ".id");
        if (!data.cards.emplace(std::move(id), progressOf(each["progress"], what + ".progress", false)).second)
            throw Wrong{what + ".id is there twice"};
    }
    at = 0;
    for (const Json& each : listOf(root, "log")) {
        const std::string what = "log[" + std::to_string(at++) + ']';
        checkObject(each, what, {"card", "at", "grade", "before"});
        ReviewEntry entry;
        entry.number = static_cast<std::int64_t>(at);
        entry.card = idOf(each["card"], what + ".card");
        entry.at = instantOf(each["at"], what + ".at");
        entry.grade = kGrades[wordOf(each["grade"], what + ".grade", kGradeIds)];
        entry.before = progressOf(each["before"], what + ".before", true);
        data.log.push_back(std::move(entry));
    }
    return data;
}

std::uint32_t lineAt(std::string_view bytes, std::size_t at)
{
    const std::string_view before = bytes.substr(0, std::min(at, bytes.size()));
    return 1 + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
}

} // namespace

bool isSound(const CardProgress& card, bool mayBeNew)
{
    const auto inRange = [](Instant at) { return at.time_since_epoch().count() >= 0 && at.time_since_epoch().count() <= kMostSeconds; };
    if (!inRange(card.due) || !inRange(card.last) || card.step < 0 || card.step > kMostStep || card.reviews < 0 || card.lapses < 0)
        return false;
    if (card.phase == Phase::New)
        return mayBeNew && card == CardProgress{};
    const Memory& memory = card.memory;
    return static_cast<std::uint8_t>(card.phase) < kPhases.size() && card.reviews > 0 && memory.stability >= 0.0005 && memory.stability <= kMostDays
        && memory.difficulty >= 1 && memory.difficulty <= 10;
}

std::string studyJson(const StudyData& data)
{
    // Written line by line, so that a large log needs little room and stays readable.
    const auto line = [](const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); };
    std::string text = "{\"kubezu\": \"" + std::string(kFormat) + "\",\n\"cards\": [";
    const char* between = "\n  ";
    for (const auto& [id, card] : data.cards) {
        text.append(between).append(line({{"id", id}, {"progress", jsonOf(card)}}));
        between = ",\n  ";
    }
    text += "\n],\n\"log\": [";
    between = "\n  ";
    for (const ReviewEntry& entry : data.log) {
        text.append(between).append(line({{"card", entry.card}, {"at", entry.at.time_since_epoch().count()}, {"grade", kGradeIds[indexOf(entry.grade)]}, {"before", jsonOf(entry.before)}}));
        between = ",\n  ";
    }
    return text + "\n]}\n";
}

Result<StudyData> readStudyJson(std::string_view bytes, const std::string& fileName)
{
    Error error;
    error.code = ErrorCode::StudyFileInvalid;
    error.where.file = fileName;
    error.hint = "choose a file that Kubezu exported; nothing was imported";
    if (bytes.size() > kMostStudyJson) {
        error.detail = "larger than " + std::to_string(kMostStudyJson) + " bytes";
        return error;
    }
    try {
        const Json root = Json::parse(bytes.begin(), bytes.end());
        if (!root.is_object() || !root.contains("kubezu") || !root["kubezu"].is_string())
            throw Wrong{"\"kubezu\" does not say \"" + std::string(kFormat) + '"'};
        const std::string format = root["kubezu"].get<std::string>();
        if (format != kFormat && format.starts_with(kFamily)) {
            error.code = ErrorCode::StudyFileNewer;
            error.detail = visible(elide(format, 40));
            error.hint = "use the newer Kubezu; nothing was imported";
            return error;
        }
        if (format != kFormat)
            throw Wrong{"\"kubezu\" does not say \"" + std::string(kFormat) + '"'};
        return dataOf(root);
    } catch (const Wrong& wrong) {
        error.detail = wrong.detail;
    } catch (const Json::parse_error& wrong) {
        error.where.line = lineAt(bytes, wrong.byte);
        error.detail = "not valid JSON";
    } catch (const std::exception& wrong) {
        error.detail = visible(elide(wrong.what(), 200));
    }
    return error;
}

} // namespace kubezu
