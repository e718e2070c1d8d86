// Bounds the terms of a Plt. that follow each other, whatever the order in which they were entered.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/roster/roster.h"

namespace yankomas {

namespace {

// Both in months, by SE Kepala BKN 1/SE/I/2021.
constexpr int kTerm = 3;
constexpr int kLongestTerm = 6;  // renewals included

// True if the post had a holder of its own on one of these days. Nobody held it before his
// appointment was complete, whatever day it names.
bool had_holder(const RoleId& role, Date first, Date last,
                const std::vector<Appointment>& earlier) {
    return std::ranges::any_of(earlier, [&](const Appointment& held) {
        return held.capacity == Capacity::definitif && held.role == role &&
               std::max(held.from, local_date(held.at, held.zone)) <= last &&
               (!held.until || *held.until >= first);
    });
}

bool has_days(const Appointment& held) { return held.until && *held.until >= held.from; }

bool is_same_post(const Appointment& held, const Appointment& other) {
    return held.capacity == Capacity::plt && held.person == other.person && held.role == other.role;
}

// Terms that follow each other without a gap.
struct Run {
    Date first;
    Date last;
};

// True if the terms go on at `from`. Days without a term are a gap if they are as many as the terms
// before them had, of which the last three months count, or if somebody held the post meanwhile.
bool goes_on(const Run& run, Date from, const RoleId& role,
             const std::vector<Appointment>& earlier) {
    if (from <= run.last + 1) return true;
    Date first = run.first;
    while (last_of_months(first, kTerm) < run.last) first = first + 1;
    return from - run.last - 1 < run.last - first + 1 &&
           !had_holder(role, run.last + 1, from - 1, earlier);
}

// Returns all the terms around this one that follow each other without a gap, whatever the order in
// which they were entered.
Run run_of(const Appointment& made, const std::vector<Appointment>& earlier) {
    std::vector<const Appointment*> terms{&made};
    for (const Appointment& held : earlier) {
        if (is_same_post(held, made) && has_days(held)) terms.push_back(&held);
    }
    std::ranges::stable_sort(terms, {}, &Appointment::from);
    Run run{terms.front()->from, *terms.front()->until};
    for (const Appointment* next : terms) {
        if (goes_on(run, next->from, made.role, earlier)) {
            run.last = std::max(run.last, *next->until);
        } else if (run.last < made.from) {
            run = {next->from, *next->until};
        } else {
            break;
        }
    }
    return run;
}

bool is_too_long(const Run& run) { return run.last > last_of_months(run.first, kLongestTerm); }

}  // namespace

std::optional<Date> last_day_of(const Appointment& appointment,
                                const std::vector<Appointment>& earlier) {
    if (appointment.capacity != Capacity::plt) return appointment.until;
    const Date bound = last_of_months(appointment.from, kTerm);
    Appointment made = appointment;
    made.until = std::min(appointment.until.value_or(bound), bound);
    // The terms next to it keep their days, so this one ends where they are no longer one run.
    while (has_days(made) && is_too_long(run_of(made, earlier))) made.until = *made.until - 1;
    // If no day is left, this is the day before the first.
    return std::max(appointment.from - 1, *made.until);
}

}  // namespace yankomas
