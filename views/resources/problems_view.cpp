#include "views/resources/problems_view.h"

#include "models/adaptors/problem_list_model.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/empty_state.h"
#include "views/resources/problem_bar.h"
#include "views/resources/problem_details.h"
#include "views/resources/problem_words.h"
#include "views/resources/repair_dialog.h"
#include "views/resources/row_painting.h"
#include "views/theme/icons.h"
#include "views/theme/type_scale.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace kubezu {
namespace {

constexpr int kRowHeight = 28;

class ProblemDelegate : public RowDelegate {
public:
    ProblemDelegate(Appearance& appearance, QObject* parent)
        : RowDelegate(appearance, kRowHeight, parent) { }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        const QStyleOptionViewItem option = paintGround(*painter, given, index);
        QRectF box = QRectF(option.rect).adjusted(length(12), 0, -length(12), 0);
        const QRectF glyph(box.left(), box.center().y() - length(8), length(16), length(16));
        const auto severity = static_cast<Severity>(index.data(SeverityRole).toInt());
        if (severity == Severity::Info)
            drawIcon(*painter, "info", glyph, tokens().secondary);
        else
            paintMark(*painter, glyph, tokens(), severity == Severity::Error ? Mark::Error : Mark::Warning);
        box.setLeft(glyph.right() + length(10));
        const QRectF right(box.center().x(), box.top(), box.right() - box.center().x(), box.height());
        const QFont small = fontOf(TextRole::Secondary, scale());
        const double place = paintText(*painter, right, index.data(PlaceRole).toString().section(QLatin1Char('/'), -1), small, tokens().secondary, Qt::AlignRight,
                                       Qt::ElideLeft);
        box.setRight(box.right() - place - length(16));
        paintText(*painter, box, index.data().toString(), fontOf(TextRole::Control, scale()), tokens().text);
    }
};

} // namespace

ProblemsView::ProblemsView(Workspace& workspace, Settings& settings, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_appearance(appearance),
      m_model(new ProblemListModel(this)),
      m_bar(new ProblemBar(workspace, settings, this)),
      m_list(new QTreeView(this)),
      m_details(new ProblemDetails(workspace, appearance, this)),
      m_nothing(new EmptyState(appearance, "circle-tick", this))
{
    build();
    connect(m_bar, &ProblemBar::severityChanged, this, [this] { fill(false); });
    connect(m_bar, &ProblemBar::repairAllWanted, this, [this] { planRepairs(m_workspace.problems()); });
    connect(m_details, &ProblemDetails::placeWanted, this, &ProblemsView::placeWanted);
    connect(m_details, &ProblemDetails::repairWanted, this, [this](const Problem& problem) { planRepairs({problem}); });
    connect(&m_workspace, &Workspace::reviewChanged, this, [this] { follow(false); });
    connect(&m_workspace, &Workspace::repairsPlanned, this, [this](const std::vector<Repair>& repairs) {
        if (std::exchange(m_planning, false))
            (new RepairDialog(m_workspace, repairs, this))->open();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemsView::select);
    connect(m_list, &QTreeView::clicked, this, &ProblemsView::select);
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex& index) {
        select(index);
        Q_EMIT placeWanted();
    });
    retranslate();
    follow(true);
}

void ProblemsView::build()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ProblemDelegate(m_appearance, m_list));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* body = new QSplitter(Qt::Horizontal, this);
    body->addWidget(m_list);
    body->addWidget(m_details);
    body->setStretchFactor(0, 3);
    body->setStretchFactor(1, 2);
    body->setChildrenCollapsible(false);
    body->setSizes({600, 420});
    m_body = body;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(body, 1);
    column->addWidget(m_nothing, 1);
}

void ProblemsView::planRepairs(const Problems& problems)
{
    m_planning = true;
    m_workspace.planRepairs(problems);
}

void ProblemsView::retranslate()
{
    m_list->setAccessibleName(tr("Problems"));
    m_nothing->say(tr("No problems"), tr("Every reference leads somewhere, every selector finds something, every file could be read."));
    m_bar->retranslate();
    m_details->show(m_model->problemAt(m_list->currentIndex()));
    m_model->setWords([this](const Problem& problem) { return problemSentence(m_workspace.checkTexts(), *m_workspace.graph(), problem, m_appearance.language()); });
}

std::size_t ProblemsView::count() const
{
    return m_workspace.problems().size();
}

void ProblemsView::follow(bool fresh)
{
    m_bar->follow();
    fill(fresh);
}

void ProblemsView::fill(bool fresh)
{
    const QScopedValueRollback guard(m_following, true);
    const std::optional<Severity> wanted = m_bar->severity();
    Problems problems;
    for (const Problem& problem : m_workspace.problems()) {
        if (!wanted || problem.severity == *wanted)
            problems.push_back(problem);
    }
    m_model->setProblems(m_workspace.graph(), std::move(problems), fresh);
    if (m_workspace.isOpen())
        m_nothing->say(tr("No problems"), tr("Every reference leads somewhere, every selector finds something, every file could be read."));
    else
        m_nothing->say(tr("Nothing is open"), QString());
    m_bar->setVisible(m_workspace.isOpen());
    m_body->setVisible(m_model->size() > 0);
    m_nothing->setVisible(m_model->size() == 0);
    m_details->show(m_model->problemAt(m_list->currentIndex()));
}

void ProblemsView::select(const QModelIndex& index)
{
    const Problem* problem = m_model->problemAt(index);
    if (m_following || !problem)
        return;
    m_details->show(problem);
    if (problem->edge != kNoIndex)
        m_workspace.selectEdge(problem->edge);
    else if (problem->node != kNoIndex)
        m_workspace.selectNode(problem->node);
}

} // namespace kubezu
