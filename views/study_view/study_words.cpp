#include "views/study_view/study_words.h"

#include "models/adaptors/texts.h"
#include "models/glossary/sections.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <array>
#include <cmath>

namespace kubezu {
namespace {

struct GradeRow {
    const char* word;
    const char* hint;
};

constexpr std::array<GradeRow, kGradeCount> kGradeRows{{
    {QT_TRANSLATE_NOOP("Study", "Forgot"), QT_TRANSLATE_NOOP("Study", "You did not recall it.")},
    {QT_TRANSLATE_NOOP("Study", "Hard"), QT_TRANSLATE_NOOP("Study", "You recalled it, with effort. If you did not, choose Forgot.")},
    {QT_TRANSLATE_NOOP("Study", "Good"), QT_TRANSLATE_NOOP("Study", "You recalled it.")},
    {QT_TRANSLATE_NOOP("Study", "Easy"), QT_TRANSLATE_NOOP("Study", "You recalled it at once.")},
}};

constexpr std::int64_t kDaysAsMonths = 60;
constexpr std::int64_t kDaysAsYears = 365;
constexpr double kMonth = 30.44;
constexpr double kYear = 365.25;

QString say(const char* text)
{
    return QCoreApplication::translate("Study", text);
}

} // namespace

QString gradeWord(Grade grade)
{
    return say(kGradeRows[indexOf(grade)].word);
}

QString gradeHint(Grade grade)
{
    return say(kGradeRows[indexOf(grade)].hint);
}

QString intervalWord(const Interval& interval)
{
    const int whole = static_cast<int>(interval.isDays ? interval.amount : (interval.amount + 59) / 60); // days or minutes
    if (!interval.isDays)
        return QCoreApplication::translate("Study", "%n min", nullptr, whole);
    const auto decimal = [](double number) { return QLocale().toString(number, 'f', 1); };
    const auto days = static_cast<double>(interval.amount);
    if (interval.amount < kDaysAsMonths)
        return QCoreApplication::translate("Study", "%n day(s)", nullptr, whole);
    if (interval.amount < kDaysAsYears)
        return QCoreApplication::translate("Study", "%1 months").arg(decimal(days / kMonth));
    return QCoreApplication::translate("Study", "%1 years").arg(decimal(days / kYear));
}

QString sectionWord(const std::string& id, Language language)
{
    const Section* section = findSection(id);
    if (section == nullptr)
        return visibleText(id);
    return rawText(language == Language::Japanese ? section->titleJa : section->titleEn);
}

QString sortWord(CardSort sort, Language language)
{
    return rawText(rowOf(sort).names[static_cast<std::size_t>(language)]);
}

QString promptWord(CardSort sort, Language language)
{
    return rawText(rowOf(sort).prompts[static_cast<std::size_t>(language)]);
}

QString progressWord(const SectionProgress& progress)
{
    return QCoreApplication::translate("Study", "%1 known, %2 in learning, %3 new").arg(progress.known).arg(progress.learning).arg(progress.fresh);
}

QString dayWord(Instant at, Instant now, const StudyClock& clock)
{
    const DayNumber days = dayOf(at, clock) - dayOf(now, clock);
    if (days <= 0)
        return QCoreApplication::translate("Study", "today");
    if (days == 1)
        return QCoreApplication::translate("Study", "tomorrow");
    const QDate epoch(1970, 1, 1);
    return QLocale().toString(epoch.addDays(dayOf(at, clock)), QLocale::ShortFormat);
}

} // namespace kubezu
