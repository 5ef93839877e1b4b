#pragma once
#include "models/kube/value.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kubezu::testing {

/// A string as tests/oracle prints it: only quotes, backslashes and control characters are escaped.
inline void appendCanonical(std::string& out, std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (byte < 0x20)
            ((out += "\\u00") += kDigits[byte >> 4U]) += kDigits[byte & 15U];
        else
            out += c;
    }
    out += '"';
}

/// A value in one line: keys sorted, no blanks.
inline void appendCanonical(std::string& out, Value value)
{
    if (value.isString()) {
        appendCanonical(out, value.text());
    } else if (value.isList()) {
        std::string_view before = "[";
        for (const Value::Item item : value) {
            out += before;
            before = ",";
            appendCanonical(out, item.value);
        }
        out += value.size() == 0 ? "[]" : "]";
    } else if (value.isMap()) {
        std::vector<std::pair<std::string_view, Value>> entries;
        for (const Value::Item item : value)
            entries.emplace_back(item.key.text(), item.value);
        std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        out += '{';
        for (std::size_t i = 0; i < entries.size(); ++i) {
            out += i > 0 ? "," : "";
            appendCanonical(out, entries[i].first);
            out += ':';
            appendCanonical(out, entries[i].second);
        }
        out += '}';
    } else {
        out += value.isNull() ? "null" : value.text();
    }
}

} // namespace kubezu::testing
