// Finds the days of an appointment, and what is wrong with them.
// SPDX-License-Identifier: Apache-2.0
#include "core/roster/appointing.h"

#include <algorithm>

#include "core/base/rules/office.h"

namespace yankomas {

namespace {

// Ends an appointment on the last day on which it was not dismissed.
void end_by_dismissal(Appointment& held, const std::vector<Dismissal>& dismissals) {
    for (const Dismissal& one : dismissals) {
        if (one.person != held.person || one.role != held.role || one.since <= held.since) continue;
        const Date last = local_date(one.at - 1, held.zone);
        held.until = std::min(held.until.value_or(last), last);
    }
}

// Reports a term that is too long. The terms of a Plt. are those of last_day_of. A Plh. stands in
// for a head who is absent for some days, so the last day is known from the start.
void check_term(const RosterJournal& journal, const RosterEntry& entry, const Appointment& made,
                Findings& findings) {
    const Message hint =
        message("name the last day: yankomas roster appoint {} {} --capacity {} --until DATE",
                made.person, made.role, name_of(made.capacity));
    if (made.capacity == Capacity::plh && !made.until)
        findings.push_back(finding(rule::acting_term, journal.place(entry, Field::capacity),
                                   message("a Plh. stands in for a number of days, "
                                           "so {} acts as {} until a day that must be named",
                                           made.person, made.role),
                                   hint));
    if (made.until == entry.until) return;
    findings.push_back(finding(
        rule::acting_term, journal.place(entry, entry.until ? Field::until : Field::capacity),
        *made.until < made.from
            ? message("with the terms next to it {} would act as {} for more than six months, so "
                      "not one day of it counts",
                      made.person, made.role)
            : message("a Plt. acts for three months, six with renewals, "
                      "so {} acts as {} until {} at the latest",
                      made.person, made.role, *made.until),
        hint));
}

// Reports an appointment that was over before it was entered, so that nobody signs by it.
void check_past(const RosterJournal& journal, const RosterEntry& entry, const Appointment& made,
                Findings& findings) {
    const Date entered = local_date(made.at, made.zone);
    if (!entry.until || *entry.until >= entered) return;
    findings.push_back(
        finding(rule::past_term, journal.place(entry, Field::until),
                message("{} held {} until {} only, which was over when it was entered on {}",
                        made.person, made.role, *entry.until, entered),
                message("if the days are wrong: "
                        "yankomas roster appoint {} {} --capacity {} --from DATE --until DATE; "
                        "if they are right, end it once all is ratified: "
                        "yankomas roster dismiss {} {}",
                        made.person, made.role, name_of(made.capacity), made.person, made.role)));
}

// Finds the same right given twice, because only the first of two such appointments would be shown.
// For an entry that is signed already this is a warning.
void check_overlap(const Roster& roster, const RosterJournal& journal, const RosterEntry& entry,
                   const Appointment& made, Findings& findings) {
    for (const Appointment* held : roster.appointments_of(made.person)) {
        if (held->role != made.role) continue;
        const Date first = std::max(held->first_day(), made.first_day());
        if (made.until && first > *made.until) continue;
        // A dismissal that is entered already may act on a later day.
        const Instant then = std::max(made.at, instant_at(first, 0, made.zone));
        if (roster.in_force(then).appointment(held->person, held->role, first) != held) continue;
        findings.push_back(
            finding(rule::duplicate, journal.place(entry, Field::role),
                    message("{} already holds the role {} from {} on, by roster entry {}",
                            held->person, held->role, held->from, held->since),
                    message("begin later with --from, or end the other first: "
                            "yankomas roster dismiss {} {}",
                            held->person, held->role)));
        findings.back().severity = Severity::warning;
        return;
    }
}

}  // namespace

Appointment appointment_of(const Roster& roster, const RosterEntry& entry,
                           const RosterEntry& last) {
    Appointment made{*entry.person, *entry.role, *entry.capacity,
                     *entry.from,   entry.until, entry.basis.value_or(""),
                     last.number,   last.at,     last.zone};
    if (made.capacity != Capacity::plt) return made;
    std::vector<Appointment> earlier;
    for (const Appointment& held : roster.appointments) {
        if (held.role != made.role) continue;
        end_by_dismissal(earlier.emplace_back(held), roster.dismissals);
    }
    made.until = last_day_of(made, earlier);
    return made;
}

Findings check_appointment(const Roster& roster, const RosterJournal& journal,
                           const RosterEntry& entry, const RosterEntry& last) {
    Findings findings;
    const Appointment made = appointment_of(roster, entry, last);
    check_term(journal, entry, made, findings);
    check_past(journal, entry, made, findings);
    check_overlap(roster, journal, entry, made, findings);
    return findings;
}

void settle_past_terms(Findings& findings, const RosterJournal& journal, const RosterEntry& later) {
    for (Finding& told : findings) {
        const int number = told.place.entry;
        if (told.rule != rule::past_term || number == 0 || number == later.number.value) continue;
        const RosterEntry& over = journal.entries[static_cast<std::size_t>(number) - 1];
        if (over.person != later.person || over.role != later.role) continue;
        told.severity = Severity::note;
        told.hint = {};
    }
}

}  // namespace yankomas
