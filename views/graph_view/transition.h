#pragma once
#include "views/graph_view/index_loader.h"

#include <cstddef>
#include <map>
#include <vector>

namespace kubezu {

/// The way from one picture to the next, of what can be seen in a part of the scene: cards that are in both move, those that go
/// fade out, those that come fade in. Cards are recognised by node id.
class Transition {
public:
    /// More cards than this are not moved one by one.
    static constexpr std::size_t kMostCards = 1200;

    /// Two pictures to be laid over each other: what goes, and what comes. What stays is at the same place in both.
    struct Frame {
        PictureIndexPtr leaving;
        PictureIndexPtr arriving;
    };

    Transition(const Content& from, const Content& to, const QRectF& area);

    [[nodiscard]] bool isTooLarge() const { return m_tooLarge; }
    /// False where the two look the same.
    [[nodiscard]] bool isNeeded() const { return m_needed; }
    /// The pictures at a part (0 to 1) of the way.
    [[nodiscard]] Frame at(double part) const;

private:
    struct Pair {
        CardIndex before = kNoIndex, after = kNoIndex;
    };
    struct WirePair {
        WireIndex before = kNoIndex, after = kNoIndex;
    };
    using Slots = std::map<CardIndex, std::size_t>;

    void pairCards(const QRectF& area);
    void pairWires(const QRectF& area);
    [[nodiscard]] std::size_t slotOf(const Slots& slots, CardIndex card) const;
    [[nodiscard]] layout::Rect rectAt(const Pair& pair, double part) const;
    [[nodiscard]] PictureIndexPtr pictureAt(double part, bool arriving) const;
    void addPanels(Picture& picture, double part, bool arriving) const;

    Content m_from;
    Content m_to;
    std::vector<Pair> m_cards;
    std::vector<WirePair> m_wires;
    Slots m_before; ///< card of the old picture → index into m_cards
    Slots m_after;
    bool m_tooLarge = false;
    bool m_needed = false;
};

} // namespace kubezu
