// The due instant that an entry signs, recomputed and never believed.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/due.h"
#include "core/rules/situation.h"

namespace yankomas {

Result<Instant> bound_of(const Pass& pass, const std::optional<OpenHold>& hold, Instant stop,
                         const Sop& sop, const Calendar& calendar, Zone zone) {
    const Step* step = sop.step(pass.step);
    if (step == nullptr)
        return failed(message("the procedure {} has no step {}", sop.version, pass.step));
    std::vector<Interval> holds = pass.holds;
    if (hold && hold->since < stop) holds.push_back({hold->since, stop});
    return due_of(pass.start, step->time, holds, calendar, zone);
}

namespace {

void check_bound(const Situation& s, const Pass& pass, Findings& findings) {
    const auto bound = bound_of(pass, s.before.hold, s.entry.at, s.sop, *s.calendar, s.zone());
    if (!bound) {
        findings.push_back(
            s.at(Rule::uncovered_date, Field::due, bound.error().what,
                 bound.error().hints.empty() ? Message{} : bound.error().hints.front()));
        return;
    }
    if (s.entry.due == *bound) return;
    findings.push_back(s.at(Rule::wrong_due, Field::due,
                            message("entry {} signs another due time than {}, which is the verdict",
                                    s.entry.number, to_string(*bound, s.zone())),
                            message("yankomas due {} --explain prints the sum", s.case_id())));
}

void check_after_limit(const Situation& s, const Pass& pass, Findings& findings) {
    const Step* step = s.sop.step(pass.step);
    const Outcome* outcome =
        step != nullptr && s.entry.outcome ? find(step->outcomes, *s.entry.outcome) : nullptr;
    if (outcome == nullptr || !outcome->after_limit) return;
    const auto bound = bound_of(pass, s.before.hold, s.entry.at, s.sop, *s.calendar, s.zone());
    if (!bound || s.effective > *bound) return;
    findings.push_back(s.at(Rule::too_early, Field::outcome,
                            message("'{}' may be signed only after the limit has lapsed, on {}",
                                    *s.entry.outcome, to_string(*bound, s.zone())),
                            message("yankomas due {} --explain", s.case_id())));
}

void check_hold(const Situation& s, Findings& findings) {
    if (s.entry.act != CaseAct::resume || !s.before.hold) return;
    const Pass* pass = s.before.current();
    const Step* step = pass == nullptr ? nullptr : s.sop.step(pass->step);
    const Interval hold{s.before.hold->since, s.effective};
    if (step == nullptr || step->time.unit == LimitUnit::minutes || !(hold.start < hold.end))
        return;
    const bool known = s.calendar->covers(local_date(hold.start, s.zone())) &&
                       s.calendar->covers(local_date(hold.end, s.zone()));
    if (known && is_costly_hold(hold, *s.calendar, s.zone())) {
        findings.push_back(
            s.at(Rule::costly_hold, Field::act,
                 message("this hold takes more days from the limit than its own office time")));
    }
}

}  // namespace

void check_deadline(const Situation& s, Findings& findings) {
    const Pass* pass = s.before.current();
    const bool ends = s.entry.act == CaseAct::step || s.entry.act == CaseAct::send_back ||
                      s.entry.act == CaseAct::exit;
    if (s.calendar == nullptr) {
        // What is wrong with the file of a published calendar is told by the office, once.
        const bool is_published =
            s.roster().latest(PublishedKind::calendar, s.entry.roster.entry) != nullptr;
        if (ends && pass != nullptr && !is_published) {
            findings.push_back(
                s.at(Rule::unpublished, Field::roster,
                     message("no calendar is in force at roster entry {}", s.entry.roster.entry),
                     message("an admin publishes one: yankomas roster publish calendars/FILE")));
        }
        return;
    }
    check_hold(s, findings);
    if (!ends) return;
    if (pass == nullptr) {
        if (s.entry.act == CaseAct::send_back && s.entry.due)
            findings.push_back(
                s.at(Rule::wrong_due, Field::due,
                     message("no clock runs in a closed case, so entry {} has no due time",
                             s.entry.number)));
        return;
    }
    if (s.entry.act == CaseAct::step && *s.entry.step != pass->step)
        return;  // out of order: told once
    check_bound(s, *pass, findings);
    if (s.entry.act == CaseAct::step) check_after_limit(s, *pass, findings);
}

}  // namespace yankomas
