#include "models/adaptors/tree_model.h"

#include <algorithm>
#include <unordered_map>

namespace kubezu {
namespace {

using Places = std::unordered_map<std::string_view, std::size_t>;

Places placesOf(const TreeItem& item)
{
    Places places;
    places.reserve(item.children.size());
    for (std::size_t i = 0; i < item.children.size(); ++i)
        places.emplace(item.children[i]->key, i);
    return places;
}

/// Rows and parents as they stand now, from a row on.
void renumber(TreeItem& item, std::size_t from)
{
    for (std::size_t i = from; i < item.children.size(); ++i) {
        item.children[i]->row = static_cast<std::uint32_t>(i);
        item.children[i]->parent = &item;
    }
}

void forget(TreeItem& item)
{
    item.ref = kNoIndex;
    for (const auto& child : item.children)
        forget(*child);
}

} // namespace

TreeItem& TreeItem::add(std::string_view childKey, RowType childType, std::uint32_t childRef)
{
    auto child = std::make_unique<TreeItem>();
    child->key = childKey;
    child->type = childType;
    child->ref = childRef;
    child->row = static_cast<std::uint32_t>(children.size());
    child->parent = this;
    children.push_back(std::move(child));
    return *children.back();
}

TreeModel::~TreeModel() = default;

const TreeItem& TreeModel::itemAt(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<const TreeItem*>(index.internalPointer()) : *m_root;
}

QModelIndex TreeModel::indexOf(const TreeItem& item, int column) const
{
    return item.parent ? createIndex(static_cast<int>(item.row), column, &item) : QModelIndex();
}

QModelIndex TreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, itemAt(parent).children[static_cast<std::size_t>(row)].get());
}

QModelIndex TreeModel::parent(const QModelIndex& child) const
{
    const TreeItem* above = child.isValid() ? itemAt(child).parent : nullptr;
    return above ? indexOf(*above) : QModelIndex();
}

int TreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(itemAt(parent).children.size());
}

int TreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

void TreeModel::replace(std::unique_ptr<TreeItem> root, bool fresh)
{
    if (fresh) {
        beginResetModel();
        m_root = std::move(root);
        endResetModel();
    } else {
        adopt(*m_root, *root);
        merge(*m_root, *root);
        tell(*m_root);
    }
    Q_EMIT replaced();
}

/// First all that stays takes over the new content, so that no row speaks of the old state while rows come and go.
void TreeModel::adopt(TreeItem& mine, TreeItem& other)
{
    const Places places = placesOf(other);
    for (const auto& child : mine.children) {
        const auto found = places.find(child->key);
        if (found == places.end()) {
            forget(*child);
            continue;
        }
        TreeItem& next = *other.children[found->second];
        child->key = next.key;
        child->type = next.type;
        child->category = next.category;
        child->mark = next.mark;
        child->ref = next.ref;
        child->count = next.count;
        adopt(*child, next);
    }
}

void TreeModel::removeGone(TreeItem& mine, const TreeItem& other)
{
    const Places places = placesOf(other);
    std::vector<bool> gone(mine.children.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < mine.children.size(); ++i) {
        const auto found = places.find(mine.children[i]->key);
        gone[i] = found == places.end() || found->second < next; // what changed its place goes and comes again
        next = gone[i] ? next : found->second + 1;
    }
    for (std::size_t end = gone.size(); end > 0;) {
        if (!gone[end - 1]) {
            --end;
            continue;
        }
        std::size_t begin = end - 1;
        while (begin > 0 && gone[begin - 1])
            --begin;
        beginRemoveRows(indexOf(mine), static_cast<int>(begin), static_cast<int>(end - 1));
        const auto first = mine.children.begin() + static_cast<std::ptrdiff_t>(begin);
        mine.children.erase(first, mine.children.begin() + static_cast<std::ptrdiff_t>(end));
        renumber(mine, begin);
        endRemoveRows();
        end = begin;
    }
}

void TreeModel::merge(TreeItem& mine, TreeItem& other)
{
    removeGone(mine, other);
    for (std::size_t i = 0; i < other.children.size();) {
        if (i < mine.children.size() && mine.children[i]->key == other.children[i]->key) {
            merge(*mine.children[i], *other.children[i]);
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < other.children.size() && (i >= mine.children.size() || other.children[end]->key != mine.children[i]->key))
            ++end;
        beginInsertRows(indexOf(mine), static_cast<int>(i), static_cast<int>(end - 1));
        const auto from = other.children.begin() + static_cast<std::ptrdiff_t>(i);
        mine.children.insert(mine.children.begin() + static_cast<std::ptrdiff_t>(i), std::make_move_iterator(from),
                             std::make_move_iterator(other.children.begin() + static_cast<std::ptrdiff_t>(end)));
        renumber(mine, i);
        endInsertRows();
        i = end;
    }
}

void TreeModel::tell(const TreeItem& item)
{
    if (item.children.empty())
        return;
    Q_EMIT dataChanged(indexOf(*item.children.front()), indexOf(*item.children.back(), columnCount() - 1));
    for (const auto& child : item.children)
        tell(*child);
}

void TreeModel::retold()
{
    tell(*m_root);
}

std::string_view TreeModel::intern(std::string key)
{
    return *m_keys.insert(std::move(key)).first;
}

} // namespace kubezu
