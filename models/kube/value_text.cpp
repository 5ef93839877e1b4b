#include "models/kube/value_text.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace kubezu {
namespace {

std::string jsonString(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        switch (c) {
        case '"': quoted += "\\\""; break;
        case '\\': quoted += "\\\\"; break;
        case '\n': quoted += "\\n"; break;
        case '\t': quoted += "\\t"; break;
        case '\r': quoted += "\\r"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                char buffer[8];
                std::snprintf(buffer, sizeof buffer, "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
                quoted += buffer;
            } else {
                quoted += c;
            }
        }
    }
    return quoted + '"';
}

/// Plain style only for text that no reader of YAML 1.1 or 1.2 could take for something else.
bool isPlain(std::string_view text)
{
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':')
        return false;
    const auto isWord = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (!isWord(text.front()) && text.front() != '/')
        return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
        return false;
    for (const std::string_view word : {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}) {
        if (text.size() == word.size() && std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) { return (a | 0x20) == b; }))
            return false;
    }
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; });
}

std::string scalarText(Value value)
{
    if (value.isNull())
        return "null";
    if (value.type() != ValueType::String)
        return std::string(value.text());
    return isPlain(value.text()) ? std::string(value.text()) : jsonString(value.text());
}

bool isBlockText(Value value)
{
    const std::string_view text = value.string();
    return text.find('\n') != std::string_view::npos && text.front() != ' ' && text.front() != '\n'
        && std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t'; });
}

void writeBlockText(std::string& out, std::string_view text, std::size_t indent)
{
    const bool ends = text.back() == '\n';
    const bool keeps = ends && text.size() > 1 && text[text.size() - 2] == '\n';
    out += keeps ? "|+\n" : ends ? "|\n" : "|-\n";
    if (ends)
        text.remove_suffix(1);
    while (true) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        if (!line.empty())
            out.append(indent, ' ').append(line);
        out += '\n';
        if (end == std::string_view::npos)
            return;
        text.remove_prefix(end + 1);
    }
}

void writeYaml(std::string& out, Value value, std::size_t indent, bool inList);

void writeYamlChild(std::string& out, Value child, std::size_t indent)
{
    if (child.isScalar()) {
        out += ' ';
        if (child.isString() && isBlockText(child))
            writeBlockText(out, child.text(), indent + 2);
        else
            out += scalarText(child) + '\n';
    } else if (child.size() == 0) {
        out += child.isMap() ? " {}\n" : " []\n";
    } else {
        out += '\n';
        writeYaml(out, child, child.isList() ? indent : indent + 2, false);
    }
}

void writeYaml(std::string& out, Value value, std::size_t indent, bool inList)
{
    bool first = inList; // the first entry of a map in a list stands behind its dash
    for (const Value::Item item : value) {
        if (!first)
            out.append(indent, ' ');
        first = false;
        if (value.isMap()) {
            out += isPlain(item.key.text()) ? std::string(item.key.text()) : jsonString(item.key.text());
            out += ':';
            writeYamlChild(out, item.value, indent);
        } else if (item.value.isMap() && item.value.size() > 0) {
            out += "- ";
            writeYaml(out, item.value, indent + 2, true);
        } else {
            out += '-';
            writeYamlChild(out, item.value, indent + 2);
        }
    }
}

void writeJson(std::string& out, Value value, std::size_t indent)
{
    if (value.isScalar()) {
        out += value.isNull() ? "null" : value.isString() ? jsonString(value.text()) : std::string(value.text());
        return;
    }
    const bool map = value.isMap();
    if (value.size() == 0) {
        out += map ? "{}" : "[]";
        return;
    }
    out += map ? "{\n" : "[\n";
    bool first = true;
    for (const Value::Item item : value) {
        out += first ? "" : ",\n";
        first = false;
        out.append(indent + 2, ' ');
        if (map)
            out += jsonString(item.key.text()) + ": ";
        writeJson(out, item.value, indent + 2);
    }
    out += '\n';
    out.append(indent, ' ');
    out += map ? '}' : ']';
}

} // namespace

std::string toYaml(Value value)
{
    if (value.isScalar() || value.size() == 0)
        return value.isMap() ? "{}\n" : value.isList() ? "[]\n" : scalarText(value) + '\n';
    std::string out;
    writeYaml(out, value, 0, false);
    return out;
}

std::string toJson(Value value)
{
    std::string out;
    writeJson(out, value, 0);
    return out + '\n';
}

} // namespace kubezu
