#include "views/paint/card_words.h"

namespace kubezu {

QString CountedWord::with(std::int64_t number) const
{
    QString text = number == 1 ? one : many;
    return text.replace(QStringLiteral("%1"), QString::number(number));
}

QString badgeText(const CardFace& face, const CardWords& words)
{
    QString text;
    switch (face.badge.kind) {
    case Badge::Kind::None: break;
    case Badge::Kind::Text: text = QString::fromStdString(face.badge.text); break;
    case Badge::Kind::Replicas: text = words.replicas.with(face.badge.number); break;
    case Badge::Kind::Rules: text = words.rules.with(face.badge.number); break;
    case Badge::Kind::Keys: text = words.keys.with(face.badge.number); break;
    case Badge::Kind::Subjects: text = words.subjects.with(face.badge.number); break;
    }
    if (face.count < 2)
        return text;
    const QString stack = QStringLiteral("×%1").arg(face.count);
    return text.isEmpty() ? stack : text + QStringLiteral("  ") + stack;
}

QString noteText(const CardFace& face, const CardWords& words)
{
    const QString note = QString::fromStdString(face.note);
    const auto index = static_cast<std::size_t>(face.cause);
    if (face.cause == MissingCause::None || index >= words.causes.size())
        return note;
    const QString& cause = words.causes[index];
    return note.isEmpty() || cause.isEmpty() ? cause + note : cause + QStringLiteral(" · ") + note;
}

QString relationText(Relation relation, const CardWords& words)
{
    const QString& word = words.relations[static_cast<std::size_t>(relation)];
    if (!word.isEmpty())
        return word;
    const std::string_view id = infoOf(relation).id;
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

QString wireText(const Wire& wire, const CardWords& words)
{
    if (wire.look && wire.look->word < words.links.size())
        return words.links[wire.look->word];
    return relationText(wire.relation, words);
}

bool isHarmless(MissingCause cause)
{
    return cause == MissingCause::Optional || cause == MissingCause::ProvidedByCluster
        || cause == MissingCause::CreatedByController;
}

} // namespace kubezu
