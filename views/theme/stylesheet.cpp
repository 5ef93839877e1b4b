#include "views/theme/stylesheet.h"

#include "views/theme/icons.h"
#include "views/theme/stylesheet_text.h"
#include "views/theme/type_scale.h"

#include <QDir>
#include <QImage>
#include <QPainter>

#include <array>
#include <utility>

namespace kubezu {
namespace {

QString hex(const QColor& colour)
{
    return colour.name(QColor::HexRgb);
}

QString px(double value)
{
    return QString::number(qRound(value)) + QStringLiteral("px");
}

/// The words between braces of the text and what they stand for.
std::vector<std::pair<QString, QString>> valuesOf(const Tokens& t, double scale)
{
    const auto name = [](const char16_t* text) { return u'@' + QString::fromUtf16(text) + u'@'; };
    std::vector<std::pair<QString, QString>> values{
        {name(u"canvas"), hex(t.canvas)},
        {name(u"surface"), hex(t.surface)},
        {name(u"raised"), hex(t.raised)},
        {name(u"sunken"), hex(t.sunken)},
        {name(u"hover"), hex(t.hover)},
        {name(u"line"), hex(t.line)},
        {name(u"line2"), hex(t.lineStrong)},
        {name(u"faint"), hex(t.faint)},
        {name(u"secondary"), hex(t.secondary)},
        {name(u"text"), hex(t.text)},
        {name(u"accent"), hex(t.accent)},
        {name(u"accent2"), hex(mixed(t.accent, t.text, 0.18))},
        {name(u"ground"), hex(t.accentGround)},
        {name(u"onaccent"), hex(t.onAccent)},
        {name(u"error"), hex(t.error)},
        {name(u"mono"), monoFamilies().front()},
    };
    for (const auto& [key, role] : {std::pair{u"title", TextRole::Title}, std::pair{u"heading", TextRole::Heading},
                                    std::pair{u"body", TextRole::Body}, std::pair{u"control", TextRole::Control},
                                    std::pair{u"small", TextRole::Secondary}, std::pair{u"code", TextRole::Code}})
        values.emplace_back(name(key), px(pixelSize(role, scale)));
    for (const int length : {2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 22, 24, 28, 30, 32})
        values.emplace_back(u'@' + QString::number(length) + u'@', px(length * scale));
    return values;
}

struct ImageRow {
    const char* name;
    std::string_view icon;
    QColor Tokens::*colour;
};

/// Files of writeStyleImages().
constexpr std::array<ImageRow, 7> kImages{{
    {"down", "chevron-down", &Tokens::secondary},
    {"up", "chevron-up", &Tokens::secondary},
    {"right", "chevron-right", &Tokens::secondary},
    {"tick", "check", &Tokens::onAccent},
    {"dot", "dot", &Tokens::onAccent},
    {"mark", "check", &Tokens::accent},
    {"close", "close", &Tokens::secondary},
}};

QImage drawn(const ImageRow& row, const Tokens& tokens, int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawIcon(painter, row.icon, QRectF(0, 0, side, side), tokens.*row.colour);
    return image;
}

} // namespace

bool writeStyleImages(const QString& folder, const Tokens& tokens)
{
    bool ok = true;
    for (const ImageRow& row : kImages) {
        const QString base = QDir(folder).filePath(themeName(tokens.id) + u'-' + QString::fromLatin1(row.name));
        ok = drawn(row, tokens, 16).save(base + QStringLiteral(".png")) && ok;
        ok = drawn(row, tokens, 32).save(base + QStringLiteral("@2x.png")) && ok;
    }
    return ok;
}

QPalette paletteOf(const Tokens& t)
{
    QPalette palette;
    const std::array<std::pair<QPalette::ColorRole, QColor>, 18> roles{{
        {QPalette::Window, t.surface},
        {QPalette::WindowText, t.text},
        {QPalette::Base, t.raised},
        {QPalette::AlternateBase, t.sunken},
        {QPalette::Text, t.text},
        {QPalette::Button, t.raised},
        {QPalette::ButtonText, t.text},
        {QPalette::BrightText, t.error},
        {QPalette::Highlight, t.accentGround},
        {QPalette::HighlightedText, t.text},
        {QPalette::Link, t.accent},
        {QPalette::LinkVisited, t.accent},
        {QPalette::ToolTipBase, t.raised},
        {QPalette::ToolTipText, t.text},
        {QPalette::PlaceholderText, t.secondary},
        {QPalette::Light, t.raised},
        {QPalette::Mid, t.line},
        {QPalette::Dark, t.lineStrong},
    }};
    for (const auto& [role, colour] : roles)
        palette.setColor(role, colour);
    palette.setColor(QPalette::Shadow, t.shadow);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.faint);
    return palette;
}

QString styleSheetOf(const Tokens& tokens, double scale, const QString& imageFolder)
{
    QString sheet = styleSheetText();
    if (!imageFolder.isEmpty()) {
        QString prefix = QDir(imageFolder).absoluteFilePath(themeName(tokens.id) + u'-');
        prefix.replace(u'\\', u'/').replace(u'"', QStringLiteral("\\\""));
        sheet += styleImageText().replace(QStringLiteral("@images@"), prefix);
    }
    for (const auto& [key, value] : valuesOf(tokens, scale))
        sheet.replace(key, value);
    return sheet;
}

} // namespace kubezu
