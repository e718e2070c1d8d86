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

// True if a term goes on at `from`. A gap between two terms does not count if it is shorter than
// the term before it and nobody held the post meanwhile.
bool is_continued(const Appointment& held, Date from, const std::vector<Appointment>& earlier) {
    if (!has_days(held)) return false;
    const int gap = from - *held.until - 1;
    const int term = *held.until - held.from + 1;
    return gap <= 0 || (gap < term && !had_holder(held.role, *held.until + 1, from - 1, earlier));
}

// The first day of all the terms that follow each other without a gap and end with this one.
Date first_day(const Appointment& appointment, const std::vector<Appointment>& earlier) {
    Date first = appointment.from;
    for (;;) {
        const auto before = std::ranges::find_if(earlier, [&](const Appointment& held) {
            return is_same_post(held, appointment) && held.from < first &&
                   is_continued(held, first, earlier);
        });
        if (before == earlier.end()) return first;
        first = before->from;
    }
}

// The last day of all the terms that follow each other without a gap and begin with this one. They
// were entered before it, for later days.
Date last_day(const Appointment& appointment, const std::vector<Appointment>& earlier) {
    std::vector<const Appointment*> later;
    for (const Appointment& held : earlier) {
        if (is_same_post(held, appointment) && has_days(held) && held.from >= appointment.from)
            later.push_back(&held);
    }
    std::ranges::sort(later, {}, &Appointment::from);
    std::vector<const Appointment*> terms{&appointment};
    Date last = *appointment.until;
    for (const Appointment* next : later) {
        const auto goes_on = [&](const Appointment* held) {
            return is_continued(*held, next->from, earlier);
        };
        if (std::ranges::none_of(terms, goes_on)) continue;
        terms.push_back(next);
        last = std::max(last, *next->until);
    }
    return last;
}

}  // namespace

std::optional<Date> last_day_of(const Appointment& appointment,
                                const std::vector<Appointment>& earlier) {
    if (appointment.capacity != Capacity::plt) return appointment.until;
    const Date longest = last_of_months(first_day(appointment, earlier), kLongestTerm);
    const Date bound = std::min(last_of_months(appointment.from, kTerm), longest);
    Appointment made = appointment;
    made.until = std::min(appointment.until.value_or(bound), bound);
    // The later terms keep their days, so this one ends where they no longer follow it.
    while (has_days(made) && last_day(made, earlier) > longest) made.until = *made.until - 1;
    // If no day is left, this is the day before the first.
    return std::max(appointment.from - 1, *made.until);
}

}  // namespace yankomas
