#include "views/graph_view/accessible_canvas.h"

#include "views/graph_view/graph_canvas.h"
#include "views/graph_view/hover_words.h"

#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>
#include <unordered_map>

namespace kubezu {
namespace {

constexpr std::size_t kMostChildren = 2000; ///< cards that are told of at once

class AccessibleCard;

/// The canvas: keeps one interface for each card that was asked for, as long as the picture is the same.
class AccessibleCanvas final : public QAccessibleWidget {
public:
    explicit AccessibleCanvas(GraphCanvas* canvas)
        : QAccessibleWidget(canvas, QAccessible::List),
          m_canvas(canvas) { }
    ~AccessibleCanvas() override { forget(); }

    [[nodiscard]] QString text(QAccessible::Text which) const override
    {
        const QString own = QAccessibleWidget::text(which);
        return which == QAccessible::Name && own.isEmpty() ? GraphCanvas::tr("Picture of the resources") : own;
    }
    [[nodiscard]] int childCount() const override { return static_cast<int>(cards().size()); }
    [[nodiscard]] QAccessibleInterface* child(int place) const override
    {
        const std::vector<CardIndex> all = cards();
        return place >= 0 && static_cast<std::size_t>(place) < all.size() ? cardInterface(all[static_cast<std::size_t>(place)]) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        if (!m_canvas)
            return nullptr;
        const Target target = m_canvas->targetAt(m_canvas->mapFromGlobal(QPoint(x, y)));
        return target.card == kNoIndex ? nullptr : cardInterface(target.card);
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        if (m_canvas && m_canvas->hasFocus() && m_canvas->content().hasCard(m_canvas->focusedCard()))
            return cardInterface(m_canvas->focusedCard());
        return QAccessibleWidget::focusChild();
    }
    [[nodiscard]] QAccessibleInterface* cardInterface(CardIndex card) const;

private:
    [[nodiscard]] std::vector<CardIndex> cards() const
    {
        if (!m_canvas)
            return {};
        std::vector<CardIndex> all = m_canvas->content().index->cardsIn(m_canvas->view().sceneRect());
        if (all.size() > kMostChildren)
            all.resize(kMostChildren);
        const CardIndex focused = m_canvas->focusedCard();
        if (m_canvas->content().hasCard(focused) && std::find(all.begin(), all.end(), focused) == all.end())
            all.push_back(focused);
        return all;
    }
    void forget() const
    {
        for (const auto& [card, id] : m_known)
            QAccessible::deleteAccessibleInterface(id);
        m_known.clear();
    }

    QPointer<GraphCanvas> m_canvas;
    mutable std::unordered_map<CardIndex, QAccessible::Id> m_known;
    mutable std::weak_ptr<const PictureIndex> m_picture; ///< the one whose cards are known
};

/// One card. It is gone when the picture is another one.
class AccessibleCard final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleCard(GraphCanvas* canvas, CardIndex card)
        : m_canvas(canvas),
          m_card(card),
          m_picture(canvas->content().index) { }

    [[nodiscard]] CardIndex card() const { return m_card; }
    [[nodiscard]] bool isValid() const override
    {
        return m_canvas && m_picture.lock() == m_canvas->content().index && m_canvas->content().hasCard(m_card);
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return isValid() ? m_canvas->window()->windowHandle() : nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return m_canvas ? QAccessible::queryAccessibleInterface(m_canvas.data()) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text, const QString&) override { }
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<GraphCanvas> m_canvas;
    CardIndex m_card;
    std::weak_ptr<const PictureIndex> m_picture;
};

QAccessibleInterface* AccessibleCanvas::cardInterface(CardIndex card) const
{
    if (!m_canvas)
        return nullptr;
    if (m_picture.lock() != m_canvas->content().index) {
        forget();
        m_picture = m_canvas->content().index;
    }
    const auto known = m_known.find(card);
    if (known != m_known.end())
        return QAccessible::accessibleInterface(known->second);
    auto* made = new AccessibleCard(m_canvas, card); // owned by QAccessible's cache from here on
    m_known.emplace(card, QAccessible::registerAccessibleInterface(made));
    return made;
}

int AccessibleCanvas::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* card = dynamic_cast<const AccessibleCard*>(child);
    if (!card || !card->isValid())
        return -1;
    const std::vector<CardIndex> all = cards();
    const auto found = std::find(all.begin(), all.end(), card->card());
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

QString AccessibleCard::text(QAccessible::Text which) const
{
    if (!isValid())
        return {};
    if (which == QAccessible::Name)
        return m_canvas->texts().spoken(m_canvas->content(), m_card, m_canvas->style().words);
    if (which != QAccessible::Description)
        return {};
    QStringList lines;
    for (const HoverRow& row : m_canvas->texts().ofCard(m_canvas->content(), m_card, m_canvas->style().words).rows)
        lines.append(row.label + QStringLiteral(": ") + row.text);
    return lines.join(QStringLiteral("; "));
}

QRect AccessibleCard::rect() const
{
    if (!isValid())
        return {};
    const QRect box = m_canvas->view().toView(m_canvas->content().index->cardRect(m_card)).toAlignedRect();
    return {m_canvas->mapToGlobal(box.topLeft()), box.size()};
}

QAccessible::State AccessibleCard::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const Card& card = m_canvas->content().picture().cards[m_card];
    state.focusable = state.selectable = state.multiSelectable = true;
    state.focused = m_canvas->hasFocus() && m_canvas->focusedCard() == m_card;
    state.selected = m_canvas->paintState().selectedNodes.contains(card.node);
    state.offscreen = !m_canvas->view().sceneRect().intersects(m_canvas->content().index->cardRect(m_card));
    state.expandable = card.face.count > 1;
    state.collapsed = state.expandable;
    state.expanded = card.face.expanded;
    return state;
}

void AccessibleCard::doAction(const QString& action)
{
    if (!isValid())
        return;
    m_canvas->setFocus(Qt::OtherFocusReason);
    m_canvas->setFocusedCard(m_card, true);
    if (action == pressAction())
        Q_EMIT m_canvas->nodePicked(m_canvas->content().picture().cards[m_card].node, false);
}

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* canvas = qobject_cast<GraphCanvas*>(object);
    return canvas ? new AccessibleCanvas(canvas) : nullptr;
}

} // namespace

void installAccessibleCanvas()
{
    QAccessible::installFactory(&makeInterface);
}

void announceFocus(GraphCanvas& canvas, CardIndex card)
{
    if (!QAccessible::isActive() || !canvas.hasFocus())
        return;
    auto* own = dynamic_cast<AccessibleCanvas*>(QAccessible::queryAccessibleInterface(&canvas));
    QAccessibleInterface* target = own && canvas.content().hasCard(card) ? own->cardInterface(card) : nullptr;
    if (target) {
        QAccessibleEvent event(target, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    } else if (own) {
        QAccessibleEvent event(&canvas, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace kubezu
