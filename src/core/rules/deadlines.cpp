// Computes the due instant that an entry signs again and compares the two (yankomas-deadlines(7)).
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "core/base/rules/calendar.h"
#include "core/base/rules/order.h"
#include "core/base/rules/published.h"
#include "core/base/rules/times.h"
#include "core/calendar/due.h"
#include "core/rules/situation.h"
#include "core/rules/standing.h"

namespace yankomas {

namespace {

std::string version_of(const Calendar& calendar) {
    return to_string(CalendarVersion{calendar.source().id, calendar.source().version});
}

// Says that the due time depends on which of two calendars counts. Either the signer had not seen
// the latest roster, or a calendar was published with a date that had passed.
void tell_two_calendars(const Situation& s, const Pass& pass, Instant due, Instant known_due) {
    if (due == known_due || s.docket.advice < Advice::warnings) return;
    const Instant counts = is_outside(pass) ? std::max(due, known_due) : due;
    s.report(rule::two_calendars, Field::due,
             message("step {} is due on {} by {}, the calendar in force then, but on {} by {} of "
                     "roster entry {}, which entry {} names; {} counts",
                     pass.step, ZonedInstant{due, s.zone()}, version_of(*s.calendar),
                     ZonedInstant{known_due, s.zone()}, version_of(*s.law.known_calendar()),
                     s.entry.roster.entry, s.entry.number, ZonedInstant{counts, s.zone()}),
             message("yankomas calendar diff {} {} names the days that differ",
                     s.law.known_calendar_file()->file, s.law.calendar_file()->file));
}

// Checks that the entry signs the due time of the pass that it ends, by the calendar in force or by
// the one that the roster of the entry has. An outcome such as "did not answer" may only be signed
// after the later of the two.
void check_due(const Situation& s, const Pass& pass) {
    const auto due_by = [&](const Calendar& calendar) {
        return bound_of(pass, s.before.stopping_hold(), s.entry.at, calendar, s.zone());
    };
    const auto due = due_by(*s.calendar);
    if (!due)
        return s.report(rule::uncovered_date, Field::due, due.error().what,
                        due.error().first_hint());
    const Calendar* known = s.law.known_calendar();
    const auto by_known = known == nullptr || known == s.calendar ? due : due_by(*known);
    const Instant known_due = by_known ? *by_known : *due;
    tell_two_calendars(s, pass, *due, known_due);
    if (s.entry.due != *due && s.entry.due != known_due) {
        s.report(rule::wrong_due, Field::due,
                 message("entry {} signs another due time than {}, which is the verdict",
                         s.entry.number, ZonedInstant{*due, s.zone()}),
                 message("yankomas due {} --explain prints the sum", s.case_id()));
    }
    const Step* step = s.entry.act == CaseAct::step ? s.signed_step().step : nullptr;
    const Outcome* outcome =
        step != nullptr && s.entry.outcome ? find(step->outcomes, *s.entry.outcome) : nullptr;
    const Instant later = std::max(*due, known_due);
    if (outcome != nullptr && outcome->after_limit && s.effective <= later) {
        s.report(rule::too_early, Field::outcome,
                 message("'{}' may be signed only after the limit has lapsed, on {}",
                         *s.entry.outcome, ZonedInstant{later, s.zone()}),
                 message("yankomas due {} --explain", s.case_id()));
    }
}

// Reports a hold with which the holds of a pass take out more days than they lasted
// (yankomas-deadlines(7), Holds).
void check_hold(const Situation& s) {
    if (s.entry.act != CaseAct::resume || !s.before.stopping_hold()) return;
    const Step* step = s.before.passes.back().terms();
    const Interval hold{s.before.hold->since, s.effective};
    if (step == nullptr || runs_in_seconds(step->time.unit) || !(hold.start < hold.end)) return;
    std::vector<Interval> holds = s.before.passes.back().holds;
    holds.push_back(hold);
    if (!s.calendar->covers(local_date(holds.front().start, s.zone())) ||
        !s.calendar->covers(local_date(hold.end, s.zone())) ||
        !is_costly_hold(holds, step->time.unit, *s.calendar, s.zone()))
        return;
    s.report(rule::costly_hold, Field::act,
             holds.size() == 1
                 ? message("this hold takes more days from the limit than its own office time")
                 : message("the {} holds of this step take more days from the limit than their own "
                           "office time",
                           holds.size()));
}

}  // namespace

void check_deadline(const Situation& s) {
    const Pass* pass = s.before.current();
    const CaseAct act = s.entry.act;
    const bool ends = act == CaseAct::step || act == CaseAct::send_back || act == CaseAct::exit;
    if (s.calendar == nullptr) {
        // Faults in the file of a published calendar are reported once, by the office.
        if (ends && pass != nullptr && s.law.calendar_file() == nullptr) {
            s.report(rule::unpublished, Field::roster,
                     message("no calendar is in force at roster entry {}", s.entry.roster.entry),
                     message("an admin publishes one: yankomas roster publish calendars/FILE"));
        }
        return;
    }
    check_hold(s);
    if (!ends) return;
    if (pass == nullptr) {
        if (act != CaseAct::step && s.entry.due)
            s.report(rule::wrong_due, Field::due,
                     message("no clock runs in a closed case, so entry {} has no due time",
                             s.entry.number));
        return;
    }
    // A step out of order has a finding of its own.
    if (act == CaseAct::step && *s.entry.step != pass->step) return;
    check_due(s, *pass);
}

}  // namespace yankomas
