#include "views/graph_view/hover_card.h"

#include "views/common/plain_text.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace kubezu {
namespace {

constexpr int kAway = 16; ///< pixels between the pointer and the card
constexpr int kEdge = 6;  ///< pixels between the card and the border of the parent
constexpr double kWidest = 400;
constexpr double kTextWidth = 280;

/// Long names may break after the signs that structure them.
QString breakable(QString text)
{
    for (const QChar sign : {QLatin1Char('/'), QLatin1Char('.'), QLatin1Char('-'), QLatin1Char(']')})
        text.replace(sign, QString(sign) + QChar(0x200B));
    return text;
}

PlainLabel* label(const QString& text, const char* role, QWidget* parent)
{
    auto* made = new PlainLabel(text, parent);
    made->setProperty("role", QString::fromLatin1(role));
    return made;
}

/// A wrapped label as narrow as its text allows, so that the layout knows its height.
PlainLabel* wrapped(const QString& text, const char* role, double widest, QWidget* parent)
{
    PlainLabel* made = label(breakable(text), role, parent);
    made->ensurePolished();
    const int limit = static_cast<int>(widest);
    const int natural = made->fontMetrics().size(0, text).width() + 4;
    made->setWordWrap(natural > limit);
    made->setFixedWidth(std::min(natural, limit));
    if (natural > limit)
        made->setFixedHeight(made->heightForWidth(limit));
    return made;
}

} // namespace

HoverCard::HoverCard(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("hoverCard"));
    setProperty("role", QStringLiteral("card"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    hide();
}

void HoverCard::tell(const HoverText& text, QPoint at, double scale)
{
    m_text = text;
    if (text.isEmpty()) {
        hide();
        return;
    }
    fill(scale);
    place(at);
    show();
    raise();
}

void HoverCard::fill(double scale)
{
    delete m_body;
    m_body = new QWidget(this);
    auto* grid = new QGridLayout(m_body);
    const int gap = static_cast<int>(12 * scale);
    grid->setContentsMargins(gap, gap * 5 / 6, gap, gap * 5 / 6);
    grid->setHorizontalSpacing(gap);
    grid->setVerticalSpacing(gap / 3);
    grid->addWidget(wrapped(m_text.heading, "heading", kWidest * scale, m_body), 0, 0, 1, 2, Qt::AlignLeft);
    int row = 1;
    for (const HoverRow& line : m_text.rows) {
        grid->addWidget(label(line.label, "secondary", m_body), row, 0, Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(wrapped(line.text, "plain", kTextWidth * scale, m_body), row, 1, Qt::AlignLeft | Qt::AlignTop);
        ++row;
    }
    if (!m_text.hint.isEmpty())
        grid->addWidget(wrapped(m_text.hint, "secondary", kWidest * scale, m_body), row, 0, 1, 2, Qt::AlignLeft);
    layout()->addWidget(m_body);
    m_body->show();
    layout()->activate();
    adjustSize();
}

void HoverCard::place(QPoint at)
{
    const QRect room = parentWidget()->rect().adjusted(kEdge, kEdge, -kEdge, -kEdge);
    int x = at.x() + kAway;
    int y = at.y() + kAway;
    if (x + width() > room.right())
        x = at.x() - kAway - width();
    if (y + height() > room.bottom())
        y = at.y() - kAway - height();
    move(std::max(room.left(), std::min(x, room.right() - width())), std::max(room.top(), std::min(y, room.bottom() - height())));
}

} // namespace kubezu
