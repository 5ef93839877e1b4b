#pragma once
#include "models/workspace/settings.h"

#include <QString>

namespace kubezu {

/// What a row of the settings table is called in the dialog; empty for hidden rows.
QString settingWord(const char* key);
/// What it does, one sentence; may be empty.
QString settingHint(const char* key);
/// What a choice is called.
QString choiceWord(const QString& choice);
/// Heading of a group of rows: the part of the key before the slash.
QString settingGroupWord(const QString& group);

} // namespace kubezu
