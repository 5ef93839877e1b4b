#include "views/resources/summary_view.h"

#include "models/adaptors/texts.h"
#include "models/glossary/text_blocks.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/empty_state.h"
#include "views/common/plain_text.h"
#include "views/paint/card_painter.h"
#include "views/resources/fact_words.h"
#include "views/resources/problem_words.h"
#include "views/resources/reason_words.h"
#include "views/theme/icons.h"

#include <QAction>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::size_t kMostReferrers = 8;
constexpr int kWideFrom = 640;

QString plainWords(std::string_view text)
{
    QString words;
    for (const TextBlock& block : blocksOf(text)) {
        words += words.isEmpty() ? QString() : QStringLiteral(" ");
        for (const TextSpan& span : block.spans)
            words += rawText(span.text);
    }
    return words;
}

/// A value that may break behind any `.`, `/` or `=`. What is copied has none of the breaks in it.
PlainLabel* valueLabel(const QString& text)
{
    QString breakable;
    for (const QChar c : text) {
        breakable += c;
        if (c == QLatin1Char('.') || c == QLatin1Char('/') || c == QLatin1Char('=') || c == QLatin1Char('-'))
            breakable += QChar(0x200B);
    }
    auto* made = new PlainLabel(breakable);
    made->setWordWrap(true);
    made->setMinimumWidth(1);
    made->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(SummaryView::tr("Copy"), made);
    QObject::connect(copy, &QAction::triggered, made, [text] { QGuiApplication::clipboard()->setText(text); });
    made->addAction(copy);
    return made;
}

} // namespace

SummaryView::SummaryView(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QScrollArea(parent),
      m_workspace(workspace),
      m_appearance(appearance)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    refresh();
}

int SummaryView::length(double pixels) const
{
    return qRound(pixels * m_appearance.scale());
}

bool SummaryView::isWide() const
{
    return width() >= length(kWideFrom);
}

void SummaryView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (isWide() != m_subject.wide)
        refresh();
}

void SummaryView::refresh()
{
    const EdgeIndex edge = m_workspace.selectedEdge();
    const NodeIndex node = m_workspace.currentNode();
    const Subject next{m_workspace.graph(), m_workspace.libraryPtr().get(), node, edge, isWide(), m_appearance.language(), m_appearance.scale()};
    if (widget() && next == m_subject)
        return;
    const auto idOf = [](const Subject& subject) {
        return subject.node == kNoIndex || !subject.graph ? std::string() : subject.graph->nodes[subject.node].id;
    };
    const bool same = idOf(next) == idOf(m_subject) && (next.edge == kNoIndex) == (m_subject.edge == kNoIndex);
    const int offset = same ? verticalScrollBar()->value() : 0;
    m_subject = next;
    if (QWidget* before = takeWidget())
        before->deleteLater(); // one of its buttons may have brought us here
    setWidget(edge != kNoIndex ? edgePage(edge) : node != kNoIndex ? nodePage(node)
                                                                   : emptyPage());
    if (offset > 0)
        QMetaObject::invokeMethod(
            this, [this, offset] { verticalScrollBar()->setValue(offset); }, Qt::QueuedConnection);
}

QWidget* SummaryView::emptyPage()
{
    auto* empty = new EmptyState(m_appearance, "info");
    empty->say(tr("Nothing is selected"), tr("Select a resource to see what it is, or a line of the picture to see why it is there."));
    return empty;
}

void SummaryView::addTitle(QVBoxLayout* to, NodeIndex index)
{
    const GraphNode& node = m_workspace.graph()->nodes[index];
    static const std::array<const char*, 4> kOrigins{QT_TR_NOOP("written"), QT_TR_NOOP("predicted"), QT_TR_NOOP("missing"), QT_TR_NOOP("live")};
    auto* row = new QHBoxLayout;
    row->setSpacing(length(8));
    PlainLabel* name = wrappedLabel(nodeText(node), "heading");
    row->addWidget(name, 0);
    name->setWordWrap(false);
    name->setMinimumWidth(0);
    auto* origin = new PlainLabel(tr(kOrigins[static_cast<std::size_t>(node.origin)]));
    origin->setProperty("role", node.origin == Origin::Missing ? QStringLiteral("error") : QStringLiteral("secondary"));
    row->addWidget(origin);
    row->addStretch(1);
    to->addLayout(row);
}

void SummaryView::addSentence(QVBoxLayout* to, const QString& text, const char* role)
{
    if (!text.isEmpty())
        to->addWidget(wrappedLabel(text, role));
}

/// Word and value side by side; in two columns where there is room.
void SummaryView::addFacts(QVBoxLayout* to, const std::vector<std::pair<QString, QString>>& facts)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(length(16));
    grid->setVerticalSpacing(length(4));
    const std::size_t rows = isWide() ? (facts.size() + 1) / 2 : facts.size();
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const int row = static_cast<int>(i % std::max<std::size_t>(rows, 1));
        const int column = i < rows ? 0 : 2;
        PlainLabel* word = wrappedLabel(facts[i].first, "secondary");
        word->setWordWrap(false);
        word->setMinimumWidth(0);
        grid->addWidget(word, row, column, Qt::AlignTop);
        PlainLabel* value = valueLabel(facts[i].second);
        value->setAccessibleName(facts[i].first + QLatin1String(": ") + facts[i].second);
        grid->addWidget(value, row, column + 1, Qt::AlignTop);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, isWide() ? 1 : 0);
    to->addLayout(grid);
}

QWidget* SummaryView::linkButton(const QString& text)
{
    auto* button = new QPushButton;
    button->setProperty("role", QStringLiteral("link"));
    button->setCursor(Qt::PointingHandCursor);
    button->ensurePolished();
    const QString shown = button->fontMetrics().elidedText(text, Qt::ElideRight, length(230));
    button->setText(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&")));
    button->setAccessibleName(text);
    if (shown != text)
        setPlainToolTip(button, text);
    return button;
}

void SummaryView::addProblems(QVBoxLayout* to, NodeIndex node, EdgeIndex edge)
{
    const int side = length(16);
    for (const Problem& problem : m_workspace.problems()) {
        const bool here = edge != kNoIndex ? problem.edge == edge : problem.node == node;
        if (!here)
            continue;
        auto* icon = new PlainLabel;
        const bool note = problem.severity == Severity::Info;
        const Mark mark = problem.severity == Severity::Error ? Mark::Error : Mark::Warning;
        const QColor colour = note ? m_appearance.tokens().secondary : markColour(mark, m_appearance.tokens());
        icon->setPixmap(iconOf(note ? "info" : markIcon(mark), colour, colour).pixmap(side, side));
        icon->setAccessibleName(severityWord(problem.severity));
        auto* row = new QHBoxLayout;
        row->setSpacing(length(8));
        row->addWidget(icon, 0, Qt::AlignTop);
        row->addWidget(wrappedLabel(problemSentence(m_workspace.checkTexts(), *m_workspace.graph(), problem, m_appearance.language()), "body"), 1);
        to->addLayout(row);
    }
}

void SummaryView::addConcepts(QVBoxLayout* to, const std::vector<const Concept*>& concepts)
{
    if (concepts.empty())
        return;
    to->addWidget(wrappedLabel(tr("Concepts in it"), "secondary"));
    for (const Concept* entry : concepts) {
        auto* button = static_cast<QPushButton*>(linkButton(rawText(entry->name(m_appearance.language()))));
        connect(button, &QPushButton::clicked, this, [this, id = rawText(entry->id)] { m_workspace.selectConcept(id, true); });
        to->addWidget(button, 0, Qt::AlignLeft);
    }
}

void SummaryView::addReferrers(QVBoxLayout* to, NodeIndex node)
{
    const GraphPtr graph = m_workspace.graph();
    const auto& edges = graph->incoming[node];
    if (edges.empty())
        return;
    to->addWidget(wrappedLabel(tr("Who refers to it"), "secondary"));
    for (std::size_t i = 0; i < std::min(edges.size(), kMostReferrers); ++i) {
        const GraphEdge& edge = graph->edges[edges[i]];
        const QString place = placeText(*graph->snapshot, edge.place).section(QLatin1Char('/'), -1);
        const QString who = nodeText(graph->nodes[edge.from]);
        auto* button = static_cast<QPushButton*>(linkButton(place.isEmpty() ? who : who + QStringLiteral(" · ") + place));
        connect(button, &QPushButton::clicked, this, [this, index = edges[i]] { m_workspace.selectEdge(index); });
        to->addWidget(button, 0, Qt::AlignLeft);
    }
    if (edges.size() > kMostReferrers)
        to->addWidget(wrappedLabel(tr("… and %1 more in the tab Relations").arg(edges.size() - kMostReferrers), "secondary"));
}

QWidget* SummaryView::pageOf(QVBoxLayout* main, const std::vector<const Concept*>& concepts, NodeIndex referred)
{
    auto* side = new QVBoxLayout;
    side->setSpacing(length(2));
    if (referred != kNoIndex)
        addReferrers(side, referred);
    addConcepts(side, concepts);
    main->addStretch(1);
    side->addStretch(1);
    auto* page = new QWidget;
    auto* columns = new QBoxLayout(m_subject.wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, page);
    columns->setContentsMargins(length(16), length(12), length(16), length(12));
    columns->setSpacing(length(24));
    columns->addLayout(main, 1);
    columns->addLayout(side);
    return page;
}

QWidget* SummaryView::nodePage(NodeIndex index)
{
    const GraphPtr graph = m_workspace.graph();
    const GraphNode& node = graph->nodes[index];
    auto* main = new QVBoxLayout;
    main->setSpacing(length(8));
    addTitle(main, index);
    const bool missing = node.origin == Origin::Missing;
    if (missing) {
        addSentence(main, causeSentence(node), "body");
        addSentence(main, causeAdvice(node), "body");
    } else if (node.origin == Origin::Predicted) {
        addSentence(main, predictionSentence(*graph, index), "body");
    }
    std::vector<const Concept*> concepts = conceptsOfNode(*graph, index, m_workspace.library());
    // Of several concepts that name the kind, the kind's own comes first.
    std::stable_partition(concepts.begin(), concepts.end(), [&](const Concept* each) { return node.kind && each->id == node.kind->conceptId; });
    if (!concepts.empty())
        addSentence(main, plainWords(concepts.front()->text(m_appearance.language()).what), missing ? "secondary" : "body");
    std::vector<std::pair<QString, QString>> facts;
    for (const SummaryRow& row : summaryOf(*graph, index))
        facts.emplace_back(factWord(row.fact), row.value);
    addProblems(main, index, kNoIndex);
    addFacts(main, facts);
    return pageOf(main, concepts, node.origin == Origin::Written || node.origin == Origin::Live ? kNoIndex : index);
}

QWidget* SummaryView::edgePage(EdgeIndex index)
{
    const GraphPtr graph = m_workspace.graph();
    const GraphEdge& edge = graph->edges[index];
    const CardWords words = m_appearance.paintStyle().words;
    auto* main = new QVBoxLayout;
    main->setSpacing(length(8));
    addSentence(main, nodeText(graph->nodes[edge.from]) + QStringLiteral("  →  ") + relationText(edge.relation, words) + QStringLiteral("  →  ") + nodeText(graph->nodes[edge.to], graph->nodes[edge.from].key.nameSpace), "heading");
    addProblems(main, kNoIndex, index);
    const std::vector<const Concept*> concepts = conceptsOfEdge(*graph, index, m_workspace.library());
    if (!concepts.empty())
        addSentence(main, plainWords(concepts.front()->text(m_appearance.language()).what), "body");
    std::vector<std::pair<QString, QString>> facts;
    const auto add = [&](const QString& word, const QString& value) {
        if (!value.isEmpty())
            facts.emplace_back(word, value);
    };
    add(tr("Path"), visibleText(edge.path));
    add(tr("Written in"), placeText(*graph->snapshot, edge.place));
    add(tr("Rule"), edge.rule ? rawText(edge.rule->id) : QString());
    add(tr("Defined by"), edge.rule ? rawText(edge.rule->api) : QString());
    add(tr("Namespace"), namespaceSentence(*graph, edge));
    add(tr("Binding"), bindingSentence(*graph, edge));
    if (edge.places > 1)
        add(tr("Places"), tr("%1 fields say the same").arg(edge.places));
    addFacts(main, facts);
    return pageOf(main, concepts, kNoIndex);
}

} // namespace kubezu
