#pragma once
#include "models/workspace/workspace.h"

#include <QFrame>

class QPushButton;

namespace kubezu {

class PlainLabel;

/// What stands in place of a picture that has no cards, and the way out.
class EmptyNote : public QFrame {
    Q_OBJECT
public:
    explicit EmptyNote(QWidget* parent);
    void follow(const Workspace& workspace);

Q_SIGNALS:
    void viewAsked(const kubezu::ViewState& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Reason { NotEmpty,
                        NoResources,
                        Filtered,
                        Narrowed };
    void retranslate();
    [[nodiscard]] static Reason reasonOf(const Workspace& workspace);

    Reason m_reason = Reason::NotEmpty;
    ViewState m_view;
    PlainLabel* m_heading;
    PlainLabel* m_text;
    QPushButton* m_button;
};

} // namespace kubezu
