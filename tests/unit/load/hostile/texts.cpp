#include "tests/unit/load/hostile/inputs.h"

#include <fstream>
#include <random>

namespace kubezu::testing {

namespace fs = std::filesystem;

std::string times(std::string_view text, std::size_t count)
{
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

void put(const fs::path& path, std::string_view text)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

HostileInput file(std::string name, std::function<std::string()> text, std::string told, bool withLine, const char* as)
{
    const auto make = [text = std::move(text), as](const fs::path& folder) { put(folder / as, text()); };
    return {std::move(name), make, std::move(told), withLine, {}};
}

namespace {

constexpr std::size_t kMega = 1'000'000;
constexpr const char* kNoYaml = "not valid YAML";
constexpr const char* kNoJson = "not valid JSON";
constexpr const char* kDeep = "nested deeper than the limit: 500 levels";
constexpr const char* kMany = "more values than the limit: 2000000 values";
constexpr const char* kAliases = "excessive aliasing";
constexpr const char* kLarge = "document is larger than the limit: 16 MiB";

std::string numbered(std::string_view before, std::string_view after, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text.append(before).append(std::to_string(i)).append(after);
    return text;
}

/// Each anchor is a list of so many aliases of the one before.
std::string laughs(std::size_t levels, std::size_t width)
{
    std::string text = "a0: &a0 [" + times("l,", width) + "]\n";
    for (std::size_t i = 1; i < levels; ++i)
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + times("*a" + std::to_string(i - 1) + ',', width) + "]\n";
    return text;
}

std::string merges(std::size_t levels)
{
    std::string text = "m0: &m0 {a: 1}\n";
    for (std::size_t i = 1; i < levels; ++i) {
        const std::string before = "*m" + std::to_string(i - 1);
        text += "m" + std::to_string(i) + ": &m" + std::to_string(i) + " {<<: [" + before + ", " + before + "], k" + std::to_string(i) + ": 1}\n";
    }
    return text;
}

/// Every anchor nests the one before: the depth is that of all together.
std::string nestedAliases(std::size_t links)
{
    std::string text = "a0: &a0 1\n";
    for (std::size_t i = 1; i < links; ++i)
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + ' ' + times("[", 300) + "*a" + std::to_string(i - 1) + times("]", 300) + '\n';
    return text;
}

std::string noise(std::size_t bytes)
{
    std::mt19937 random(7);
    std::string text;
    for (std::size_t i = 0; i < bytes; ++i)
        text += static_cast<char>(random());
    return text;
}

std::vector<HostileInput> bombs()
{
    return {
        file(
            "a megabyte of [", [] { return times("[", kMega); }, kDeep, true),
        file(
            "a megabyte of {", [] { return times("{", kMega); }, "template"),
        file(
            "a megabyte of dashes with blanks", [] { return times("- ", kMega / 2); }, kDeep, true),
        file(
            "a megabyte of ? with blanks", [] { return times("? ", kMega / 2); }, "map is used as a key", true),
        file(
            "a megabyte of {a: ", [] { return times("{a: ", kMega / 4); }, kDeep, true),
        file(
            "a megabyte of [[:", [] { return times("[[:", kMega / 3); }, "", false),
        file(
            "a megabyte of a: ", [] { return times("a: ", kMega / 3); }, kNoYaml, true),
        file(
            "a megabyte of : ", [] { return times(": ", kMega / 2); }, kNoYaml, true),
        file(
            "a megabyte of !", [] { return times("!", kMega); }, "no Kubernetes object", true),
        file(
            "a megabyte of &a ", [] { return times("&a ", kMega / 3); }),
        file(
            "a megabyte of *a ", [] { return times("*a ", kMega / 3); }, "unknown anchor", true),
        file(
            "a megabyte of %", [] { return times("%", kMega); }, kNoYaml, true),
        file(
            "a megabyte of commas", [] { return times(",", kMega); }, kNoYaml, true),
        file(
            "a megabyte of double quotes", [] { return times("\"", kMega + 1); }, "no Kubernetes object", true),
        file(
            "a megabyte of single quotes", [] { return times("'", kMega + 1); }, kNoYaml, true),
        file(
            "a megabyte of backslashes in quotes", [] { return "a: \"" + times("\\", kMega + 1) + "\"\n"; }, kNoYaml, true),
        file(
            "a megabyte of |", [] { return times("|", kMega); }, kNoYaml, true),
        file("a megabyte of #", [] { return times("#", kMega); }),
        file(
            "a megabyte of tabs", [] { return times("\t", kMega); }, kNoYaml, true),
        file("ten megabytes of blanks", [] { return times(" ", 10 * kMega); }),
        file("ten megabytes of newlines", [] { return times("\n", 10 * kMega); }),
        file("ten megabytes of carriage returns", [] { return times("\r", 10 * kMega); }),
        file("a million separators", [] { return times("---\n", kMega); }),
        file("a million ends", [] { return times("...\n", kMega); }),
        file(
            "300,000 documents", [] { return times("a: 1\n---\n", 300'000); }, "more documents than the limit: 200000 documents", true),
        file(
            "300,000 keys", [] { return numbered("k", ": 1\n", 300'000); }, ""),
        file(
            "300,000 equal keys", [] { return times("k: 1\n", 300'000); }, "written twice: k", true),
        file(
            "150,000 keys twice", [] { return numbered("k", ": 1\n", 150'000) + numbered("k", ": 1\n", 150'000); }, "the limit is 1000", true),
        file(
            "three million items", [] { return times("-\n", 3 * kMega); }, kMany, true),
        file("ten megabytes in a scalar", [] { return "a: " + times("x", 10 * kMega) + '\n'; }),
        file("ten megabytes in quotes", [] { return "a: \"" + times("x\\n", 10 * kMega / 3) + "\"\n"; }),
        file("ten megabytes in a block", [] { return "a: |\n" + times("  x\n", 10 * kMega / 4); }),
        file("ten megabytes folded", [] { return "a: >\n" + times("  x\n", 10 * kMega / 4); }),
        file("ten megabytes in a key", [] { return "? " + times("k", 10 * kMega) + "\n: 1\n"; }),
        file("ten megabytes in an anchor", [] { return "a: &" + times("k", 10 * kMega) + " 1\n"; }),
        file("ten megabytes in a tag", [] { return "a: !" + times("k", 10 * kMega) + " 1\n"; }),
        file(
            "a document of 17 megabytes", [] { return "a: " + times("x", 17 << 20U) + '\n'; }, kLarge, true),
        file(
            "a file of 65 megabytes", [] { return times("# x\n", (65 << 20U) / 4); }, "file is larger than the limit: 64 MiB"),
        file("a colon every second letter", [] { return times("a:", kMega / 2); }),
        file("a megabyte of simple keys in one line", [] { return "[" + times("a: 1, ", kMega / 6) + "]\n"; }),
        file("a line of a million words", [] { return times("word ", kMega) + '\n'; }),
    };
}

std::vector<HostileInput> aliases()
{
    return {
        file(
            "nine to the ninth laughs", [] { return laughs(9, 9); }, kAliases, true),
        file(
            "laughs of a hundred", [] { return laughs(20, 100); }, kAliases, true),
        file(
            "two to the thirtieth merges", [] { return merges(30); }, kAliases, true),
        file("half a million aliases", [] { return "a: &a x\nl:\n" + times("- *a\n", 500'000); }),
        file(
            "aliases of a long list", [] { return "a: &a [" + times("1,", 10'000) + "]\nl:\n" + times("- *a\n", 1'000); }, kAliases, true),
        file("40,000 anchors and merges", [] { return "a: &a {x: 1}\n" + numbered("k", ": &b {<<: *a, y: 2}\n", 40'000); }),
        file("40,000 anchors of their own names", [] { return numbered("k: &", " 1\n", 40'000); }),
        file("merges of what is anchored inside", [] { return numbered("k", ": {<<: {x: &a 1}, y: *a}\n", 40'000); }),
        file(
            "aliases of aliases, deep", [] { return nestedAliases(100); }, kDeep, true),
        file(
            "an anchor that holds itself", [] { return std::string("a: &a [1, *a]\n"); }, "contains itself", true),
        file(
            "a merge of itself", [] { return std::string("a: &a {<<: *a}\n"); }, "contains itself", true),
        file("one alias as every key", [] { return "a: &a k\n" + times("*a : 1\n", 100'000); }),
    };
}

std::vector<HostileInput> jsonTexts()
{
    const auto json = [](std::string name, std::function<std::string()> text, std::string told = {}, bool withLine = false) {
        return file(std::move(name), std::move(text), std::move(told), withLine, "bad.json");
    };
    const std::string item = R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x"}})";
    return {
        json(
            "JSON, a million brackets", [] { return "{\"a\":" + times("[", kMega); }, kNoJson, true),
        json(
            "JSON, a million brackets closed", [] { return "{\"a\":" + times("[", kMega) + times("]", kMega) + '}'; }, "limit", false),
        json(
            "JSON, 300,000 objects in each other", [] { return times("{\"a\":", 300'000) + '1' + times("}", 300'000); }, "limit", false),
        json(
            "JSON, 400 levels that never end", [] { return times("{\"a\":", 400); }, kNoJson, true),
        json("JSON, 300,000 keys", [] { return "{\"a\":1" + numbered(",\"k", "\":1", 300'000) + '}'; }),
        json("JSON, 300,000 equal keys", [] { return "{\"a\":1" + times(",\"a\":1", 300'000) + '}'; }),
        json("JSON, ten megabytes in a string", [] { return "{\"a\":\"" + times("x", 10 * kMega) + "\"}"; }),
        json("JSON, a megabyte of escapes", [] { return "{\"a\":\"" + times("\\u0000", kMega / 6) + "\"}"; }),
        json("JSON, a megabyte of half surrogates", [] { return "{\"a\":\"" + times("\\ud800", kMega / 6) + "\"}"; }),
        json(
            "JSON, a number of a million digits", [] { return "{\"a\":" + times("9", kMega) + '}'; }, "cannot be expressed in JSON", true),
        json(
            "JSON, 1e999", [] { return std::string("{\"a\":1e999}"); }, "cannot be expressed in JSON", true),
        json(
            "JSON, three million items", [] { return "{\"a\":[1" + times(",1", 3 * kMega) + "]}"; }, kMany, true),
        json(
            "JSON, a stream of 300,000", [] { return times("{}\n", 300'000); }, "more documents than the limit: 200000 documents", true),
        json(
            "JSON, a list cut in the middle", [item] { return R"({"apiVersion":"v1","kind":"List","items":[)" + times(item + ',', 1000) + "{\"api"; }, kNoJson, true),
        json(
            "JSON, a list of scalars", [] { return std::string(R"({"apiVersion":"v1","kind":"List","items":[1,"x",null,[],true]})"); }, "no Kubernetes object", true),
        json("JSON, a list in a list", [] { return "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[" + times("{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[", 200) + times("]}", 200) + "]}"; }),
        json("JSON, items of the wrong type", [] { return std::string(R"({"apiVersion":"v1","kind":"List","items":"x"})"); }),
        json(
            "JSON, a comment", [item] { return "// a comment\n" + item; }, "", false),
        json(
            "JSON, text behind", [item] { return item + item + "x"; }, kNoJson, true),
        json(
            "JSON, only an open quote", [] { return std::string("{\""); }, kNoJson, true),
        json(
            "JSON, control characters", [] { return std::string("{\"a\":\"\x01\x02\"}"); }, kNoJson, true),
        json(
            "JSON, NUL behind", [item] { return item + std::string(3, '\0'); }, kNoJson, true),
        json(
            "JSON, a bracket of the wrong kind", [] { return std::string("{\"a\":[1}"); }, kNoJson, true),
        json(
            "JSON, a broken list of 20 megabytes", [item] { return R"({"apiVersion":"v1","kind":"List","items":[)" + times(item + ',', 330'000) + "]"; }, kNoJson, true),
    };
}

std::vector<HostileInput> encodings()
{
    const std::string map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n";
    return {
        file(
            "NUL in a value", [] { return std::string("a: 1\nb: x\0y\n", 12); }, "control characters", true),
        file(
            "a megabyte of NUL", [] { return std::string(kMega, '\0'); }, "control characters", true),
        file(
            "escape sequences", [] { return std::string("a: \x1b[2J\x1b]52;c;aGk=\x07\n"); }, "control characters", true),
        file(
            "UTF-8 cut in the middle", [map] { return map + "# \xE2\x82"; }, "not UTF-8", true),
        file(
            "Latin 1", [map] { return map + "# caf\xE9\n"; }, "not UTF-8", true),
        file(
            "Shift JIS", [map] { return map + "# \x93\xFA\x96\x7B\n"; }, "not UTF-8", true),
        file(
            "overlong UTF-8", [] { return std::string("a: \xC0\xAF\n"); }, "not UTF-8", true),
        file(
            "a megabyte of FF", [] { return std::string(kMega, '\xFF'); }, "not UTF-8", true),
        file("UTF-16 of odd length", [] { return std::string("\xFF\xFE"
                                                             "a\0:\0 \0x",
                                                             9); }),
        file(
            "UTF-32", [] { return std::string("\0\0\0a\0\0\0:", 8); }, "control characters", true),
        file(
            "a megabyte of chance", [] { return noise(kMega); }, "not UTF-8", true),
        file(
            "a program", [] { return "\x7F"
                                     "ELF\x02\x01\x01"
                                  + noise(10'000); }, "not UTF-8", true),
        file(
            "gzip", [] { return "\x1F\x8B\x08" + noise(10'000); }, "not UTF-8", true),
        file(
            "a byte order mark inside", [map] { return map + "\xEF\xBB\xBF"
                                                             "data: {}\n"; }, "byte order mark", true),
        file("bidirectional overrides", [] { return std::string("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: \"a\\u202Eb\\u2066c\"}\n"); }),
    };
}

std::vector<HostileInput> otherText()
{
    return {
        file(
            "a Helm template", [] { return std::string("apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ include \"x\" . }}\n{{- if .Values.y }}\nspec: {}\n{{- end }}\n"); }, "template"),
        file(
            "a Helm template in quotes", [] { return std::string("apiVersion: v1\nkind: Service\nmetadata: {name: \"{{ .Values.name }}\"}\n"); }, "template"),
        file(
            "a megabyte of {{", [] { return times("{{ ", kMega / 3); }, "template"),
        file(
            "a top-level list", [] { return std::string("- apiVersion: v1\n- kind: Pod\n"); }, "list", true),
        file(
            "a scalar", [] { return std::string("hello\n"); }, "no Kubernetes object", true),
        file(
            "a number", [] { return std::string("42\n"); }, "no Kubernetes object", true),
        file("nothing", [] { return std::string(); }),
        file("only comments", [] { return std::string("# a\n---\n# b\n"); }),
        file(
            "a compose file", [] { return std::string("services: {web: {image: nginx}}\n"); }, "no Kubernetes object", true),
        file(
            "a kustomization", [] { return std::string("resources: [https://example.org/x, ../../etc]\n"); }, "kustomization", true, "kustomization.yaml"),
        file(
            "tabs for indentation", [] { return std::string("a:\n\tb: 1\n"); }, "replace the tab", true),
        file(
            "YAML 1.2", [] { return std::string("%YAML 1.2\n---\na: 1\n"); }, "a directive has no document", true),
        file(
            "a value behind the separator", [] { return std::string("--- {a: 1}\n"); }, "separator", true),
        file(
            "an open quote", [] { return std::string("a: \"b\nc: d\n"); }, kNoYaml, true),
        file(
            "a merge conflict", [] { return std::string("a: 1\n<<<<<<< ours\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n"); }, kNoYaml, true),
        file(
            "a web page", [] { return std::string("<!DOCTYPE html>\n<html><body>404</body></html>\n"); }, "no Kubernetes object", true),
        file(
            "a map as a key", [] { return std::string("? {a: 1}\n: b\n"); }, "invalid map key", true),
        file(
            "a key that is null", [] { return std::string("~: 1\n"); }, "invalid map key", true),
        file(
            "infinity", [] { return std::string("a: .inf\n"); }, "cannot be expressed in JSON", true),
        file(
            "a cut document", [] { return std::string("apiVersion: v1\nkind: ConfigMap\nmeta"); }, kNoYaml, true),
    };
}

} // namespace

std::vector<HostileInput> hostileTexts()
{
    std::vector<HostileInput> all;
    for (const auto& part : {bombs(), aliases(), jsonTexts(), encodings(), otherText()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace kubezu::testing
