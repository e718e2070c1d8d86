// Follows the renewals of a Plt. back to their first day.
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

// A gap between two terms does not count if it is shorter than the term before it and nobody held
// the post meanwhile.
bool is_continued_by(const Appointment& held, const Appointment& appointment, Date from,
                     const std::vector<Appointment>& earlier) {
    if (held.capacity != Capacity::plt || held.person != appointment.person ||
        held.role != appointment.role || held.from >= from || !held.until)
        return false;
    const int gap = from - *held.until - 1;
    const int term = *held.until - held.from + 1;
    return gap <= 0 || (gap < term && !had_holder(held.role, *held.until + 1, from - 1, earlier));
}

// The first day of all the terms that follow each other without a gap and end with this one.
Date first_day(const Appointment& appointment, const std::vector<Appointment>& earlier) {
    Date first = appointment.from;
    for (;;) {
        const auto before = std::ranges::find_if(earlier, [&](const Appointment& held) {
            return is_continued_by(held, appointment, first, earlier);
        });
        if (before == earlier.end()) return first;
        first = before->from;
    }
}

}  // namespace

std::optional<Date> last_day_of(const Appointment& appointment,
                                const std::vector<Appointment>& earlier) {
    if (appointment.capacity != Capacity::plt) return appointment.until;
    const Date first = first_day(appointment, earlier);
    const Date bound =
        std::min(months_after(appointment.from, kTerm), months_after(first, kLongestTerm)) - 1;
    // If no day is left, this is the day before the first.
    return std::max(appointment.from - 1, std::min(appointment.until.value_or(bound), bound));
}

}  // namespace yankomas
