#include "views/common/picture_words.h"

#include <QCoreApplication>

namespace kubezu {
namespace {

QString word(const char* text)
{
    return QCoreApplication::translate("CardWords", text);
}

/// In the order of Relation: what the object that refers does to the other one.
constexpr std::array<const char*, kRelationCount> kRelationWords{
    QT_TRANSLATE_NOOP("CardWords", "owns"),
    QT_TRANSLATE_NOOP("CardWords", "selects"),
    QT_TRANSLATE_NOOP("CardWords", "routes"),
    QT_TRANSLATE_NOOP("CardWords", "attaches"),
    QT_TRANSLATE_NOOP("CardWords", "class"),
    QT_TRANSLATE_NOOP("CardWords", "mounts"),
    QT_TRANSLATE_NOOP("CardWords", "env"),
    QT_TRANSLATE_NOOP("CardWords", "pulls"),
    QT_TRANSLATE_NOOP("CardWords", "runs as"),
    QT_TRANSLATE_NOOP("CardWords", "tls"),
    QT_TRANSLATE_NOOP("CardWords", "scales"),
    QT_TRANSLATE_NOOP("CardWords", "governs"),
    QT_TRANSLATE_NOOP("CardWords", "binds"),
    QT_TRANSLATE_NOOP("CardWords", "grants"),
    QT_TRANSLATE_NOOP("CardWords", "allows"),
    QT_TRANSLATE_NOOP("CardWords", "calls"),
    QT_TRANSLATE_NOOP("CardWords", "schedules"),
    QT_TRANSLATE_NOOP("CardWords", "endpoints"),
    QT_TRANSLATE_NOOP("CardWords", "defines"),
    QT_TRANSLATE_NOOP("CardWords", "mentions"),
    QT_TRANSLATE_NOOP("CardWords", "uses"),
    QT_TRANSLATE_NOOP("CardWords", "matches"),
    QT_TRANSLATE_NOOP("CardWords", "within"),
};

/// In the order of Lens.
constexpr std::array<const char*, 7> kLensWords{
    QT_TRANSLATE_NOOP("CardWords", "Everything"),
    QT_TRANSLATE_NOOP("CardWords", "Traffic"),
    QT_TRANSLATE_NOOP("CardWords", "Workloads"),
    QT_TRANSLATE_NOOP("CardWords", "Config"),
    QT_TRANSLATE_NOOP("CardWords", "Storage"),
    QT_TRANSLATE_NOOP("CardWords", "Identity"),
    QT_TRANSLATE_NOOP("CardWords", "Scheduling"),
};

/// In the order of Grouping.
constexpr std::array<const char*, 5> kGroupingWords{
    QT_TRANSLATE_NOOP("CardWords", "Namespace"),
    QT_TRANSLATE_NOOP("CardWords", "App"),
    QT_TRANSLATE_NOOP("CardWords", "Kind"),
    QT_TRANSLATE_NOOP("CardWords", "File"),
    QT_TRANSLATE_NOOP("CardWords", "Nothing"),
};

} // namespace

CardWords pictureWords()
{
    CardWords words;
    words.rules = {word(QT_TRANSLATE_NOOP("CardWords", "%1 rule")), word(QT_TRANSLATE_NOOP("CardWords", "%1 rules"))};
    words.keys = {word(QT_TRANSLATE_NOOP("CardWords", "%1 key")), word(QT_TRANSLATE_NOOP("CardWords", "%1 keys"))};
    words.subjects = {word(QT_TRANSLATE_NOOP("CardWords", "%1 subject")), word(QT_TRANSLATE_NOOP("CardWords", "%1 subjects"))};
    words.causes = {QString(),
                    word(QT_TRANSLATE_NOOP("CardWords", "absent")),
                    word(QT_TRANSLATE_NOOP("CardWords", "optional")),
                    word(QT_TRANSLATE_NOOP("CardWords", "other namespace")),
                    word(QT_TRANSLATE_NOOP("CardWords", "from the cluster")),
                    word(QT_TRANSLATE_NOOP("CardWords", "made by a controller"))};
    words.changes = {QString(), word(QT_TRANSLATE_NOOP("CardWords", "added")), word(QT_TRANSLATE_NOOP("CardWords", "removed")),
                     word(QT_TRANSLATE_NOOP("CardWords", "changed"))};
    words.missingNow = word(QT_TRANSLATE_NOOP("CardWords", "missing now"));
    words.changedFields = {word(QT_TRANSLATE_NOOP("CardWords", "%1 change")), word(QT_TRANSLATE_NOOP("CardWords", "%1 changes"))};
    words.nameSpace = word(QT_TRANSLATE_NOOP("CardWords", "namespace"));
    words.clusterWide = word(QT_TRANSLATE_NOOP("CardWords", "cluster-wide"));
    words.group = word(QT_TRANSLATE_NOOP("CardWords", "group"));
    for (std::size_t at = 0; at < kRelationCount; ++at)
        words.relations[at] = word(kRelationWords[at]);
    return words;
}

QString lensWord(Lens lens)
{
    return word(kLensWords[static_cast<std::size_t>(lens)]);
}

QString groupingWord(Grouping grouping)
{
    return word(kGroupingWords[static_cast<std::size_t>(grouping)]);
}

} // namespace kubezu
