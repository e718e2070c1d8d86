// A calendar as a page for browsers and paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/calendar/calendar.h"
#include "render/kit/html.h"
#include "render/kit/words.h"

namespace yankomas {

// Shows the office hours and, for each year that the calendar covers, the newest first, its months
// and the days that differ from their week, with name and decree. `office` is the title of the
// office.
[[nodiscard]] HtmlPage calendar_page(const Calendar& calendar, const std::string& office,
                                     const Words& words, std::string_view language);

}  // namespace yankomas
