#pragma once
#include "views/common/appearance.h"

#include <QWidget>

namespace kubezu {

/// The classic chain as a small picture: Deployment, ReplicaSet, Pod, Service, Ingress. Decoration, says nothing new.
class ChainArt : public QWidget {
    Q_OBJECT
public:
    ChainArt(Appearance& appearance, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Appearance& m_appearance;
};

} // namespace kubezu
