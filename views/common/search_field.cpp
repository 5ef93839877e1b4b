#include "views/common/search_field.h"

#include "views/theme/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QTimer>

namespace kubezu {
namespace {

constexpr int kLongestQuery = 256;

} // namespace

SearchField::SearchField(Appearance& appearance, QWidget* parent, int pause)
    : QLineEdit(parent),
      m_appearance(appearance),
      m_icon(new QAction(this)),
      m_pause(new QTimer(this))
{
    setMaxLength(kLongestQuery);
    setClearButtonEnabled(true);
    setProperty("role", QStringLiteral("search"));
    addAction(m_icon, QLineEdit::LeadingPosition);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT edited(text()); });
    connect(this, &QLineEdit::textChanged, this, [this, pause](const QString& text) {
        if (pause > 0)
            m_pause->start();
        else
            Q_EMIT edited(text);
    });
    connect(&appearance, &Appearance::changed, this, &SearchField::dress);
    dress();
}

void SearchField::dress()
{
    const Tokens& tokens = m_appearance.tokens();
    m_icon->setIcon(iconOf("search", tokens.secondary, tokens.faint));
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace kubezu
