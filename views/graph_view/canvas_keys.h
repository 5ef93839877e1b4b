#pragma once
#include "views/graph_view/card_walk.h"
#include "views/graph_view/graph_canvas.h"

class QKeyEvent;

namespace kubezu {

/// The keyboard of the canvas: walks from card to card, zooms, opens, focuses. Keys of a menu (with Ctrl) are left to the menu.
class CanvasKeys {
public:
    explicit CanvasKeys(GraphCanvas& canvas)
        : m_canvas(canvas) { }

    /// True when the key was taken.
    bool press(const QKeyEvent& event);
    bool release(const QKeyEvent& event);
    /// The next or previous card in reading order; false past either end, so that the focus can leave.
    bool tab(bool next);
    /// True for keys that must reach the canvas although a menu may have them too.
    [[nodiscard]] bool isOurs(const QKeyEvent& event) const;
    /// Keys that are down are up: the focus went elsewhere.
    void forget();

private:
    void walk(Direction direction, bool selects);
    void goTo(CardIndex card, bool selects);
    [[nodiscard]] CardIndex start() const;
    bool act(int key);

    GraphCanvas& m_canvas;
    std::weak_ptr<const PictureIndex> m_orderOf;
    std::vector<CardIndex> m_order;
    std::vector<std::uint32_t> m_rank; ///< place of a card in the order
    bool m_space = false;
};

} // namespace kubezu
