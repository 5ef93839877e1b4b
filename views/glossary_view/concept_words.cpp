#include "views/glossary_view/concept_words.h"

#include "models/adaptors/texts.h"
#include "models/glossary/text_blocks.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace kubezu {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Concepts)
};

struct NeighbourRow {
    const char* outgoing;
    const char* incoming;
};

/// In the order of ConceptRelationType.
constexpr std::array<NeighbourRow, kConceptRelationTypeCount> kNeighbours{{
    {QT_TRANSLATE_NOOP("Concepts", "Is a kind of"), QT_TRANSLATE_NOOP("Concepts", "Kinds of it")},
    {QT_TRANSLATE_NOOP("Concepts", "Part of"), QT_TRANSLATE_NOOP("Concepts", "Its parts")},
    {QT_TRANSLATE_NOOP("Concepts", "Creates"), QT_TRANSLATE_NOOP("Concepts", "Created by")},
    {QT_TRANSLATE_NOOP("Concepts", "Owns"), QT_TRANSLATE_NOOP("Concepts", "Owned by")},
    {QT_TRANSLATE_NOOP("Concepts", "Selects"), QT_TRANSLATE_NOOP("Concepts", "Selected by")},
    {QT_TRANSLATE_NOOP("Concepts", "Routes to"), QT_TRANSLATE_NOOP("Concepts", "Reached from")},
    {QT_TRANSLATE_NOOP("Concepts", "Configured by"), QT_TRANSLATE_NOOP("Concepts", "Configures")},
    {QT_TRANSLATE_NOOP("Concepts", "Refers to"), QT_TRANSLATE_NOOP("Concepts", "Referred to by")},
    {QT_TRANSLATE_NOOP("Concepts", "Resolves to"), QT_TRANSLATE_NOOP("Concepts", "Resolved from")},
    {QT_TRANSLATE_NOOP("Concepts", "Implemented by"), QT_TRANSLATE_NOOP("Concepts", "Implements")},
    {QT_TRANSLATE_NOOP("Concepts", "Replaced by"), QT_TRANSLATE_NOOP("Concepts", "Replaces")},
    {QT_TRANSLATE_NOOP("Concepts", "Not to be confused with"), QT_TRANSLATE_NOOP("Concepts", "Not to be confused with")},
}};

QString part(const QString& heading, std::string_view text)
{
    return text.empty() ? QString() : QStringLiteral("\n## %1\n\n%2\n").arg(heading, rawText(text));
}

} // namespace

QString neighbourWord(ConceptRelationType type, bool incoming)
{
    const NeighbourRow& row = kNeighbours[static_cast<std::size_t>(type)];
    return QCoreApplication::translate("Concepts", incoming ? row.incoming : row.outgoing);
}

QString matchWord(MatchKind kind)
{
    switch (kind) {
    case MatchKind::Name:
    case MatchKind::Prefix:
    case MatchKind::Substring: return {};
    case MatchKind::Alias: return Words::tr("Also called");
    case MatchKind::Reading: return Words::tr("Reading");
    case MatchKind::Romaji: return Words::tr("Romaji");
    case MatchKind::Acronym: return Words::tr("Initials");
    case MatchKind::Typo: return Words::tr("Similar");
    case MatchKind::Body: return Words::tr("Text");
    case MatchKind::Field: return Words::tr("Field");
    case MatchKind::Command: return Words::tr("Command");
    }
    return {};
}

QString conceptSubtitle(const Concept& entry, Language language)
{
    QStringList parts;
    const std::string& name = entry.name(language);
    const std::string& other = entry.name(language == Language::Japanese ? Language::English : Language::Japanese);
    if (other != name)
        parts << rawText(other);
    for (const GroupKind& kind : entry.kinds) {
        const KindInfo* info = findKind(kind.group, kind.kind);
        if (!info)
            continue;
        if (!info->shortNames.empty())
            parts << rawText(info->shortNames);
        parts << (info->group.empty() ? rawText(info->version) : rawText(info->group) + QLatin1Char('/') + rawText(info->version));
        break;
    }
    return parts.join(QStringLiteral(" · "));
}

QString conceptMarkdown(const Concept& entry, Language language)
{
    const ConceptText& text = entry.text(language);
    QString markdown = QStringLiteral("# ") + rawText(entry.name(language)) + QLatin1Char('\n');
    const QString subtitle = conceptSubtitle(entry, language);
    if (!subtitle.isEmpty())
        markdown += QLatin1Char('\n') + subtitle + QLatin1Char('\n');
    markdown += QLatin1Char('\n') + rawText(text.what) + QLatin1Char('\n');
    markdown += part(Words::tr("Why"), text.why) + part(Words::tr("In a manifest"), text.shows);
    if (!entry.manifest.empty())
        markdown += QStringLiteral("\n```yaml\n") + rawText(entry.manifest).trimmed() + QStringLiteral("\n```\n");
    markdown += part(Words::tr("Pitfall"), text.trap);
    if (!entry.kubectl.empty())
        markdown += QStringLiteral("\n```sh\n") + rawText(entry.kubectl) + QStringLiteral("\n```\n");
    if (!entry.authority.empty())
        markdown += QStringLiteral("\n<") + rawText(entry.authority) + QStringLiteral(">\n");
    return markdown;
}

QString plainBlocks(std::string_view text)
{
    QStringList lines;
    for (const TextBlock& block : blocksOf(text)) {
        QString line = block.item ? QStringLiteral("• ") : QString();
        for (const TextSpan& span : block.spans)
            line += rawText(span.text);
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace kubezu
