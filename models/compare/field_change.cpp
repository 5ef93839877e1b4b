#include "models/compare/field_change.h"

#include "models/base/text.h"
#include "models/compare/list_key.h"
#include "models/compare/quantity.h"
#include "models/compare/sequence.h"
#include "models/compare/value_line.h"
#include "models/kube/kind_catalog.h"
#include "models/kube/path.h"
#include "models/kube/redact.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace kubezu {
namespace {

constexpr std::size_t kMostLines = 20'000; ///< of a text that is compared line by line

/// What a cluster writes, and what says who the object is.
constexpr std::array<std::string_view, 8> kIgnored{
    "status", "metadata.managedFields", "metadata.resourceVersion", "metadata.uid", "metadata.generation", "metadata.creationTimestamp",
    "metadata.namespace", "metadata.annotations['kubectl.kubernetes.io/last-applied-configuration']"};

constexpr std::string_view kAnnotations = "metadata.annotations"; ///< compared entry by entry even where one has none: some are ignored

/// Maps whose entries are quantities.
constexpr std::array<std::string_view, 9> kQuantities{"limits", "requests", "capacity", "hard", "default", "defaultRequest", "max", "min", "overhead"};

/// One of two writings.
struct Side {
    Value root;
    const SecretMarks* marks = nullptr;

    /// Null where the value is no masked one.
    [[nodiscard]] const SecretMark* markOf(Value value) const
    {
        if (!marks)
            return nullptr;
        const auto found = std::lower_bound(marks->begin(), marks->end(), value.index(), [](const SecretMark& mark, std::uint32_t index) { return mark.index < index; });
        return found != marks->end() && found->index == value.index() ? &*found : nullptr;
    }
};

std::uint64_t mixed(std::uint64_t seed, std::uint64_t more)
{
    seed ^= more + 0x9E3779B97F4A7C15ULL + (seed << 6U) + (seed >> 2U);
    return seed * 0xFF51AFD7ED558CCDULL;
}

/// Equal values have equal numbers, whatever the order of their entries.
std::uint64_t numberOf(Value value, const Side& side)
{
    if (const SecretMark* mark = side.markOf(value))
        return mark->tag;
    const auto type = static_cast<std::uint64_t>(value.type()) + 1;
    if (value.isScalar())
        return mixed(type, std::hash<std::string_view>{}(value.text()));
    std::uint64_t number = type;
    for (const Value::Item item : value) {
        const std::uint64_t one = numberOf(item.value, side);
        number = value.isMap() ? number + mixed(std::hash<std::string_view>{}(item.key.text()), one) : mixed(number, one);
    }
    return mixed(number, value.size());
}

bool isMultiLine(Value value)
{
    return value.isString() && value.text().find('\n') != std::string_view::npos;
}

class FieldComparer {
public:
    FieldComparer(Side before, Side after, bool builtIn)
        : m_before(before),
          m_after(after),
          m_builtIn(builtIn)
    {
    }

    std::vector<FieldChange> run()
    {
        compareMaps({}, {}, m_before.root, m_after.root);
        std::stable_sort(m_changes.begin(), m_changes.end(), [](const FieldChange& a, const FieldChange& b) { return naturalLess(a.path, b.path); });
        return std::move(m_changes);
    }

private:
    /// `field`: the last key of the path, that of the list for its elements.
    void compareValues(const std::string& path, std::string_view field, Value before, Value after)
    {
        const bool masked = m_before.markOf(before) || m_after.markOf(after);
        if (!masked && before.isMap() && after.isMap())
            compareMaps(path, field, before, after);
        else if (!masked && before.isList() && after.isList())
            compareLists(path, field, before, after);
        else if (!isSame(before, after))
            compareScalars(path, before, after, masked);
    }

    [[nodiscard]] bool isSame(Value before, Value after) const { return numberOf(before, m_before) == numberOf(after, m_after); }

    void compareScalars(const std::string& path, Value before, Value after, bool masked)
    {
        if (!masked && isMultiLine(before) && isMultiLine(after) && compareTexts(path, before, after))
            return;
        add(FieldChange::Kind::Changed, path, before, after, masked);
    }

    void compareMaps(const std::string& path, std::string_view field, Value before, Value after)
    {
        const bool quantities = m_builtIn && std::find(kQuantities.begin(), kQuantities.end(), field) != kQuantities.end();
        for (const Value::Item item : after) {
            std::string below = path;
            appendKey(below, item.key.text());
            if (isIgnored(below))
                continue;
            const Value old = before[item.key.text()];
            if (!old.exists() && below == kAnnotations)
                compareMaps(below, {}, {}, item.value);
            else if (!old.exists())
                add(FieldChange::Kind::Added, below, {}, item.value, false);
            else if (!quantities || !isSameQuantity(old.text(), item.value.text()))
                compareValues(below, item.key.text(), old, item.value);
        }
        for (const Value::Item item : before) {
            std::string below = path;
            appendKey(below, item.key.text());
            if (isIgnored(below) || after[item.key.text()].exists())
                continue;
            if (below == kAnnotations)
                compareMaps(below, {}, item.value, {});
            else
                add(FieldChange::Kind::Removed, below, item.value, {}, false);
        }
    }

    static bool isIgnored(const std::string& path) { return std::find(kIgnored.begin(), kIgnored.end(), path) != kIgnored.end(); }

    void compareLists(const std::string& path, std::string_view field, Value before, Value after)
    {
        std::optional<ListKey> old = listKeyOf(field, before);
        std::optional<ListKey> now = listKeyOf(field, after);
        if (old && now && before.size() > 0 && after.size() > 0)
            compareKeyed(path, field, before, after, *old, *now);
        else
            compareInOrder(path, field, before, after);
    }

    void compareKeyed(const std::string& path, std::string_view field, Value before, Value after, const ListKey& old, const ListKey& now)
    {
        std::unordered_map<std::string_view, Value> known;
        for (std::size_t i = 0; i < before.size(); ++i)
            known.emplace(old.names[i], before.at(i));
        std::vector<std::string_view> kept;
        std::size_t number = 0;
        for (const Value::Item item : after) {
            const std::string& name = now.names[number++];
            const auto found = known.find(name);
            const std::string below = path + '[' + name + ']';
            if (found == known.end()) {
                add(FieldChange::Kind::Added, below, {}, item.value, false);
                continue;
            }
            compareValues(below, field, found->second, item.value);
            known.erase(found);
            kept.push_back(name);
        }
        std::vector<std::string_view> keptBefore;
        number = 0;
        for (const Value::Item item : before) {
            const std::string& name = old.names[number++];
            if (known.contains(name))
                add(FieldChange::Kind::Removed, path + '[' + name + ']', item.value, {}, false);
            else
                keptBefore.push_back(name);
        }
        if (now.ordered && kept != keptBefore)
            addReordered(path, keptBefore, kept, before, after);
    }

    void compareInOrder(const std::string& path, std::string_view field, Value before, Value after)
    {
        const auto numbers = [](Value list, const Side& side) {
            std::vector<std::uint64_t> made;
            for (const Value::Item item : list)
                made.push_back(numberOf(item.value, side));
            return made;
        };
        std::vector<std::size_t> gone;
        std::vector<std::size_t> come;
        // What lies between equal elements: the first of the old ones became the first of the new ones, and so on.
        const auto flush = [&] {
            for (std::size_t i = 0; i < std::max(gone.size(), come.size()); ++i) {
                std::string below = path;
                appendIndex(below, i < come.size() ? come[i] : gone[i]);
                if (i >= come.size())
                    add(FieldChange::Kind::Removed, below, before.at(gone[i]), {}, false);
                else if (i >= gone.size())
                    add(FieldChange::Kind::Added, below, {}, after.at(come[i]), false);
                else
                    compareValues(below, field, before.at(gone[i]), after.at(come[i]));
            }
            gone.clear();
            come.clear();
        };
        for (const auto& [old, now] : alignSequences(numbers(before, m_before), numbers(after, m_after))) {
            if (old != kNoElement && now != kNoElement)
                flush();
            else if (old != kNoElement)
                gone.push_back(old);
            else
                come.push_back(now);
        }
        flush();
    }

    /// Line by line; false where that would take too long.
    bool compareTexts(const std::string& path, Value before, Value after)
    {
        const std::vector<std::string_view> old = splitLines(before.text());
        const std::vector<std::string_view> now = splitLines(after.text());
        if (old.size() > kMostLines || now.size() > kMostLines)
            return false;
        const auto numbers = [](const std::vector<std::string_view>& lines) {
            std::vector<std::uint64_t> made;
            for (const std::string_view line : lines)
                made.push_back(std::hash<std::string_view>{}(line));
            return made;
        };
        const std::size_t changesBefore = m_changes.size();
        FieldChange run;
        std::size_t oldLines = 0;
        std::size_t newLines = 0;
        std::uint32_t line = 1;
        const auto flush = [&] {
            if (oldLines + newLines > 0) {
                run.kind = oldLines == 0 ? FieldChange::Kind::Added : newLines == 0 ? FieldChange::Kind::Removed
                                                                                    : FieldChange::Kind::Changed;
                run.path = path;
                run.beforeLine = before.line();
                run.afterLine = after.line();
                run.before = boundedLine(run.before);
                run.after = boundedLine(run.after);
                m_changes.push_back(std::move(run));
            }
            run = {};
            oldLines = newLines = 0;
        };
        for (const auto& [from, to] : alignSequences(numbers(old), numbers(now))) {
            if (from != kNoElement && to != kNoElement) {
                flush();
            } else {
                run.textLine = run.textLine == 0 ? line : run.textLine;
                if (from != kNoElement)
                    run.before.append(oldLines++ > 0 ? "\n" : "").append(old[from]);
                else
                    run.after.append(newLines++ > 0 ? "\n" : "").append(now[to]);
            }
            line += to != kNoElement ? 1 : 0;
        }
        flush();
        return m_changes.size() > changesBefore; // they may differ in the end of the last line only
    }

    void add(FieldChange::Kind kind, const std::string& path, Value before, Value after, bool masked)
    {
        FieldChange change;
        change.kind = kind;
        change.path = path;
        change.masked = masked;
        if (before.exists()) {
            change.before = valueLine(before);
            change.beforeLine = before.line();
        }
        if (after.exists()) {
            change.after = valueLine(after);
            change.afterLine = after.line();
        }
        m_changes.push_back(std::move(change));
    }

    void addReordered(const std::string& path, const std::vector<std::string_view>& before, const std::vector<std::string_view>& after, Value old, Value now)
    {
        const auto joined = [](const std::vector<std::string_view>& names) {
            std::string text;
            for (const std::string_view name : names)
                text.append(text.empty() ? "" : ", ").append(name.substr(name.find('=') + 1));
            return boundedLine(text);
        };
        FieldChange change;
        change.kind = FieldChange::Kind::Reordered;
        change.path = path;
        change.before = joined(before);
        change.after = joined(after);
        change.beforeLine = old.line();
        change.afterLine = now.line();
        m_changes.push_back(std::move(change));
    }

    Side m_before;
    Side m_after;
    bool m_builtIn;
    std::vector<FieldChange> m_changes;
};

} // namespace

std::vector<FieldChange> compareFields(const Resource& before, const Resource& after)
{
    if (!before.marks && !after.marks && before.value().equals(after.value()))
        return {};
    const bool builtIn = findKind(after.key.group, after.key.kind) != nullptr;
    return FieldComparer({before.value(), before.marks.get()}, {after.value(), after.marks.get()}, builtIn).run();
}

} // namespace kubezu
