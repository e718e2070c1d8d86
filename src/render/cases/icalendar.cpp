// Spells out VTODO and VEVENT.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/icalendar.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr std::size_t kLongestLine = 75;  // octets without the line break

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string utc_time(Instant at) {
    const CivilDate day = civil_of(Date{static_cast<int>(at.seconds / kSecondsOfDay)});
    const std::int64_t second = at.seconds % kSecondsOfDay;
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", day.year, day.month, day.day,
                       second / 3600, second / 60 % 60, second % 60);
}

// "YK-2026-0001: 5 Menelaah draft (Kepala Bidang HAM)"
std::string headline_of(const CaseSummary& summary) {
    std::vector<std::string> roles;
    for (const AwaitedRole& role : summary.waiting.roles) roles.push_back(role.title);
    return fmt::format("{}: {} {} ({})", summary.id.value, to_string(*summary.step),
                       summary.step_title, join(roles, " / "));
}

class Writer {
public:
    void line(std::string_view name, std::string_view value) {
        text_ += fold_line(fmt::format("{}:{}", name, value));
    }
    void item(const CaseSummary& summary, const OfficeId& office, IcalendarItem item);

    [[nodiscard]] std::string text() const { return text_; }

private:
    std::string text_;
};

void Writer::item(const CaseSummary& summary, const OfficeId& office, IcalendarItem item) {
    const bool is_todo = item == IcalendarItem::todo;
    const std::string_view component = is_todo ? "VTODO" : "VEVENT";
    line("BEGIN", component);
    line("UID", icalendar_text(fmt::format("{}@{}", summary.id.value, office.value)));
    line("DTSTAMP", utc_time(summary.last_at));
    line("SEQUENCE", std::to_string(summary.entries));
    if (summary.clock.due) line(is_todo ? "DUE" : "DTSTART", utc_time(*summary.clock.due));
    line("SUMMARY", icalendar_text(headline_of(summary)));
    if (is_todo) {
        line("STATUS", "NEEDS-ACTION");
    } else {
        line("TRANSP", "TRANSPARENT");  // nobody is busy by a limit
    }
    line("END", component);
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
        room = kLongestLine - 1;  // the blank counts
    }
    return folded.append(line).append("\r\n");
}

// A build server obeys a line that begins with "::", and folding may begin one anywhere.
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
    Writer writer;
    writer.line("BEGIN", "VCALENDAR");
    writer.line("VERSION", "2.0");
    writer.line("PRODID", "-//yankomas//export ics//EN");
    for (const CaseSummary& summary : cases) {
        const bool runs = summary.verified && summary.step;
        if (runs && (item == IcalendarItem::todo || summary.clock.due))
            writer.item(summary, office, item);
    }
    writer.line("END", "VCALENDAR");
    return writer.text();
}

}  // namespace yankomas
