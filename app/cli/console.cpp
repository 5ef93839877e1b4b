#include "app/cli/console.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>

#include <unistd.h>

namespace kubezu {

void Console::print(std::string_view text) const
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void Console::complain(std::string_view text) const
{
    std::fflush(stdout);
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fputc('\n', stderr);
}

bool Console::isTerminal() const
{
    return ::isatty(STDOUT_FILENO) == 1;
}

std::size_t Console::width() const
{
    constexpr std::size_t kUsual = 80;
    const char* columns = std::getenv("COLUMNS");
    std::size_t width = kUsual;
    if (columns)
        std::from_chars(columns, columns + std::string_view(columns).size(), width);
    return std::clamp<std::size_t>(width, 40, 100);
}

bool Console::flush() const
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

} // namespace kubezu
