#include "views/notes_view/mark_column.h"

#include "views/common/appearance.h"
#include "views/glossary_view/correction_card.h"
#include "views/glossary_view/verdict_chip.h"
#include "views/notes_view/notes_text.h"

#include <QEvent>
#include <QLayout>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <limits>

namespace kubezu {
namespace {

constexpr std::size_t kAround = 12;    ///< marks before the first visible line whose cards may reach into view
constexpr std::size_t kMostCards = 64; ///< kept as widgets

} // namespace

MarkColumn::MarkColumn(NotesText& text, Appearance& appearance)
    : QWidget(&text),
      m_text(text),
      m_appearance(appearance)
{
    setObjectName(QStringLiteral("mark-column"));
}

void MarkColumn::reset(int target)
{
    m_target = target;
    for (const auto& [mark, card] : m_cards)
        card->deleteLater();
    for (const auto& [mark, card] : m_cards)
        card->hide();
    m_cards.clear();
    setAccessibleName(tr("Corrections"));
    arrange();
}

CorrectionCard* MarkColumn::cardOf(std::size_t mark)
{
    CorrectionCard*& card = m_cards[mark];
    if (card != nullptr)
        return card;
    const NoteMark& row = m_text.notes()->marks()[mark];
    card = new CorrectionCard(m_appearance, this);
    card->setCorrection(*row.correction, m_target);
    card->setPlace(tr("line %1").arg(row.line + 1));
    card->setExpanded(m_expanded.contains(row.correction->id));
    card->installEventFilter(this);
    connect(card, &CorrectionCard::expandedChanged, this, [this, id = row.correction->id](bool expanded) {
        expanded ? static_cast<void>(m_expanded.insert(id)) : static_cast<void>(m_expanded.erase(id));
        arrange();
    });
    connect(card, &CorrectionCard::pressed, this, [this, line = row.line] { Q_EMIT lineWanted(line); });
    return card;
}

/// A text knows its height only once it has its width.
bool MarkColumn::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest && !m_waiting) {
        m_waiting = true;
        QTimer::singleShot(0, this, [this] {
            m_waiting = false;
            arrange();
        });
    }
    return QWidget::eventFilter(watched, event);
}

int MarkColumn::gutter() const
{
    return qRound(18 * m_appearance.scale());
}

/// The marks whose cards may be in sight, with their heights.
std::vector<MarkColumn::Placed> MarkColumn::near()
{
    std::vector<Placed> placed;
    const std::vector<NoteMark>& marks = m_text.notes()->marks();
    const auto first = static_cast<std::size_t>(
        std::lower_bound(marks.begin(), marks.end(), m_text.firstLine(), [](const NoteMark& mark, std::uint32_t line) { return mark.line < line; }) - marks.begin());
    std::size_t below = 0;
    for (std::size_t at = first - std::min(first, kAround); at < marks.size() && below < kAround && placed.size() < kMostCards; ++at) {
        const QRect line = m_text.lineRect(marks[at].line);
        if (line.isEmpty())
            break; // the text is not there yet
        below += line.top() > height() ? 1 : 0;
        const QLayout& layout = *cardOf(at)->layout();
        const int tall = layout.hasHeightForWidth() ? layout.totalHeightForWidth(width() - gutter()) : layout.totalSizeHint().height();
        placed.push_back({at, line.top(), m_text.lineHeight(marks[at].line), tall, 0});
    }
    return placed;
}

/// The card of the current line, or the first in sight, stands beside its line; those above and below it give way.
void MarkColumn::spread(std::vector<Placed>& placed) const
{
    const std::vector<NoteMark>& marks = m_text.notes()->marks();
    const auto inSight = [this](const Placed& each) { return each.lineTop + each.lineHeight > 0 && each.lineTop < height(); };
    auto fixed = std::find_if(placed.begin(), placed.end(), [&](const Placed& each) { return inSight(each) && marks[each.mark].line == m_text.currentLine(); });
    if (fixed == placed.end())
        fixed = std::find_if(placed.begin(), placed.end(), inSight);
    if (fixed == placed.end())
        fixed = placed.begin();
    if (fixed == placed.end())
        return;
    const int gap = qRound(8 * m_appearance.scale());
    fixed->top = fixed->lineTop;
    for (auto each = fixed + 1; each < placed.end(); ++each)
        each->top = std::max(each->lineTop, (each - 1)->top + (each - 1)->tall + gap);
    for (auto each = fixed; each != placed.begin(); --each)
        (each - 1)->top = std::min((each - 1)->lineTop, each->top - gap - (each - 1)->tall);
}

void MarkColumn::arrange()
{
    if (m_arranging || m_text.notes() == nullptr)
        return;
    m_arranging = true;
    m_placed = near();
    spread(m_placed);
    std::set<std::size_t> used;
    for (const Placed& each : m_placed) {
        CorrectionCard* card = cardOf(each.mark);
        if (each.top + each.tall <= 0 || each.top >= height())
            continue;
        card->setGeometry(gutter(), each.top, width() - gutter() - gutter() / 3, each.tall);
        card->setCurrent(m_text.notes()->marks()[each.mark].line == m_text.currentLine());
        card->show();
        used.insert(each.mark);
    }
    dropUnused(used);
    std::erase_if(m_placed, [&](const Placed& each) { return !used.contains(each.mark); });
    m_arranging = false;
    update();
}

void MarkColumn::dropUnused(const std::set<std::size_t>& used)
{
    for (auto each = m_cards.begin(); each != m_cards.end();) {
        const bool keep = used.contains(each->first) || each->second->isAncestorOf(focusWidget());
        if (!keep)
            each->second->hide();
        if (!keep && m_cards.size() > kMostCards) {
            each->second->deleteLater();
            each = m_cards.erase(each);
        } else {
            ++each;
        }
    }
}

/// A thread from each card to its line.
void MarkColumn::paintEvent(QPaintEvent*)
{
    if (m_text.notes() == nullptr)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = m_appearance.tokens();
    const std::vector<NoteMark>& marks = m_text.notes()->marks();
    for (const Placed& each : m_placed) {
        const NoteMark& mark = marks[each.mark];
        const bool current = mark.line == m_text.currentLine();
        painter.setPen(QPen(current ? tokens.accent : verdictInk(tokens, mark.correction->at(m_target).verdict), (current ? 2 : 1) * m_appearance.scale()));
        painter.drawLine(QPointF(0, each.lineTop + each.lineHeight / 2.0), QPointF(gutter(), each.top + std::min<double>(each.tall / 2.0, gutter())));
    }
}

} // namespace kubezu
