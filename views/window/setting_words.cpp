#include "views/window/setting_words.h"

#include <QCoreApplication>

#include <array>
#include <cstring>

namespace kubezu {
namespace {

struct WordRow {
    const char* id;
    const char* word;
    const char* hint;
};

constexpr std::array<WordRow, 12> kSettings{{
    {"appearance/language", QT_TRANSLATE_NOOP("SettingWords", "Language · 言語"), ""},
    {"appearance/theme", QT_TRANSLATE_NOOP("SettingWords", "Theme"), ""},
    {"appearance/font-size", QT_TRANSLATE_NOOP("SettingWords", "Text size"), ""},
    {"appearance/reduced-motion", QT_TRANSLATE_NOOP("SettingWords", "Reduce motion"),
     QT_TRANSLATE_NOOP("SettingWords", "Changes of the picture are shown at once.")},
    {"picture/mirrored", QT_TRANSLATE_NOOP("SettingWords", "Traffic from the left"),
     QT_TRANSLATE_NOOP("SettingWords", "Ingress and Service stand left of the Pods, owners right of them.")},
    {"picture/legend", QT_TRANSLATE_NOOP("SettingWords", "Show the legend"), ""},
    {"picture/minimap", QT_TRANSLATE_NOOP("SettingWords", "Show the overview map"), ""},
    {"review/profile", QT_TRANSLATE_NOOP("SettingWords", "What is checked"), ""},
    {"review/target", QT_TRANSLATE_NOOP("SettingWords", "Kubernetes version"),
     QT_TRANSLATE_NOOP("SettingWords", "API versions that it no longer serves are problems.")},
    {"window/menu-bar", QT_TRANSLATE_NOOP("SettingWords", "Show the menu bar"), ""},
    {"session/layout", QT_TRANSLATE_NOOP("SettingWords", "Remember window and panels"), ""},
    {"session/reopen", QT_TRANSLATE_NOOP("SettingWords", "Open what was open last"), ""},
}};

constexpr std::array<WordRow, 12> kChoices{{
    {"system", QT_TRANSLATE_NOOP("SettingWords", "As the system"), ""},
    {"en", "English", ""},
    {"ja", "日本語", ""},
    {"light", QT_TRANSLATE_NOOP("SettingWords", "Light"), ""},
    {"dark", QT_TRANSLATE_NOOP("SettingWords", "Dark"), ""},
    {"high-contrast", QT_TRANSLATE_NOOP("SettingWords", "High contrast"), ""},
    {"normal", QT_TRANSLATE_NOOP("SettingWords", "Normal"), ""},
    {"large", QT_TRANSLATE_NOOP("SettingWords", "Large"), ""},
    {"project", QT_TRANSLATE_NOOP("SettingWords", "As the project says"), ""},
    {"relations", QT_TRANSLATE_NOOP("SettingWords", "Relations"), ""},
    {"all", QT_TRANSLATE_NOOP("SettingWords", "Relations and common mistakes"), ""},
    {"projector", QT_TRANSLATE_NOOP("SettingWords", "Projector"), ""},
}};

constexpr std::array<WordRow, 5> kGroups{{
    {"appearance", QT_TRANSLATE_NOOP("SettingWords", "Appearance"), ""},
    {"picture", QT_TRANSLATE_NOOP("SettingWords", "Picture"), ""},
    {"review", QT_TRANSLATE_NOOP("SettingWords", "Problems"), ""},
    {"window", QT_TRANSLATE_NOOP("SettingWords", "Window"), ""},
    {"session", QT_TRANSLATE_NOOP("SettingWords", "At the Next Start"), ""},
}};

template <std::size_t N>
const WordRow* rowOf(const std::array<WordRow, N>& rows, const char* id)
{
    for (const WordRow& row : rows) {
        if (std::strcmp(row.id, id) == 0)
            return &row;
    }
    return nullptr;
}

QString say(const char* text)
{
    return text[0] == '\0' ? QString() : QCoreApplication::translate("SettingWords", text);
}

} // namespace

QString settingWord(const char* key)
{
    const WordRow* row = rowOf(kSettings, key);
    return row == nullptr ? QString() : say(row->word);
}

QString settingHint(const char* key)
{
    const WordRow* row = rowOf(kSettings, key);
    return row == nullptr ? QString() : say(row->hint);
}

QString choiceWord(const QString& choice)
{
    const WordRow* row = rowOf(kChoices, choice.toLatin1().constData());
    if (choice.startsWith(QLatin1String("1."))) // a version is the same in every language
        return QStringLiteral("Kubernetes ") + choice;
    return row == nullptr ? choice : say(row->word);
}

QString settingGroupWord(const QString& group)
{
    const WordRow* row = rowOf(kGroups, group.toLatin1().constData());
    return row == nullptr ? group : say(row->word);
}

} // namespace kubezu
