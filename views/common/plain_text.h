#pragma once
#include <QLabel>
#include <QString>

#include <string_view>

class QAction;

namespace kubezu {

/// Text from a manifest, safe for any surface: invisible and bidirectional control characters shown as ⟦U+XXXX⟧, cut at `bytes`.
QString shown(std::string_view utf8, std::size_t bytes = 4096);

/// A tooltip that is never read as rich text.
void setPlainToolTip(QWidget* widget, const QString& text);
void setPlainToolTip(QAction* action, const QString& text);
/// The same as a value for Qt::ToolTipRole, which item views would otherwise guess to be HTML.
QString plainToolTip(const QString& text);

/// A label that shows plain text only. The raw QLabel is forbidden outside this file (tests/house/tst_plain_text).
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    explicit PlainLabel(QWidget* parent = nullptr)
        : QLabel(parent) { setTextFormat(Qt::PlainText); }
    explicit PlainLabel(const QString& text, QWidget* parent = nullptr)
        : PlainLabel(parent) { setText(text); }
};

/// A label of a style sheet role that breaks its lines, may become narrow, and whose text can be selected.
PlainLabel* wrappedLabel(const QString& text, const char* role);

} // namespace kubezu
