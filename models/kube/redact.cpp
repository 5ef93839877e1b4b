#include "models/kube/redact.h"

#include "models/base/text.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace kubezu {
namespace {

constexpr std::string_view kLastApplied = "kubectl.kubernetes.io/last-applied-configuration";

/// `marks`: null where the value may be seen.
void copyValue(DocumentBuilder& builder, Value value, SecretMarks* marks)
{
    const std::uint32_t line = value.line();
    const std::uint32_t column = value.column();
    if (value.isScalar()) {
        if (marks && !value.isNull()) {
            marks->push_back({builder.count(), secretTag(value)});
            builder.scalar(ValueType::String, kMask, line, column);
        } else {
            builder.scalar(value.type(), value.text(), line, column);
        }
        return;
    }
    if (value.isMap())
        builder.beginMap(line, column);
    else
        builder.beginList(line, column);
    for (const Value::Item item : value) {
        if (item.key.exists())
            builder.key(item.key.text(), item.key.line(), item.key.column());
        copyValue(builder, item.value, marks);
    }
    builder.end();
}

void copyMetadata(DocumentBuilder& builder, Value metadata, SecretMarks& marks)
{
    if (!metadata.isMap()) {
        copyValue(builder, metadata, nullptr);
        return;
    }
    builder.beginMap(metadata.line(), metadata.column());
    for (const Value::Item item : metadata) {
        builder.key(item.key.text(), item.key.line(), item.key.column());
        if (item.key.text() != "annotations" || !item.value.isMap()) {
            copyValue(builder, item.value, nullptr);
            continue;
        }
        builder.beginMap(item.value.line(), item.value.column());
        for (const Value::Item annotation : item.value) {
            builder.key(annotation.key.text(), annotation.key.line(), annotation.key.column());
            copyValue(builder, annotation.value, annotation.key.text() == kLastApplied ? &marks : nullptr);
        }
        builder.end();
    }
    builder.end();
}

bool isSecretField(std::string_view key)
{
    return key == "data" || key == "stringData";
}

/// A part of the source text that must not be seen: from behind the colon of the key at `line` to before line `end`.
struct HiddenPart {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t keyLength = 0;
    std::uint32_t end = 0;
    std::vector<std::uint32_t> entryLines; ///< lines whose key may stay readable
};

/// First line behind `line` at which one of the keys stands; the largest number where there is none.
std::uint32_t nextLine(const std::vector<std::uint32_t>& lines, std::uint32_t line)
{
    const auto next = std::upper_bound(lines.begin(), lines.end(), line);
    return next == lines.end() ? UINT32_MAX : *next;
}

std::vector<std::uint32_t> linesOfKeys(Value map)
{
    std::vector<std::uint32_t> lines;
    for (const Value::Item item : map)
        lines.push_back(item.key.line());
    std::sort(lines.begin(), lines.end());
    return lines;
}

HiddenPart partOf(Value::Item item, const std::vector<std::uint32_t>& siblings)
{
    HiddenPart part;
    part.line = item.key.line();
    part.column = item.key.column();
    part.keyLength = static_cast<std::uint32_t>(item.key.text().size());
    part.end = nextLine(siblings, part.line);
    part.entryLines = linesOfKeys(item.value);
    return part;
}

/// Whole fields, not single entries: a key that a later equal one overrides is not in the object, but it is in the text.
std::vector<HiddenPart> hiddenParts(Value object)
{
    std::vector<HiddenPart> parts;
    const std::vector<std::uint32_t> top = linesOfKeys(object);
    for (const Value::Item item : object) {
        if (isSecretField(item.key.text()))
            parts.push_back(partOf(item, top));
        if (item.key.text() != "metadata")
            continue;
        // Annotations end at the latest where metadata ends.
        std::vector<std::uint32_t> around = top;
        for (const std::uint32_t line : linesOfKeys(item.value))
            around.push_back(line);
        const Value annotations = item.value["annotations"];
        for (const std::uint32_t line : linesOfKeys(annotations))
            around.push_back(line);
        std::sort(around.begin(), around.end());
        for (const Value::Item annotation : annotations) {
            if (annotation.key.text() == kLastApplied)
                parts.push_back(partOf(annotation, around));
        }
    }
    return parts;
}

/// The line up to the colon behind `from`, then a mask; all of it where there is no colon.
std::string cutBehindKey(const std::string& line, std::size_t from)
{
    const std::size_t colon = line.find(':', std::min(from, line.size()));
    if (colon == std::string::npos)
        return std::string(kMask);
    const bool bare = line.find_first_not_of(" \t\r", colon + 1) == std::string::npos;
    return bare ? line : line.substr(0, colon + 1) + ' ' + std::string(kMask);
}

} // namespace

bool isConfidential(std::string_view apiVersion, std::string_view kind)
{
    return kind == "Secret" && apiVersion.find('/') == std::string_view::npos;
}

MaskedSecret maskSecret(const Document& document, std::uint32_t root)
{
    auto marks = std::make_shared<SecretMarks>();
    DocumentBuilder builder;
    const Value object(&document, root);
    builder.beginMap(object.line(), object.column());
    for (const Value::Item item : object) {
        builder.key(item.key.text(), item.key.line(), item.key.column());
        if (item.key.text() == "metadata")
            copyMetadata(builder, item.value, *marks);
        else
            copyValue(builder, item.value, isSecretField(item.key.text()) ? marks.get() : nullptr);
    }
    builder.end();
    return {builder.take(), std::move(marks)};
}

std::string maskSecretText(std::string_view text, Value object, std::uint32_t firstLine)
{
    const std::vector<std::string_view> lines = splitLines(text);
    std::vector<std::string> shown(lines.begin(), lines.end());
    for (const HiddenPart& part : hiddenParts(object)) {
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const auto line = static_cast<std::uint32_t>(i) + firstLine;
            if (line < part.line || line >= part.end || shown[i].empty())
                continue;
            if (line == part.line)
                shown[i] = cutBehindKey(shown[i], (part.column > 0 ? part.column - 1 : 0) + part.keyLength);
            else if (std::binary_search(part.entryLines.begin(), part.entryLines.end(), line))
                shown[i] = cutBehindKey(shown[i], 0);
            else
                shown[i] = std::string(kMask);
        }
    }
    std::string masked;
    for (const std::string& line : shown)
        masked += line + '\n';
    return masked;
}

} // namespace kubezu
