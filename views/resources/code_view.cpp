#include "views/resources/code_view.h"

#include "views/common/appearance.h"
#include "views/common/find_text.h"
#include "views/resources/yaml_highlighter.h"
#include "views/theme/type_scale.h"

#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace kubezu {
namespace {

constexpr int kMostMarks = 1000;

/// The column of line numbers.
class LineNumbers : public QWidget {
public:
    explicit LineNumbers(CodeView& view)
        : QWidget(&view),
          m_view(view) { }
    [[nodiscard]] QSize sizeHint() const override { return {m_view.numbersWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_view.paintNumbers(event); }

private:
    CodeView& m_view;
};

} // namespace

CodeView::CodeView(Appearance& appearance, QWidget* parent)
    : QPlainTextEdit(parent),
      m_appearance(appearance),
      m_highlighter(new YamlHighlighter(document())),
      m_numbers(new LineNumbers(*this))
{
    setReadOnly(true);
    setProperty("role", QStringLiteral("code"));
    setStyleSheet(QStringLiteral("QPlainTextEdit { border: none; border-radius: 0; padding: 0; }"));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(0);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
        Q_EMIT moved();
    });
    connect(&appearance, &Appearance::changed, this, &CodeView::dress);
    dress();
}

void CodeView::dress()
{
    setFont(fontOf(TextRole::Code, m_appearance.scale()));
    m_highlighter->setTokens(m_appearance.tokens());
    placeNumbers();
    showMarks();
}

void CodeView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeNumbers();
}

void CodeView::setCode(const QString& text, std::uint32_t firstLine)
{
    m_firstLine = std::max(firstLine, 1U);
    m_marked = 0;
    m_searched.clear();
    setPlainText(text);
    placeNumbers();
    showMarks();
}

QTextBlock CodeView::markedBlock() const
{
    return m_marked < m_firstLine ? QTextBlock() : document()->findBlockByNumber(static_cast<int>(m_marked - m_firstLine));
}

void CodeView::markLine(std::uint32_t line)
{
    m_marked = line;
    showMarks();
    const QTextBlock block = markedBlock();
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    setTextCursor(cursor);
    centerCursor();
}

QRect CodeView::markedRect() const
{
    const QTextBlock block = markedBlock();
    if (!block.isValid() || !block.isVisible())
        return {};
    const QRect rect = blockBoundingGeometry(block).translated(contentOffset()).toAlignedRect();
    return rect.intersects(viewport()->rect()) ? QRect(0, rect.y(), viewport()->width(), rect.height()) : QRect();
}

void CodeView::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextBlock block = markedBlock();
    if (block.isValid()) {
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(m_appearance.tokens().accentGround);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(block);
        marks.append(mark);
    }
    for (QTextCursor at = m_searched.isEmpty() ? QTextCursor() : document()->find(m_searched, 0); !at.isNull() && marks.size() < kMostMarks;
         at = document()->find(m_searched, at)) {
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(mixed(m_appearance.tokens().raised, m_appearance.tokens().warning, 0.25));
        mark.cursor = at;
        marks.append(mark);
    }
    setExtraSelections(marks);
    m_numbers->update();
}

int CodeView::find(const QString& text, bool backward, bool again)
{
    m_searched = text;
    showMarks();
    const int found = static_cast<int>(extraSelections().size()) - (markedBlock().isValid() ? 1 : 0);
    if (found == 0)
        return 0;
    setTextCursor(findAround(*document(), text, textCursor(), backward, again));
    return found;
}

int CodeView::numbersWidth() const
{
    const auto last = m_firstLine + static_cast<std::uint32_t>(document()->blockCount());
    const qsizetype digits = std::max<qsizetype>(QString::number(last).size(), 3);
    return fontMetrics().horizontalAdvance(QLatin1Char('9')) * static_cast<int>(digits) + qRound(28 * m_appearance.scale());
}

void CodeView::placeNumbers()
{
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_numbers->setGeometry(area.left(), area.top(), numbersWidth(), area.height());
}

void CodeView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
    Q_EMIT moved();
}

void CodeView::paintNumbers(QPaintEvent* event)
{
    const Tokens& tokens = m_appearance.tokens();
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), tokens.raised);
    painter.setFont(font());
    const int right = m_numbers->width() - qRound(12 * m_appearance.scale());
    const QTextBlock marked = markedBlock();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRect rect = blockBoundingGeometry(block).translated(contentOffset()).toAlignedRect();
        if (rect.top() > event->rect().bottom())
            return;
        if (block == marked) {
            painter.fillRect(0, rect.y(), m_numbers->width(), rect.height(), tokens.accentGround);
            painter.fillRect(0, rect.y(), qRound(3 * m_appearance.scale()), rect.height(), tokens.accent);
        }
        painter.setPen(tokens.secondary);
        painter.drawText(QRect(0, rect.y(), right, rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(m_firstLine + static_cast<std::uint32_t>(block.blockNumber())));
    }
}

} // namespace kubezu
