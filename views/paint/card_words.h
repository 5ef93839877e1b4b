#pragma once
#include "models/graph/picture.h"

#include <QString>

#include <array>
#include <vector>

namespace kubezu {

/// A counted word: "%1 rule", "%1 rules".
struct CountedWord {
    QString one;
    QString many;
    [[nodiscard]] QString with(std::int64_t number) const;
};

/// The words of a picture. Views translate them; the defaults are English.
struct CardWords {
    CountedWord replicas{QStringLiteral("%1"), QStringLiteral("%1")};
    CountedWord rules{QStringLiteral("%1 rule"), QStringLiteral("%1 rules")};
    CountedWord keys{QStringLiteral("%1 key"), QStringLiteral("%1 keys")};
    CountedWord subjects{QStringLiteral("%1 subject"), QStringLiteral("%1 subjects")};
    /// In the order of MissingCause; the first is never shown.
    std::array<QString, 6> causes{QString(), QStringLiteral("absent"), QStringLiteral("optional"),
                                  QStringLiteral("other namespace"), QStringLiteral("from the cluster"),
                                  QStringLiteral("made by a controller")};
    /// In the order of Change; the first is never shown.
    std::array<QString, 4> changes{QString(), QStringLiteral("added"), QStringLiteral("removed"), QStringLiteral("changed")};
    QString missingNow = QStringLiteral("missing now"); ///< instead of "added" where what came is a reference that leads nowhere
    CountedWord changedFields{QStringLiteral("%1 change"), QStringLiteral("%1 changes")};
    QString nameSpace = QStringLiteral("namespace"); ///< after the title of a panel
    QString clusterWide = QStringLiteral("cluster-wide");
    QString group = QStringLiteral("group");
    /// Word of a relation for the pill of a hovered wire; empty = the relation's id.
    std::array<QString, kRelationCount> relations{};
    std::vector<QString> links; ///< words of wires that have a look of their own (WireLook::word)
};

/// "3/3", "2 rules", "×3": the number at the bottom right of a card; empty when there is none.
QString badgeText(const CardFace& face, const CardWords& words);

/// Cause and note of a card, "absent · web.yaml:58".
QString noteText(const CardFace& face, const CardWords& words);

/// Word of a relation.
QString relationText(Relation relation, const CardWords& words);

/// Word of what a wire draws.
QString wireText(const Wire& wire, const CardWords& words);

/// Missing for a reason that is no fault: optional, or made by the cluster or a controller.
bool isHarmless(MissingCause cause);

} // namespace kubezu
