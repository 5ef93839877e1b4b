#include "models/compare/value_line.h"

#include "models/base/text.h"
#include "models/load/value_text.h"

namespace kubezu {
namespace {

constexpr std::size_t kMostBytes = 2000;

/// Stops where it has enough: a whole large object need not be written to be cut.
void append(std::string& text, Value value)
{
    if (text.size() > kMostBytes)
        return;
    if (value.isNull()) {
        text += "null";
    } else if (value.isScalar()) {
        text += value.isString() ? quotedText(value.text().substr(0, kMostBytes)) : std::string(value.text());
    } else {
        const bool map = value.isMap();
        text += map ? '{' : '[';
        bool first = true;
        for (const Value::Item item : value) {
            if (!first)
                text += ", ";
            first = false;
            if (map)
                text += quotedText(item.key.text()) + ": ";
            append(text, item.value);
            if (text.size() > kMostBytes)
                return;
        }
        text += map ? '}' : ']';
    }
}

} // namespace

std::string boundedLine(std::string_view text)
{
    return elide(text, kMostBytes);
}

std::string valueLine(Value value)
{
    if (value.isString() && value.text().size() <= kMostBytes && value.text().find('\n') == std::string_view::npos) {
        std::string text = yamlText(value);
        text.pop_back(); // its line break
        return text;
    }
    std::string text;
    append(text, value);
    return boundedLine(text);
}

} // namespace kubezu
