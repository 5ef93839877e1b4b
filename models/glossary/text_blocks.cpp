#include "models/glossary/text_blocks.h"

#include "models/base/text.h"

namespace kubezu {
namespace {

/// Japanese kana, kanji, full-width forms and their punctuation: the three-byte characters from U+3000 on, and beyond.
bool beginsWide(std::string_view text)
{
    return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xE3;
}

bool endsWide(std::string_view text)
{
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U)
        --at;
    return at > 0 && beginsWide(text.substr(at - 1));
}

std::string_view trimmed(std::string_view line)
{
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    return line.substr(begin, line.find_last_not_of(" \t") - begin + 1);
}

bool isItem(std::string_view line)
{
    return line.substr(0, 2) == "- ";
}

} // namespace

std::vector<TextBlock> blocksOf(std::string_view text)
{
    std::vector<TextBlock> blocks;
    for (std::string_view line : splitLines(text)) {
        TextBlock block;
        block.item = isItem(line);
        if (block.item)
            line.remove_prefix(2);
        bool code = false;
        while (!line.empty()) {
            const std::size_t end = line.find('`');
            const bool closed = !code || end != std::string_view::npos;
            if (end != 0)
                block.spans.push_back({(closed ? "" : "`") + std::string(line.substr(0, end)), code && closed});
            if (end == std::string_view::npos)
                break;
            line.remove_prefix(end + 1);
            code = !code;
        }
        if (!block.spans.empty())
            blocks.push_back(std::move(block));
    }
    return blocks;
}

std::string unwrapped(const std::vector<std::string_view>& lines)
{
    std::string text;
    bool open = false; // a block that the next line may continue
    for (const std::string_view raw : lines) {
        const std::string_view line = trimmed(raw);
        if (line.empty()) {
            open = false;
            continue;
        }
        if (open && !isItem(line)) {
            if (!(endsWide(text) && beginsWide(line)))
                text += ' ';
        } else if (!text.empty()) {
            text += '\n';
        }
        text += line;
        open = true;
    }
    return text;
}

} // namespace kubezu
