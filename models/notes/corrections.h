#pragma once
#include "models/glossary/library.h"
#include "models/notes/correction.h"

#include <memory>
#include <span>
#include <vector>

namespace kubezu {

/// Kubernetes minor versions that corrections speak of, and the one that is meant where nobody says.
inline constexpr int kOldestNotesTarget = 33;
inline constexpr int kNewestNotesTarget = 37;
inline constexpr int kUsualNotesTarget = 35;

/// All corrections, by id (C2 before C10). Immutable, so it may be read from any thread.
class Corrections {
public:
    /// Reads what can be read; the reasons for the rest are in errors().
    static std::shared_ptr<const Corrections> build(std::span<const ContentFile> files);

    [[nodiscard]] const std::vector<Correction>& all() const { return m_all; }
    [[nodiscard]] const std::vector<Error>& errors() const { return m_errors; }

private:
    std::vector<Correction> m_all;
    std::vector<Error> m_errors;
};

} // namespace kubezu
