#include "views/resources/problem_bar.h"

#include "models/review/fix.h"
#include "models/workspace/settings.h"
#include "models/workspace/workspace.h"
#include "views/common/plain_text.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace kubezu {
namespace {

constexpr auto kProfile = "review/profile";
constexpr auto kTarget = "review/target";

} // namespace

ProblemBar::ProblemBar(Workspace& workspace, Settings& settings, QWidget* parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_settings(settings),
      m_group(new QButtonGroup(this)),
      m_practices(new QCheckBox(this)),
      m_target(new QComboBox(this)),
      m_repairAll(new QToolButton(this)),
      m_undo(new QToolButton(this))
{
    build();
    connect(m_group, &QButtonGroup::idClicked, this, &ProblemBar::severityChanged);
    connect(m_practices, &QCheckBox::clicked, this,
            [this](bool on) { m_settings.set(kProfile, on ? QStringLiteral("all") : QStringLiteral("relations")); });
    connect(m_target, &QComboBox::activated, this, [this] { m_settings.set(kTarget, m_target->currentData().toString()); });
    connect(m_repairAll, &QToolButton::clicked, this, &ProblemBar::repairAllWanted);
    connect(m_undo, &QToolButton::clicked, this, [this] { m_workspace.undoRepair(); });
    retranslate();
}

void ProblemBar::build()
{
    auto* segments = new QFrame(this);
    segments->setProperty("role", QStringLiteral("segments"));
    auto* inner = new QHBoxLayout(segments);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    for (std::size_t i = 0; i < m_severities.size(); ++i) {
        m_severities[i] = new QToolButton(segments);
        m_severities[i]->setProperty("role", QStringLiteral("segment"));
        m_severities[i]->setCheckable(true);
        m_group->addButton(m_severities[i], static_cast<int>(i));
        inner->addWidget(m_severities[i]);
    }
    m_severities[0]->setChecked(true);
    m_practices->setObjectName(QStringLiteral("problem-practices"));
    m_target->setObjectName(QStringLiteral("problem-target"));
    m_repairAll->setObjectName(QStringLiteral("problem-repair-all"));
    m_undo->setObjectName(QStringLiteral("problem-undo"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(12);
    row->addWidget(segments);
    buildChoices(row);
}

void ProblemBar::buildChoices(QHBoxLayout* row)
{
    row->addWidget(m_practices);
    row->addWidget(m_target);
    row->addStretch(1);
    row->addWidget(m_undo);
    row->addWidget(m_repairAll);
}

std::optional<Severity> ProblemBar::severity() const
{
    const int chosen = m_group->checkedId();
    return chosen <= 0 ? std::nullopt : std::optional(static_cast<Severity>(chosen - 1));
}

void ProblemBar::retranslate()
{
    const QSignalBlocker quiet(m_target);
    m_practices->setText(tr("Common mistakes"));
    setPlainToolTip(m_practices, tr("Also probes, resources, image tags, privileges"));
    m_target->clear();
    m_target->addItem(QString(), QStringLiteral("project"));
    for (int minor = kNewestTarget; minor >= kOldestTarget; --minor) {
        const QString version = QStringLiteral("1.%1").arg(minor);
        m_target->addItem(tr("Kubernetes %1").arg(version), version);
    }
    m_target->setAccessibleName(tr("Kubernetes version"));
    m_repairAll->setText(tr("Repair all…"));
    setPlainToolTip(m_repairAll, tr("Shows what is certain how to repair, before anything is written"));
    m_undo->setText(tr("Undo repair"));
    follow();
}

void ProblemBar::follow()
{
    const Problems& problems = m_workspace.problems();
    const auto count = [&](Severity severity) {
        return static_cast<int>(std::count_if(problems.begin(), problems.end(), [&](const Problem& problem) { return problem.severity == severity; }));
    };
    m_severities[0]->setText(tr("All %1").arg(problems.size()));
    m_severities[1]->setText(tr("%n error(s)", nullptr, count(Severity::Error)));
    m_severities[2]->setText(tr("%n warning(s)", nullptr, count(Severity::Warning)));
    m_severities[3]->setText(tr("%n note(s)", nullptr, count(Severity::Info)));
    m_practices->setChecked(m_workspace.reviewOptions().practices);
    m_target->setItemText(0, tr("Kubernetes 1.%1 (default)").arg(optionsFor({}, m_workspace.state().project).target.minor));
    m_target->setCurrentIndex(m_target->findData(m_settings.text(kTarget)));
    const GraphPtr graph = m_workspace.graph();
    m_repairAll->setVisible(graph && std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) { return isFixable(*graph, problem); }));
    m_undo->setVisible(m_workspace.canUndoRepair());
}

} // namespace kubezu
