#include "models/load/json_split.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace kubezu {
namespace {

constexpr std::size_t kBlock = 64;

/// What stands where in 64 bytes, a bit a byte.
struct Block {
    std::uint64_t quotes = 0;
    std::uint64_t slashes = 0;
    std::uint64_t opening = 0; ///< { [
    std::uint64_t closing = 0; ///< } ]
};

Block blockAt(const char* bytes)
{
    Block block;
    // The brackets differ from the braces by one bit.
#ifdef __SSE2__
    const auto bits = [](__m128i equal) { return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(equal))); };
    for (int part = 0; part < 4; ++part) {
        const __m128i chars = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * part));
        const __m128i folded = _mm_or_si128(chars, _mm_set1_epi8(0x20));
        block.quotes |= bits(_mm_cmpeq_epi8(chars, _mm_set1_epi8('"'))) << (16 * part);
        block.slashes |= bits(_mm_cmpeq_epi8(chars, _mm_set1_epi8('\\'))) << (16 * part);
        block.opening |= bits(_mm_cmpeq_epi8(folded, _mm_set1_epi8('{'))) << (16 * part);
        block.closing |= bits(_mm_cmpeq_epi8(folded, _mm_set1_epi8('}'))) << (16 * part);
    }
#else
    for (std::size_t i = 0; i < kBlock; ++i) {
        const std::uint64_t bit = 1ULL << i;
        const char c = bytes[i];
        block.quotes |= c == '"' ? bit : 0;
        block.slashes |= c == '\\' ? bit : 0;
        block.opening |= (c | 0x20) == '{' ? bit : 0;
        block.closing |= (c | 0x20) == '}' ? bit : 0;
    }
#endif
    return block;
}

/// Turns blocks into brackets outside strings; carries from block to block whether a string or an escape is open.
class Scanner {
public:
    /// Leaves in `block` only the brackets that count.
    void keepOutside(Block& block)
    {
        if (block.slashes != 0 || m_escaped != 0)
            block.quotes &= ~escaped(block.slashes);
        std::uint64_t inside = block.quotes; // the bits from each opening quote to its closing one
        for (const int shift : {1, 2, 4, 8, 16, 32})
            inside ^= inside << shift;
        inside ^= m_inString;
        m_inString = (inside >> 63U) != 0 ? ~0ULL : 0;
        block.opening &= ~inside;
        block.closing &= ~inside;
    }

private:
    /// Bytes behind an odd number of backslashes (the method of simdjson).
    std::uint64_t escaped(std::uint64_t slashes)
    {
        constexpr std::uint64_t kEven = 0x5555555555555555ULL;
        slashes &= ~m_escaped;
        const std::uint64_t follows = slashes << 1U | m_escaped;
        const std::uint64_t oddStarts = slashes & ~kEven & ~follows;
        const std::uint64_t carried = oddStarts + slashes;
        m_escaped = carried < oddStarts ? 1 : 0;
        return (kEven ^ (carried << 1U)) & follows;
    }

    std::uint64_t m_inString = 0; ///< all bits while a string is open
    std::uint64_t m_escaped = 0;  ///< 1 when the next byte is escaped
};

/// std::popcount calls a function on machines older than this one may be built for.
std::size_t bitsIn(std::uint64_t word)
{
    word -= (word >> 1U) & 0x5555555555555555ULL;
    word = (word & 0x3333333333333333ULL) + ((word >> 2U) & 0x3333333333333333ULL);
    word = (word + (word >> 4U)) & 0x0F0F0F0F0F0F0F0FULL;
    return static_cast<std::size_t>((word * 0x0101010101010101ULL) >> 56U);
}

/// The bit at which `depth` comes to zero, or 64; `depth` is moved past the block.
unsigned zeroWithin(Block block, std::size_t& depth)
{
    while (block.opening != 0 || block.closing != 0) {
        const auto open = static_cast<unsigned>(std::countr_zero(block.opening));
        const auto close = static_cast<unsigned>(std::countr_zero(block.closing));
        if (open < close) {
            ++depth;
            block.opening &= block.opening - 1;
        } else {
            if (--depth == 0)
                return close;
            block.closing &= block.closing - 1;
        }
    }
    return kBlock;
}

JsonExtent bracketed(std::string_view text, std::size_t begin)
{
    Scanner scanner;
    std::size_t depth = 0;
    for (std::size_t at = begin; at < text.size(); at += kBlock) {
        const std::size_t left = text.size() - at;
        Block block;
        if (left >= kBlock) {
            block = blockAt(text.data() + at);
        } else {
            std::array<char, kBlock> tail{};
            std::memcpy(tail.data(), text.data() + at, left);
            block = blockAt(tail.data());
        }
        scanner.keepOutside(block);
        const std::size_t closing = bitsIn(block.closing);
        if (depth > closing) { // cannot come to zero here
            depth = depth - closing + bitsIn(block.opening);
            continue;
        }
        const unsigned zero = zeroWithin(block, depth);
        if (zero < kBlock)
            return {begin, at + zero + 1};
    }
    return {begin, 0};
}

/// One past the closing quote of the string whose opening quote is at `at`; 0 where it is not closed.
std::size_t endOfString(std::string_view text, std::size_t at)
{
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return 0;
}

} // namespace

std::size_t skipJsonBlanks(std::string_view text, std::size_t at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t'))
        ++at;
    return at;
}

JsonExtent jsonValueAt(std::string_view text, std::size_t at)
{
    const std::size_t begin = skipJsonBlanks(text, at);
    if (begin >= text.size())
        return {begin, 0};
    if (text[begin] == '{' || text[begin] == '[')
        return bracketed(text, begin);
    if (text[begin] == '"')
        return {begin, endOfString(text, begin)};
    std::size_t end = begin;
    while (end < text.size() && !std::strchr(",]} \n\r\t", text[end]))
        ++end;
    return {begin, end};
}

JsonFieldWalk::JsonFieldWalk(std::string_view text, std::size_t at)
    : m_text(text),
      m_at(skipJsonBlanks(text, at))
{
    m_broken = m_at >= text.size() || text[m_at] != '{';
    if (m_broken)
        return;
    m_at = skipJsonBlanks(text, m_at + 1);
    if (m_at < text.size() && text[m_at] == '}')
        m_end = m_at + 1;
}

bool JsonFieldWalk::next()
{
    if (m_broken || closed() || m_at >= m_text.size() || m_text[m_at] != '"')
        return false;
    const JsonExtent key = jsonValueAt(m_text, m_at);
    m_broken = !key.closed();
    if (m_broken)
        return false;
    m_at = skipJsonBlanks(m_text, key.end);
    m_broken = m_at >= m_text.size() || m_text[m_at] != ':';
    if (m_broken)
        return false;
    m_key = m_text.substr(key.begin + 1, key.end - key.begin - 2);
    m_at = skipJsonBlanks(m_text, m_at + 1);
    return true;
}

void JsonFieldWalk::pass(const JsonExtent& value)
{
    m_broken = !value.closed();
    if (m_broken)
        return;
    m_at = skipJsonBlanks(m_text, value.end);
    if (m_at < m_text.size() && m_text[m_at] == '}')
        m_end = m_at + 1;
    m_broken = closed() ? false : m_at >= m_text.size() || m_text[m_at] != ',';
    if (!m_broken && !closed())
        m_at = skipJsonBlanks(m_text, m_at + 1);
}

std::vector<JsonField> jsonFields(std::string_view text, std::size_t at, std::size_t& end)
{
    std::vector<JsonField> fields;
    JsonFieldWalk walk(text, at);
    while (walk.next()) {
        const JsonExtent value = jsonValueAt(text, walk.valueBegin());
        if (value.closed())
            fields.push_back({walk.key(), value});
        walk.pass(value);
    }
    end = walk.end();
    return fields;
}

std::size_t jsonNumberEnd(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    const auto digits = [&] {
        const std::size_t from = end;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9')
            ++end;
        return end > from;
    };
    const auto is = [&](std::string_view any) { return end < text.size() && any.find(text[end]) != std::string_view::npos; };
    end += is("-") ? 1 : 0;
    if (is("0"))
        ++end;
    else if (!digits())
        return at;
    if (is(".")) {
        ++end;
        if (!digits())
            return at;
    }
    if (is("eE")) {
        ++end;
        end += is("+-") ? 1 : 0;
        if (!digits())
            return at;
    }
    return end;
}

std::size_t jsonScalarEnd(std::string_view text, std::size_t at)
{
    if (text.substr(at, 1) == "\"")
        return std::max(endOfString(text, at), at);
    for (const std::string_view word : {"true", "false", "null"}) {
        if (text.substr(at, word.size()) == word)
            return at + word.size();
    }
    return jsonNumberEnd(text, at);
}

} // namespace kubezu
