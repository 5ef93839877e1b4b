#include "views/glossary_view/concept_view.h"

#include "models/adaptors/texts.h"
#include "models/workspace/notes_desk.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/empty_state.h"
#include "views/common/plain_text.h"
#include "views/glossary_view/chip.h"
#include "views/glossary_view/concept_style.h"
#include "views/glossary_view/concept_words.h"
#include "views/glossary_view/flow_layout.h"
#include "views/glossary_view/in_notes.h"
#include "views/glossary_view/operation_part.h"
#include "views/glossary_view/places_bar.h"
#include "views/glossary_view/prose.h"
#include "views/theme/icons.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace kubezu {
namespace {

PlainLabel* label(const QString& text, const char* role)
{
    auto* made = new PlainLabel(text);
    made->setProperty("role", QString::fromLatin1(role));
    made->setWordWrap(true);
    made->setMinimumWidth(1); // may become narrower than its longest word
    return made;
}

/// As high as the lines of its FlowLayout need.
QWidget* flowing(QWidget* widget)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    widget->setSizePolicy(policy);
    return widget;
}

QToolButton* copyButton(const Appearance& appearance, const QString& name, const QString& text)
{
    auto* button = new QToolButton;
    button->setProperty("role", QStringLiteral("ghost"));
    button->setIcon(iconOf("copy", appearance.tokens().secondary, appearance.tokens().faint));
    const int side = qRound(16 * appearance.scale());
    button->setIconSize({side, side});
    button->setAccessibleName(name);
    setPlainToolTip(button, name);
    QObject::connect(button, &QToolButton::clicked, button, [text] { QGuiApplication::clipboard()->setText(text); });
    return button;
}

} // namespace

ConceptView::ConceptView(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QScrollArea(parent),
      m_workspace(workspace),
      m_appearance(appearance)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&appearance, &Appearance::changed, this, &ConceptView::dress);
    dress();
    setConcept(nullptr);
}

/// One sheet for the whole view: a sheet a widget would be parsed with every entry.
void ConceptView::dress()
{
    const Tokens& tokens = m_appearance.tokens();
    setStyleSheet(QStringLiteral("QTextEdit[prose=\"text\"] { background: transparent; border: none; border-radius: 0; padding: 0; }"
                                 "QTextEdit[prose=\"code\"] { background: %1; border: 1px solid %2; border-radius: 8px; padding: 0; }")
                      .arg(tokens.sunken.name(), tokens.line.name()));
}

int ConceptView::length(double pixels) const
{
    return qRound(pixels * m_appearance.scale());
}

void ConceptView::setConcept(const Concept* entry)
{
    m_places = nullptr;
    m_operation = nullptr;
    setWidget(entry ? page(*entry) : emptyPage());
    verticalScrollBar()->setValue(0);
}

void ConceptView::refreshPlaces()
{
    if (m_places)
        m_places->refresh();
    if (m_operation)
        m_operation->refresh();
}

QWidget* ConceptView::emptyPage()
{
    auto* empty = new EmptyState(m_appearance, "book");
    empty->say(tr("No entry is open"), tr("Choose one from the index, search for it, or select something in the picture."));
    return empty;
}

QWidget* ConceptView::page(const Concept& entry)
{
    const ConceptText& text = entry.text(m_appearance.language());
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(length(16), length(16), length(16), length(24));
    column->setSpacing(length(10));
    addHead(column, entry);
    addHistory(column, entry);
    addPart(column, {}, text.what);
    if (!entry.kinds.empty() || !entry.edges.empty() || !entry.bindings.empty()) { // else no graph can show it
        m_places = new PlacesBar(m_workspace, m_appearance);
        m_places->setQuiet(findOperation(entry.id) != nullptr); // its command tells what it touches
        m_places->setConcept(rawText(entry.id));
        column->addWidget(m_places);
    }
    if (const Operation* operation = findOperation(entry.id)) {
        m_operation = new OperationPart(m_workspace, m_appearance, *operation);
        column->addWidget(m_operation);
    }
    addNotes(column, entry);
    addCode(column, {}, entry.manifest);
    addPart(column, tr("Why"), text.why);
    addPart(column, tr("In a manifest"), text.shows);
    addPart(column, tr("Pitfall"), text.trap, "warning");
    addCode(column, tr("Try it"), entry.kubectl);
    addNeighbours(column, entry);
    addAuthority(column, entry);
    column->addStretch(1);
    return made;
}

void ConceptView::addHead(QVBoxLayout* to, const Concept& entry)
{
    auto* tile = new ConceptTile(m_appearance);
    tile->setConcept(&entry);
    auto* words = new QVBoxLayout;
    words->setSpacing(length(2));
    PlainLabel* name = label(rawText(entry.name(m_appearance.language())), "title");
    name->setObjectName(QStringLiteral("concept-name"));
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(name);
    const QString subtitle = conceptSubtitle(entry, m_appearance.language());
    if (!subtitle.isEmpty())
        words->addWidget(label(subtitle, "secondary"));
    auto* row = new QHBoxLayout;
    row->setSpacing(length(12));
    row->addWidget(tile, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    to->addLayout(row);
}

void ConceptView::addHistory(QVBoxLayout* to, const Concept& entry)
{
    QStringList parts;
    if (!entry.since.empty())
        parts << tr("since %1").arg(rawText(entry.since));
    if (!entry.deprecated.empty())
        parts << tr("deprecated since %1").arg(rawText(entry.deprecated));
    if (!entry.removed.empty())
        parts << tr("removed in %1").arg(rawText(entry.removed));
    if (!parts.isEmpty())
        to->addWidget(label(QStringLiteral("Kubernetes: ") + parts.join(QStringLiteral(" · ")), entry.removed.empty() ? "secondary" : "error"));
}

void ConceptView::addHeading(QVBoxLayout* to, const QString& text, const char* icon)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, length(6), 0, 0);
    row->setSpacing(length(6));
    if (icon) {
        auto* glyph = new PlainLabel;
        const QColor ink = m_appearance.tokens().warning;
        glyph->setPixmap(iconOf(icon, ink, ink).pixmap(length(18), length(18)));
        row->addWidget(glyph);
    }
    PlainLabel* heading = label(text, "heading");
    row->addWidget(heading, 1);
    to->addLayout(row);
}

void ConceptView::addPart(QVBoxLayout* to, const QString& heading, std::string_view text, const char* icon)
{
    if (text.empty())
        return;
    if (!heading.isEmpty())
        addHeading(to, heading, icon);
    auto* prose = new Prose(m_appearance);
    prose->setBlocks(text);
    prose->setAccessibleName(heading.isEmpty() ? tr("What it is") : heading);
    to->addWidget(prose);
}

void ConceptView::addCode(QVBoxLayout* to, const QString& heading, std::string_view code)
{
    while (code.ends_with('\n'))
        code.remove_suffix(1);
    if (code.empty())
        return;
    if (!heading.isEmpty())
        addHeading(to, heading);
    auto* block = new Prose(m_appearance);
    block->setCode(code, !heading.isEmpty());
    block->setAccessibleName(heading.isEmpty() ? tr("Example") : heading);
    const QString name = heading.isEmpty() ? tr("Copy the example") : tr("Copy the command");
    auto* cell = new QGridLayout; // the button lies in the corner of the block
    cell->addWidget(block, 0, 0);
    cell->addWidget(copyButton(m_appearance, name, rawText(code)), 0, 0, Qt::AlignTop | Qt::AlignRight);
    to->addLayout(cell);
}

/// What the learner wrote, and what is so; nothing while no notes are open or they do not speak of it.
void ConceptView::addNotes(QVBoxLayout* to, const Concept& entry)
{
    if (InNotes::speakOf(m_workspace.notes(), entry)) {
        addHeading(to, tr("In your notes"));
        to->addWidget(new InNotes(m_workspace.notes(), entry, m_appearance));
    }
}

/// Outgoing relations first, as the library gives them; what is not to be confused counts once, whoever says so.
void ConceptView::addNeighbours(QVBoxLayout* to, const Concept& entry)
{
    std::vector<std::pair<QString, std::vector<const Concept*>>> groups;
    for (const SeeAlso& link : m_workspace.library().seeAlso(entry)) {
        const QString word = neighbourWord(link.type, link.incoming);
        auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& each) { return each.first == word; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {word, {}});
        if (std::find(group->second.begin(), group->second.end(), link.other) == group->second.end())
            group->second.push_back(link.other);
    }
    if (groups.empty())
        return;
    addHeading(to, tr("Connections"));
    for (const auto& [word, concepts] : groups) {
        to->addWidget(label(word, "secondary"));
        auto* chips = new QWidget;
        auto* flow = new FlowLayout(length(6), chips);
        for (const Concept* other : concepts) {
            auto* chip = new Chip(m_appearance, rawText(other->name(m_appearance.language())), other->category);
            // Queued: the page, and the chip with it, is gone as soon as another concept is shown.
            connect(
                chip, &Chip::clicked, this, [this, id = rawText(other->id)] { Q_EMIT conceptWanted(id); }, Qt::QueuedConnection);
            flow->addWidget(chip);
        }
        to->addWidget(flowing(chips));
    }
    auto* map = new QPushButton(tr("Show in the Concept Map"));
    map->setObjectName(QStringLiteral("concept-to-map"));
    connect(map, &QPushButton::clicked, this, &ConceptView::mapWanted);
    auto* row = new QHBoxLayout;
    row->addWidget(map);
    row->addStretch(1);
    to->addLayout(row);
}

QString ConceptView::hostOf(std::string_view address)
{
    const QUrl url(rawText(address), QUrl::StrictMode);
    const bool plain = url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty() && url.userInfo().isEmpty();
    return plain ? url.host(QUrl::FullyEncoded) : QString();
}

/// The address is text; the button says where it leads before it is pressed.
void ConceptView::addAuthority(QVBoxLayout* to, const Concept& entry)
{
    const QString host = hostOf(entry.authority);
    if (host.isEmpty())
        return;
    addHeading(to, tr("Official words"));
    const QString address = rawText(entry.authority);
    PlainLabel* text = label(QString(address).replace(QLatin1Char('/'), QStringLiteral("/\u200B")), "secondary");
    text->setAccessibleName(address);
    to->addWidget(text);
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(length(4), buttons);
    auto* open = new QPushButton(tr("Open %1").arg(host));
    open->setObjectName(QStringLiteral("open-authority"));
    open->setIcon(iconOf("link", m_appearance.tokens().secondary, m_appearance.tokens().faint));
    setPlainToolTip(open, tr("Opens in the browser: %1").arg(address));
    connect(open, &QPushButton::clicked, this, [url = QUrl(address, QUrl::StrictMode)] { QDesktopServices::openUrl(url); });
    row->addWidget(open);
    row->addWidget(copyButton(m_appearance, tr("Copy the address"), address));
    to->addWidget(flowing(buttons));
}

} // namespace kubezu
