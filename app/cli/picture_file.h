#pragma once
#include "models/base/result.h"
#include "models/glossary/concept.h"
#include "models/graph/graph.h"
#include "models/picture/view_state.h"
#include "models/review/problem.h"

#include <string>
#include <string_view>

namespace kubezu {

/// How a picture file shall be.
struct PictureWish {
    std::string format; ///< id of a picture format
    std::string theme;  ///< id of a theme
    Language language = Language::English;
    std::string title;
};

/// Lays out and paints a graph with its problems into the bytes of a file, without a display. Makes the application object that fonts need: once in a
/// process, before any other.
Result<std::string> drawPicture(const Graph& graph, const Problems& problems, const ViewState& view, const PictureWish& wish);

/// The language that an id names, or where it is empty that of the environment.
Language languageFrom(std::string_view id);

} // namespace kubezu
