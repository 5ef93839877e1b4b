#include "models/load/value_text.h"

#include "models/base/text.h"
#include "models/load/yaml_scalar.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace kubezu {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

void appendEscape(std::string& text, std::uint32_t code)
{
    text += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        text += kDigits[(code >> static_cast<unsigned>(shift)) & 0xFU];
}

/// Two- and three-byte characters that steer terminals or reorder text: C1 controls, bidirectional and zero-width marks.
bool isSteering(std::uint32_t code)
{
    return (code >= 0x80 && code <= 0x9F) || (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E)
        || (code >= 0x2060 && code <= 0x2069) || code == 0xFEFF;
}

/// Whether visible() would change it, line breaks and tabs apart.
bool isPrintable(std::string_view text)
{
    std::string flat(text);
    std::replace(flat.begin(), flat.end(), '\n', ' ');
    std::replace(flat.begin(), flat.end(), '\t', ' ');
    return isUtf8(flat) && visible(flat) == flat;
}

std::string spaces(std::size_t count)
{
    return std::string(count, ' ');
}

/// Whether a text can stand without quotes in a block: it reads back as the same string.
bool isPlain(std::string_view text)
{
    constexpr std::string_view kOpeners = "-?:,[]{}#&*!|>'\"%@` ";
    if (text.empty() || text == "<<" || text == "=" || kOpeners.find(text.front()) != std::string_view::npos || text.back() == ' ' || text.back() == ':')
        return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos || text.find_first_of("\n\t\r") != std::string_view::npos)
        return false;
    ResolvedScalar scalar;
    resolvePlain(text, scalar);
    return scalar.type == ValueType::String && isPrintable(text);
}

/// A literal block, where the text is such that one can stand.
bool isLiteral(std::string_view text)
{
    return text.find('\n') != std::string_view::npos && text.front() != ' ' && text.front() != '\n' && text.front() != '\t'
        && text.find('\r') == std::string_view::npos && isPrintable(text);
}

std::string literalText(std::string_view text, std::size_t indent)
{
    const bool ends = text.ends_with('\n');
    const bool endsMore = text.ends_with("\n\n");
    std::string block = endsMore ? "|+" : ends ? "|"
                                               : "|-";
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        block += '\n';
        if (end > at)
            block += spaces(indent) + std::string(text.substr(at, end - at));
        at = end + 1;
    }
    return block;
}

std::string scalarText(Value value, std::size_t indent)
{
    if (value.isNull())
        return "null";
    if (!value.isString())
        return std::string(value.text());
    if (isLiteral(value.text()))
        return literalText(value.text(), indent);
    return isPlain(value.text()) ? std::string(value.text()) : quotedText(value.text());
}

void appendYaml(std::string& text, Value value, std::size_t indent);

/// What stands behind "key:" or "-".
void appendYamlChild(std::string& text, Value value, std::size_t indent, bool inList)
{
    if (value.isScalar() || value.size() == 0) {
        text += value.isMap() ? " {}" : value.isList() ? " []"
                                                       : ' ' + scalarText(value, indent + (inList ? 0 : 2));
        text += '\n';
    } else if (inList) {
        // The first entry stands beside the dash.
        std::string block;
        appendYaml(block, value, indent);
        text += ' ' + block.substr(indent);
    } else {
        text += '\n';
        appendYaml(text, value, value.isList() ? indent : indent + 2);
    }
}

void appendYaml(std::string& text, Value value, std::size_t indent)
{
    for (const Value::Item item : value) {
        text += spaces(indent);
        if (item.key.exists()) {
            text += (isPlain(item.key.text()) ? std::string(item.key.text()) : quotedText(item.key.text())) + ':';
            appendYamlChild(text, item.value, indent, false);
        } else {
            text += '-';
            appendYamlChild(text, item.value, indent + 2, true);
        }
    }
}

} // namespace

std::string quotedText(std::string_view utf8)
{
    std::string text = "\"";
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte == '"' || byte == '\\') {
            text += '\\';
            text += utf8[i];
        } else if (byte == '\n') {
            text += "\\n";
        } else if (byte == '\t') {
            text += "\\t";
        } else if (byte < 0x20 || byte == 0x7F) {
            appendEscape(text, byte);
        } else if (byte < 0x80) {
            text += utf8[i];
        } else {
            const std::size_t length = std::min<std::size_t>(byte < 0xE0 ? 2 : byte < 0xF0 ? 3
                                                                                           : 4,
                                                             utf8.size() - i);
            std::uint32_t code = byte & (0x7FU >> length);
            for (std::size_t k = 1; k < length; ++k)
                code = (code << 6U) | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
            if (isSteering(code))
                appendEscape(text, code);
            else
                text += utf8.substr(i, length);
            i += length - 1;
        }
    }
    return text + '"';
}

std::string jsonText(Value value, std::size_t indent)
{
    if (value.isNull() || !value.exists())
        return "null";
    if (value.isScalar())
        return value.isString() ? quotedText(value.text()) : std::string(value.text());
    if (value.size() == 0)
        return value.isMap() ? "{}" : "[]";
    std::string text(1, value.isMap() ? '{' : '[');
    bool first = true;
    for (const Value::Item item : value) {
        text += (first ? "\n" : ",\n") + spaces(indent + 2);
        first = false;
        if (item.key.exists())
            text += quotedText(item.key.text()) + ": ";
        text += jsonText(item.value, indent + 2);
    }
    return text + '\n' + spaces(indent) + (value.isMap() ? '}' : ']');
}

std::string yamlText(Value value)
{
    if (value.isScalar())
        return scalarText(value, 2) + '\n';
    if (value.size() == 0)
        return value.isMap() ? "{}\n" : "[]\n";
    std::string text;
    appendYaml(text, value, 0);
    return text;
}

} // namespace kubezu
