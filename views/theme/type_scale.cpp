#include "views/theme/type_scale.h"

#include <QFontDatabase>

#include <array>
#include <cmath>

namespace kubezu {
namespace {

struct RoleRow {
    TextRole role;
    double pixels;
    QFont::Weight weight;
    bool mono;
};

constexpr std::array<RoleRow, 9> kRoles{{
    {TextRole::Title, 18, QFont::DemiBold, false},
    {TextRole::Heading, 14, QFont::DemiBold, false},
    {TextRole::Body, 14, QFont::Normal, false},
    {TextRole::Control, 13, QFont::Normal, false},
    {TextRole::Secondary, 12, QFont::Normal, false},
    {TextRole::Code, 13, QFont::Normal, true},
    {TextRole::CardName, 13, QFont::DemiBold, false},
    {TextRole::CardKind, 11, QFont::Normal, false},
    {TextRole::CardBadge, 11, QFont::Normal, false},
}};

const RoleRow& rowOf(TextRole role)
{
    return kRoles[static_cast<std::size_t>(role)];
}

/// The system's own family, unless it is only a stand-in.
QString systemFamily(QFontDatabase::SystemFont font)
{
    const QString family = QFontDatabase::systemFont(font).family();
    for (const QString& standIn : {QStringLiteral("Sans Serif"), QStringLiteral("Sans"), QStringLiteral("DejaVu Sans"),
                                   QStringLiteral("Monospace"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("fixed")}) {
        if (family.compare(standIn, Qt::CaseInsensitive) == 0)
            return {};
    }
    return QFontDatabase::hasFamily(family) ? family : QString();
}

QStringList present(const QStringList& wishes)
{
    QStringList families;
    for (const QString& wish : wishes) {
        if (!wish.isEmpty() && !families.contains(wish) && QFontDatabase::hasFamily(wish))
            families.append(wish);
    }
    return families;
}

} // namespace

const QStringList& sansFamilies()
{
    static const QStringList families =
        present({systemFamily(QFontDatabase::GeneralFont), QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                 QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans JP"),
                 QStringLiteral("IPAGothic")})
        + QStringList{QStringLiteral("sans-serif")};
    return families;
}

const QStringList& monoFamilies()
{
    static const QStringList families =
        present({systemFamily(QFontDatabase::FixedFont), QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono"),
                 QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono CJK JP")})
        + QStringList{QStringLiteral("monospace")};
    return families;
}

int pixelSize(TextRole role, double scale)
{
    return static_cast<int>(std::lround(rowOf(role).pixels * scale));
}

QFont fontOf(TextRole role, double scale)
{
    const RoleRow& row = rowOf(role);
    QFont font;
    font.setFamilies(row.mono ? monoFamilies() : sansFamilies());
    font.setPixelSize(pixelSize(role, scale));
    font.setWeight(row.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleHint(row.mono ? QFont::Monospace : QFont::SansSerif);
    return font;
}

} // namespace kubezu
