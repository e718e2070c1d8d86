// Spells days and times as people write them in a sentence.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/message.h"
#include "core/calendar/instant.h"

namespace yankomas {

class Words;

// Spells a day as people write it in a sentence: "Tue 5 May 2026". Only data formats have ISO
// dates.
[[nodiscard]] std::string spell_day(Date day, const Words& words);
// Spells a time in the zone: "Tue 5 May 2026 09:15". Seconds are shown only if they are not zero.
[[nodiscard]] std::string spell_time(Instant at, Zone zone, const Words& words);
// Spells the time of the day: "09:15".
[[nodiscard]] std::string spell_clock(Instant at, Zone zone, const Words& words);

// Spells a day or a moment that stands in its ISO form, as a message carries it: a day as spell_day
// does, a moment as spell_time does in its own zone. Any other text stays as it is.
[[nodiscard]] std::string spell_iso(std::string_view iso, const Words& words);

// Names a weekday in short for a table: "Mon". Files write "mon".
[[nodiscard]] Message short_day(Weekday weekday);
[[nodiscard]] Message short_month(int month);
// Names a month in full: "May". Months count from 1.
[[nodiscard]] Message name_of_month(int month);

}  // namespace yankomas
