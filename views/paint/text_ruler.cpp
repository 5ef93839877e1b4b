#include "views/paint/text_ruler.h"

namespace kubezu {
namespace {

bool isPlain(QChar c)
{
    return c.unicode() >= 32 && c.unicode() < 127;
}

} // namespace

TextRuler::TextRuler(const QFont& font)
    : m_metrics(font)
{
    for (char16_t c = 32; c < 127; ++c)
        m_ascii[c] = m_metrics.horizontalAdvance(QChar(c));
    m_ellipsis = m_metrics.horizontalAdvance(QChar(u'…'));
}

double TextRuler::width(QStringView text) const
{
    double sum = 0;
    for (const QChar c : text) {
        if (!isPlain(c))
            return m_metrics.horizontalAdvance(text.toString());
        sum += m_ascii[c.unicode()];
    }
    return sum;
}

QString TextRuler::fitted(const QString& text, double room) const
{
    double sum = 0;
    qsizetype fits = 0; // characters that leave room for the ellipsis
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isPlain(text[i]))
            return m_metrics.horizontalAdvance(text) <= room ? text : m_metrics.elidedText(text, Qt::ElideRight, room);
        sum += m_ascii[text[i].unicode()];
        if (sum + m_ellipsis <= room)
            fits = i + 1;
    }
    return sum <= room ? text : text.left(fits) + u'…';
}

} // namespace kubezu
