#include "models/kube/redact.h"

#include "models/base/text.h"

#include <algorithm>
#include <vector>

namespace kubezu {
namespace {

constexpr std::string_view kLastApplied = "kubectl.kubernetes.io/last-applied-configuration";

void copyValue(DocumentBuilder& builder, Value value, bool masked)
{
    const std::uint32_t line = value.line();
    const std::uint32_t column = value.column();
    if (value.isScalar()) {
        if (masked && !value.isNull())
            builder.scalar(ValueType::String, kMask, line, column);
        else
            builder.scalar(value.type(), value.text(), line, column);
        return;
    }
    if (value.isMap())
        builder.beginMap(line, column);
    else
        builder.beginList(line, column);
    for (const Value::Item item : value) {
        if (item.key.exists())
            builder.key(item.key.text(), item.key.line(), item.key.column());
        copyValue(builder, item.value, masked);
    }
    builder.end();
}

void copyMetadata(DocumentBuilder& builder, Value metadata)
{
    if (!metadata.isMap()) {
        copyValue(builder, metadata, false);
        return;
    }
    builder.beginMap(metadata.line(), metadata.column());
    for (const Value::Item item : metadata) {
        builder.key(item.key.text(), item.key.line(), item.key.column());
        if (item.key.text() != "annotations" || !item.value.isMap()) {
            copyValue(builder, item.value, false);
            continue;
        }
        builder.beginMap(item.value.line(), item.value.column());
        for (const Value::Item annotation : item.value) {
            builder.key(annotation.key.text(), annotation.key.line(), annotation.key.column());
            copyValue(builder, annotation.value, annotation.key.text() == kLastApplied);
        }
        builder.end();
    }
    builder.end();
}

bool isSecretField(std::string_view key)
{
    return key == "data" || key == "stringData";
}

/// Keys whose values must not be seen, in document order.
std::vector<Value> secretKeys(Value object)
{
    std::vector<Value> keys;
    const auto addEntries = [&](Value map) {
        for (const Value::Item item : map)
            keys.push_back(item.key);
    };
    for (const Value::Item item : object) {
        if (isSecretField(item.key.text())) {
            if (item.value.isMap())
                addEntries(item.value);
            else
                keys.push_back(item.key);
        } else if (item.key.text() == "metadata") {
            for (const Value::Item annotation : item.value["annotations"]) {
                if (annotation.key.text() == kLastApplied)
                    keys.push_back(annotation.key);
            }
        }
    }
    return keys;
}

/// All lines at which some key of the object stands: a hidden value ends before the next of them.
std::vector<std::uint32_t> keyLines(Value object)
{
    std::vector<std::uint32_t> lines;
    const auto nodes = object.document()->nodes();
    const std::uint32_t end = object.index() + nodes[object.index()].span;
    for (std::uint32_t i = object.index(); i < end; ++i) {
        if (nodes[i].isKey)
            lines.push_back(object.document()->firstLine() + nodes[i].line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

bool isConfidential(std::string_view apiVersion, std::string_view kind)
{
    return kind == "Secret" && apiVersion.find('/') == std::string_view::npos;
}

std::shared_ptr<const Document> maskSecret(const Document& document, std::uint32_t root)
{
    DocumentBuilder builder;
    const Value object(&document, root);
    builder.beginMap(object.line(), object.column());
    for (const Value::Item item : object) {
        builder.key(item.key.text(), item.key.line(), item.key.column());
        if (item.key.text() == "metadata")
            copyMetadata(builder, item.value);
        else
            copyValue(builder, item.value, isSecretField(item.key.text()));
    }
    builder.end();
    return builder.take();
}

std::string maskSecretText(std::string_view text, Value object, std::uint32_t firstLine)
{
    std::vector<std::string_view> lines = splitLines(text);
    std::vector<std::string> shown(lines.begin(), lines.end());
    const std::vector<std::uint32_t> marks = keyLines(object);
    for (const Value key : secretKeys(object)) {
        const auto next = std::upper_bound(marks.begin(), marks.end(), key.line());
        const std::size_t from = key.line() < firstLine ? 0 : key.line() - firstLine;
        const std::size_t to = next == marks.end() ? shown.size() : std::min<std::size_t>(*next - firstLine, shown.size());
        for (std::size_t i = from; i < to && i < shown.size(); ++i) {
            if (i > from) {
                shown[i] = shown[i].empty() ? std::string() : std::string(kMask);
                continue;
            }
            // In flow style several keys share the line: everything behind the first colon after the key goes.
            const std::size_t start = std::min<std::size_t>(key.column() > 0 ? key.column() - 1 : 0, shown[i].size());
            const std::size_t colon = shown[i].find(':', std::min(start + key.text().size(), shown[i].size()));
            shown[i] = colon == std::string::npos ? std::string(kMask) : shown[i].substr(0, colon + 1) + ' ' + std::string(kMask);
        }
    }
    std::string masked;
    for (const std::string& line : shown)
        masked += line + '\n';
    return masked;
}

} // namespace kubezu
