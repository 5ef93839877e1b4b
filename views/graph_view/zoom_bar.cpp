#include "views/graph_view/zoom_bar.h"

#include "views/common/plain_text.h"
#include "views/graph_view/graph_canvas.h"
#include "views/theme/icons.h"
#include "views/theme/type_scale.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <cmath>

namespace kubezu {

ZoomBar::ZoomBar(GraphCanvas& canvas, QWidget* parent)
    : QFrame(parent),
      m_canvas(canvas),
      m_out(button(&GraphCanvas::zoomOut)),
      m_zoom(button(&GraphCanvas::zoomActual)),
      m_in(button(&GraphCanvas::zoomIn)),
      m_fit(button(&GraphCanvas::fitAll))
{
    setObjectName(QStringLiteral("zoomBar"));
    setProperty("role", QStringLiteral("card"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
    for (QToolButton* each : {m_out, m_zoom, m_in, m_fit})
        row->addWidget(each);
    retranslate();
}

QToolButton* ZoomBar::button(void (GraphCanvas::*action)())
{
    auto* made = new QToolButton(this);
    made->setProperty("role", QStringLiteral("ghost"));
    made->setFocusPolicy(Qt::TabFocus);
    connect(made, &QToolButton::clicked, &m_canvas, action);
    return made;
}

void ZoomBar::setStyle(const PaintStyle& style)
{
    const Tokens& tokens = *style.tokens;
    m_out->setIcon(iconOf("minus", tokens.secondary, tokens.faint));
    m_in->setIcon(iconOf("plus", tokens.secondary, tokens.faint));
    m_fit->setIcon(iconOf("fit", tokens.secondary, tokens.faint));
    const int icon = static_cast<int>(16 * style.textScale);
    for (QToolButton* each : {m_out, m_in, m_fit})
        each->setIconSize({icon, icon});
    // As wide as the widest number, so that the buttons keep their places.
    m_zoom->setMinimumWidth(QFontMetrics(fontOf(TextRole::Control, style.textScale)).horizontalAdvance(QStringLiteral("000 %"))
                            + static_cast<int>(18 * style.textScale));
    follow();
    adjustSize();
}

void ZoomBar::follow()
{
    const double percent = m_canvas.view().zoom * 100;
    m_zoom->setText(QStringLiteral("%1 %").arg(percent < 9.95 ? QString::number(percent, 'f', 1) : QString::number(std::lround(percent))));
}

void ZoomBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ZoomBar::retranslate()
{
    const auto name = [](QToolButton* each, const QString& text) {
        each->setAccessibleName(text);
        setPlainToolTip(each, text);
    };
    name(m_out, tr("Zoom out"));
    name(m_zoom, tr("Actual size"));
    name(m_in, tr("Zoom in"));
    name(m_fit, tr("Fit everything"));
}

} // namespace kubezu
