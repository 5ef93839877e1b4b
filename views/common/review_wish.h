#pragma once
#include "models/review/project_file.h"

namespace kubezu {

class Settings;

/// What the settings ask of a review; nothing where they leave it to the project file.
ReviewWish reviewWishOf(const Settings& settings);

} // namespace kubezu
