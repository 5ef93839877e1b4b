#include "views/common/plain_text.h"

#include "models/base/text.h"

#include <QAction>

namespace kubezu {

QString shown(std::string_view utf8, std::size_t bytes)
{
    const std::string text = visible(elide(utf8, bytes));
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString plainToolTip(const QString& text)
{
    return text.isEmpty() ? QString() : QLatin1String("<p style=\"white-space:pre-wrap\">") + text.toHtmlEscaped() + QLatin1String("</p>");
}

void setPlainToolTip(QWidget* widget, const QString& text)
{
    widget->setToolTip(plainToolTip(text));
}

void setPlainToolTip(QAction* action, const QString& text)
{
    action->setToolTip(plainToolTip(text));
}

PlainLabel* wrappedLabel(const QString& text, const char* role)
{
    auto* made = new PlainLabel(text);
    made->setProperty("role", QString::fromLatin1(role));
    made->setWordWrap(true);
    made->setMinimumWidth(1);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

} // namespace kubezu
