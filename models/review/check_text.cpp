#include "models/review/check_text.h"

#include <yaml-cpp/yaml.h>

namespace kubezu {
namespace {

constexpr std::string_view kSuffix = ".yaml";

struct Wrong {
    std::string detail;
    YAML::Mark mark;
};

std::string filled(const YAML::Node& words, const char* key)
{
    const YAML::Node node = words[key];
    if (!node || !node.IsScalar() || node.Scalar().empty())
        throw Wrong{std::string(key) + " is missing or empty", words.Mark()};
    return node.Scalar();
}

CheckText::Words wordsOf(const YAML::Node& node)
{
    if (!node || !node.IsMap())
        throw Wrong{"a language is missing", YAML::Mark::null_mark()};
    CheckText::Words words;
    words.title = filled(node, "title");
    words.why = filled(node, "why");
    words.fix = filled(node, "fix");
    const YAML::Node message = node["message"];
    if (message && message.IsMap()) {
        for (const auto& entry : message)
            words.messages[entry.first.Scalar()] = entry.second.Scalar();
    } else {
        words.messages["default"] = filled(node, "message");
    }
    return words;
}

CheckText textOf(const YAML::Node& root)
{
    CheckText text;
    for (const Language language : {Language::English, Language::Japanese})
        text.words[static_cast<std::size_t>(language)] = wordsOf(root[std::string(languageId(language))]);
    const auto& english = text.in(Language::English).messages;
    const auto& japanese = text.in(Language::Japanese).messages;
    for (const auto& [name, sentence] : english) {
        if (sentence.empty() || !japanese.contains(name))
            throw Wrong{"the sentence '" + name + "' is not there in both languages", root.Mark()};
    }
    if (english.size() != japanese.size())
        throw Wrong{"the languages differ in their sentences", root.Mark()};
    return text;
}

/// `{3}` → 3 where `at` stands on such a thing, else npos.
std::size_t placeholder(std::string_view text, std::size_t at)
{
    const bool is = at + 2 < text.size() && text[at] == '{' && text[at + 1] >= '0' && text[at + 1] <= '9' && text[at + 2] == '}';
    return is ? static_cast<std::size_t>(text[at + 1] - '0') : std::string_view::npos;
}

std::string nodeName(const Graph& graph, const Problem& problem)
{
    if (problem.node == kNoIndex)
        return {};
    const ResourceKey& key = graph.nodes[problem.node].key;
    return key.kind + ' ' + key.name;
}

} // namespace

Result<CheckText> readCheckText(std::string_view name, std::string_view bytes)
{
    Error error;
    error.code = ErrorCode::ContentInvalid;
    error.where.file = std::string(name);
    try {
        return textOf(YAML::Load(std::string(bytes)));
    } catch (const Wrong& wrong) {
        error.detail = wrong.detail;
        error.where.line = wrong.mark.is_null() ? 1 : static_cast<std::uint32_t>(wrong.mark.line) + 1;
    } catch (const YAML::Exception& wrong) {
        error.detail = wrong.msg;
        error.where.line = static_cast<std::uint32_t>(wrong.mark.line) + 1;
    }
    error.hint = "see content/README.md";
    return error;
}

CheckTexts::CheckTexts(std::vector<ContentFile> files)
{
    for (ContentFile& file : files) {
        if (file.name.ends_with(kSuffix))
            m_files.emplace(file.name.substr(0, file.name.size() - kSuffix.size()), file.bytes);
    }
}

const CheckText& CheckTexts::find(std::string_view id) const
{
    const std::lock_guard lock(m_mutex);
    std::unique_ptr<CheckText>& slot = m_read[std::string(id)];
    if (!slot) {
        slot = std::make_unique<CheckText>();
        const auto file = m_files.find(std::string(id));
        if (file != m_files.end()) {
            Result<CheckText> read = readCheckText(id, file->second);
            if (read.ok())
                *slot = std::move(read).value();
        }
    }
    return *slot;
}

std::string sentenceOf(const CheckTexts& texts, const Graph& graph, const Problem& problem, Language language)
{
    const CheckText::Words& words = texts.find(problem.check->id).in(language);
    auto sentence = words.messages.find(problem.message);
    if (sentence == words.messages.end())
        sentence = words.messages.find("default");
    return filledIn(sentence == words.messages.end() ? problem.check->id : std::string_view(sentence->second), graph, problem);
}

std::string filledIn(std::string_view pattern, const Graph& graph, const Problem& problem)
{
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t number = placeholder(pattern, at);
        if (number == std::string_view::npos) {
            text += pattern[at++];
            continue;
        }
        if (number == 0)
            text += nodeName(graph, problem);
        else if (number <= problem.arguments.size())
            text += problem.arguments[number - 1];
        at += 3;
    }
    return text;
}

} // namespace kubezu
