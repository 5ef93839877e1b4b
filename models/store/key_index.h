#pragma once
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace kubezu {

/// Numbers of things by a key that the things themselves hold: eight bytes a thing, and no text is copied to look one up.
class KeyIndex {
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    static std::uint32_t hashOf(std::string_view group, std::string_view kind, std::string_view nameSpace, std::string_view name)
    {
        constexpr std::size_t kFactor = 1099511628211ULL;
        const std::hash<std::string_view> part;
        std::size_t hash = part(name);
        hash = (hash * kFactor) ^ part(nameSpace);
        hash = (hash * kFactor) ^ part(kind);
        hash = (hash * kFactor) ^ part(group);
        return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
    }

    /// The number for which `isIt` holds among those of a hash.
    template <typename IsIt>
    [[nodiscard]] std::uint32_t find(std::uint32_t hash, const IsIt& isIt) const
    {
        if (m_slots.empty())
            return kNone;
        for (std::size_t at = hash & (m_slots.size() - 1); m_slots[at].number != kNone; at = (at + 1) & (m_slots.size() - 1)) {
            if (m_slots[at].hash == hash && isIt(m_slots[at].number))
                return m_slots[at].number;
        }
        return kNone;
    }

    void add(std::uint32_t hash, std::uint32_t number)
    {
        if ((m_count + 1) * 3 > m_slots.size() * 2)
            grow();
        put({number, hash});
        ++m_count;
    }

    /// Makes room for so many, and forgets what was in it.
    void reset(std::size_t count)
    {
        std::size_t size = 16;
        while (size * 2 < count * 3 + 3)
            size *= 2;
        m_slots.assign(size, Slot{});
        m_count = 0;
    }

private:
    struct Slot {
        std::uint32_t number = kNone;
        std::uint32_t hash = 0;
    };

    void put(Slot slot)
    {
        std::size_t at = slot.hash & (m_slots.size() - 1);
        while (m_slots[at].number != kNone)
            at = (at + 1) & (m_slots.size() - 1);
        m_slots[at] = slot;
    }

    void grow()
    {
        const std::vector<Slot> old = std::move(m_slots);
        const std::size_t count = m_count;
        reset(count * 2 + 16);
        for (const Slot& slot : old) {
            if (slot.number != kNone)
                put(slot);
        }
        m_count = count;
    }

    std::vector<Slot> m_slots;
    std::size_t m_count = 0;
};

} // namespace kubezu
