#pragma once
#include "tests/unit/load/kubectl/readings.h"

#include <array>
#include <string_view>

namespace kubezu::testing {

/// Something that we refuse and kubectl takes: how our message begins, and why. There is no list of what we take and kubectl refuses,
/// nor of values that differ: there must be none.
struct Stricter {
    std::string_view message;
    std::string_view why;
};

inline constexpr std::array<Stricter, 10> kStricter{{
    {"nested deeper than the limit: 500 levels", "a limit of ours; kubectl goes to 10,000 levels"},
    {"not valid YAML: found unexpected ':'", "between brackets libyaml wants a blank after the colon of `{a:}`; kubectl reads the key \"a:\""},
    {"not valid YAML: found a comma right behind a tag", "in `[!!str, x]` the comma belongs to the tag for kubectl; to libyaml it ends the item"},
    {"not valid YAML: did not find expected whitespace or line break (while scanning a tag", "commas and brackets in tags, which kubectl's older parser allows"},
    {"not valid YAML: did not find expected tag URI", "the same, at the beginning of a tag"},
    {"not valid YAML: found unknown escape character", "\"\\'\" is an escape to kubectl and none to libyaml or to YAML 1.1"},
    {"not valid YAML: a byte order mark in the middle of the text", "kubectl makes it part of a name, so that `b` is not found; we say so"},
    {"value cannot be expressed in JSON", "an infinity that a later equal key overrides: kubectl drops it before it looks"},
    {"invalid map key: null", "the same with a key that is null"},
    {"invalid map key: a", "`[]:` and `{? a}:` at the top are a list and a map to kubectl, which loses the colon and what follows"},
}};

/// Why we refuse one of these readings, or nothing.
inline std::string_view whyStricter(const Readings& ours)
{
    for (const Reading& reading : ours) {
        for (const Stricter& row : kStricter) {
            if (reading.refused && reading.text.starts_with(row.message))
                return row.why;
        }
    }
    return {};
}

} // namespace kubezu::testing
