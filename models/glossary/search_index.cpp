#include "models/glossary/search_index.h"

#include "models/base/text.h"
#include "models/glossary/characters.h"

#include <algorithm>

namespace kubezu {
namespace {

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isLetter(char c)
{
    return isUpper(c) || (c >= 'a' && c <= 'z');
}

/// The Latin words of a name, the letters between everything else.
std::vector<std::string_view> latinWords(std::string_view name)
{
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= name.size(); ++i) {
        if (i < name.size() && isLetter(name[i]))
            continue;
        if (i > begin)
            words.push_back(name.substr(begin, i - begin));
        begin = i + 1;
    }
    return words;
}

bool isAscii(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]) < 0x80;
}

/// Words begin after something that folding dropped, at a hump (nodePort) and where Latin and Japanese meet.
std::uint64_t wordStarts(const FoldedText& folded, std::string_view source)
{
    std::uint64_t starts = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(folded.source.size(), 64); ++i) {
        const std::size_t at = folded.source[i].begin;
        const bool separated = i == 0 || folded.source[i - 1].end < at;
        const bool hump = i > 0 && isUpper(source[at]) && !isUpper(source[folded.source[i - 1].begin]);
        const bool script = i > 0 && isAscii(source, at) != isAscii(source, folded.source[i - 1].begin);
        if (separated || hump || script)
            starts |= std::uint64_t{1} << i;
    }
    return starts;
}

} // namespace

FoldedText acronymOf(std::string_view name)
{
    FoldedText acronym;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool first = i == 0 || !isLetter(name[i - 1]);
        if (!isLetter(name[i]) || !(first || isUpper(name[i])))
            continue;
        acronym.text += static_cast<char32_t>(isUpper(name[i]) ? name[i] - 'A' + 'a' : name[i]);
        acronym.source.push_back({i, i + 1});
    }
    return acronym;
}

std::string fieldKey(std::string_view path)
{
    std::string key;
    for (std::size_t at = 0; at < path.size();) {
        const char c = path[at];
        const std::size_t close = c == '[' ? path.find(']', at) : c == '{' ? path.find('}', at)
                                                                           : std::string_view::npos;
        if (path.substr(at, 2) == "['" && path.find("']", at) != std::string_view::npos) {
            const std::size_t end = path.find("']", at);
            key.append(".").append(path.substr(at + 2, end - at - 2));
            at = end + 2;
        } else if (close != std::string_view::npos) {
            at = close + 1;
        } else {
            if (c != '$' && c != ' ' && !(c == '.' && (key.empty() || key.back() == '.')))
                key += c;
            ++at;
        }
    }
    while (!key.empty() && key.back() == '.')
        key.pop_back();
    const std::size_t begin = std::min(key.find_first_not_of('.'), key.size());
    return toLowerAscii(std::string_view(key).substr(begin));
}

std::string commandKey(std::string_view command)
{
    std::string key;
    for (const char c : command) {
        const bool space = c == ' ' || c == '\t' || c == '\n';
        if (!space)
            key += c;
        else if (!key.empty() && key.back() != ' ')
            key += ' ';
    }
    return toLowerAscii(key);
}

std::uint64_t letterSet(std::u32string_view text)
{
    std::uint64_t letters = 0;
    for (const char32_t c : text)
        letters |= std::uint64_t{1} << (c & 63U);
    return letters;
}

SearchIndex::SearchIndex(const Library& library)
{
    for (std::size_t at = 0; at < library.concepts().size(); ++at)
        addConcept(library.concepts()[at], static_cast<std::uint32_t>(at));
}

void SearchIndex::addConcept(const Concept& entry, std::uint32_t at)
{
    for (const std::string& name : entry.names)
        addKey(at, MatchKind::Name, name);
    for (const std::string& alias : entry.aliases)
        addKey(at, MatchKind::Alias, alias);
    for (const std::string& reading : entry.yomi)
        addKey(at, MatchKind::Reading, reading);
    for (const std::string& name : entry.names)
        addAcronyms(at, name);
    for (const GroupKind& kind : entry.kinds)
        addAcronyms(at, kind.kind);
    for (const std::string& reading : entry.yomi)
        addRomaji(at, reading);
    for (const std::string& name : entry.names)
        addRomaji(at, name);
    for (const std::string& alias : entry.aliases)
        addRomaji(at, alias);
    for (const Binding& binding : entry.bindings)
        addField(at, binding);
    const std::string& english = entry.name(Language::English);
    if (const std::string command = commandKey(english); command.rfind("kubectl ", 0) == 0)
        m_commands.push_back({at, command, english, false});
    if (!entry.kubectl.empty())
        m_commands.push_back({at, commandKey(entry.kubectl), entry.kubectl, false});
    addBodies(at, entry);
}

void SearchIndex::addLoose(std::uint32_t at, MatchKind kind, const FoldedText& folded, std::string_view source)
{
    if (folded.text.empty())
        return;
    m_keys.push_back({at, static_cast<std::uint32_t>(m_looseArena.size()), static_cast<std::uint32_t>(folded.text.size()), kind,
                      letterSet(folded.text), wordStarts(folded, source), source});
    m_looseArena += folded.text;
}

void SearchIndex::addKey(std::uint32_t at, MatchKind kind, std::string_view source)
{
    addLoose(at, kind, foldLoose(source), source);
}

void SearchIndex::addAcronyms(std::uint32_t at, std::string_view name)
{
    const auto add = [&](std::string_view part) {
        const FoldedText acronym = acronymOf(part);
        if (acronym.text.size() >= 2)
            addLoose(at, MatchKind::Acronym, acronym, part);
    };
    add(name);
    const std::vector<std::string_view> words = latinWords(name);
    if (words.size() > 1)
        std::for_each(words.begin(), words.end(), add);
}

void SearchIndex::addRomaji(std::uint32_t at, std::string_view source)
{
    const FoldedText folded = foldStrict(source);
    if (folded.text.empty() || !isHiragana(folded.text.front()))
        return;
    const std::string key = romajiKey(source);
    if (key.empty())
        return;
    m_romaji.push_back({at, static_cast<std::uint32_t>(m_romajiArena.size()), static_cast<std::uint32_t>(key.size()),
                        MatchKind::Romaji, 0, 0, source});
    m_romajiArena += key;
}

void SearchIndex::addField(std::uint32_t at, const Binding& binding)
{
    if (!binding.field.empty())
        m_fields.push_back({at, fieldKey(binding.field), binding.field, binding.podTemplate});
    for (const Binding& each : binding.all)
        addField(at, each);
}

void SearchIndex::addBodies(std::uint32_t at, const Concept& entry)
{
    for (const Language language : {Language::English, Language::Japanese}) {
        const ConceptText& text = entry.text(language);
        int rank = 0;
        for (const std::string* part : {&text.what, &text.why, &text.shows, &text.trap})
            m_bodies.push_back({at, language, rank++, toUtf8(foldStrict(*part).text), *part});
        for (const std::string* part : {&text.what, &text.why, &text.shows, &text.trap}) {
            for (const char byte : *part)
                ++m_bodyBytes[static_cast<unsigned char>(byte)];
        }
    }
}

} // namespace kubezu
