#include "views/glossary_view/operation_part.h"

#include "models/adaptors/texts.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/plain_text.h"
#include "views/glossary_view/chip.h"
#include "views/glossary_view/flow_layout.h"
#include "views/glossary_view/prose.h"
#include "views/theme/icons.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QToolButton>
#include <QVBoxLayout>

namespace kubezu {

OperationPart::OperationPart(Workspace& workspace, Appearance& appearance, const Operation& operation, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_appearance(appearance),
      m_operation(operation),
      m_caption(new PlainLabel(this)),
      m_line(new QWidget(this)),
      m_command(new Prose(appearance, m_line)),
      m_copy(new QToolButton(m_line)),
      m_chips(new QWidget(this))
{
    m_caption->setProperty("role", QStringLiteral("secondary"));
    m_caption->setWordWrap(true);
    m_caption->setMinimumWidth(1);
    m_copy->setObjectName(QStringLiteral("operation-copy"));
    m_copy->setProperty("role", QStringLiteral("ghost"));
    m_copy->setIcon(iconOf("copy", appearance.tokens().secondary, appearance.tokens().faint));
    m_copy->setIconSize(QSize(16, 16) * appearance.scale());
    m_copy->setAccessibleName(tr("Copy as kubectl"));
    setPlainToolTip(m_copy, tr("Copy as kubectl"));
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(rawText(m_made.command)); });
    auto* cell = new QGridLayout(m_line);
    cell->setContentsMargins(0, 0, 0, 0);
    cell->addWidget(m_command, 0, 0);
    cell->addWidget(m_copy, 0, 0, Qt::AlignTop | Qt::AlignRight);
    auto* flow = new FlowLayout(qRound(6 * appearance.scale()), m_chips);
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        m_groups[i] = new Chip(appearance, QString(), std::nullopt, m_chips);
        m_groups[i]->setCheckable(true);
        setPlainToolTip(m_groups[i], tr("Light it up in the graph"));
        flow->addWidget(m_groups[i]);
        connect(m_groups[i], &QAbstractButton::clicked, this, [this, i](bool on) { lightUp(i, on); });
    }
    m_groups[0]->setObjectName(QStringLiteral("operation-reads"));
    m_groups[1]->setObjectName(QStringLiteral("operation-changes"));
    m_groups[2]->setObjectName(QStringLiteral("operation-follows"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_chips->setSizePolicy(policy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(qRound(8 * appearance.scale()));
    column->addWidget(m_caption);
    column->addWidget(m_line);
    column->addWidget(m_chips);
    refresh();
}

const std::vector<NodeIndex>& OperationPart::touched(std::size_t which) const
{
    return which == 0 ? m_made.touched.reads : which == 1 ? m_made.touched.changes
                                                          : m_made.touched.follows;
}

void OperationPart::refresh()
{
    const GraphPtr graph = m_workspace.graph();
    const NodeIndex node = m_workspace.currentNode();
    const std::string before = m_made.command;
    m_made = {};
    setVisible(m_workspace.isOpen());
    const bool possible = graph && node < graph->nodes.size() && m_operation.on(*graph, node, m_made);
    m_line->setVisible(possible);
    m_chips->setVisible(possible);
    if (!graph || node >= graph->nodes.size()) {
        m_caption->setText(tr("Select a resource in the graph to get its exact command."));
        return;
    }
    const GraphNode& shownNode = graph->nodes[node];
    const QString title = shown(shownNode.key.kind, 80) + QLatin1Char(' ') + shown(shownNode.key.name, 200);
    m_caption->setText(possible ? tr("For %1").arg(title) : tr("Not for %1: select another resource.").arg(title));
    if (!possible)
        return;
    if (m_made.command != before)
        m_command->setCode(m_made.command, true);
    m_command->setAccessibleName(tr("Command"));
    const std::array<QString, 3> words{tr("reads %1"), tr("changes %1"), tr("controllers then change %1")};
    const std::vector<std::string>& lit = m_workspace.selection().lit;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const std::vector<NodeIndex>& nodes = touched(i);
        m_groups[i]->setCaption(QString(words[i]).arg(nodes.size()));
        m_groups[i]->setVisible(!nodes.empty());
        bool isLit = lit.size() == nodes.size() && !nodes.empty();
        for (std::size_t at = 0; isLit && at < nodes.size(); ++at)
            isLit = graph->nodes[nodes[at]].id == lit[at];
        m_groups[i]->setChecked(isLit);
    }
}

void OperationPart::lightUp(std::size_t which, bool on)
{
    m_workspace.lightUp(on ? touched(which) : std::vector<NodeIndex>());
}

} // namespace kubezu
