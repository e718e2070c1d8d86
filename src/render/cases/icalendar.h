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
    todo,   // VTODO with DUE; a clock on hold has none
    event,  // VEVENT at the due time, for programs that show no tasks; nothing for a clock on hold
};

// One item for each open case, in the order given. What identifies it is the case, and it becomes a
// newer version of itself with each entry: UID from case and office, SEQUENCE the number of
// entries, DTSTAMP the time of the last one. Nothing of a case but its id, its step and the roles
// it waits for gets into it. Lines end in CRLF.
[[nodiscard]] std::string render_icalendar(const std::vector<CaseSummary>& cases,
                                           const OfficeId& office, IcalendarItem item);

// A content line of at most 75 octets and the rest of it on lines that begin with a blank, no
// character taken apart (RFC 5545, 3.1).
[[nodiscard]] std::string fold_line(std::string_view line);

// Text as a value: backslash, semicolon and comma escaped, control characters spelled out (RFC
// 5545, 3.3.11).
[[nodiscard]] std::string icalendar_text(std::string_view text);

}  // namespace yankomas
