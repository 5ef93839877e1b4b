#pragma once
#include "models/base/error.h"

#include <QString>

namespace kubezu {

/// A failure for people, in the language of the window.
struct ErrorWords {
    QString sentence; ///< what happened, with the variable part: "No such file or folder: x.yaml"
    QString place;    ///< "web.yaml:31:5", may be empty
    QString advice;   ///< what to do, may be empty
};

/// Safe to show: everything that came from outside is made visible and cut.
ErrorWords wordsOf(const Error& error);

} // namespace kubezu
