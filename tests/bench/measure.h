#pragma once
#include <array>
#include <functional>
#include <string>

/// Clock, memory and the one line a case.
namespace kubezu::bench {

double milliseconds(const std::function<void()>& work);
/// Median of some rounds.
double median(int rounds, const std::function<void()>& work);

/// Medians of two works that take turns, so that a busy machine is busy for both.
struct Pair {
    double work = 0;
    double reference = 0;
};
Pair medians(int rounds, const std::function<void()>& work, const std::function<void()>& reference);

/// What a case measured. The meaning of the numbers is the case's own.
struct Figures {
    std::array<double, 6> numbers{};
    double rssMb = 0; ///< peak of the process that measured
};
/// Runs `work` in a process of its own, so that its peak memory is its own. All zero when it dies.
Figures inProcess(const std::function<void(Figures&)>& work);
/// Peak memory of this process so far, in MB.
double peakRssMb();

/// "name size median ms ratio reference RSS", one line. A zero is left out.
void report(const char* name, const char* size, double ms, double ratio, const char* reference, double rssMb, const char* note = "");

void writeText(const std::string& path, const std::string& text);

/// A folder of its own under the temporary directory, removed with everything in it at the end of the scope.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

/// The size a bench was asked for: no arguments means all but XL.
bool isAsked(int argc, char** argv, const char* size);

} // namespace kubezu::bench
