#include "views/resources/problem_details.h"

#include "models/adaptors/texts.h"
#include "models/review/check_text.h"
#include "models/review/fix.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/plain_text.h"
#include "views/resources/problem_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace kubezu {
ProblemDetails::ProblemDetails(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QScrollArea(parent),
      m_workspace(workspace),
      m_appearance(appearance)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    show(nullptr);
}

void ProblemDetails::show(const Problem* problem)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    const int margin = qRound(16 * m_appearance.scale());
    column->setContentsMargins(margin, margin * 3 / 4, margin, margin * 3 / 4);
    column->setSpacing(qRound(4 * m_appearance.scale()));
    if (problem && m_workspace.graph()) {
        const Graph& graph = *m_workspace.graph();
        const CheckText::Words& words = m_workspace.checkTexts().find(problem->check->id).in(m_appearance.language());
        column->addWidget(wrappedLabel(rawText(words.title), "heading"));
        column->addWidget(wrappedLabel(problemSentence(m_workspace.checkTexts(), graph, *problem, m_appearance.language()), "body"));
        QString place = visibleText(problem->where.file);
        if (problem->where.line > 0)
            place += QStringLiteral(" : %1").arg(problem->where.line);
        if (!problem->path.empty())
            place += QStringLiteral("  ·  ") + visibleText(problem->path);
        column->addWidget(wrappedLabel(place, "secondary"));
        const auto section = [&](const QString& title, const std::string& text) {
            if (text.empty())
                return;
            column->addSpacing(margin / 4);
            column->addWidget(wrappedLabel(title, "secondary"));
            column->addWidget(wrappedLabel(visibleText(filledIn(text, graph, *problem)), "body"));
        };
        section(tr("Why it matters"), words.why);
        section(tr("What to do"), words.fix);
        addActions(column, *problem);
        column->addWidget(wrappedLabel(QStringLiteral("%1  ·  %2").arg(rawText(problem->check->id), severityWord(problem->severity)), "secondary"));
    } else {
        column->addWidget(wrappedLabel(tr("Choose a problem to see why it matters and what to do."), "secondary"));
    }
    column->addStretch(1);
    setWidget(page);
}

QPushButton* ProblemDetails::button(const QString& text, const char* role) const
{
    auto* made = new QPushButton(text);
    if (*role != '\0')
        made->setProperty("role", QString::fromLatin1(role));
    return made;
}

void ProblemDetails::addActions(QVBoxLayout* column, const Problem& problem)
{
    auto* row = new QHBoxLayout;
    if (isFixable(*m_workspace.graph(), problem)) {
        QPushButton* repair = button(tr("Repair…"), "primary");
        repair->setObjectName(QStringLiteral("problem-repair"));
        connect(repair, &QPushButton::clicked, this, [this, problem] { Q_EMIT repairWanted(problem); });
        row->addWidget(repair);
    }
    if (problem.node != kNoIndex) {
        QPushButton* place = button(tr("Show the line"), "");
        connect(place, &QPushButton::clicked, this, &ProblemDetails::placeWanted);
        row->addWidget(place);
    }
    QPushButton* explain = button(tr("Explain"), "");
    explain->setObjectName(QStringLiteral("problem-explain"));
    connect(explain, &QPushButton::clicked, this, [this, id = rawText(problem.check->conceptId)] { m_workspace.selectConcept(id, false); });
    row->addWidget(explain);
    QPushButton* suppress = button(tr("Copy suppression"), "");
    suppress->setObjectName(QStringLiteral("problem-suppress"));
    setPlainToolTip(suppress, problem.node != kNoIndex ? tr("Copies the annotation that suppresses this check on this resource") : tr("Copies the entry of .kubezu that suppresses this check for this file"));
    connect(suppress, &QPushButton::clicked, this, [this, problem] { copySuppression(problem); });
    row->addWidget(suppress);
    row->addStretch(1);
    column->addSpacing(qRound(6 * m_appearance.scale()));
    column->addLayout(row);
}

void ProblemDetails::copySuppression(const Problem& problem) const
{
    const QString id = rawText(problem.check->id);
    if (problem.node != kNoIndex) {
        QGuiApplication::clipboard()->setText(QStringLiteral("kubezu.io/ignore: %1").arg(id));
        return;
    }
    QString file = QString::fromStdString(problem.where.file);
    file.replace(QLatin1Char('\''), QLatin1String("''"));
    QGuiApplication::clipboard()->setText(QStringLiteral("- {check: %1, file: '%2', reason: }").arg(id, file));
}

} // namespace kubezu
