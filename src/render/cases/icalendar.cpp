// Writes the lines of VCALENDAR, VTODO and VEVENT.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/icalendar.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/rules/summary.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr std::size_t kLongestLine = 75;  // octets without the line break

// Spells a DATE-TIME in UTC, "20260302T021500Z" (RFC 5545, 3.3.5), because UTC needs no VTIMEZONE.
std::string utc_time(Instant at) {
    const CivilDate day = civil_of(Date{static_cast<int>(at.seconds / kSecondsOfDay)});
    const std::int64_t second = at.seconds % kSecondsOfDay;
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", day.year, day.month, day.day,
                       second / 3600, second / 60 % 60, second % 60);
}

// Spells a DATE, "20260302" (3.3.4).
std::string local_day(Instant at, Zone zone) {
    const CivilDate day = civil_of(local_date(at, zone));
    return fmt::format("{:04}{:02}{:02}", day.year, day.month, day.day);
}

// Spells the title of an item: "YK-2026-0001: 5 Menelaah draft (Kepala Bidang HAM)", or of a case
// that has ended "YK-2026-0001: Selesai".
std::string headline_of(const CaseSummary& summary, bool with_title) {
    std::string text = summary.id.value;
    if (summary.step) {
        text += fmt::format(": {} {} ({})", to_string(*summary.step), summary.step_title,
                            joined(summary.waiting.roles, " / ", &AwaitedRole::title));
    } else if (!summary.end_title.empty()) {
        text += ": " + summary.end_title;
    }
    return with_title ? text + " - " + summary.title : text;
}

void add_line(std::string& text, std::string_view name, std::string_view value) {
    text += fold_line(fmt::format("{}:{}", name, value));
}

// The zones have no daylight saving, so each is one offset for all time (core/calendar/instant.h).
void add_zone(std::string& text, Zone zone) {
    std::string offset(spelled_offset(zone));
    std::erase(offset, ':');
    add_line(text, "BEGIN", "VTIMEZONE");
    add_line(text, "TZID", name_of(zone));
    add_line(text, "BEGIN", "STANDARD");
    add_line(text, "DTSTART", "19700101T000000");
    add_line(text, "TZOFFSETFROM", offset);
    add_line(text, "TZOFFSETTO", offset);
    add_line(text, "TZNAME", name_of(zone));
    add_line(text, "END", "STANDARD");
    add_line(text, "END", "VTIMEZONE");
}

void add_todo(std::string& text, const CaseSummary& summary) {
    if (summary.closed) {
        // An exit leaves undone what was to be done.
        add_line(text, "STATUS", summary.exit ? "CANCELLED" : "COMPLETED");
        if (!summary.exit) add_line(text, "COMPLETED", utc_time(*summary.closed));
        return;
    }
    if (summary.clock.due) add_line(text, "DUE", utc_time(*summary.clock.due));
    add_line(text, "STATUS", "NEEDS-ACTION");
}

// The event is transparent (RFC 5545, 3.8.2.7), because a due time does not make anybody busy.
void add_event(std::string& text, const CaseSummary& summary, Zone zone) {
    const Instant at = summary.closed ? *summary.closed : *summary.clock.due;
    if (!summary.closed && summary.limit && runs_in_seconds(summary.limit->unit)) {
        add_line(text, "DTSTART", utc_time(at));
    } else {
        add_line(text, "DTSTART;VALUE=DATE", local_day(at, zone));
    }
    if (summary.closed) add_line(text, "STATUS", "CANCELLED");
    add_line(text, "TRANSP", "TRANSPARENT");
}

void add_item(std::string& text, const CaseSummary& summary, const IcalendarStyle& style) {
    const bool is_todo = style.item == IcalendarItem::todo;
    const std::string_view component = is_todo ? "VTODO" : "VEVENT";
    add_line(text, "BEGIN", component);
    add_line(text, "UID",
             icalendar_text(fmt::format("{}@{}", summary.id.value, style.office.value)));
    add_line(text, "DTSTAMP", utc_time(std::max(summary.last_at, style.roster_at)));
    add_line(text, "SEQUENCE", std::to_string(summary.entries + style.roster_entries));
    add_line(text, "SUMMARY", icalendar_text(headline_of(summary, style.titles)));
    if (is_todo) {
        add_todo(text, summary);
    } else {
        add_event(text, summary, style.zone);
    }
    add_line(text, "END", component);
}

}  // namespace

std::string fold_line(std::string_view line) {
    std::string folded;
    std::size_t room = kLongestLine;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 1 && continues_character(line[cut])) --cut;
        folded.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = kLongestLine - 1;  // the blank at the start of a line counts
    }
    return folded.append(line).append("\r\n");
}

// A build server obeys a line that begins with "::". A line may be folded at any place, so this
// separates every two colons.
std::string icalendar_text(std::string_view text) {
    std::string escaped;
    for (const char c : show_safely(text)) {
        if (c == ':' && escaped.ends_with(':')) {
            escaped += "\\\\x3a";
            continue;
        }
        if (c == '\\' || c == ';' || c == ',') escaped += '\\';
        escaped += c;
    }
    return escaped;
}

bool has_just_ended(const CaseSummary& summary, Instant now) {
    return summary.verified && summary.closed &&
           now <= *summary.closed + kEndedStays * kSecondsOfDay;
}

std::string render_icalendar(const std::vector<CaseSummary>& cases, const IcalendarStyle& style) {
    std::string text;
    add_line(text, "BEGIN", "VCALENDAR");
    add_line(text, "VERSION", "2.0");
    add_line(text, "PRODID", "-//yankomas//export ics//EN");
    add_zone(text, style.zone);
    for (const CaseSummary& summary : cases) {
        const bool is_told = summary.verified && (summary.step || summary.closed);
        const bool has_day = summary.clock.due || summary.closed;
        if (is_told && (style.item == IcalendarItem::todo || has_day))
            add_item(text, summary, style);
    }
    add_line(text, "END", "VCALENDAR");
    return text;
}

}  // namespace yankomas
