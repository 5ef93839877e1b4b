#include "views/window/comparison_bar.h"

#include "views/common/plain_text.h"
#include "views/paint/change_painter.h"
#include "views/window/compare_commands.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QToolButton>

namespace kubezu {
namespace {

constexpr std::array<Change, 3> kChanges{Change::Added, Change::Removed, Change::Changed};
constexpr int kDisc = 15;

QPixmap signOf(Change change, const Tokens& tokens, double scale, double ratio)
{
    const int side = qRound(kDisc * scale);
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintChangeDisc(painter, change, QRectF(0.5, 0.5, side - 1, side - 1), tokens);
    return pixmap;
}

} // namespace

ComparisonBar::ComparisonBar(Shell& shell, QWidget* parent)
    : QFrame(parent),
      m_shell(shell),
      m_sets(new PlainLabel(this)),
      m_rest(new PlainLabel(this)),
      m_only(new QToolButton(this)),
      m_end(new QPushButton(this))
{
    setObjectName(QStringLiteral("comparisonBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_sets->setObjectName(QStringLiteral("comparedSets"));
    m_sets->setProperty("role", QStringLiteral("heading"));
    m_sets->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sets->setWordWrap(true);
    m_rest->setProperty("role", QStringLiteral("secondary"));
    m_only->setObjectName(QStringLiteral("changesOnly"));
    m_only->setCheckable(true);
    m_end->setObjectName(QStringLiteral("endComparison"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(6);
    row->addWidget(m_sets, 1);
    addCounts(*row);
    row->addWidget(m_rest);
    row->addSpacing(10);
    row->addWidget(m_only);
    row->addWidget(m_end);
    connect(m_only, &QToolButton::clicked, this, [this] { toggleChangesOnly(m_shell); });
    connect(m_end, &QPushButton::clicked, this, [this] { endComparison(m_shell); });
    connect(&shell.workspace, &Workspace::comparisonChanged, this, &ComparisonBar::follow);
    connect(&shell.workspace, &Workspace::viewChanged, this, &ComparisonBar::follow);
    connect(&shell.appearance, &Appearance::changed, this, &ComparisonBar::dress);
    dress();
    follow();
}

void ComparisonBar::addCounts(QHBoxLayout& row)
{
    for (Count& count : m_counts) {
        count = {new PlainLabel(this), new PlainLabel(this)};
        row.addWidget(count.sign);
        row.addWidget(count.text);
        row.addSpacing(8);
    }
}

QString ComparisonBar::heading() const
{
    const ComparedSets& sets = *m_shell.workspace.comparison();
    const QString after = shown(sets.after.toStdString(), 200);
    if (sets.before.isEmpty())
        return tr("%1: when it was opened → now").arg(after);
    // The end of a path tells most; the whole is in the tooltip.
    const bool git = sets.before.startsWith(QLatin1String("git:"));
    const QString before = git ? sets.before.section(u':', 1, 1) : sets.before.section(u'/', -1, -1, QString::SectionSkipEmpty);
    return QStringLiteral("%1 → %2").arg(shown(before.toStdString(), 200), after);
}

void ComparisonBar::follow()
{
    const ComparedSets* sets = m_shell.workspace.comparison();
    setVisible(sets != nullptr);
    if (!sets)
        return;
    const ChangeCounts nodes = sets->comparison->nodeCounts();
    const ChangeCounts edges = sets->comparison->edgeCounts();
    m_sets->setText(heading());
    m_counts[0].text->setText(tr("%n added", nullptr, static_cast<int>(nodes.added)));
    m_counts[1].text->setText(tr("%n removed", nullptr, static_cast<int>(nodes.removed)));
    m_counts[2].text->setText(tr("%n changed", nullptr, static_cast<int>(nodes.changed)));
    m_rest->setText(tr("%n unchanged", nullptr, static_cast<int>(nodes.same)));
    const QString tip = tr("Relations: %1 added, %2 removed, %3 changed, %4 unchanged").arg(edges.added).arg(edges.removed).arg(edges.changed).arg(edges.same);
    setPlainToolTip(this, sets->before.isEmpty() ? tip : shown(sets->before.toStdString(), 1000) + QLatin1Char('\n') + tip);
    setAccessibleName(m_sets->text());
    setAccessibleDescription(tip);
    m_only->setChecked(m_shell.workspace.view().changesOnly);
}

void ComparisonBar::dress()
{
    const Tokens& tokens = m_shell.appearance.tokens();
    for (std::size_t i = 0; i < kChanges.size(); ++i)
        m_counts[i].sign->setPixmap(signOf(kChanges[i], tokens, m_shell.appearance.scale(), devicePixelRatioF()));
    m_only->setText(tr("Only What Changed"));
    setPlainToolTip(m_only, tr("Hide what is the same in both and far from a change"));
    m_end->setText(tr("End Comparison"));
    const QString sheet = QStringLiteral("#comparisonBar { background: %1; border: none; border-bottom: 1px solid %2; }");
    setStyleSheet(sheet.arg(tokens.accentGround.name(), tokens.line.name()));
    follow();
}

void ComparisonBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        dress();
}

void ComparisonBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        endComparison(m_shell);
    else
        QFrame::keyPressEvent(event);
}

} // namespace kubezu
