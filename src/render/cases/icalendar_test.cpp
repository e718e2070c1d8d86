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
    summary.clock.verdict = Verdict::running;
    summary.clock.due = Instant{1772643599};  // 2026-03-04T23:59:59+07:00
    AwaitedRole role;
    role.title = "Kepala bidang";
    summary.waiting.roles.push_back(role);
    return summary;
}

std::string calendar_with(const std::string& lines) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//yankomas//export ics//EN\r\n" + lines +
           "END:VCALENDAR\r\n";
}

}  // namespace

TEST_CASE("icalendar: a running clock is a task") {
    CHECK(render_icalendar({running_case()}, OfficeId("kanwil-contoh"), IcalendarItem::todo) ==
          calendar_with(
              "BEGIN:VTODO\r\n"
              "UID:YK-2026-0001@kanwil-contoh\r\n"
              "DTSTAMP:20260302T021500Z\r\n"
              "SEQUENCE:3\r\n"
              "DUE:20260304T165959Z\r\n"
              "SUMMARY:YK-2026-0001: 2 Menelaah\\, lalu memutus\\; selesai (Kepala bidang)\r\n"
              "STATUS:NEEDS-ACTION\r\n"
              "END:VTODO\r\n"));
}

TEST_CASE("icalendar: a clock on hold is a task without a due time, and no event") {
    CaseSummary held = running_case();
    held.clock.due.reset();
    CHECK(render_icalendar({held}, OfficeId("o"), IcalendarItem::todo).find("DUE") ==
          std::string::npos);
    CHECK(render_icalendar({held}, OfficeId("o"), IcalendarItem::event) == calendar_with(""));
}

TEST_CASE("icalendar: neither a closed case nor one that is not verified gets in") {
    CaseSummary closed = running_case();
    closed.step.reset();
    CaseSummary unverified = running_case();
    unverified.verified = false;
    CHECK(render_icalendar({closed, unverified}, OfficeId("o"), IcalendarItem::todo) ==
          calendar_with(""));
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
