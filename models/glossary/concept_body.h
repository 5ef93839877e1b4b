#pragma once
#include "models/base/error.h"
#include "models/glossary/concept.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kubezu {

/// The lines of a concept file and its name, for errors that say where and what to do.
class ContentSource {
public:
    ContentSource(std::string_view bytes, std::string_view fileName);
    [[nodiscard]] const std::vector<std::string_view>& lines() const { return m_lines; }
    [[nodiscard]] const std::string& fileName() const { return m_fileName; }
    /// An error at a line counted from 1; 0 for the file as a whole.
    [[nodiscard]] Error error(std::size_t line, std::string detail, std::string hint) const;

private:
    std::vector<std::string_view> m_lines;
    std::string m_fileName;
};

/// Reads the body from the line after the front matter (`first`, from 0) into texts and manifest.
std::optional<Error> readBody(const ContentSource& source, std::size_t first, Concept& entry);

} // namespace kubezu
