#pragma once
#include "models/workspace/settings.h"
#include "models/workspace/workspace.h"
#include "views/common/appearance.h"
#include "views/study_view/study_desk.h"

#include <QString>

#include <array>
#include <functional>
#include <vector>

class QMainWindow;

namespace kubezu {

class Actions;
class CommandPalette;
class Docks;
class GraphPage;
class Pages;

/// A built-in sample as the start page shows it; words by Language.
struct SampleCard {
    QString id;
    std::array<QString, kLanguageCount> titles;
    std::array<QString, kLanguageCount> descriptions;
};

/// What the window cannot make itself; handed over by whoever composes the program.
struct ShellServices {
    std::vector<SampleCard> samples;
    std::function<QString(const QString& id)> extractSample; ///< the folder to open, empty on failure
    std::function<bool(const QString& path)> isScratch;      ///< a path that is not to be remembered
    StudyServices study;
    QString version;
};

/// What actions act upon. Owned by the window; pointers are set while it is built and live as long as it.
struct Shell {
    Workspace& workspace;
    Settings& settings;
    Appearance& appearance;
    QMainWindow& window;
    ShellServices services;
    GraphPage* canvas = nullptr;
    Docks* docks = nullptr;
    Pages* pages = nullptr;
    Actions* actions = nullptr;
    CommandPalette* palette = nullptr;
    bool notesAsked = false;                    ///< notes that are being opened are to be shown
    std::function<void(const Error&)> tell{};   ///< shows a failure
    std::function<void(const QString&)> note{}; ///< shows a short message
};

} // namespace kubezu
