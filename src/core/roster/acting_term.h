// How long somebody may stand in for a vacant office (Plt., pelaksana tugas).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/roster/roster.h"

namespace yankomas {

// The last day of an appointment, `earlier` being those entered before it; nothing if it has none.
// A Plt. acts for at most three months, and for at most six with renewals: appointments of one
// person to one role of which each begins, at the latest, on the day after another ends. Source:
// circular letter of the head of the civil service agency, SE Kepala BKN 1/SE/I/2021. A day before
// `from` means that no day is left.
[[nodiscard]] std::optional<Date> last_day_of(const Appointment& appointment,
                                              const std::vector<Appointment>& earlier);

}  // namespace yankomas
