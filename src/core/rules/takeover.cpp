// Checks a case that began on paper: what its take-over must say, when it may be signed, and by
// whom (yankomas-case(5), Taking over).
// SPDX-License-Identifier: Apache-2.0
#include "core/base/rules/takeover.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "core/base/rules/calendar.h"
#include "core/base/rules/order.h"
#include "core/base/rules/published.h"
#include "core/base/text.h"
#include "core/record/entitled.h"
#include "core/rules/continuing.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

constexpr int kMonthsOfFirstYear = 12;

Message how_to_take_over(const Situation& s) {
    if (s.before.continues != nullptr) return how_to_go_on(*s.before.continues);
    return message(
        "yankomas new {} --title TEXT --at-step N --register NUMBER --received DATE "
        "--occurred TIME --reason TEXT",
        s.sop.version.id);
}

// Checks that the entry has all that a take-over says, and that an opening of another kind has
// nothing of it. Returns false, and reports it, if not.
bool is_complete(const Situation& s) {
    const CaseEntry& entry = s.entry;
    if (!entry.step) {
        if (!entry.received) return true;
        s.report(rule::incomplete_takeover, Field::received,
                 message("'received' stands only where a case is taken over at a step"),
                 message("say when the letter came with --occurred, or the step with --at-step"));
        return false;
    }
    std::vector<std::string> missing;
    const auto need = [&](Field field, bool is_there) {
        if (!is_there) missing.push_back("--" + std::string(name_of(field)));
    };
    need(Field::register_text, entry.register_text.has_value());
    need(Field::received, entry.received.has_value());
    need(Field::occurred, entry.occurred.has_value());
    need(Field::reason, entry.reason.has_value());
    if (missing.empty()) return true;
    s.report(
        rule::incomplete_takeover, Field::step,
        message("a case that is taken over at step {} needs: {}", *entry.step, join(missing, ", ")),
        how_to_take_over(s));
    return false;
}

// A take-over goes on at a step of the procedure, and not at its first one.
bool names_later_step(const Situation& s) {
    const StepNumber number = *s.entry.step;
    if (takes_over_at(s.entry, s.sop)) return true;
    if (s.sop.step(number) == nullptr) {
        s.report(rule::unknown_choice, Field::step,
                 message("the procedure {} has no step {}; its steps are {} to {}", s.sop.version,
                         number, s.sop.first_step().number, s.sop.steps.back().number),
                 message("yankomas sop show {}", s.sop.version.id));
    } else {
        s.report(
            rule::incomplete_takeover, Field::step,
            message("step {} is the first one, so nothing was done on paper before it", number),
            message("open the case with its own time: yankomas new {} --title TEXT --occurred "
                    "TIME",
                    s.sop.version.id));
    }
    return false;
}

// Checks that the procedure lets cases be taken over on this day.
void check_allowed(const Situation& s) {
    if (s.sop.takeover_by.empty()) {
        return s.report(
            rule::no_takeover, Field::step,
            message("the procedure {} takes over no case that began on paper", s.sop.version),
            message("open it at its first step: yankomas new {} --title TEXT", s.sop.version.id));
    }
    const auto& until = s.sop.takeover_until;
    const std::vector<Instant>& times = s.roster().times;
    if (!until && times.empty()) return;
    const Date last =
        until ? *until : last_of_months(local_date(times.front(), s.zone()), kMonthsOfFirstYear);
    if (s.day() <= last) return;
    s.report(rule::no_takeover, Field::at,
             message("cases that began on paper were taken over until {}", last),
             message("open it at its first step: yankomas new {} --title TEXT", s.sop.version.id));
}

// The case came in before the step began, and that before the signature, all on days that the
// calendar knows. check_times reports an `occurred` after `at`.
void check_days(const Situation& s) {
    const Date received = *s.entry.received;
    const Date began = local_date(*s.entry.occurred, s.zone());
    if (received > began) {
        return s.report(rule::takeover_times, Field::received,
                        message("the case came in on {}, after step {} began on {}", received,
                                *s.entry.step, began),
                        message("--received is the day on which the case came in, --occurred when "
                                "step {} began",
                                *s.entry.step));
    }
    if (s.calendar == nullptr) {
        if (s.law.calendar_file() != nullptr) return;  // the office reports its faults
        return s.report(rule::unpublished, Field::roster,
                        message("no calendar is in force at roster entry {}", s.entry.roster.entry),
                        message("an admin publishes one: yankomas roster publish calendars/FILE"));
    }
    const auto check = [&](Field field, Date day) {
        if (s.calendar->covers(day)) return true;
        const Error error = uncovered(*s.calendar, day);
        s.report(rule::takeover_times, field, error.what, error.first_hint());
        return false;
    };
    if (check(Field::received, received) && check(Field::occurred, began))
        check(Field::at, s.day());
}

// Returns who holds a role of the step on the day of the entry, has a key, and is not barred by
// what was signed before.
std::set<PersonId> left_for(const Situation& s, const Step& step) {
    std::set<PersonId> people;
    for (const RoleId& role : signers_of(s.sop, step)) {
        for (const Appointment* held : s.roster().in_force(s.entry.at).holders(role, s.day())) {
            if (!is_barred({&s.sop, &step}, s.before, held->person)) people.insert(held->person);
        }
    }
    return people;
}

}  // namespace

void check_takeover(const Situation& s) {
    if (!is_complete(s)) return;
    if (s.docket.continues != nullptr) check_continued(s);
    if (!s.entry.step || !names_later_step(s)) return;
    if (s.before.continues == nullptr) check_allowed(s);
    check_days(s);
}

// Whoever takes a case over, or ratifies that, counts as signer of every step that is on paper. So
// nobody does it who is needed for a step that one of these must not have signed. Who holds a role
// may change later, so in a signed entry it is a warning.
void check_last_signer(const Situation& s) {
    if (s.before.continues != nullptr) return;  // who signed the steps on paper is known
    const CaseEntry* target = s.docket.cosigned(s.entry);
    if (target == nullptr || target->act != CaseAct::open) return;
    const Sop& opened = *s.docket.opened_under();
    const auto taken_over = takes_over_at(*target, opened);
    if (!taken_over || (s.is_signed() && s.docket.advice < Advice::warnings)) return;
    const auto is_on_paper = [&](StepNumber number) {
        const auto then = s.before.versions.step_in(opened, s.sop, number);
        return then && *then < *taken_over;
    };
    for (const Step& step : s.sop.steps) {
        if (is_on_paper(step.number) || std::ranges::none_of(step.not_by, is_on_paper)) continue;
        const std::set<PersonId> people = left_for(s, step);
        const int left = static_cast<int>(people.size()) - 1;
        if (!people.contains(s.entry.by) || left >= step.signatures) continue;
        if (left > 0 && left + 1 < step.signatures) continue;  // too few, with him or without
        Finding found = s.at(
            rule::last_signer, Field::by,
            message("{} would count as signer of the steps on paper, and nobody else could sign "
                    "step {}: {}",
                    s.entry.by, step.number, listed(signers_of(s.sop, step))),
            message("let another one take it over, or an admin appoints somebody: yankomas roster "
                    "appoint PERSON {}",
                    signers_of(s.sop, step).front()));
        if (s.is_signed()) found.severity = Severity::warning;
        s.findings.push_back(std::move(found));
        return;
    }
}

}  // namespace yankomas
