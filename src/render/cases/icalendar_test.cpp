// Tests of the iCalendar: folding, escaping, and what one task says.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/icalendar.h"

#include <doctest/doctest.h>

#include "core/rules/summary.h"

namespace yankomas {

namespace {

CaseSummary running_case() {
    CaseSummary summary;
    summary.id = CaseId("YK-2026-0001");
    summary.title = "Nama orang";
    summary.step = StepNumber{2};
    summary.step_title = "Menelaah, lalu memutus; selesai";
    summary.entries = 3;
    summary.last_at = Instant{1772417700};  // 2026-03-02T09:15:00+07:00
    summary.limit = Limit{LimitUnit::working_days, 2, false, false};
    summary.clock.verdict = Verdict::running;
    summary.clock.due = Instant{1772643599};  // 2026-03-04T23:59:59+07:00
    AwaitedRole role;
    role.title = "Kepala bidang";
    summary.waiting.roles.push_back(role);
    return summary;
}

CaseSummary closed_case() {
    CaseSummary closed = running_case();
    closed.step.reset();
    closed.clock = {};
    closed.state = CaseState::closed;
    closed.closed = closed.last_at;
    closed.end_title = "Selesai";
    return closed;
}

IcalendarStyle style_of(IcalendarItem item) {
    return {OfficeId("kanwil-contoh"), Zone::wib, item, false, 4, Instant{1772000000}};
}

std::string calendar_with(const std::string& lines) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//yankomas//export ics//EN\r\n"
           "BEGIN:VTIMEZONE\r\nTZID:WIB\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
           "TZOFFSETFROM:+0700\r\nTZOFFSETTO:+0700\r\nTZNAME:WIB\r\nEND:STANDARD\r\n"
           "END:VTIMEZONE\r\n" +
           lines + "END:VCALENDAR\r\n";
}

std::string todo(const CaseSummary& summary) {
    return render_icalendar({{summary}}, style_of(IcalendarItem::todo));
}
std::string event(const CaseSummary& summary) {
    return render_icalendar({{summary}}, style_of(IcalendarItem::event));
}
bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("icalendar: a running clock is a task") {
    CHECK(todo(running_case()) ==
          calendar_with(
              "BEGIN:VTODO\r\n"
              "UID:YK-2026-0001@kanwil-contoh\r\n"
              "DTSTAMP:20260302T021500Z\r\n"
              "SEQUENCE:7\r\n"
              "SUMMARY:YK-2026-0001: 2 Menelaah\\, lalu memutus\\; selesai (Kepala bidang)\r\n"
              "DUE:20260304T165959Z\r\n"
              "STATUS:NEEDS-ACTION\r\n"
              "END:VTODO\r\n"));
}

TEST_CASE("icalendar: an event for days is a whole day of the office, one for minutes a time") {
    CaseSummary summary = running_case();
    CHECK(holds(event(summary), "DTSTART;VALUE=DATE:20260304\r\n"));
    summary.limit = Limit{LimitUnit::minutes, 5, false, false};
    CHECK(holds(event(summary), "DTSTART:20260304T165959Z\r\n"));
}

TEST_CASE("icalendar: a later entry of the roster, which may move due times, is a newer version") {
    IcalendarStyle style = style_of(IcalendarItem::todo);
    style.roster_entries = 5;
    style.roster_at = Instant{1772417760};
    const std::string text = render_icalendar({{running_case()}}, style);
    CHECK(holds(text, "DTSTAMP:20260302T021600Z\r\nSEQUENCE:8\r\n"));
}

TEST_CASE("icalendar: a clock on hold is a task without a due time, and a cancelled event") {
    CaseSummary held = running_case();
    held.clock.due.reset();
    held.hold = HoldSummary{};
    held.hold->title = "Menunggu berkas";
    held.hold->since = Instant{1772300000};  // 2026-03-01T00:33:20+07:00
    CHECK(!holds(todo(held), "DUE"));
    CHECK(holds(todo(held), "selesai (Menunggu berkas)\r\nSTATUS:NEEDS-ACTION\r\n"));
    CHECK(holds(event(held),
                "SUMMARY:YK-2026-0001: 2 Menelaah\\, lalu memutus\\; selesai (Menunggu berkas)\r\n"
                "DTSTART;VALUE=DATE:20260301\r\nSTATUS:CANCELLED\r\n"));
    held.limit = Limit{LimitUnit::minutes, 5, false, false};
    CHECK(holds(event(held), "DTSTART;VALUE=DATE:20260301\r\n"));
}

TEST_CASE(
    "icalendar: a hold that stops no clock changes nothing, and an unknown day is cancelled") {
    CaseSummary summary = running_case();
    summary.hold = HoldSummary{};
    summary.hold->stops_clock = false;
    CHECK(todo(summary) == todo(running_case()));
    CHECK(event(summary) == event(running_case()));
    summary.hold.reset();
    summary.clock.due.reset();  // the calendar ends before
    CHECK(holds(event(summary), "DTSTART;VALUE=DATE:20260302\r\nSTATUS:CANCELLED\r\n"));
}

TEST_CASE("icalendar: what has ended is completed, or cancelled if somebody left it") {
    CaseSummary closed = closed_case();
    CHECK(holds(todo(closed),
                "SUMMARY:YK-2026-0001: Selesai\r\nSTATUS:COMPLETED\r\n"
                "COMPLETED:20260302T021500Z\r\nEND:VTODO"));
    CHECK(holds(event(closed), "DTSTART;VALUE=DATE:20260302\r\nSTATUS:CANCELLED\r\n"));
    closed.exit = ExitId("dicabut");
    CHECK(holds(todo(closed), "STATUS:CANCELLED\r\nEND:VTODO"));
    CHECK(has_just_changed(closed, *closed.closed + 90 * kSecondsOfDay));
    CHECK(!has_just_changed(closed, *closed.closed + 90 * kSecondsOfDay + 1));
}

TEST_CASE("icalendar: what has gone on to others is cancelled on the day of its last entry") {
    const IcalendarCase gone{running_case(), true};
    CHECK(holds(render_icalendar({gone}, style_of(IcalendarItem::todo)),
                "(Kepala bidang)\r\nSTATUS:CANCELLED\r\nEND:VTODO"));
    CHECK(holds(render_icalendar({gone}, style_of(IcalendarItem::event)),
                "DTSTART;VALUE=DATE:20260302\r\nSTATUS:CANCELLED\r\n"));
    CHECK(has_just_changed(gone.summary, gone.summary.last_at + 90 * kSecondsOfDay));
    CHECK(!has_just_changed(gone.summary, gone.summary.last_at + 90 * kSecondsOfDay + 1));
}

TEST_CASE("icalendar: a title is shown only if it is asked for") {
    CHECK(!holds(todo(running_case()), "Nama orang"));
    IcalendarStyle style = style_of(IcalendarItem::todo);
    style.titles = true;
    CHECK(holds(render_icalendar({{closed_case()}}, style),
                "SUMMARY:YK-2026-0001: Selesai - Nama orang\r\n"));
}

TEST_CASE("icalendar: a case that is not verified gets in neither running nor closed") {
    CaseSummary unverified = running_case();
    unverified.verified = false;
    CHECK(todo(unverified) == calendar_with(""));
    unverified = closed_case();
    unverified.verified = false;
    CHECK(todo(unverified) == calendar_with(""));
    CHECK(!has_just_changed(unverified, unverified.last_at));
}

TEST_CASE("icalendar: lines have at most 75 octets and no character is taken apart") {
    CHECK(fold_line(std::string(75, 'a')) == std::string(75, 'a') + "\r\n");
    CHECK(fold_line(std::string(76, 'a')) == std::string(75, 'a') + "\r\n a\r\n");
    CHECK(fold_line(std::string(150, 'a')) ==
          std::string(75, 'a') + "\r\n " + std::string(74, 'a') + "\r\n a\r\n");
    CHECK(fold_line(std::string(74, 'a') + "\u00e9") == std::string(74, 'a') + "\r\n \u00e9\r\n");
}

TEST_CASE("icalendar: text can't end its line or its value") {
    CHECK(icalendar_text("a,b;c\\d") == "a\\,b\\;c\\\\d");
    CHECK(icalendar_text("a\nEND:VTODO").find('\n') == std::string::npos);
}

}  // namespace yankomas
