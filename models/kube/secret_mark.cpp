#include "models/kube/secret_mark.h"

#include "models/kube/value.h"

#include <array>
#include <bit>
#include <random>
#include <string_view>

namespace kubezu {
namespace {

using Key = std::array<std::uint64_t, 2>;

const Key& runKey()
{
    static const Key key = [] {
        std::random_device random;
        const auto word = [&] { return std::uint64_t{random()} << 32U | random(); };
        return Key{word(), word()};
    }();
    return key;
}

/// SipHash-2-4.
class Sip {
public:
    explicit Sip(const Key& key)
        : m_v{key[0] ^ 0x736f6d6570736575ULL, key[1] ^ 0x646f72616e646f6dULL, key[0] ^ 0x6c7967656e657261ULL, key[1] ^ 0x7465646279746573ULL}
    {
    }

    void take(std::uint64_t word)
    {
        m_v[3] ^= word;
        mix(2);
        m_v[0] ^= word;
    }

    std::uint64_t end()
    {
        m_v[2] ^= 0xFFU;
        mix(4);
        return m_v[0] ^ m_v[1] ^ m_v[2] ^ m_v[3];
    }

private:
    void mix(int rounds)
    {
        auto& [a, b, c, d] = m_v;
        while (rounds-- > 0) {
            a += b;
            c += d;
            b = std::rotl(b, 13) ^ a;
            d = std::rotl(d, 16) ^ c;
            a = std::rotl(a, 32);
            c += b;
            a += d;
            b = std::rotl(b, 17) ^ c;
            d = std::rotl(d, 21) ^ a;
            c = std::rotl(c, 32);
        }
    }

    std::array<std::uint64_t, 4> m_v;
};

} // namespace

std::uint64_t secretTag(Value scalar)
{
    Sip sip(runKey());
    sip.take(static_cast<std::uint64_t>(scalar.type()));
    const std::string_view text = scalar.text();
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        word |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * (i % 8));
        if (i % 8 == 7) {
            sip.take(word);
            word = 0;
        }
    }
    sip.take(word | std::uint64_t{text.size()} << 56U);
    return sip.end();
}

} // namespace kubezu
