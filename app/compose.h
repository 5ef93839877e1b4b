#pragma once
#include "app/window_options.h"
#include "models/glossary/library.h"

#include <memory>

namespace kubezu {

/// The program with a window: makes every part and hands each what it needs. The only place that knows all of them.
class Program {
public:
    Program(WindowOptions options, std::shared_ptr<const Library> library);
    ~Program();
    /// Shows the window, then begins to open what the command line or the last session names.
    void start();

private:
    struct Parts;
    std::unique_ptr<Parts> d;
};

} // namespace kubezu
