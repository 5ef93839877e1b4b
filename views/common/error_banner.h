#pragma once
#include "models/base/error.h"
#include "views/common/banner.h"

namespace kubezu {

/// A failure in words, its place, what to do, and ways out.
class ErrorBanner : public Banner {
    Q_OBJECT
public:
    using Banner::Banner;
    void tell(const Error& error, std::vector<Way> ways);
};

} // namespace kubezu
