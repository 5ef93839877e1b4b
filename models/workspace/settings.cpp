#include "models/workspace/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cstring>

namespace kubezu {
namespace {

using Kind = SettingRow::Kind;

/// The order is that of the dialog.
constexpr std::array<SettingRow, 19> kRows{{
    {"appearance/language", Kind::Choice, "system", "system en ja"},
    {"appearance/theme", Kind::Choice, "system", "system light dark high-contrast"},
    {"appearance/font-size", Kind::Choice, "normal", "normal large projector"},
    {"appearance/reduced-motion", Kind::Flag, "false", ""},
    {"picture/mirrored", Kind::Flag, "false", ""},
    {"picture/legend", Kind::Flag, "true", ""},
    {"picture/minimap", Kind::Flag, "true", ""},
    {"review/profile", Kind::Choice, "project", "project relations all"},
    {"review/target", Kind::Choice, "project", "project 1.25 1.26 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.34 1.35 1.36 1.37"},
    {"window/menu-bar", Kind::Flag, "false", ""},
    {"session/layout", Kind::Flag, "true", ""},
    {"session/reopen", Kind::Flag, "false", ""},
    {"session/paths", Kind::Hidden, "", ""},
    {"session/notes", Kind::Hidden, "", ""},
    {"recent/paths", Kind::Hidden, "", ""},
    {"study/sections", Kind::Hidden, "", ""},
    {"window/geometry", Kind::Hidden, "", ""},
    {"window/state", Kind::Hidden, "", ""},
    {"window/before-presentation", Kind::Hidden, "", ""},
}};

constexpr qsizetype kMostRecent = 12;

struct FontScaleRow {
    QLatin1String id;
    double scale;
};
constexpr std::array<FontScaleRow, 3> kFontScales{{
    {QLatin1String("normal"), 1.0},
    {QLatin1String("large"), 1.25},
    {QLatin1String("projector"), 1.6},
}};

const SettingRow* findRow(const char* key)
{
    const auto row = std::find_if(kRows.begin(), kRows.end(), [key](const SettingRow& each) { return std::strcmp(each.key, key) == 0; });
    return row == kRows.end() ? nullptr : &*row;
}

/// Whether a value may stand in the row; files are edited by hand, too.
bool isAllowed(const SettingRow& row, const QString& value)
{
    switch (row.kind) {
    case Kind::Choice: return QString::fromLatin1(row.choices).split(u' ').contains(value);
    case Kind::Flag: return value == QLatin1String("true") || value == QLatin1String("false");
    case Kind::Hidden: return true;
    }
    return false;
}

QString defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/kubezu.ini");
}

QString keyText(const char* key)
{
    return QString::fromLatin1(key);
}

} // namespace

std::span<const SettingRow> settingRows()
{
    return kRows;
}

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent),
      m_file(new QSettings(file.isEmpty() ? defaultFile() : file, QSettings::IniFormat, this))
{
    m_file->setAtomicSyncRequired(true); // a new file in place of the old one, or the old one stays
}

Settings::~Settings() = default;

double Settings::fontScale() const
{
    const QString size = text("appearance/font-size");
    for (const FontScaleRow& row : kFontScales) {
        if (row.id == size)
            return row.scale;
    }
    return 1.0;
}

QStringList Settings::recent() const
{
    return m_file->value(keyText("recent/paths")).toStringList();
}

void Settings::addRecent(const QString& path)
{
    const QString whole = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    QStringList paths = recent();
    if (!paths.isEmpty() && paths.front() == whole)
        return;
    paths.removeAll(whole);
    paths.prepend(whole);
    m_file->setValue(keyText("recent/paths"), QStringList(paths.mid(0, kMostRecent)));
    Q_EMIT changed(keyText("recent/paths"));
}

QString Settings::text(const char* key) const
{
    const SettingRow* row = findRow(key);
    const QVariant value = m_file->value(keyText(key));
    const QString text = value.toString();
    if (row == nullptr)
        return text;
    return value.isValid() && isAllowed(*row, text) ? text : QString::fromLatin1(row->fallback);
}

void Settings::set(const char* key, const QString& value)
{
    const SettingRow* row = findRow(key);
    if ((row != nullptr && !isAllowed(*row, value)) || text(key) == value)
        return;
    m_file->setValue(keyText(key), value);
    Q_EMIT changed(keyText(key));
}

QByteArray Settings::bytes(const char* key) const
{
    return m_file->value(keyText(key)).toByteArray();
}

void Settings::setBytes(const char* key, const QByteArray& value)
{
    if (bytes(key) == value)
        return;
    m_file->setValue(keyText(key), value);
    Q_EMIT changed(keyText(key));
}

} // namespace kubezu
