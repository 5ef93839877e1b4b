#include "views/common/find_text.h"

namespace kubezu {

QTextCursor findAround(const QTextDocument& document, const QString& text, QTextCursor from, bool backward, bool again)
{
    if (!again)
        from.setPosition(from.selectionStart());
    const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor next = document.find(text, from, flags);
    if (next.isNull()) {
        from.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
        next = document.find(text, from, flags);
    }
    return next;
}

} // namespace kubezu
