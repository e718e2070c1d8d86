// Edits calendar files line by line, because a reader and writer of YAML would lose their comments.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/calendar_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/spelling.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

std::string row_of(const DayRow& row) {
    std::string text = fmt::format("- {{date: {}, kind: {}, name: {}", to_string(row.date),
                                   name_of(row.kind), quoted(row.name));
    if (!row.decree.empty()) text += ", decree: " + quoted(row.decree);
    if (row.decreed) text += ", decreed: " + to_string(*row.decreed);
    return text + '}';
}

using Lines = std::vector<std::string>;

Lines lines_of(std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    const auto lines = split(text, '\n');
    return {lines.begin(), lines.end()};
}

std::string text_of(const Lines& lines) { return join(lines, "\n") + '\n'; }

Lines::iterator line_of(Lines& lines, std::string_view key) {
    return std::ranges::find_if(lines, [key](std::string_view line) {
        return line.starts_with(key) && line.substr(key.size()).starts_with(':');
    });
}

bool set_key(Lines& lines, std::string_view key, std::string_view value) {
    const auto line = line_of(lines, key);
    if (line != lines.end()) *line = fmt::format("{}: {}", key, value);
    return line != lines.end();
}

// True if the line continues the list above it: if it is a row, a further line of a row, a comment
// or empty.
bool goes_on(const std::string& line) {
    return line.empty() || line.front() == ' ' || line.front() == '-' || line.front() == '#';
}

// Returns the place after the last row of the list that begins at `days`. Comments after that row
// may belong to what comes next, so they stay below the place.
Lines::iterator end_of_rows(Lines::iterator days, Lines& lines) {
    const auto next = std::find_if_not(days + 1, lines.end(), goes_on);
    auto end = next;
    while (end != days + 1 && ((end - 1)->empty() || (end - 1)->front() == '#')) --end;
    return end;
}

}  // namespace

bool is_calendar_version(std::string_view text) {
    const auto is_allowed = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); };
    return !text.empty() && text.size() <= kLongestCalendarVersion &&
           std::ranges::all_of(text, is_allowed);
}

std::optional<std::string> next_version(std::string_view version) {
    std::string next(version);
    if (next.empty() || next.back() == 'z') return std::nullopt;
    if (next.back() >= 'a') {
        ++next.back();
    } else {
        next += 'b';
    }
    return next;
}

std::optional<CalendarVersion> parse_calendar_version(std::string_view text) {
    const std::size_t dash = text.rfind('-');
    if (dash == std::string_view::npos || !is_word(text.substr(0, dash))) return std::nullopt;
    const std::string_view version = text.substr(dash + 1);
    if (!is_calendar_version(version)) return std::nullopt;
    return CalendarVersion{CalendarId(text.substr(0, dash)), std::string(version)};
}

std::optional<std::string> renamed(std::string_view text, const CalendarVersion& version) {
    Lines lines = lines_of(text);
    if (!set_key(lines, "calendar", version.id.value) ||
        !set_key(lines, "version", version.version))
        return std::nullopt;
    return text_of(lines);
}

std::optional<std::string> with_coverage(std::string_view text, Date from, Date until) {
    Lines lines = lines_of(text);
    const auto line = line_of(lines, "covers");
    if (line == lines.end() || line->find('}') == std::string::npos) return std::nullopt;
    *line = fmt::format("covers: {{from: {}, until: {}}}", to_string(from), to_string(until));
    return text_of(lines);
}

std::optional<std::string> with_rows(std::string_view text, const std::vector<DayRow>& rows) {
    Lines lines = lines_of(text);
    auto days = line_of(lines, "days");
    if (days == lines.end()) days = lines.insert(lines.end(), "days:");
    if (*days != "days:") return std::nullopt;
    // New rows are indented like the rows that are already there.
    const auto first = std::find_if(days + 1, lines.end(), [](const std::string& line) {
        return trim(line).starts_with("- ");
    });
    const std::string indent = first == lines.end() ? "" : first->substr(0, first->find('-'));
    Lines added;
    for (const DayRow& row : rows) added.push_back(indent + row_of(row));
    lines.insert(end_of_rows(days, lines), added.begin(), added.end());
    return text_of(lines);
}

std::string with_counts(std::string_view text, const std::vector<OfficialCount>& counts) {
    Lines lines = lines_of(text);
    const auto list = line_of(lines, "counts");
    if (list == lines.end()) return std::string(text);
    for (const OfficialCount& count : counts) {
        const std::string start = fmt::format("- {{year: {},", count.year);
        const auto line = std::find_if(list, lines.end(), [&](const std::string& one) {
            return trim(one).starts_with(start) && one.ends_with('}');
        });
        if (line == lines.end()) continue;
        std::string row =
            line->substr(0, line->find('-')) + fmt::format("- {{year: {}", count.year);
        for (const auto& [kind, days] : count.days)
            row += fmt::format(", {}: {}", name_of(kind), days);
        *line = row + '}';
    }
    return text_of(lines);
}

std::string extending_text(const CalendarVersion& version, const CalendarVersion& base,
                           std::string_view title) {
    return fmt::format(
        "# yaml-language-server: $schema=/usr/share/yankomas/schemas/files/calendar.json\n"
        "calendar: {}\nversion: {}\ntitle: {}\nextends: {}\n",
        version.id.value, version.version, quoted(title), to_string(base));
}

}  // namespace yankomas
