// A year as people hang it on a wall: month by month, weeks from Monday, with a mark on each day
// that differs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/calendar/calendar.h"
#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

// Expects a year of which the calendar covers a day. As many months side by side as `width` columns
// have room for, three at most; 0, for pipes, is 80. Below stands what each mark means that was
// used; colour only repeats it.
[[nodiscard]] std::string render_year(const Calendar& calendar, int year, const Words& words,
                                      const Paint& paint, int width);

}  // namespace yankomas
