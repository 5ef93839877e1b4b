#pragma once
#include "models/glossary/library.h"
#include "models/notes/corrections.h"
#include "models/review/check_text.h"
#include "models/study/questions.h"

#include <QString>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace kubezu {

/// Makes the compiled-in files (:/content, :/i18n) known. Call it once before anything below; any number of times is fine.
void initEmbedded();

/// The glossary from the compiled-in concept files. May be called on any thread, also before there is an application.
std::shared_ptr<const Library> loadLibrary();

/// The words of the checks from the compiled-in files; they are read when they are first asked for. Any thread.
std::shared_ptr<const CheckTexts> loadCheckTexts();

/// The questions to study by from the compiled-in files. Any thread.
QuestionSet loadQuestions();

/// The corrections that stand beside notes from the compiled-in files. Any thread.
std::shared_ptr<const Corrections> loadCorrections();

/// A built-in sample: words by Language.
struct SampleInfo {
    std::string id;
    std::string folder; ///< below :/content/samples
    std::array<std::string, kLanguageCount> titles;
    std::array<std::string, kLanguageCount> descriptions;
};

/// In the order of the start page.
std::vector<SampleInfo> loadSamples();

/// Writes the files of a sample below `target`; the folder to open, or empty where it cannot be written.
QString extractSample(const SampleInfo& sample, const QString& target);

} // namespace kubezu
