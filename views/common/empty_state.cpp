#include "views/common/empty_state.h"

#include "views/common/plain_text.h"
#include "views/theme/icons.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace kubezu {

EmptyState::EmptyState(Appearance& appearance, const char* icon, QWidget* parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_iconId(icon),
      m_icon(new PlainLabel(this)),
      m_title(new PlainLabel(this)),
      m_text(new PlainLabel(this)),
      m_action(new QPushButton(this))
{
    m_title->setProperty("role", QStringLiteral("heading"));
    m_text->setProperty("role", QStringLiteral("secondary"));
    for (PlainLabel* label : {m_icon, m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != m_icon);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::taken);
    connect(&appearance, &Appearance::changed, this, &EmptyState::dress);
    dress();
}

void EmptyState::say(const QString& title, const QString& text, const QString& action)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void EmptyState::dress()
{
    const QColor ink = m_appearance.tokens().faint;
    m_icon->setPixmap(iconOf(m_iconId, ink, ink).pixmap(qRound(36 * m_appearance.scale())));
}

} // namespace kubezu
