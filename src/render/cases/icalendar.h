// Running clocks as an iCalendar (RFC 5545), for the calendar programs that officers use.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "core/rules/summary.h"

namespace yankomas {

enum class IcalendarItem {
    todo,   // VTODO with DUE, which a clock on hold does not have
    event,  // VEVENT on the day or at the time that is due, cancelled for a clock on hold
};

// What all items of a calendar have in common.
struct IcalendarStyle {
    OfficeId office;
    Zone zone = Zone::wib;
    IcalendarItem item = IcalendarItem::todo;
    bool titles = false;  // the titles of cases are shown, which may lie on a telephone then
    // The number of the office's roster entries and the time of the last one. By them calendars and
    // procedures are published and people appointed.
    int roster_entries = 0;
    Instant roster_at;
};

// A case of a calendar.
struct IcalendarCase {
    CaseSummary summary;
    // It waited for whom the calendar is made for, and waits for others now.
    bool has_gone_on = false;
};

// A case that has ended or gone on to others stays in a calendar for so many days, so that programs
// learn of it.
inline constexpr int kEndedStays = 90;
[[nodiscard]] bool has_just_changed(const CaseSummary& summary, Instant now);

// Writes one item per case that runs or has a closing time, in the order given. The UID is made of
// the case and the office. SEQUENCE is the number of entries of the case and of the roster, and
// DTSTAMP the time of the last of them, so a calendar program sees whatever moves a due time as a
// newer version of the same item. What a case waits for is shown by its step and its roles or hold,
// and its end by the outcome. What has gone on to others is cancelled. An event for a limit of days
// is a whole day of the office's zone. Lines end in CRLF. The zone stands in every calendar,
// because one without any component is not valid.
[[nodiscard]] std::string render_icalendar(const std::vector<IcalendarCase>& cases,
                                           const IcalendarStyle& style);

// Folds a content line into lines of at most 75 octets (RFC 5545, 3.1). Each further line begins
// with a blank, and no character is split.
[[nodiscard]] std::string fold_line(std::string_view line);

// Spells text as a value (RFC 5545, 3.3.11): backslash, semicolon and comma are escaped, and
// control characters are spelled out.
[[nodiscard]] std::string icalendar_text(std::string_view text);

}  // namespace yankomas
