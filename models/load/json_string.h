#pragma once
#include <string>
#include <string_view>

namespace kubezu {

/// What stands between the quotes of a JSON string, its escapes replaced. Half of a surrogate pair becomes U+FFFD, as with Go.
/// False where an escape is none; quotes and control characters are the parser's business.
bool unescapeJson(std::string_view raw, std::string& text);

} // namespace kubezu
