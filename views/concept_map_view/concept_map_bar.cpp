#include "views/concept_map_view/concept_map_bar.h"

#include "models/adaptors/texts.h"
#include "models/glossary/sections.h"
#include "views/common/appearance.h"
#include "views/common/plain_text.h"
#include "views/theme/icons.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace kubezu {
namespace {

QString titleOf(const Section& section, Language language)
{
    return rawText(language == Language::Japanese ? section.titleJa : section.titleEn);
}

} // namespace

ConceptMapBar::ConceptMapBar(Appearance& appearance, QWidget* parent)
    : QFrame(parent),
      m_appearance(appearance),
      m_title(new PlainLabel(this)),
      m_count(new PlainLabel(this)),
      m_sections(new QToolButton(this)),
      m_menu(new QMenu(m_sections)),
      m_back(button("map-back", &ConceptMapBar::backWanted)),
      m_more(button("map-more", &ConceptMapBar::moreWanted)),
      m_less(button("map-less", &ConceptMapBar::lessWanted))
{
    setObjectName(QStringLiteral("conceptMapBar"));
    setProperty("role", QStringLiteral("card"));
    m_title->setProperty("role", QStringLiteral("heading"));
    m_count->setProperty("role", QStringLiteral("secondary"));
    m_sections->setObjectName(QStringLiteral("map-sections"));
    m_sections->setPopupMode(QToolButton::InstantPopup);
    m_sections->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_sections->setMenu(m_menu);
    for (const Section& section : sections()) {
        QAction* action = m_menu->addAction(QString());
        action->setData(rawText(section.id));
        connect(action, &QAction::triggered, this, [this, id = rawText(section.id)] { Q_EMIT sectionWanted(id); });
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 4, 10, 4);
    row->setSpacing(4);
    row->addWidget(m_back);
    row->addWidget(m_sections);
    row->addWidget(m_less);
    row->addWidget(m_more);
    row->addSpacing(6);
    row->addWidget(m_title);
    row->addWidget(m_count);
    connect(&appearance, &Appearance::changed, this, &ConceptMapBar::retranslate);
    retranslate();
}

QToolButton* ConceptMapBar::button(const char* name, void (ConceptMapBar::*signal)())
{
    auto* made = new QToolButton(this);
    made->setObjectName(QString::fromLatin1(name));
    made->setProperty("role", QStringLiteral("ghost"));
    connect(made, &QToolButton::clicked, this, signal);
    return made;
}

void ConceptMapBar::retranslate()
{
    const Tokens& tokens = m_appearance.tokens();
    const int side = qRound(16 * m_appearance.scale());
    const auto dress = [&](QToolButton* made, const char* icon, const QString& text) {
        made->setIcon(iconOf(icon, tokens.secondary, tokens.faint));
        made->setIconSize({side, side});
        made->setAccessibleName(text);
        setPlainToolTip(made, text);
    };
    dress(m_back, "back", tr("Back to the map before (Backspace)"));
    dress(m_more, "plus", tr("Open the connections of all"));
    dress(m_less, "minus", tr("Close what was opened"));
    m_sections->setText(tr("Sections"));
    setPlainToolTip(m_sections, tr("A whole section of the glossary"));
    for (QAction* action : m_menu->actions()) {
        if (const Section* section = findSection(action->data().toString().toStdString()))
            action->setText(titleOf(*section, m_appearance.language()).replace(u'&', QStringLiteral("&&")));
    }
}

void ConceptMapBar::follow(const Library& library, const ConceptMapView& view, std::size_t concepts, bool canGoBack)
{
    const Concept* centre = library.find(view.centre);
    const Section* section = findSection(view.section);
    m_title->setText(centre ? rawText(centre->name(m_appearance.language())) : section ? titleOf(*section, m_appearance.language())
                                                                                       : QString());
    m_count->setText(tr("%n concept(s)", nullptr, static_cast<int>(concepts)));
    m_back->setEnabled(canGoBack);
    m_less->setEnabled(!view.expanded.empty());
    adjustSize();
}

} // namespace kubezu
