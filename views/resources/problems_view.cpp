#include "views/resources/problems_view.h"

#include "models/adaptors/problem_list_model.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/empty_state.h"
#include "views/resources/problem_words.h"
#include "views/resources/row_painting.h"
#include "views/theme/icons.h"
#include "views/theme/type_scale.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

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
        const double place = paintText(*painter, right, index.data(PlaceRole).toString(), small, tokens().secondary, Qt::AlignRight,
                                       Qt::ElideLeft);
        box.setRight(box.right() - place - length(16));
        paintText(*painter, box, index.data().toString(), fontOf(TextRole::Control, scale()), tokens().text);
    }
};

} // namespace

ProblemsView::ProblemsView(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_appearance(appearance),
      m_model(new ProblemListModel(this)),
      m_list(new QTreeView(this)),
      m_nothing(new EmptyState(appearance, "circle-tick", this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ProblemDelegate(appearance, m_list));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemsView::select);
    connect(m_list, &QTreeView::clicked, this, &ProblemsView::select);
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex& index) {
        select(index);
        Q_EMIT placeWanted();
    });
    retranslate();
    follow(true);
}

void ProblemsView::retranslate()
{
    m_list->setAccessibleName(tr("Problems"));
    m_nothing->say(tr("No problems"), tr("Every reference leads somewhere, every selector finds something, every file could be read."));
    m_model->setWords([this](const Problem& problem) { return problemSentence(m_workspace.checkTexts(), *m_workspace.graph(), problem, m_appearance.language()); });
}

std::size_t ProblemsView::count() const
{
    return m_model->size();
}

void ProblemsView::follow(bool fresh)
{
    const QScopedValueRollback guard(m_following, true);
    m_model->setProblems(m_workspace.graph(), m_workspace.problems(), fresh);
    if (m_workspace.isOpen())
        m_nothing->say(tr("No problems"), tr("Every reference leads somewhere, every selector finds something, every file could be read."));
    else
        m_nothing->say(tr("Nothing is open"), QString());
    m_list->setVisible(count() > 0);
    m_nothing->setVisible(count() == 0);
}

void ProblemsView::select(const QModelIndex& index)
{
    const Problem* problem = m_model->problemAt(index);
    if (m_following || !problem)
        return;
    if (problem->edge != kNoIndex)
        m_workspace.selectEdge(problem->edge);
    else if (problem->node != kNoIndex)
        m_workspace.selectNode(problem->node);
}

} // namespace kubezu
