#include "views/window/dock_title.h"

#include "views/common/plain_text.h"
#include "views/theme/icons.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QToolButton>

namespace kubezu {

DockTitle::DockTitle(Appearance& appearance, QDockWidget& dock)
    : QWidget(&dock),
      m_appearance(appearance),
      m_dock(dock),
      m_title(new PlainLabel(this)),
      m_float(new QToolButton(this)),
      m_close(new QToolButton(this))
{
    m_title->setProperty("role", QStringLiteral("secondary"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 6, 0);
    row->setSpacing(0);
    row->addWidget(m_title, 1);
    for (QToolButton* button : {m_float, m_close}) {
        button->setProperty("role", QStringLiteral("ghost"));
        button->setStyleSheet(QStringLiteral("QToolButton { padding: 2px; min-height: 0; }"));
        row->addWidget(button);
    }
    connect(m_float, &QToolButton::clicked, &dock, [&dock] { dock.setFloating(!dock.isFloating()); });
    connect(m_close, &QToolButton::clicked, &dock, &QDockWidget::close);
    connect(&dock, &QDockWidget::windowTitleChanged, this, &DockTitle::dress);
    connect(&appearance, &Appearance::changed, this, &DockTitle::dress);
    dress();
}

void DockTitle::dress()
{
    const Tokens& tokens = m_appearance.tokens();
    const int side = qRound(14 * m_appearance.scale());
    m_title->setText(m_dock.windowTitle());
    m_float->setIcon(iconOf("pin", tokens.faint, tokens.faint));
    m_close->setIcon(iconOf("close", tokens.secondary, tokens.faint));
    for (QToolButton* button : {m_float, m_close})
        button->setIconSize({side, side});
    m_float->setAccessibleName(tr("Detach %1").arg(m_dock.windowTitle()));
    m_close->setAccessibleName(tr("Close %1").arg(m_dock.windowTitle()));
    setPlainToolTip(m_float, tr("Detach or attach"));
    setPlainToolTip(m_close, tr("Close; the View menu brings it back"));
}

} // namespace kubezu
