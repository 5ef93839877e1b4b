#pragma once
#include "models/relations/rule_book.h"

#include <QString>
#include <QStringList>

namespace kubezu {

/// What the command line of the window may say.
struct WindowOptions {
    QStringList paths;
    QString nameSpace;
    QString language; ///< "en", "ja"; empty: as the settings say
    QString theme;    ///< "light", "dark", "high-contrast"; empty: as the settings say
    QString lens;
    QString notes;     ///< file of notes to open, whatever it is called
    RuleBookPtr rules; ///< null: the built-in ones alone
    QString wrong;     ///< what cannot be understood; empty when all is well
};

/// `arguments` with the program's name first.
WindowOptions windowOptions(const QStringList& arguments);

} // namespace kubezu
