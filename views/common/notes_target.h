#pragma once

namespace kubezu {

class Settings;

/// The Kubernetes minor version that verdicts on notes are about: that of the review, or the usual one where the project decides.
int notesTargetOf(const Settings& settings);

} // namespace kubezu
