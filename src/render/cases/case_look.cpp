// Shortens ids, and spells what every view of cases says.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/case_look.h"

#include <fmt/format.h>

#include "core/calendar/due.h"
#include "core/rules/summary.h"

namespace yankomas {

namespace {

// Calls `take` with each ending of an id that begins after a dash, the shortest first, and at last
// with the whole id.
template <class Take>
void each_ending(std::string_view id, const Take& take) {
    for (std::size_t dash = id.rfind('-'); dash != std::string_view::npos && dash > 0;
         dash = id.rfind('-', dash - 1)) {
        take(id.substr(dash + 1));
    }
    take(id);
}

}  // namespace

// A command takes the start of an id as well, so no start may be taken for an ending.
ShortIds::ShortIds(const std::vector<CaseId>& cases) {
    for (const CaseId& id : cases) {
        each_ending(id.value, [&](std::string_view ending) {
            if (!once_.emplace(ending).second) ambiguous_.emplace(ending);
        });
    }
    for (const CaseId& id : cases) {
        const std::string_view whole = id.value;
        for (std::size_t dash = whole.find('-'); dash != std::string_view::npos;
             dash = whole.find('-', dash + 1)) {
            ambiguous_.emplace(whole.substr(0, dash));
        }
    }
}

std::string ShortIds::of(const CaseId& id) const {
    std::string shortest;
    each_ending(id.value, [&](std::string_view ending) {
        const bool names_one = once_.contains(ending) && !ambiguous_.contains(ending);
        if (shortest.empty() && names_one) shortest = ending;
    });
    return shortest.empty() ? id.value : shortest;
}

std::string CaseLook::dotted(std::string_view left, std::string_view right) const {
    return right.empty() ? std::string(left) : fmt::format("{} {} {}", left, screen.dot(), right);
}

Tone tone_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::overdue:
        case Verdict::late: return Tone::late;
        case Verdict::running:
        case Verdict::in_time: return Tone::good;
        case Verdict::recorded_late: return Tone::soon;
        case Verdict::on_hold:
        case Verdict::recorded_later:
        case Verdict::unknown: return Tone::quiet;
    }
    return Tone::plain;
}

Tone tone_of(const CaseSummary& summary, Instant now) {
    constexpr std::int64_t kSoon = 3 * kSecondsOfDay;
    if (!summary.verified) return Tone::late;
    if (summary.closed) return Tone::quiet;
    const ClockVerdict& clock = summary.clock;
    if (clock.verdict != Verdict::overdue && summary.hold) return Tone::quiet;
    const bool is_soon = clock.verdict == Verdict::running && clock.due && *clock.due - now < kSoon;
    return is_soon ? Tone::soon : tone_of(clock.verdict);
}

std::string spell_place(StepNumber step, int steps) {
    return fmt::format("{}/{}", step.value, steps);
}

std::string spell_pass(int pass, const Words& words) {
    if (pass < 2) return {};
    if (pass == 2) return words(message("2nd time"));
    return words(pass == 3 ? message("3rd time") : message("{}th time", pass));
}

std::string spell_lateness(const Lateness& late, const Words& words) {
    // The placeholder is numbered so that this pattern differs from the one of the count "3 late",
    // which has another translation.
    return words(message("{0} late", words(amount_of(late))));
}

}  // namespace yankomas
