#pragma once
#include "models/review/check_text.h"
#include "models/review/review.h"

#include <string>

namespace kubezu {

/// A review as the command line prints it; words in one language, text made visible, deterministic byte for byte.
struct ReportInput {
    const Graph& graph;
    const Review& review;
    const CheckTexts& texts;
    Language language = Language::English;
};

/// `file:line:column: severity: message [check]`, one a line.
std::string writeTextReport(const ReportInput& input);
/// Schema kubezu.check/1.
std::string writeJsonReport(const ReportInput& input);
/// SARIF 2.1.0 (OASIS standard): one run, a rule for each check that found something.
std::string writeSarifReport(const ReportInput& input, std::string_view version);
/// "2 errors, 1 warning, 0 info; 3 suppressed"
std::string reportSummary(const Review& review);

} // namespace kubezu
