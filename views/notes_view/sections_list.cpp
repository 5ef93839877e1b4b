#include "views/notes_view/sections_list.h"

#include "models/adaptors/texts.h"
#include "models/glossary/sections.h"
#include "models/workspace/notes_desk.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/common/plain_text.h"

#include <QHeaderView>

#include <algorithm>

namespace kubezu {
namespace {

constexpr int kLineRole = Qt::UserRole;        ///< line of the notes
constexpr int kConceptRole = Qt::UserRole + 1; ///< id of a concept
constexpr std::size_t kLongestTitle = 200;

/// Corrections of each section that are more than a remark.
std::vector<int> corrected(const Notes& notes, int target)
{
    std::vector<int> counts(notes.outline().sections().size(), 0);
    for (const NoteMark& mark : notes.marks()) {
        if (mark.correction->at(target).verdict != Verdict::Ok)
            ++counts[notes.outline().lines()[mark.line].section];
    }
    return counts;
}

} // namespace

SectionsList::SectionsList(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QTreeWidget(parent),
      m_workspace(workspace),
      m_appearance(appearance)
{
    setObjectName(QStringLiteral("notes-sections"));
    setColumnCount(2);
    setHeaderHidden(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemClicked, this, &SectionsList::take);
    connect(this, &QTreeWidget::itemActivated, this, &SectionsList::take);
}

void SectionsList::setNotes(const Notes* notes)
{
    clear();
    m_lines.clear();
    setAccessibleName(notes ? tr("Sections of the notes") : tr("Chapters of the glossary"));
    if (notes)
        listSections(*notes);
    else
        listChapters();
}

void SectionsList::listSections(const Notes& notes)
{
    const std::vector<NoteSection>& sections = notes.outline().sections();
    std::vector<QTreeWidgetItem*> items(sections.size(), nullptr);
    const std::vector<int> marked = corrected(notes, m_workspace.notes().target());
    for (std::uint32_t at = 0; at < sections.size(); ++at) {
        if (at == 0 && sections[0].end == 0)
            continue; // the file begins with a heading
        QTreeWidgetItem* parent = at == 0 || sections[at].parent == 0 ? nullptr : items[sections[at].parent];
        QTreeWidgetItem* item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(this);
        const std::uint32_t line = sections[at].line == kNoLine ? 0 : sections[at].line;
        item->setText(0, at == 0 ? tr("Beginning") : shown(notes.outline().title(at), kLongestTitle));
        item->setData(0, kLineRole, line);
        if (const int marks = marked[at]; marks > 0) {
            item->setText(1, QString::number(marks));
            item->setData(1, Qt::AccessibleTextRole, tr("%n correction(s)", nullptr, marks));
            item->setForeground(1, m_appearance.tokens().warning);
        }
        items[at] = item;
        m_lines.emplace_back(line, item);
    }
    expandAll();
}

void SectionsList::listChapters()
{
    const Language language = m_appearance.language();
    for (const Section& section : sections()) {
        const auto concepts = m_workspace.library().inSection(section.id);
        if (concepts.empty())
            continue;
        auto* chapter = new QTreeWidgetItem(this);
        chapter->setText(0, rawText(language == Language::Japanese ? section.titleJa : section.titleEn));
        chapter->setText(1, QString::number(concepts.size()));
        for (const Concept* entry : concepts) {
            auto* item = new QTreeWidgetItem(chapter);
            item->setText(0, rawText(entry->name(language)));
            item->setData(0, kConceptRole, rawText(entry->id));
        }
    }
}

void SectionsList::follow(std::uint32_t line)
{
    const auto next = std::upper_bound(m_lines.begin(), m_lines.end(), line, [](std::uint32_t wanted, const auto& row) { return wanted < row.first; });
    if (next != m_lines.begin())
        setCurrentItem((next - 1)->second);
}

void SectionsList::take(QTreeWidgetItem* item)
{
    const QVariant line = item->data(0, kLineRole);
    const QString conceptId = item->data(0, kConceptRole).toString();
    if (line.isValid())
        Q_EMIT lineWanted(line.toUInt());
    else if (!conceptId.isEmpty())
        m_workspace.selectConcept(conceptId, false);
}

} // namespace kubezu
