#include "views/window/way_card.h"

#include "views/common/plain_text.h"
#include "views/theme/icons.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace kubezu {

WayCard::WayCard(Appearance& appearance, const char* icon, QWidget* parent)
    : QPushButton(parent),
      m_appearance(appearance),
      m_iconId(icon),
      m_icon(new PlainLabel(this)),
      m_title(new PlainLabel(this)),
      m_text(new PlainLabel(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setCursor(Qt::PointingHandCursor);
    m_title->setProperty("role", QStringLiteral("heading"));
    m_text->setProperty("role", QStringLiteral("secondary"));
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    for (PlainLabel* label : {m_icon, m_title, m_text})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_title);
    words->addWidget(m_text, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 12, 14, 12);
    row->setSpacing(12);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(&appearance, &Appearance::changed, this, &WayCard::dress);
    dress();
}

void WayCard::say(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    updateGeometry();
}

void WayCard::dress()
{
    const Tokens& tokens = m_appearance.tokens();
    m_icon->setPixmap(iconOf(m_iconId, tokens.accent, tokens.faint).pixmap(qRound(24 * m_appearance.scale())));
    updateGeometry();
}

QSize WayCard::sizeHint() const
{
    return layout()->sizeHint();
}

QSize WayCard::minimumSizeHint() const
{
    return layout()->minimumSize();
}

int WayCard::heightForWidth(int width) const
{
    return layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
}

} // namespace kubezu
