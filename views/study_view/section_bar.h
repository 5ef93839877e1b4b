#pragma once
#include "models/study/overview.h"
#include "views/common/appearance.h"

#include <QWidget>

namespace kubezu {

/// One section as a bar: known, in learning, new. The numbers stand beside it in words; the bar is for the eye.
class SectionBar : public QWidget {
    Q_OBJECT
public:
    explicit SectionBar(Appearance& appearance, QWidget* parent = nullptr);
    void setProgress(const SectionProgress& progress);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Appearance& m_appearance;
    SectionProgress m_progress;
};

} // namespace kubezu
