#include "views/graph_view/breadcrumb.h"

#include "views/common/picture_words.h"
#include "views/common/plain_text.h"
#include "views/graph_view/hover_words.h"
#include "views/theme/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace kubezu {
namespace {

constexpr std::size_t kLongest = 60; ///< bytes of one crumb

} // namespace

Breadcrumb::Breadcrumb(QWidget* parent)
    : QFrame(parent),
      m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("breadcrumb"));
    setProperty("role", QStringLiteral("card"));
    m_row->setContentsMargins(4, 0, 4, 0);
    m_row->setSpacing(0);
    hide();
}

void Breadcrumb::setStyle(const PaintStyle& style)
{
    m_style = style;
    rebuild();
}

void Breadcrumb::follow(const Content& content, const ViewState& view)
{
    QString focus;
    if (content.graph && !view.focus.empty()) {
        const NodeIndex node = content.graph->find(view.focus);
        if (node != kNoIndex)
            focus = titleOf(content.graph->nodes[node]);
    }
    if (view == m_view && focus == m_focusName)
        return;
    m_view = view;
    m_focusName = focus;
    rebuild();
}

void Breadcrumb::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QFrame::changeEvent(event);
}

QString Breadcrumb::wordOf(Narrowing narrowing) const
{
    switch (narrowing) {
    case Narrowing::Lens: return lensWord(m_view.lens);
    case Narrowing::Namespaces:
        if (m_view.namespaces.size() == 1)
            return m_view.namespaces.begin()->empty() ? m_style.words.clusterWide : shown(*m_view.namespaces.begin(), kLongest);
        return tr("%n namespace(s)", nullptr, static_cast<int>(m_view.namespaces.size()));
    case Narrowing::Filter: return tr("filter: %1").arg(shown(m_view.text, kLongest));
    case Narrowing::Focus: break;
    }
    return tr("focus: %1").arg(m_focusName.isEmpty() ? shown(m_view.focus, kLongest) : m_focusName);
}

QStringList Breadcrumb::words() const
{
    QStringList all{lensWord(Lens::Everything)};
    for (const Narrowing each : narrowingsOf(m_view))
        all.append(wordOf(each));
    return all;
}

void Breadcrumb::addCrumb(const QString& text, const ViewState& next)
{
    auto* crumb = new QToolButton(this);
    crumb->setProperty("role", QStringLiteral("ghost"));
    crumb->setText(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
    crumb->setAccessibleName(text);
    crumb->setEnabled(true);
    connect(crumb, &QToolButton::clicked, this, [this, next] { Q_EMIT viewAsked(next); });
    m_row->addWidget(crumb);
}

void Breadcrumb::rebuild()
{
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const std::vector<Narrowing> all = narrowingsOf(m_view);
    setVisible(!all.empty());
    if (all.empty())
        return;
    setAccessibleName(tr("What narrows the picture"));
    ViewState everything = m_view;
    for (const Narrowing each : all)
        everything = without(std::move(everything), each);
    addCrumb(lensWord(Lens::Everything), everything);
    for (const Narrowing each : all) {
        auto* arrow = new PlainLabel(QStringLiteral("›"), this);
        arrow->setProperty("role", QStringLiteral("secondary"));
        m_row->addWidget(arrow);
        addCrumb(wordOf(each), upTo(m_view, each));
    }
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closeCrumb"));
    close->setProperty("role", QStringLiteral("ghost"));
    const int icon = static_cast<int>(14 * m_style.textScale);
    close->setIconSize({icon, icon});
    close->setIcon(iconOf("close", m_style.tokens->secondary, m_style.tokens->faint));
    close->setAccessibleName(tr("Remove “%1”").arg(wordOf(all.back())));
    setPlainToolTip(close, close->accessibleName());
    connect(close, &QToolButton::clicked, this, [this, next = without(m_view, all.back())] { Q_EMIT viewAsked(next); });
    m_row->addWidget(close);
    adjustSize();
}

} // namespace kubezu
