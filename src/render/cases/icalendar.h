// Running clocks as an iCalendar (RFC 5545), for the calendar programs that officers use.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"

namespace yankomas {

struct CaseSummary;

enum class IcalendarItem {
    todo,   // VTODO with DUE, which a clock on hold does not have
    event,  // VEVENT at the due time, for programs without tasks; none for a clock on hold
};

// Writes one item per open case, in the order given. The UID is made of the case and the office,
// SEQUENCE is the number of entries and DTSTAMP is the time of the last entry, so a calendar
// program sees a case with one more entry as a newer version of the same item. An item shows only
// the id of the case, its step and the roles that it waits for. Lines end in CRLF.
[[nodiscard]] std::string render_icalendar(const std::vector<CaseSummary>& cases,
                                           const OfficeId& office, IcalendarItem item);

// Folds a content line into lines of at most 75 octets (RFC 5545, 3.1). Each further line begins
// with a blank, and no character is split.
[[nodiscard]] std::string fold_line(std::string_view line);

// Spells text as a value (RFC 5545, 3.3.11): backslash, semicolon and comma are escaped, and
// control characters are spelled out.
[[nodiscard]] std::string icalendar_text(std::string_view text);

}  // namespace yankomas
