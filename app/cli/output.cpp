#include "app/cli/output.h"

#include "models/base/text.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::size_t kMostCellBytes = 300;

/// The code point that begins at `at`, and its length in bytes.
std::uint32_t codeAt(std::string_view text, std::size_t at, std::size_t& length)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    length = lead < 0x80 ? 1 : lead < 0xE0 ? 2
        : lead < 0xF0                      ? 3
                                           : 4;
    length = std::min(length, text.size() - at);
    std::uint32_t code = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        code = (code << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    return code;
}

bool isWide(std::uint32_t code)
{
    return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) || (code >= 0xAC00 && code <= 0xD7A3)
        || (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60)
        || (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x1F300 && code <= 0x1FAFF) || (code >= 0x20000 && code <= 0x3FFFD);
}

/// What no line may begin with: closing brackets, commas, small kana.
bool clingsToFormer(std::string_view character)
{
    return std::string_view("、。，．）」』】〉》！？：；・ーっゃゅょッャュョ…").find(character) != std::string_view::npos && character.size() > 1;
}

std::string cell(const std::string& text)
{
    std::string shown = visible(elide(text, kMostCellBytes));
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    std::replace(shown.begin(), shown.end(), '\t', ' ');
    return shown;
}

} // namespace

bool writeOutput(std::string_view bytes, const std::string& file, const Console& console)
{
    if (file.empty() || file == "-") {
        console.print(bytes);
        return true;
    }
    QSaveFile out(QFile::decodeName(file.c_str()));
    out.setDirectWriteFallback(true);
    const auto size = static_cast<qint64>(bytes.size());
    if (out.open(QIODevice::WriteOnly) && out.write(bytes.data(), size) == size && out.commit())
        return true;
    console.complain(visible(file) + ": cannot be written: " + out.errorString().toStdString());
    return false;
}

std::string alignedRows(const std::vector<Row>& rows)
{
    constexpr std::size_t kGap = 3;
    std::vector<std::size_t> widths;
    for (const Row& row : rows) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], columnsOf(cell(row[i])));
    }
    std::string text;
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string shown = cell(row[i]);
            text += shown;
            if (i + 1 < row.size())
                text += std::string(widths[i] - columnsOf(shown) + kGap, ' ');
        }
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    }
    return text;
}

std::string tabbedRows(const std::vector<Row>& rows)
{
    std::string text;
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            text += (i == 0 ? "" : "\t") + cell(row[i]);
        text += '\n';
    }
    return text;
}

std::size_t columnsOf(std::string_view utf8)
{
    std::size_t columns = 0;
    std::size_t length = 0;
    for (std::size_t at = 0; at < utf8.size(); at += length)
        columns += isWide(codeAt(utf8, at, length)) ? 2 : 1;
    return columns;
}

std::string wrapped(std::string_view utf8, std::size_t width, std::string_view indent)
{
    // Atoms: a word with the spaces before it, or one wide character.
    std::string text;
    std::size_t used = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        std::size_t end = at;
        std::size_t length = 0;
        while (end < utf8.size() && utf8[end] == ' ')
            ++end;
        const std::size_t wordStart = end;
        while (end < utf8.size() && utf8[end] != ' ') {
            const bool wide = isWide(codeAt(utf8, end, length));
            if (wide && end > wordStart)
                break;
            end += length;
            if (wide)
                break;
        }
        while (end < utf8.size() && utf8[end] != ' ') {
            static_cast<void>(codeAt(utf8, end, length));
            if (!clingsToFormer(utf8.substr(end, length)))
                break;
            end += length;
        }
        std::string_view atom = utf8.substr(at, end - at);
        if (used > 0 && used + columnsOf(atom) > width) {
            text += '\n' + std::string(indent);
            used = indent.size();
            atom = utf8.substr(wordStart, end - wordStart);
        }
        text += atom;
        used += columnsOf(atom);
        at = end;
    }
    return text;
}

} // namespace kubezu
