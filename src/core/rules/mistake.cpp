// Checks that a case which is left as opened by mistake may still be one (yankomas-case(5), Opened
// by mistake).
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/base/rules/calendar.h"
#include "core/base/rules/order.h"
#include "core/calendar/due.h"
#include "core/record/entitled.h"
#include "core/record/predecessor.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

constexpr Limit kVoidWithin{LimitUnit::working_days, 3, false, false};
constexpr Limit kTakeoverVoidWithin{LimitUnit::calendar_days, 30, false, false};

// Returns the pass of a later step than the first that somebody has signed, or null. After a
// take-over no step at all may have been signed.
const Pass* signed_later(const Situation& s) {
    const auto found = std::ranges::find_if(s.before.passes, [&](const Pass& pass) {
        const bool is_later = s.before.taken_over || pass.own != pass.sop->first_step().number;
        return is_later && pass.step_entry;
    });
    return found == s.before.passes.end() ? nullptr : &*found;
}

// Returns the first hold above the entry, or null.
const CaseEntry* hold_before(const Situation& s) {
    for (const CaseEntry& entry : s.docket.journal.entries) {
        if (entry.number.value > s.before.entries) break;
        if (entry.act == CaseAct::hold) return &entry;
    }
    return nullptr;
}

}  // namespace

void check_mistake(const Situation& s) {
    if (void_exit(s.sop, s.entry.exit) == nullptr || s.before.entries == 0) return;
    const auto refuse = [&](Message what) {
        s.report(
            rule::no_mistake, Field::exit, std::move(what),
            message("end it by another exit; yankomas sop show {} lists them", s.sop.version.id));
    };
    if (s.before.continues != nullptr)
        return refuse(
            message("the case goes on from {}, so it is no mistake", s.before.continues->id));
    if (const Pass* pass = signed_later(s))
        return refuse(message("step {} has been signed, so the case is no mistake", pass->own));
    if (const CaseEntry* hold = hold_before(s))
        return refuse(message("entry {} put the case on hold, so it is no mistake", hold->number));
    if (entitled_roles(s.sop, s.before, s.entry).empty()) {
        return refuse(
            message("a paper of an outside party is on file, and every role of '{}' opens "
                    "cases",
                    *s.entry.exit));
    }
    if (s.calendar == nullptr) return;  // check_deadline reports it
    const Instant opened = s.docket.entry(EntryNumber{1}).at;
    const Limit& within = s.before.taken_over ? kTakeoverVoidWithin : kVoidWithin;
    const auto last = due_of(opened, within, {}, *s.calendar, s.zone());
    if (!last)
        return s.report(rule::uncovered_date, Field::exit, last.error().what,
                        last.error().first_hint());
    if (s.entry.at <= *last) return;
    refuse(message("a mistake can be undone within {} of the opening, until {}", within,
                   ZonedInstant{*last, s.zone()}));
}

}  // namespace yankomas
