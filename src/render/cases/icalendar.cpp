// Writes the lines of VCALENDAR, VTODO and VEVENT.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/icalendar.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
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

bool is_on_hold(const CaseSummary& summary) { return summary.hold && summary.hold->stops_clock; }

// Spells the title of an item: "YK-2026-0001: 5 Menelaah draft (Kepala Bidang HAM)", with the title
// of the hold in place of the roles while the case is on hold, or of a case that has ended
// "YK-2026-0001: Selesai".
std::string headline_of(const CaseSummary& summary, bool with_title) {
    std::string text = summary.id.value;
    if (summary.step) {
        text += fmt::format(": {} {} ({})", to_string(*summary.step), summary.step_title,
                            is_on_hold(summary)
                                ? summary.hold->title
                                : joined(summary.waiting.roles, " / ", &AwaitedRole::title));
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

void add_todo(std::string& text, const IcalendarCase& told) {
    const CaseSummary& summary = told.summary;
    if (summary.closed && !summary.exit) {
        add_line(text, "STATUS", "COMPLETED");
        add_line(text, "COMPLETED", utc_time(*summary.closed));
    } else if (summary.closed || told.has_gone_on) {
        // An exit leaves undone what was to be done.
        add_line(text, "STATUS", "CANCELLED");
    } else {
        if (summary.clock.due) add_line(text, "DUE", utc_time(*summary.clock.due));
        add_line(text, "STATUS", "NEEDS-ACTION");
    }
}

// What is not due here, because it has ended, gone on or is on hold, is a cancelled event of the
// day when that began: a program that imported the event forgets it only so. The event is
// transparent (RFC 5545, 3.8.2.7), because a due time does not make anybody busy.
void add_event(std::string& text, const IcalendarCase& told, Zone zone) {
    const CaseSummary& summary = told.summary;
    const std::optional<Instant> due =
        summary.closed || told.has_gone_on ? std::nullopt : summary.clock.due;
    const Instant at = due                   ? *due
                       : summary.closed      ? *summary.closed
                       : is_on_hold(summary) ? summary.hold->since
                                             : summary.last_at;
    if (due && summary.limit && runs_in_seconds(summary.limit->unit)) {
        add_line(text, "DTSTART", utc_time(at));
    } else {
        add_line(text, "DTSTART;VALUE=DATE", local_day(at, zone));
    }
    if (!due) add_line(text, "STATUS", "CANCELLED");
    add_line(text, "TRANSP", "TRANSPARENT");
}

void add_item(std::string& text, const IcalendarCase& told, const IcalendarStyle& style) {
    const CaseSummary& summary = told.summary;
    const bool is_todo = style.item == IcalendarItem::todo;
    const std::string_view component = is_todo ? "VTODO" : "VEVENT";
    add_line(text, "BEGIN", component);
    add_line(text, "UID",
             icalendar_text(fmt::format("{}@{}", summary.id.value, style.office.value)));
    add_line(text, "DTSTAMP", utc_time(std::max(summary.last_at, style.roster_at)));
    add_line(text, "SEQUENCE", std::to_string(summary.entries + style.roster_entries));
    add_line(text, "SUMMARY", icalendar_text(headline_of(summary, style.titles)));
    if (is_todo) {
        add_todo(text, told);
    } else {
        add_event(text, told, style.zone);
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

bool has_just_changed(const CaseSummary& summary, Instant now) {
    return summary.verified &&
           now <= summary.closed.value_or(summary.last_at) + kEndedStays * kSecondsOfDay;
}

std::string render_icalendar(const std::vector<IcalendarCase>& cases, const IcalendarStyle& style) {
    std::string text;
    add_line(text, "BEGIN", "VCALENDAR");
    add_line(text, "VERSION", "2.0");
    add_line(text, "PRODID", "-//yankomas//export ics//EN");
    add_zone(text, style.zone);
    for (const IcalendarCase& told : cases) {
        const CaseSummary& summary = told.summary;
        if (summary.verified && (summary.step || summary.closed)) add_item(text, told, style);
    }
    add_line(text, "END", "VCALENDAR");
    return text;
}

}  // namespace yankomas
