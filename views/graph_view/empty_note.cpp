#include "views/graph_view/empty_note.h"

#include "views/common/plain_text.h"
#include "views/graph_view/view_changes.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace kubezu {

EmptyNote::EmptyNote(QWidget* parent)
    : QFrame(parent),
      m_heading(new PlainLabel(this)),
      m_text(new PlainLabel(this)),
      m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyNote"));
    setProperty("role", QStringLiteral("card"));
    m_heading->setProperty("role", QStringLiteral("heading"));
    m_text->setProperty("role", QStringLiteral("secondary"));
    m_button->setProperty("role", QStringLiteral("primary"));
    m_button->setObjectName(QStringLiteral("wayOut"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    for (QWidget* each : {static_cast<QWidget*>(m_heading), static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_button)})
        column->addWidget(each, 0, Qt::AlignHCenter);
    connect(m_button, &QPushButton::clicked, this, [this] {
        Q_EMIT viewAsked(m_reason == Reason::Filtered ? without(m_view, Narrowing::Filter) : showingAll(m_view));
    });
    hide();
}

EmptyNote::Reason EmptyNote::reasonOf(const Workspace& workspace)
{
    const PicturePtr picture = workspace.picture();
    if (!workspace.isOpen() || !picture || !picture->cards.empty())
        return Reason::NotEmpty;
    if (workspace.graph()->nodes.empty())
        return Reason::NoResources;
    return workspace.view().text.empty() ? Reason::Narrowed : Reason::Filtered;
}

void EmptyNote::follow(const Workspace& workspace)
{
    m_reason = reasonOf(workspace);
    m_view = workspace.view();
    retranslate();
    setVisible(m_reason != Reason::NotEmpty);
}

void EmptyNote::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void EmptyNote::retranslate()
{
    switch (m_reason) {
    case Reason::NotEmpty:
        return;
    case Reason::NoResources:
        m_heading->setText(tr("No resources here"));
        m_text->setText(tr("What is open holds no Kubernetes objects. See the problems for what could not be read."));
        break;
    case Reason::Filtered:
        m_heading->setText(tr("Nothing matches the filter"));
        m_text->setText(shown(m_view.text, 80));
        m_button->setText(tr("Clear Filter"));
        break;
    case Reason::Narrowed:
        m_heading->setText(tr("Nothing is left to draw"));
        m_text->setText(tr("Lens, namespaces, focus and switches leave nothing."));
        m_button->setText(tr("Show All"));
        break;
    }
    m_button->setVisible(m_reason != Reason::NoResources);
    adjustSize();
}

} // namespace kubezu
