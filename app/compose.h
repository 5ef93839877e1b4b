#pragma once
#include "app/window_options.h"
#include "models/glossary/library.h"

#include <future>
#include <memory>

namespace kubezu {

/// The program with a window: makes every part and hands each what it needs. The only place that knows all of them.
class Program {
public:
    /// `library` is being read; the program takes it when it needs it.
    Program(WindowOptions options, std::future<std::shared_ptr<const Library>> library);
    ~Program();
    /// Shows the window; what the command line or the last session names is being opened.
    void start();

private:
    struct Parts;
    std::unique_ptr<Parts> d;
};

} // namespace kubezu
