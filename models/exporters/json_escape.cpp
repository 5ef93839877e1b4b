#include "models/exporters/json_escape.h"

#include <cstdint>
#include <string_view>

namespace kubezu {

std::string escapedJson(const std::string& json)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
        const auto byte = [&](std::size_t at) { return at < json.size() ? static_cast<unsigned char>(json[at]) : 0U; };
        std::uint32_t code = byte(i);
        std::size_t length = 1;
        if (code == 0xC2 || code == 0xE2 || code == 0xEF) {
            length = code == 0xC2 ? 2 : 3;
            code = length == 2 ? byte(i + 1) : ((code & 0xFU) << 12U) | ((byte(i + 1) & 0x3FU) << 6U) | (byte(i + 2) & 0x3FU);
        }
        const bool steers = (code >= 0x7F && code <= 0x9F) || (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E)
            || (code >= 0x2060 && code <= 0x2069) || code == 0xFEFF;
        if (!steers || (length == 1 && code > 0x7F)) {
            text.append(json, i, length);
        } else {
            text += "\\u";
            for (unsigned shift = 16; shift > 0; shift -= 4)
                text += kDigits[(code >> (shift - 4)) & 0xFU];
        }
        i += length - 1;
    }
    return text;
}

} // namespace kubezu
