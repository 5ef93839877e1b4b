#include "views/common/banner.h"

#include "views/common/plain_text.h"
#include "views/theme/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace kubezu {

Banner::Banner(Appearance& appearance, QWidget* parent)
    : QFrame(parent),
      m_appearance(appearance),
      m_icon(new PlainLabel(this)),
      m_text(new PlainLabel(this)),
      m_detail(new PlainLabel(this)),
      m_ways(new QHBoxLayout),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("banner"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setProperty("role", QStringLiteral("secondary"));
    m_close->setProperty("role", QStringLiteral("ghost"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_text);
    words->addWidget(m_detail);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addLayout(m_ways);
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    connect(m_close, &QToolButton::clicked, this, &Banner::dismiss);
    connect(&appearance, &Appearance::changed, this, &Banner::dress);
    dress();
    hide();
}

void Banner::say(Tone tone, const QString& text, const QString& detail, std::vector<Way> ways)
{
    m_tone = tone;
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(text);
    addWays(std::move(ways));
    dress();
    show();
}

void Banner::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::addWays(std::vector<Way> ways)
{
    while (QLayoutItem* item = m_ways->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (Way& way : ways) {
        auto* button = new QPushButton(way.text, this);
        connect(button, &QPushButton::clicked, this, [this, take = std::move(way.take)] {
            dismiss();
            take();
        });
        m_ways->addWidget(button);
    }
}

void Banner::dress()
{
    const Tokens& tokens = m_appearance.tokens();
    const bool error = m_tone == Tone::Error;
    const QColor ink = error ? tokens.error : m_tone == Tone::Warning ? tokens.warning
                                                                      : tokens.accent;
    const QColor ground = error ? tokens.errorGround : tokens.accentGround;
    const char* icon = error ? "octagon-cross" : m_tone == Tone::Warning ? "triangle-exclamation"
                                                                         : "info";
    m_icon->setPixmap(iconOf(icon, ink, ink).pixmap(qRound(18 * m_appearance.scale())));
    m_close->setIcon(iconOf("close", tokens.secondary, tokens.faint));
    m_close->setAccessibleName(tr("Dismiss"));
    setPlainToolTip(m_close, tr("Dismiss"));
    const QString sheet = QStringLiteral("#banner { background: %1; border: none; border-bottom: 1px solid %2; }");
    setStyleSheet(sheet.arg(ground.name(), tokens.line.name()));
}

void Banner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        dress();
}

void Banner::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace kubezu
