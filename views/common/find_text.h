#pragma once
#include <QTextCursor>
#include <QTextDocument>

namespace kubezu {

/// The next place of a text from a cursor, once around the end. `again` moves on from the place that is selected, else it may be found
/// again as it grows while one types. Null where the text stands nowhere.
QTextCursor findAround(const QTextDocument& document, const QString& text, QTextCursor from, bool backward, bool again);

} // namespace kubezu
