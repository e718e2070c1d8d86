// Writes the lines of VCALENDAR, VTODO and VEVENT.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/icalendar.h"

#include <fmt/format.h>

#include "core/rules/summary.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr std::size_t kLongestLine = 75;  // octets without the line break

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Spells a DATE-TIME in UTC, "20260302T021500Z" (RFC 5545, 3.3.5), because UTC needs no VTIMEZONE.
std::string utc_time(Instant at) {
    const CivilDate day = civil_of(Date{static_cast<int>(at.seconds / kSecondsOfDay)});
    const std::int64_t second = at.seconds % kSecondsOfDay;
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", day.year, day.month, day.day,
                       second / 3600, second / 60 % 60, second % 60);
}

// Spells the title of a task: "YK-2026-0001: 5 Menelaah draft (Kepala Bidang HAM)".
std::string headline_of(const CaseSummary& summary) {
    return fmt::format("{}: {} {} ({})", summary.id.value, to_string(*summary.step),
                       summary.step_title,
                       joined(summary.waiting.roles, " / ", &AwaitedRole::title));
}

void add_line(std::string& text, std::string_view name, std::string_view value) {
    text += fold_line(fmt::format("{}:{}", name, value));
}

void add_item(std::string& text, const CaseSummary& summary, const OfficeId& office,
              IcalendarItem item) {
    const bool is_todo = item == IcalendarItem::todo;
    const std::string_view component = is_todo ? "VTODO" : "VEVENT";
    add_line(text, "BEGIN", component);
    add_line(text, "UID", icalendar_text(fmt::format("{}@{}", summary.id.value, office.value)));
    add_line(text, "DTSTAMP", utc_time(summary.last_at));
    add_line(text, "SEQUENCE", std::to_string(summary.entries));
    const auto& due = summary.clock.due;
    if (due) add_line(text, is_todo ? "DUE" : "DTSTART", utc_time(*due));
    add_line(text, "SUMMARY", icalendar_text(headline_of(summary)));
    // The event is transparent (RFC 5545, 3.8.2.7), because a due time does not make anybody busy.
    add_line(text, is_todo ? "STATUS" : "TRANSP", is_todo ? "NEEDS-ACTION" : "TRANSPARENT");
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

std::string render_icalendar(const std::vector<CaseSummary>& cases, const OfficeId& office,
                             IcalendarItem item) {
    std::string text;
    add_line(text, "BEGIN", "VCALENDAR");
    add_line(text, "VERSION", "2.0");
    add_line(text, "PRODID", "-//yankomas//export ics//EN");
    for (const CaseSummary& summary : cases) {
        const bool runs = summary.verified && summary.step;
        if (runs && (item == IcalendarItem::todo || summary.clock.due))
            add_item(text, summary, office, item);
    }
    add_line(text, "END", "VCALENDAR");
    return text;
}

}  // namespace yankomas
