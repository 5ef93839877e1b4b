#pragma once
#include "models/adaptors/roles.h"
#include "models/graph/graph.h"

#include <QAbstractItemModel>

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// A row of a TreeModel. Small, because a tree may have 150,000 of them: texts are made when they are asked for.
struct TreeItem {
    std::string_view key; ///< tells it from its siblings and is the same across revisions; whoever builds owns it
    RowType type = RowType::Resource;
    Category category = Category::Extension;
    Mark mark = Mark::None;
    std::uint32_t ref = kNoIndex; ///< index into what the model shows; kNoIndex in a row that is about to go
    std::uint32_t count = 0;
    std::uint32_t row = 0;
    TreeItem* parent = nullptr;
    std::vector<std::unique_ptr<TreeItem>> children;

    TreeItem& add(std::string_view childKey, RowType childType, std::uint32_t childRef = kNoIndex);
};

/// Base of all models of keyed rows. replace() takes another tree and tells views only what differs, so that expansion,
/// selection and scroll position survive. GUI thread.
class TreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;
    ~TreeModel() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;

    /// The item of an index; the root for an invalid one.
    [[nodiscard]] const TreeItem& itemAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const TreeItem& item, int column = 0) const;

Q_SIGNALS:
    /// Another tree is in place, whether by reset or by differences.
    void replaced();

protected:
    /// Another set (`fresh`) resets; the same set in a new state is merged row by row.
    void replace(std::unique_ptr<TreeItem> root, bool fresh);
    /// Tells views that every row may read differently (language).
    void retold();
    /// A key that lives as long as the model.
    std::string_view intern(std::string key);

private:
    void adopt(TreeItem& mine, TreeItem& other);
    void merge(TreeItem& mine, TreeItem& other);
    void removeGone(TreeItem& mine, const TreeItem& other);
    void tell(const TreeItem& item);

    std::unique_ptr<TreeItem> m_root = std::make_unique<TreeItem>();
    std::set<std::string, std::less<>> m_keys;
};

} // namespace kubezu
