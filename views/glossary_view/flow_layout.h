#pragma once
#include <QLayout>

#include <vector>

namespace kubezu {

/// Widgets one after the other, on as many lines as the width needs, each in the middle of its line.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    FlowLayout(int gap, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect& rect) override;

private:
    /// Places the items where `place` says so; gives the height.
    int flow(const QRect& rect, bool place) const;
    std::vector<QLayoutItem*> m_items;
    int m_gap;
};

} // namespace kubezu
