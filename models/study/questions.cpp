#include "models/study/questions.h"

#include "models/base/text.h"
#include "models/glossary/sections.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <exception>
#include <initializer_list>
#include <set>
#include <utility>

namespace kubezu {
namespace {

constexpr std::size_t kMostQuestions = 500;
constexpr std::size_t kMostConcepts = 8;
constexpr std::size_t kMostId = 64;
constexpr std::size_t kMostText = 2000;

/// What is wrong at a line (from 1) and what to do about it.
struct Wrong {
    std::size_t line;
    std::string detail;
    std::string hint;
};

Error errorAt(std::string_view file, std::size_t line, std::string detail, std::string hint)
{
    Error error;
    error.code = ErrorCode::ContentInvalid;
    error.where.file = std::string(file);
    error.where.line = static_cast<std::uint32_t>(line);
    error.detail = std::move(detail);
    error.hint = std::move(hint);
    return error;
}

std::size_t lineOf(const YAML::Node& node)
{
    const int line = node.IsDefined() ? node.Mark().line : -1;
    return line < 0 ? 1 : static_cast<std::size_t>(line) + 1;
}

std::string listed(std::initializer_list<std::string_view> keys)
{
    std::string text;
    for (const std::string_view key : keys)
        text.append(text.empty() ? "" : ", ").append(key);
    return text;
}

/// A map with exactly these keys, each once.
void checkMap(const YAML::Node& node, const std::string& what, std::initializer_list<std::string_view> keys)
{
    if (!node.IsMap())
        throw Wrong{lineOf(node), what + " is not a map", "write " + listed(keys)};
    std::set<std::string> seen;
    for (const auto& entry : node) {
        const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            throw Wrong{lineOf(entry.first), "unknown key '" + elide(key, kMostId) + "' in " + what, "it has " + listed(keys)};
        if (!seen.insert(key).second)
            throw Wrong{lineOf(entry.first), "key '" + key + "' twice in " + what, "remove one"};
    }
    for (const std::string_view key : keys) {
        if (!seen.contains(std::string(key)))
            throw Wrong{lineOf(node), what + " lacks '" + std::string(key) + "'", "it has " + listed(keys)};
    }
}

std::string readText(const YAML::Node& node, const std::string& what, std::size_t most)
{
    if (!node.IsScalar())
        throw Wrong{lineOf(node), what + " is not a text", "write it, in quotes or below `|`"};
    std::string text = node.Scalar();
    text.erase(text.find_last_not_of(" \n") + 1);
    if (text.empty())
        throw Wrong{lineOf(node), what + " is empty", "write it"};
    if (text.size() > most)
        throw Wrong{lineOf(node), what + " is longer than " + std::to_string(most) + " bytes", "shorten it"};
    for (const std::string_view line : splitLines(text)) {
        if (visible(line) != line)
            throw Wrong{lineOf(node), "a control character in " + what, "write it without"};
    }
    if (std::count(text.begin(), text.end(), '`') % 2 != 0)
        throw Wrong{lineOf(node), "a backtick of " + what + " is not closed", "close the code with another one"};
    return text;
}

std::string readId(const YAML::Node& node, const std::string& what)
{
    std::string id = readText(node, what, kMostId);
    if (id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
        throw Wrong{lineOf(node), what + " '" + id + "' has other characters than a-z, 0-9 and -", "write it as in slow-start"};
    return id;
}

Question::Words readWords(const YAML::Node& node, const std::string& what)
{
    checkMap(node, what, {"question", "answer"});
    return {readText(node["question"], "question of " + what, kMostText), readText(node["answer"], "answer of " + what, kMostText)};
}

Question readQuestion(const YAML::Node& node)
{
    checkMap(node, "a question", {"id", "concepts", "en", "ja"});
    Question question;
    question.line = lineOf(node);
    question.id = readId(node["id"], "id");
    const YAML::Node concepts = node["concepts"];
    if (!concepts.IsSequence() || concepts.size() == 0 || concepts.size() > kMostConcepts)
        throw Wrong{lineOf(concepts), "concepts is not a list of 1 to " + std::to_string(kMostConcepts), "name the main concept first"};
    for (const YAML::Node& item : concepts) {
        std::string id = readId(item, "a concept");
        if (std::find(question.concepts.begin(), question.concepts.end(), id) != question.concepts.end())
            throw Wrong{lineOf(item), "concept '" + id + "' twice", "remove one"};
        question.concepts.push_back(std::move(id));
    }
    question.words = {readWords(node["en"], "en"), readWords(node["ja"], "ja")};
    return question;
}

std::vector<Question> readAll(const YAML::Node& root)
{
    checkMap(root, "the file", {"questions"});
    const YAML::Node list = root["questions"];
    if (!list.IsSequence() || list.size() > kMostQuestions)
        throw Wrong{lineOf(list), "questions is not a list of at most " + std::to_string(kMostQuestions), "begin each with `- id: …`"};
    std::vector<Question> questions;
    std::set<std::string> ids;
    for (const YAML::Node& node : list) {
        questions.push_back(readQuestion(node));
        if (!ids.insert(questions.back().id).second)
            throw Wrong{lineOf(node), "id '" + questions.back().id + "' is taken", "choose another"};
    }
    return questions;
}

} // namespace

Result<std::vector<Question>> readQuestions(std::string_view bytes, std::string_view fileName)
{
    if (bytes.size() > kMaxQuestionBytes)
        return errorAt(fileName, 0, "larger than " + std::to_string(kMaxQuestionBytes) + " bytes", "divide it");
    if (!isUtf8(bytes))
        return errorAt(fileName, 1, "malformed UTF-8", "save the file as UTF-8");
    const std::string_view name = fileName.substr(fileName.rfind('/') + 1);
    const std::string section(name.substr(0, name.rfind('.')));
    if (findSection(section) == nullptr)
        return errorAt(fileName, 0, "'" + section + "' is no section", "name the file after a row of models/glossary/sections.cpp");
    try {
        std::vector<Question> questions = readAll(YAML::Load(std::string(bytes)));
        for (Question& question : questions) {
            question.section = section;
            question.file = fileName;
        }
        return questions;
    } catch (const Wrong& wrong) {
        return errorAt(fileName, wrong.line, wrong.detail, wrong.hint);
    } catch (const YAML::Exception& wrong) {
        return errorAt(fileName, wrong.mark.line < 0 ? 1 : static_cast<std::size_t>(wrong.mark.line) + 1, "not valid YAML: " + wrong.msg,
                       "quote texts that hold : # [ ] { } , & * ! | > ' \" % @ or `");
    } catch (const std::exception& wrong) {
        return errorAt(fileName, 1, std::string("cannot be read: ") + wrong.what(), "compare it with content/README.md");
    }
}

QuestionSet QuestionSet::of(std::span<const ContentFile> files)
{
    std::vector<const ContentFile*> inOrder;
    for (const ContentFile& file : files)
        inOrder.push_back(&file);
    std::sort(inOrder.begin(), inOrder.end(), [](const ContentFile* a, const ContentFile* b) { return a->name < b->name; });
    QuestionSet set;
    std::set<std::string> ids;
    for (const ContentFile* file : inOrder) {
        Result<std::vector<Question>> read = readQuestions(file->bytes, file->name);
        if (!read.ok()) {
            set.errors.push_back(read.error());
            continue;
        }
        for (Question& question : std::move(read).value()) {
            if (ids.insert(question.id).second)
                set.questions.push_back(std::move(question));
            else
                set.errors.push_back(errorAt(question.file, question.line, "id '" + question.id + "' is taken by another file", "choose another"));
        }
    }
    return set;
}

} // namespace kubezu
