#include "views/paint/card_metrics.h"

#include "views/paint/card_geometry.h"
#include "views/paint/change_painter.h"
#include "views/paint/text_ruler.h"
#include "views/theme/type_scale.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace kubezu {
namespace {

using G = CardGeometry;

constexpr qsizetype kLongestName = 600; ///< characters looked at; Kubernetes allows 253

bool breaksAfter(QChar c)
{
    return c == u'-' || c == u'.' || c == u'/' || c == u' ' || c == u',' || c == u':' || c == u'_' || c == u'@';
}

/// Longest piece from `start` that fits: ends after a break character where there is one, else between characters.
qsizetype pieceLength(const QString& text, qsizetype start, double width, const TextRuler& ruler)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(start);
    qsizetype fits = 0;
    qsizetype broken = 0;
    for (qsizetype end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
        if (fits > 0 && ruler.width(QStringView(text).mid(start, end - start)) > width)
            return broken > 0 ? broken : fits;
        fits = end - start;
        if (breaksAfter(text[end - 1]))
            broken = fits;
    }
    return text.size() - start;
}

QStringList wrapped(QString name, double width, const TextRuler& ruler)
{
    if (name.size() > kLongestName)
        name = name.left(kLongestName) + u'…';
    if (ruler.width(name) <= width)
        return {name};
    QStringList lines;
    qsizetype start = 0;
    while (start < name.size()) {
        if (lines.size() == G::kNameLines - 1) {
            const QString rest = name.mid(start);
            lines.append(ruler.fitted(rest, width));
            break;
        }
        const qsizetype length = pieceLength(name, start, width, ruler);
        lines.append(name.mid(start, length));
        start += length;
    }
    return lines;
}

} // namespace

struct CardMetrics::Fonts {
    std::mutex mutex;
    std::unique_ptr<TextRuler> name;
    std::unique_ptr<TextRuler> kind;
    std::unique_ptr<TextRuler> badge;

    /// Fonts belong to the thread that uses them, so they are made at the first measure.
    void prepare(double scale)
    {
        if (name)
            return;
        name = std::make_unique<TextRuler>(fontOf(TextRole::CardName, scale));
        kind = std::make_unique<TextRuler>(fontOf(TextRole::CardKind, scale));
        badge = std::make_unique<TextRuler>(fontOf(TextRole::CardBadge, scale));
    }
};

CardMetrics::CardMetrics(double scale, CardWords words)
    : m_scale(scale),
      m_words(std::move(words)),
      m_fonts(std::make_unique<Fonts>())
{
}

CardMetrics::~CardMetrics() = default;

CardText CardMetrics::measure(const CardFace& face) const
{
    const std::lock_guard lock(m_fonts->mutex);
    m_fonts->prepare(m_scale);
    const double s = m_scale;
    const double frame = (G::kTextLeft + G::kRight) * s;
    const double widest = G::kMaximumWidth * s - frame;

    const QStringList lines = wrapped(QString::fromStdString(face.name), widest, *m_fonts->name);
    double text = 0;
    for (const QString& line : lines)
        text = std::max(text, m_fonts->name->width(line));
    double last = m_fonts->name->width(lines.isEmpty() ? QString() : lines.back());

    double head = m_fonts->kind->width(QString::fromStdString(face.kindLabel));
    if (face.mark != Mark::None)
        head += (G::kMark + 4) * s;
    if (face.shared)
        head += (G::kShared + 4) * s;
    text = std::max(text, head);

    double baseline = G::kNameBaseline + G::kLine * static_cast<double>(std::max<qsizetype>(lines.size(), 1) - 1);
    const QString note = noteText(face, m_words);
    if (!note.isEmpty()) {
        last = m_fonts->kind->width(note);
        text = std::max(text, last);
        baseline += G::kNoteLine;
    }
    const QString badge = badgeText(face, m_words);
    const double tail = badge.isEmpty() ? 0 : last + 3 * s + m_fonts->badge->width(badge);
    double height = std::max(G::kMinimumHeight, baseline + G::kBottom) * s;
    if (tail > widest)
        height += 12 * s; // no room beside the last line: the badge gets its own
    else
        text = std::max(text, tail);

    if (face.change != Change::None) {
        const QRectF pill = changePill(face, m_words, s, *m_fonts->badge);
        text = std::max(text, pill.right() + pill.left() - frame);
    }
    CardText result;
    result.size.width = std::ceil(std::clamp(text + frame + 1, G::kMinimumWidth * s, G::kMaximumWidth * s) / 8) * 8;
    result.size.height = std::ceil(height / 4) * 4;
    result.nameLines.reserve(static_cast<std::size_t>(lines.size()));
    for (const QString& line : lines)
        result.nameLines.push_back(line.toStdString());
    return result;
}

} // namespace kubezu
