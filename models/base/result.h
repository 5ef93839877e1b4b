#pragma once
#include "models/base/error.h"

#include <cassert>
#include <utility>
#include <variant>

namespace kubezu {

/// A value or the reason why there is none. Deliberately without operator bool: ask ok() and read one side.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value)) { }
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error)) { }

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    /// The value; only when ok().
    [[nodiscard]] const T& value() const&
    {
        assert(ok());
        return *std::get_if<0>(&m_content);
    }
    [[nodiscard]] T&& value() &&
    {
        assert(ok());
        return std::move(*std::get_if<0>(&m_content));
    }
    /// The reason; only when not ok().
    [[nodiscard]] const Error& error() const&
    {
        assert(!ok());
        return *std::get_if<1>(&m_content);
    }

private:
    std::variant<T, Error> m_content;
};

} // namespace kubezu
