#include "views/glossary_view/in_notes.h"

#include "models/adaptors/texts.h"
#include "models/workspace/notes_desk.h"
#include "views/common/appearance.h"
#include "views/common/plain_text.h"
#include "views/glossary_view/correction_card.h"
#include "views/glossary_view/prose.h"
#include "views/theme/icons.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace kubezu {
namespace {

constexpr std::size_t kLongestQuote = 600; ///< bytes
constexpr std::size_t kMostMarks = 12;     ///< statements about one concept; the page of the notes has them all
constexpr int kMostLines = 8;              ///< the whole is one click away

/// As much as fits beside the entry, unchanged up to where it ends.
std::string beginningOf(std::string_view words)
{
    std::size_t end = 0;
    for (int line = 0; line < kMostLines && end < words.size(); ++line)
        end = std::min(words.find('\n', end), words.size() - 1) + 1;
    std::string text(words.substr(0, end));
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.pop_back();
    return elide(end < words.size() ? text + "\n…" : text, kLongestQuote);
}

const Concept* sameIn(const Notes& notes, const Concept& entry)
{
    return notes.library().find(entry.id); // the notes may have been read with an older library
}

} // namespace

bool InNotes::speakOf(const NotesDesk& desk, const Concept& entry)
{
    const NotesPtr notes = desk.notes();
    const Concept* same = notes ? sameIn(*notes, entry) : nullptr;
    return same != nullptr && (!notes->placesOf(*same).empty() || !notes->marksAbout(entry.id).empty());
}

InNotes::InNotes(NotesDesk& desk, const Concept& entry, Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_appearance(appearance)
{
    setObjectName(QStringLiteral("in-notes"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(qRound(8 * appearance.scale()));
    const NotesPtr notes = desk.notes();
    const std::vector<const NoteMark*> marks = notes->marksAbout(entry.id);
    const auto& places = notes->placesOf(*sameIn(*notes, entry));
    if (!places.empty())
        addQuote(column, places.front()->line);
    for (const NoteMark* mark : std::span(marks).first(std::min(marks.size(), kMostMarks))) {
        const bool quoted = !places.empty() && notes->outline().isUnder(mark->line, places.front()->line);
        if (!quoted)
            addQuote(column, mark->line);
        auto* card = new CorrectionCard(appearance);
        card->setCorrection(*mark->correction, desk.target());
        card->setExpanded(true);
        column->addWidget(card);
    }
}

/// The words as they stand in the file; the button says where, and goes there.
void InNotes::addQuote(QVBoxLayout* to, std::uint32_t line)
{
    const Outline& outline = m_desk.notes()->outline();
    auto* quote = new Prose(m_appearance);
    quote->setCode(beginningOf(m_desk.notes()->wordsAt(line)), true);
    quote->setAccessibleName(tr("Your words"));
    to->addWidget(quote);
    const QString section = shown(outline.trail(outline.lines()[line].section), 200);
    const QString place = section.isEmpty() ? tr("line %1").arg(line + 1) : tr("%1, line %2", "section").arg(section).arg(line + 1);
    auto* go = new QPushButton(QString(place).replace(u'&', QStringLiteral("&&")));
    go->setObjectName(QStringLiteral("notes-place"));
    go->setProperty("role", QStringLiteral("link"));
    go->setIcon(iconOf("book", m_appearance.tokens().accent, m_appearance.tokens().faint));
    go->setMinimumWidth(1);
    go->setAccessibleName(tr("Go to the notes: %1").arg(place));
    connect(go, &QPushButton::clicked, &m_desk, [desk = &m_desk, line] { desk->show(line); });
    to->addWidget(go);
}

} // namespace kubezu
