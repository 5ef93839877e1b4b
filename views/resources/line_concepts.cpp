#include "views/resources/line_concepts.h"

#include "models/adaptors/texts.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/plain_text.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace kubezu {
namespace {

constexpr std::size_t kMost = 6;

} // namespace

LineConcepts::LineConcepts(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_appearance(appearance),
      m_caption(new PlainLabel(this)),
      m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("line-concepts"));
    m_caption->setProperty("role", QStringLiteral("secondary"));
    m_row->setContentsMargins(12, 2, 12, 2);
    m_row->setSpacing(4);
    m_row->addWidget(m_caption);
    m_row->addStretch(1);
    hide();
}

void LineConcepts::setConcepts(const std::vector<const Concept*>& concepts)
{
    for (QWidget* button : m_buttons) { // it may be the one that is being clicked
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    m_caption->setText(tr("This line shows"));
    for (std::size_t i = 0; i < std::min(concepts.size(), kMost); ++i) {
        auto* button = new QPushButton(rawText(concepts[i]->name(m_appearance.language())).replace(u'&', QStringLiteral("&&")), this);
        button->setProperty("role", QStringLiteral("link"));
        connect(button, &QPushButton::clicked, this, [this, id = rawText(concepts[i]->id)] { m_workspace.selectConcept(id, false); });
        m_row->insertWidget(m_row->count() - 1, button);
        button->show();
        m_buttons.push_back(button);
    }
    setVisible(!m_buttons.empty());
}

} // namespace kubezu
