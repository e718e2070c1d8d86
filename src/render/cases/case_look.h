// How cases are shown in one answer: on which screen, in which zone, seen from when, by which ids.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "render/calendar/clock.h"
#include "render/kit/screen.h"

namespace yankomas {

struct CaseSummary;
struct Lateness;
enum class Verdict;

// The shortest endings that name a case among all cases of an office: "0005", or "2025-0005" if two
// years have a 0005. Commands take them as they are. Without cases every id stays whole.
class ShortIds {
public:
    ShortIds() = default;
    explicit ShortIds(const std::vector<CaseId>& cases);

    [[nodiscard]] std::string of(const CaseId& id) const;

private:
    std::set<std::string, std::less<>> once_;       // endings of one case
    std::set<std::string, std::less<>> ambiguous_;  // beginnings and endings of several
};

struct CaseLook {
    Screen screen;
    Zone zone = Zone::wib;
    Instant now{};
    ShortIds ids{};

    // Times as a table has them: on a narrow screen without the weekday.
    [[nodiscard]] ShortTimes table_times() const {
        return {screen.words, zone, now, !screen.is_narrow()};
    }
    // Times as a line of its own has them.
    [[nodiscard]] ShortTimes times() const { return {screen.words, zone, now, true}; }
    // Joins two texts by the dot that parts what a line says: "2/12 · Kakanwil".
    [[nodiscard]] std::string dotted(std::string_view left, std::string_view right) const;
};

// The colour of a clock, the same in every view: red if it is late, yellow if it is due within
// three days or was recorded late, dim if it stands, and green if it is in time. The words beside
// it say the same.
[[nodiscard]] Tone tone_of(Verdict verdict);
[[nodiscard]] Tone tone_of(const CaseSummary& summary, Instant now);

// Spells which step of how many: "6/12".
[[nodiscard]] std::string spell_place(StepNumber step, int steps);
// Says which pass of a step this is: "2nd time". The text is empty for the first.
[[nodiscard]] std::string spell_pass(int pass, const Words& words);
// Says how late something is, in a clause: "140 working days late".
[[nodiscard]] std::string spell_lateness(const Lateness& late, const Words& words);

}  // namespace yankomas
