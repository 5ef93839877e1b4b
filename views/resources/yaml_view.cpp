#include "views/resources/yaml_view.h"

#include "models/adaptors/texts.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/empty_state.h"
#include "views/common/plain_text.h"
#include "views/common/search_field.h"
#include "views/resources/code_view.h"
#include "views/resources/line_concepts.h"
#include "views/resources/reason_words.h"
#include "views/theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace kubezu {
namespace {

constexpr qsizetype kMostCharacters = 1'000'000; ///< beyond, showing would block the window

QToolButton* ghost(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setProperty("role", QStringLiteral("ghost"));
    button->setAutoRaise(true);
    return button;
}

} // namespace

YamlView::YamlView(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_appearance(appearance),
      m_code(new CodeView(appearance, this)),
      m_nothing(new EmptyState(appearance, "file", this)),
      m_cut(new PlainLabel(this)),
      m_pill(new PlainLabel(m_code->viewport())),
      m_findBar(new QWidget(this)),
      m_findField(new SearchField(appearance, m_findBar)),
      m_found(new PlainLabel(m_findBar)),
      m_previous(ghost(m_findBar)),
      m_next(ghost(m_findBar)),
      m_close(ghost(m_findBar)),
      m_copy(ghost(m_code)),
      m_concepts(new LineConcepts(workspace, appearance, this))
{
    build();
    buildFind();
    connect(&appearance, &Appearance::changed, this, &YamlView::dress);
    connect(m_code, &CodeView::moved, this, &YamlView::placePill);
    connect(m_copy, &QToolButton::clicked, this, &YamlView::copyAll);
    connect(m_code, &QPlainTextEdit::cursorPositionChanged, this, &YamlView::showConcepts);
    connect(&workspace, &Workspace::libraryChanged, this, [this] {
        m_shownId.clear();
        refresh();
    });
    retranslate();
    dress();
    refresh();
}

void YamlView::build()
{
    m_cut->setProperty("role", QStringLiteral("secondary"));
    m_cut->setContentsMargins(12, 4, 12, 4);
    m_pill->setProperty("role", QStringLiteral("chip"));
    m_pill->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_pill->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_findBar);
    column->addWidget(m_cut);
    column->addWidget(m_code, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_concepts);
    m_cut->hide();
    m_code->installEventFilter(this);
}

void YamlView::buildFind()
{
    auto* row = new QHBoxLayout(m_findBar);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(4);
    row->addWidget(m_findField, 1);
    row->addWidget(m_found);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_close);
    m_found->setProperty("role", QStringLiteral("secondary"));
    m_findBar->hide();
    m_findField->installEventFilter(this);
    connect(m_findField, &SearchField::edited, this, [this] { find(false, false); });
    connect(m_findField, &QLineEdit::returnPressed, this, [this] { find(QGuiApplication::keyboardModifiers() & Qt::ShiftModifier, true); });
    connect(m_previous, &QToolButton::clicked, this, [this] { find(true, true); });
    connect(m_next, &QToolButton::clicked, this, [this] { find(false, true); });
    connect(m_close, &QToolButton::clicked, this, &YamlView::closeFind);
}

void YamlView::retranslate()
{
    m_code->setAccessibleName(tr("YAML"));
    m_findField->setPlaceholderText(tr("Find in this resource"));
    m_findField->setAccessibleName(tr("Find in this resource"));
    m_previous->setAccessibleName(tr("Previous"));
    m_next->setAccessibleName(tr("Next"));
    m_close->setAccessibleName(tr("Close"));
    m_copy->setAccessibleName(tr("Copy YAML"));
    setPlainToolTip(m_previous, tr("Previous (Shift+Enter)"));
    setPlainToolTip(m_next, tr("Next (Enter)"));
    setPlainToolTip(m_copy, tr("Copy YAML"));
    m_shownId.clear();
}

void YamlView::dress()
{
    const Tokens& tokens = m_appearance.tokens();
    m_previous->setIcon(iconOf("chevron-up", tokens.secondary, tokens.faint));
    m_next->setIcon(iconOf("chevron-down", tokens.secondary, tokens.faint));
    m_close->setIcon(iconOf("close", tokens.secondary, tokens.faint));
    m_copy->setIcon(iconOf("copy", tokens.secondary, tokens.faint));
    const int side = qRound(16 * m_appearance.scale());
    for (QToolButton* button : {m_previous, m_next, m_close, m_copy})
        button->setIconSize({side, side});
    placePill();
}

void YamlView::refresh()
{
    const NodeIndex node = m_workspace.currentNode();
    const GraphPtr graph = m_workspace.graph();
    const QString id = node == kNoIndex ? QString() : rawText(graph->nodes[node].id);
    const Revision revision = graph ? graph->revision : 0;
    if (id.isEmpty() || id != m_shownId || revision != m_shownRevision) {
        m_shownId = id;
        m_shownRevision = revision;
        const bool written = node != kNoIndex && graph->nodes[node].resource;
        written ? showText(node) : showNothing(node);
    }
    showEdge(m_workspace.selectedEdge());
}

void YamlView::showText(NodeIndex node)
{
    std::uint32_t firstLine = 1;
    QString text = m_workspace.sourceText(node, firstLine);
    if (text.isEmpty()) {
        showNothing(node);
        return;
    }
    const bool cut = text.size() > kMostCharacters;
    if (cut)
        text.truncate(text.lastIndexOf(QLatin1Char('\n'), kMostCharacters));
    while (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    m_cut->setText(tr("Only the first %1 characters are shown.").arg(kMostCharacters));
    m_cut->setVisible(cut);
    const GraphPtr graph = m_workspace.graph();
    m_fields = FieldConcepts(*graph, node, m_workspace.library(), text.toStdString(), firstLine);
    m_code->setCode(text, firstLine);
    showConcepts();
    m_code->show();
    m_copy->setEnabled(true);
    m_nothing->hide();
}

void YamlView::showConcepts()
{
    m_concepts->setConcepts(m_fields.at(static_cast<std::size_t>(m_code->textCursor().blockNumber())));
}

void YamlView::showNothing(NodeIndex node)
{
    m_fields = {};
    m_concepts->setConcepts({});
    const GraphPtr graph = m_workspace.graph();
    if (node == kNoIndex) {
        m_nothing->say(tr("Nothing is selected"), tr("Select a resource or a line of the picture to see where it is written."));
    } else if (graph->nodes[node].origin == Origin::Missing) {
        m_nothing->say(tr("Not written here"), causeSentence(graph->nodes[node]));
    } else if (graph->nodes[node].origin == Origin::Predicted) {
        m_nothing->say(tr("Predicted, not written"), predictionSentence(*graph, node));
    } else {
        m_nothing->say(tr("The text is not kept"), tr("The file is large; it was read piece by piece. The summary shows what was found in it."));
    }
    m_code->hide();
    m_cut->hide();
    m_pill->hide();
    m_copy->setEnabled(false);
    m_nothing->show();
}

void YamlView::showEdge(EdgeIndex index)
{
    const GraphPtr graph = m_workspace.graph();
    if (index == kNoIndex || !m_code->isVisibleTo(this)) {
        m_pill->clear();
        if (m_code->markedLine() != 0)
            m_code->markLine(0);
        placePill();
        return;
    }
    const GraphEdge& edge = graph->edges[index];
    const CardWords words = m_appearance.paintStyle().words;
    QString text = relationText(edge.relation, words) + QStringLiteral(" → ");
    text += nodeText(graph->nodes[edge.to], graph->nodes[edge.from].key.nameSpace);
    if (edge.rule)
        text += QStringLiteral(" · ") + rawText(edge.rule->id);
    m_pill->setText(text);
    m_code->markLine(edge.place.line);
    placePill();
}

/// Under the right end of the marked line, so that the line itself stays readable; the copy button in the corner.
void YamlView::placePill()
{
    m_copy->adjustSize();
    const int bar = m_code->verticalScrollBar()->isVisible() ? m_code->verticalScrollBar()->width() : 0;
    m_copy->move(m_code->width() - m_copy->width() - bar - 4, 4);
    const QRect line = m_code->isVisibleTo(this) ? m_code->markedRect() : QRect();
    m_pill->setVisible(!line.isNull() && !m_pill->text().isEmpty());
    if (line.isNull())
        return;
    m_pill->adjustSize();
    m_pill->raise();
    const int gap = qRound(12 * m_appearance.scale());
    const int x = m_code->viewport()->width() - m_pill->width() - gap;
    const int below = line.bottom() + 2;
    const int y = below + m_pill->height() <= m_code->viewport()->height() ? below : line.top() - m_pill->height() - 2;
    m_pill->move(std::max(0, x), y);
}

void YamlView::openFind()
{
    if (!m_code->isVisibleTo(this))
        return;
    m_findBar->show();
    const QString chosen = m_code->textCursor().selectedText();
    if (!chosen.isEmpty() && !chosen.contains(QChar::ParagraphSeparator))
        m_findField->setText(chosen);
    m_findField->setFocus(Qt::ShortcutFocusReason);
    m_findField->selectAll();
}

void YamlView::closeFind()
{
    m_findBar->hide();
    m_code->find(QString(), false, false);
    m_code->setFocus();
}

void YamlView::find(bool backward, bool again)
{
    const QString text = m_findField->text();
    const int found = m_code->find(text, backward, again);
    m_found->setText(text.isEmpty() ? QString() : found == 0 ? tr("nothing found")
                                                             : tr("%1 found").arg(found));
}

void YamlView::copyAll()
{
    QGuiApplication::clipboard()->setText(m_code->toPlainText());
}

void YamlView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find))
        openFind();
    else
        QWidget::keyPressEvent(event);
}

bool YamlView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Find)) {
        event->accept(); // here, the program's own Ctrl+F means this text
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Find)) {
        openFind();
        return true;
    }
    if (key->key() == Qt::Key_Escape && m_findBar->isVisibleTo(this)) {
        closeFind();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kubezu
