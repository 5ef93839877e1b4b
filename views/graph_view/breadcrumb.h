#pragma once
#include "views/graph_view/index_loader.h"
#include "views/graph_view/view_changes.h"
#include "views/paint/picture_painter.h"

#include <QFrame>

class QHBoxLayout;

namespace kubezu {

/// "Everything › shop › focus: Deployment web ×": what narrows the picture, and the way back. Hides itself when nothing does.
class Breadcrumb : public QFrame {
    Q_OBJECT
public:
    explicit Breadcrumb(QWidget* parent);
    void setStyle(const PaintStyle& style);
    void follow(const Content& content, const ViewState& view);
    [[nodiscard]] bool isNeeded() const { return !narrowingsOf(m_view).empty(); }
    /// The words as they stand there.
    [[nodiscard]] QStringList words() const;

Q_SIGNALS:
    void viewAsked(const kubezu::ViewState& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addCrumb(const QString& text, const ViewState& next);
    [[nodiscard]] QString wordOf(Narrowing narrowing) const;

    QHBoxLayout* m_row;
    PaintStyle m_style;
    ViewState m_view;
    QString m_focusName;
};

} // namespace kubezu
