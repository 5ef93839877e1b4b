#include "views/paint/paint_state.h"

#include <bit>

namespace kubezu {

void IndexSet::insert(std::uint32_t index)
{
    if (index == kNoIndex || contains(index))
        return;
    const std::size_t word = index / 64;
    if (word >= m_words.size())
        m_words.resize(word + 1);
    m_words[word] |= std::uint64_t{1} << (index % 64);
    ++m_count;
}

void IndexSet::remove(std::uint32_t index)
{
    if (!contains(index))
        return;
    m_words[index / 64] &= ~(std::uint64_t{1} << (index % 64));
    --m_count;
    while (!m_words.empty() && m_words.back() == 0)
        m_words.pop_back();
}

void IndexSet::clear()
{
    m_words.clear();
    m_count = 0;
}

std::vector<std::uint32_t> IndexSet::values() const
{
    std::vector<std::uint32_t> all;
    all.reserve(m_count);
    for (std::size_t word = 0; word < m_words.size(); ++word) {
        for (std::uint64_t bits = m_words[word]; bits != 0; bits &= bits - 1)
            all.push_back(static_cast<std::uint32_t>(word * 64) + static_cast<std::uint32_t>(std::countr_zero(bits)));
    }
    return all;
}

} // namespace kubezu
