#include "views/glossary_view/correction_card.h"

#include "models/adaptors/texts.h"
#include "views/common/appearance.h"
#include "views/common/plain_text.h"
#include "views/glossary_view/concept_view.h"
#include "views/glossary_view/concept_words.h"
#include "views/glossary_view/prose.h"
#include "views/glossary_view/verdict_chip.h"
#include "views/theme/icons.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace kubezu {

CorrectionCard::CorrectionCard(Appearance& appearance, QWidget* parent)
    : QFrame(parent),
      m_appearance(appearance),
      m_chip(new VerdictChip(appearance)),
      m_place(new PlainLabel),
      m_short(wrappedLabel({}, "body")),
      m_more(new QToolButton),
      m_text(new Prose(appearance)),
      m_source(new QPushButton)
{
    setObjectName(QStringLiteral("correction-card"));
    m_more->setObjectName(QStringLiteral("correction-more"));
    m_source->setObjectName(QStringLiteral("correction-source"));
    m_short->setObjectName(QStringLiteral("correction-short"));
    m_more->setCheckable(true);
    m_place->setProperty("role", QStringLiteral("secondary"));
    m_more->setProperty("role", QStringLiteral("ghost"));
    m_source->setProperty("role", QStringLiteral("link"));
    const int gap = qRound(6 * appearance.scale());
    auto* head = new QHBoxLayout;
    head->addWidget(m_chip);
    head->addWidget(m_place);
    head->addStretch(1);
    head->addWidget(m_more);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap * 2, gap, gap, gap);
    column->setSpacing(gap);
    column->addLayout(head);
    column->addWidget(m_short);
    column->addWidget(m_text);
    column->addWidget(m_source);
    connect(m_more, &QToolButton::toggled, this, [this](bool on) {
        setExpanded(on);
        Q_EMIT expandedChanged(on);
    });
    setExpanded(false);
    dress();
}

void CorrectionCard::dress()
{
    const Tokens& tokens = m_appearance.tokens();
    const QColor edge = m_current ? tokens.accent : tokens.line;
    setStyleSheet(QStringLiteral("#correction-card { background: %1; border: 1px solid %2; border-left: %3px solid %4; border-radius: 8px; }"
                                 "QTextEdit[prose=\"text\"] { background: transparent; border: none; padding: 0; }")
                      .arg(tokens.raised.name(), edge.name())
                      .arg(qRound(3 * m_appearance.scale()))
                      .arg(verdictInk(tokens, m_chip->verdict()).name()));
}

void CorrectionCard::setCorrection(const Correction& correction, int target)
{
    const CorrectionCase& holds = correction.at(target);
    const CorrectionWords& words = holds.in(m_appearance.language());
    m_chip->setVerdict(holds.verdict);
    m_short->setText(plainBlocks(words.shortText));
    m_text->setBlocks(words.text);
    m_text->setAccessibleName(tr("Correction"));
    setAccessibleName(tr("%1: %2", "verdict: correction").arg(verdictWord(holds.verdict), m_short->text()));
    const QString address = rawText(correction.source);
    const QString host = ConceptView::hostOf(correction.source);
    m_source->setText(tr("Open %1").arg(host));
    m_source->setIcon(iconOf("link", m_appearance.tokens().accent, m_appearance.tokens().faint));
    m_source->setAccessibleDescription(address);
    m_source->setEnabled(!host.isEmpty());
    setPlainToolTip(m_source, tr("Opens in the browser: %1").arg(address));
    setPlainToolTip(m_chip, m_short->text());
    m_source->disconnect(this);
    connect(m_source, &QPushButton::clicked, this, [url = QUrl(address, QUrl::StrictMode)] { QDesktopServices::openUrl(url); });
    dress();
}

void CorrectionCard::setPlace(const QString& place)
{
    m_place->setText(place);
}

void CorrectionCard::setExpanded(bool expanded)
{
    m_more->setChecked(expanded);
    m_text->setVisible(expanded);
    m_source->setVisible(expanded);
    m_more->setIcon(iconOf(expanded ? "chevron-up" : "chevron-down", m_appearance.tokens().secondary, m_appearance.tokens().faint));
    const QString name = expanded ? tr("Less") : tr("More");
    m_more->setAccessibleName(name);
    setPlainToolTip(m_more, name);
}

bool CorrectionCard::isExpanded() const
{
    return m_more->isChecked();
}

void CorrectionCard::setCurrent(bool current)
{
    if (m_current == current)
        return;
    m_current = current;
    dress();
}

void CorrectionCard::mousePressEvent(QMouseEvent* event)
{
    QFrame::mousePressEvent(event);
    Q_EMIT pressed();
}

} // namespace kubezu
