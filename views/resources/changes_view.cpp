#include "views/resources/changes_view.h"

#include "models/adaptors/change_list_model.h"
#include "models/adaptors/roles.h"
#include "models/adaptors/texts.h"
#include "models/exporters/diff_exporter.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/empty_state.h"
#include "views/common/plain_text.h"
#include "views/paint/change_painter.h"
#include "views/resources/row_painting.h"
#include "views/theme/icons.h"
#include "views/theme/type_scale.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace kubezu {
namespace {

constexpr int kRowHeight = 46;

/// Path and place above; before → after below.
class ChangeDelegate : public RowDelegate {
public:
    ChangeDelegate(Appearance& appearance, QObject* parent)
        : RowDelegate(appearance, kRowHeight, parent) { }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        const QStyleOptionViewItem option = paintGround(*painter, given, index);
        const QRectF box = QRectF(option.rect).adjusted(length(12), length(4), -length(12), -length(4));
        const QRectF disc(box.left(), box.top() + length(3), length(15), length(15));
        paintChangeDisc(*painter, static_cast<Change>(index.data(ChangeRole).toInt()), disc, tokens());
        QRectF upper(disc.right() + length(10), box.top(), box.right() - disc.right() - length(10), box.height() / 2);
        const QRectF lower = upper.translated(0, upper.height());
        const QFont small = fontOf(TextRole::Secondary, scale());
        const double place = paintText(*painter, upper.adjusted(upper.width() * 0.6, 0, 0, 0), index.data(PlaceRole).toString(), small, tokens().secondary,
                                       Qt::AlignRight, Qt::ElideLeft);
        upper.setRight(upper.right() - place - length(16));
        paintText(*painter, upper, index.data(PathRole).toString(), fontOf(TextRole::Control, scale()), tokens().text, Qt::AlignLeft, Qt::ElideMiddle);
        paintValues(*painter, lower, index);
    }

private:
    /// Both get room: what is before takes at most half of it where both are long.
    void paintValues(QPainter& painter, QRectF box, const QModelIndex& index) const
    {
        const QFont code = fontOf(TextRole::Code, scale());
        const QString before = index.data(BeforeRole).toString();
        const QString after = index.data(AfterRole).toString();
        const QFontMetricsF metrics(code);
        const QString arrow = before.isEmpty() || after.isEmpty() ? QString() : QStringLiteral("  →  ");
        const double room = box.width() - metrics.horizontalAdvance(arrow);
        const double need = metrics.horizontalAdvance(after);
        const double most = after.isEmpty() ? room : std::max(room / 2, room - need);
        const bool gone = static_cast<Change>(index.data(ChangeRole).toInt()) == Change::Removed;
        box.setLeft(box.left() + paintText(painter, QRectF(box.left(), box.top(), most, box.height()), before, code, gone ? tokens().text : tokens().secondary));
        box.setLeft(box.left() + paintText(painter, box, arrow, code, tokens().secondary));
        paintText(painter, box, after, code, tokens().text);
    }
};

} // namespace

ChangesView::ChangesView(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_appearance(appearance),
      m_model(new ChangeListModel(this)),
      m_heading(new PlainLabel(this)),
      m_copy(new QToolButton(this)),
      m_list(new QListView(this)),
      m_nothing(new EmptyState(appearance, "circle-tick", this))
{
    setObjectName(QStringLiteral("changesView"));
    build();
    connect(m_copy, &QToolButton::clicked, this, &ChangesView::copy);
    retranslate();
}

void ChangesView::build()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChangeDelegate(m_appearance, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_heading->setProperty("role", QStringLiteral("secondary"));
    m_copy->setProperty("role", QStringLiteral("ghost"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 4, 8, 4);
    head->addWidget(m_heading, 1);
    head->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
}

void ChangesView::retranslate()
{
    m_list->setAccessibleName(tr("Changes"));
    m_copy->setText(tr("Copy as Text"));
    const Tokens& tokens = m_appearance.tokens();
    m_copy->setIcon(iconOf("copy", tokens.secondary, tokens.faint));
    ChangeWords words;
    words.confidential = tr("the value differs and is confidential");
    words.order = tr("order: %1");
    words.line = tr("line %1");
    words.optional = tr("optional now");
    words.necessary = tr("no longer optional");
    words.missing = tr("leads nowhere now");
    words.present = tr("leads somewhere now");
    words.otherField = tr("another field says it");
    words.permission = tr("another permission");
    m_model->setWords(std::move(words));
    refresh();
}

int ChangesView::count() const
{
    return m_model->rowCount();
}

void ChangesView::refresh()
{
    const NodeIndex node = m_workspace.currentNode();
    m_model->show(m_workspace.comparison(), node);
    say(node);
    const bool any = count() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    m_copy->setVisible(!text().isEmpty());
}

void ChangesView::say(NodeIndex node)
{
    const ComparedSets* sets = m_workspace.comparison();
    if (!sets || node == kNoIndex) {
        m_heading->clear();
        m_nothing->say(tr("Nothing is selected"), tr("Select a resource to see what became of it."));
        return;
    }
    const NodeChange& change = sets->of(node);
    const QString name = nodeText(sets->comparison->nodeOf(change));
    switch (change.change) {
    case Change::Added: m_heading->setText(tr("%1 was added").arg(name)); break;
    case Change::Removed: m_heading->setText(tr("%1 was removed").arg(name)); break;
    case Change::Changed: m_heading->setText(tr("%1: %n field(s) changed", nullptr, static_cast<int>(change.fields.size())).arg(name)); break;
    case Change::None: m_heading->setText(tr("%1 is the same in both").arg(name)); break;
    }
    m_nothing->say(m_heading->text(), tr("Left out is what a cluster writes by itself: status, managedFields, resourceVersion and the like."));
}

QString ChangesView::text() const
{
    const ComparedSets* sets = m_workspace.comparison();
    const NodeIndex node = m_workspace.currentNode();
    if (!sets || node == kNoIndex || sets->of(node).change == Change::None)
        return {};
    return QString::fromStdString(nodeDiffText(*sets->comparison, sets->of(node)));
}

void ChangesView::copy()
{
    const QString all = text();
    if (!all.isEmpty())
        QGuiApplication::clipboard()->setText(all);
}

void ChangesView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QWidget::keyPressEvent(event);
}

} // namespace kubezu
