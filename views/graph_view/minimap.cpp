#include "views/graph_view/minimap.h"

#include "views/graph_view/graph_canvas.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

namespace kubezu {
namespace {

constexpr double kWidth = 176;
constexpr double kHeight = 112;
constexpr double kInset = 7;
constexpr double kRadius = 8;

} // namespace

Minimap::Minimap(GraphCanvas& canvas, QWidget* parent)
    : QWidget(parent),
      m_canvas(canvas)
{
    setObjectName(QStringLiteral("minimap"));
    setCursor(Qt::PointingHandCursor);
    retranslate();
    hide();
}

void Minimap::retranslate()
{
    setAccessibleName(tr("Map of the whole picture"));
}

void Minimap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Minimap::setWanted(bool wanted)
{
    m_wanted = wanted;
    follow();
}

void Minimap::setRoom(bool room)
{
    if (m_room == room)
        return;
    m_room = room;
    follow();
}

void Minimap::follow()
{
    const QRectF bounds = m_canvas.content().index->bounds();
    const bool useful = !bounds.isEmpty() && !m_canvas.view().sceneRect().adjusted(-2, -2, 2, 2).contains(bounds);
    setVisible(m_wanted && m_room && useful);
    update();
}

QSize Minimap::sizeHint() const
{
    return (QSizeF(kWidth, kHeight) * m_canvas.style().textScale).toSize();
}

QRectF Minimap::map() const
{
    return QRectF(rect()).adjusted(kInset, kInset, -kInset, -kInset);
}

void Minimap::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = *m_canvas.style().tokens;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.line, 1));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    m_painter.paint(painter, map(), *m_canvas.content().index, tokens, m_canvas.view().sceneRect());
}

void Minimap::lookAt(QPointF point)
{
    const QPointF scene = MinimapPainter::sceneAt(point, map(), m_canvas.content().index->bounds());
    m_canvas.noteTouch();
    m_canvas.motion().jumpTo(m_canvas.camera().centred(scene, m_canvas.view().zoom));
}

void Minimap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        lookAt(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        lookAt(event->position());
}

} // namespace kubezu
