#include "views/glossary_view/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace kubezu {

FlowLayout::FlowLayout(int gap, QWidget* parent)
    : QLayout(parent),
      m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    for (const QLayoutItem* item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return flow({0, 0, width, 0}, false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = item->isEmpty() ? size : size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    flow(rect, true);
}

int FlowLayout::flow(const QRect& rect, bool place) const
{
    int x = rect.x();
    int y = rect.y();
    int height = 0;
    std::vector<std::pair<QLayoutItem*, QRect>> line;
    const auto endLine = [&] {
        for (auto& [item, box] : line) {
            if (place)
                item->setGeometry(box.translated(0, (height - box.height()) / 2));
        }
        line.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo({std::max(rect.width(), 1), item->sizeHint().height()});
        if (x > rect.x() && x + size.width() > rect.right() + 1) {
            endLine();
            x = rect.x();
            y += height + m_gap;
            height = 0;
        }
        line.emplace_back(item, QRect(QPoint(x, y), size));
        x += size.width() + m_gap;
        height = std::max(height, size.height());
    }
    endLine();
    return y + height - rect.y();
}

} // namespace kubezu
