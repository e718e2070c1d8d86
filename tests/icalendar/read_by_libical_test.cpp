// Tests of what export ics prints, with libical as the reader: it is valid by its restrictions, has
// the due times of yankomas list, and each change is a newer version.
// SPDX-License-Identifier: Apache-2.0
#include <libical/ical.h>
#include <map>
#include <memory>
#include <set>
#include <tuple>

#include <nlohmann/json.hpp>

#include "program/office_on_disk.h"
#include "support/replaced.h"

namespace yankomas::test {

namespace {

// What libical says of an item without a STATUS.
constexpr icalproperty_status kNoStatus{};

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

// An office with three cases, of which one is further on and one on hold, and with titles that need
// folding and escaping.
void put_cases(TestHost& host) {
    const std::string sop = replaced(
        small_sop(), "title: Memutus permohonan",
        "title: \"Memutus, menimbang; dan \\u00e9\\u00e9\\u00e9 \\u2013 menjawab permohonan yang panjang "
        "sekali sehingga barisnya harus dilipat dua kali \\u00e9\\u00e9\\u00e9\\u00e9\\u00e9\"");
    OfficeWorld office(
        {{std::string(kSmallSopPath), sop}, {std::string(kSmallCalendarPath), small_calendar()}});
    staff_small_office(office);
    put_office(host, office);
    put_case(host, small_case_at_step_2(office, "YK-2026-0001"));
    put_case(host, small_case_at_step_3(office, "YK-2026-0002"));
    CaseWorld held = small_case_at_step_3(office, "YK-2026-0003");
    CaseWorld::Act hold = act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    held.sign(hold, "sari", "petugas", "2026-11-30T15:00:00+07:00");
    put_case(host, held);
    host.now = time_of("2026-12-01T09:00:00+07:00");
}

Component parsed(const std::string& text) {
    Component calendar(icalparser_parse_string(text.c_str()));
    REQUIRE(calendar);
    CHECK(icalcomponent_count_errors(calendar.get()) == 0);
    CHECK(icalrestriction_check(calendar.get()) == 1);
    return calendar;
}

void check_lines(const std::string& text) {
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = text.find("\r\n", start);
        REQUIRE(end != std::string::npos);
        CHECK(end - start <= 75);
        CHECK(!first_bad_utf8(std::string_view(text).substr(start, end - start)));
        start = end + 2;
    }
}

// The due times by case id, as `list` prints them. 0 stands for a case without one.
std::map<std::string, std::int64_t> due_times(TestHost& host) {
    std::map<std::string, std::int64_t> due;
    const auto listed =
        nlohmann::json::parse(run_as(host, "sari", words("list --format json")).out);
    for (const auto& item : listed["items"]) {
        const bool has_due = item["due"].is_string();
        due[item["case"]] = has_due ? parse_instant(item["due"].get<std::string>())->seconds : 0;
    }
    return due;
}

}  // namespace

TEST_CASE("export ics: libical reads every task with the due time that list says") {
    TestHost host;
    put_cases(host);
    const Ran ran = run_as(host, "sari", words("export ics"));
    REQUIRE(ran.code == 0);
    check_lines(ran.out);
    const Component calendar = parsed(ran.out);
    const auto due = due_times(host);
    REQUIRE(due.size() == 3);
    std::set<std::string> ids;
    for (icalcomponent* task =
             icalcomponent_get_first_component(calendar.get(), ICAL_VTODO_COMPONENT);
         task != nullptr;
         task = icalcomponent_get_next_component(calendar.get(), ICAL_VTODO_COMPONENT)) {
        const std::string uid = icalcomponent_get_uid(task);
        CAPTURE(uid);
        const std::string id = uid.substr(0, uid.find('@'));
        CHECK(ids.insert(id).second);
        REQUIRE(due.count(id) == 1);
        const icaltimetype at = icalcomponent_get_due(task);
        CHECK((icaltime_is_null_time(at) != 0 ? 0 : icaltime_as_timet(at)) == due.at(id));
        CHECK(holds(icalcomponent_get_summary(task), id));
    }
    CHECK(ids == std::set<std::string>{"YK-2026-0001", "YK-2026-0002", "YK-2026-0003"});
}

TEST_CASE("export ics: folded and escaped titles come out as they went in") {
    TestHost host;
    put_cases(host);
    const Component calendar = parsed(run_as(host, "sari", words("export ics --role kepala")).out);
    icalcomponent* task = icalcomponent_get_first_component(calendar.get(), ICAL_VTODO_COMPONENT);
    REQUIRE(task != nullptr);
    CHECK(
        std::string(icalcomponent_get_summary(task)) ==
        "YK-2026-0001: 2 Memutus, menimbang; dan \u00e9\u00e9\u00e9 \u2013 menjawab permohonan yang panjang sekali "
        "sehingga barisnya harus dilipat dua kali \u00e9\u00e9\u00e9\u00e9\u00e9 (Kepala bidang)");
}

TEST_CASE("export ics: libical reads events on the due days, and a case on hold as cancelled") {
    TestHost host;
    put_cases(host);
    const Component calendar = parsed(run_as(host, "sari", words("export ics --events")).out);
    const auto due = due_times(host);
    int events = 0;
    for (icalcomponent* event =
             icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
         event != nullptr;
         event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        const std::string uid = icalcomponent_get_uid(event);
        const std::int64_t at = due.at(uid.substr(0, uid.find('@')));
        const bool is_held = at == 0;
        CHECK(icalcomponent_get_status(event) == (is_held ? ICAL_STATUS_CANCELLED : kNoStatus));
        const icaltimetype start = icalcomponent_get_dtstart(event);
        const Instant shown = is_held ? time_of("2026-11-30T15:00:00+07:00") : Instant{at};
        const CivilDate day = civil_of(local_date(shown, Zone::wib));
        CHECK(start.is_date == 1);
        CHECK(std::tuple(start.year, start.month, start.day) ==
              std::tuple(day.year, day.month, day.day));
        ++events;
    }
    CHECK(events == 3);
}

namespace {

// SEQUENCE, DTSTAMP and STATUS of the only item.
struct Item {
    int sequence = 0;
    std::int64_t stamp = 0;
    icalproperty_status status = kNoStatus;
};

Item only_item(TestHost& host, const std::string& command) {
    const Ran ran = run_as(host, "sari", words(command));
    const Component calendar = parsed(ran.out);
    const icalcomponent_kind kind =
        holds(command, "--events") ? ICAL_VEVENT_COMPONENT : ICAL_VTODO_COMPONENT;
    REQUIRE(icalcomponent_count_components(calendar.get(), kind) == 1);
    icalcomponent* item = icalcomponent_get_first_component(calendar.get(), kind);
    return {icalcomponent_get_sequence(item), icaltime_as_timet(icalcomponent_get_dtstamp(item)),
            icalcomponent_get_status(item)};
}

}  // namespace

TEST_CASE("export ics: a calendar that is published, and an end, are newer versions of a task") {
    TestHost host;
    OfficeWorld office = small_office();
    put_office(host, office);
    put_case(host, small_case_at_step_3(office));
    host.now = time_of("2026-12-01T09:00:00+07:00");
    const Item before = only_item(host, "export ics");
    CHECK(before.status == ICAL_STATUS_NEEDSACTION);
    office.publish("calendars/contoh-2026b.yaml", small_calendar("2026b"),
                   "2026-11-30T18:00:00+07:00");
    put_office(host, office);
    const Item moved = only_item(host, "export ics");
    CHECK(moved.sequence > before.sequence);
    CHECK(moved.stamp > before.stamp);
    put_case(host, small_case_closed(office));
    const Item ended = only_item(host, "export ics --person budi");
    CHECK(ended.status == ICAL_STATUS_COMPLETED);
    CHECK(ended.sequence > moved.sequence);
    CHECK(ended.stamp > moved.stamp);
}

TEST_CASE("export ics: a hold takes an imported event away, and its end brings it back") {
    TestHost host;
    const OfficeWorld office = small_office();
    put_office(host, office);
    CaseWorld journal = small_case_at_step_3(office);
    put_case(host, journal);
    host.now = time_of("2026-12-02T09:00:00+07:00");
    const Item before = only_item(host, "export ics --events");
    CHECK(before.status == kNoStatus);
    CaseWorld::Act hold = act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    journal.sign(hold, "sari", "petugas", "2026-12-01T15:00:00+07:00");
    put_case(host, journal);
    const Item held = only_item(host, "export ics --events");
    CHECK(held.status == ICAL_STATUS_CANCELLED);
    CHECK(held.sequence > before.sequence);
    CHECK(held.stamp > before.stamp);
    journal.sign(act_of(CaseAct::resume), "sari", "petugas", "2026-12-01T16:00:00+07:00");
    put_case(host, journal);
    const Item again = only_item(host, "export ics --events");
    CHECK(again.status == kNoStatus);
    CHECK(again.sequence > held.sequence);
    CHECK(again.stamp > held.stamp);
}

TEST_CASE("export ics: what went on to others is cancelled in the calendar of those before") {
    TestHost host;
    const OfficeWorld office = small_office();
    put_office(host, office);
    put_case(host, small_case_at_step_2(office));
    host.now = time_of("2026-12-02T09:00:00+07:00");
    const Item mine = only_item(host, "export ics --role kepala");
    CHECK(mine.status == ICAL_STATUS_NEEDSACTION);
    put_case(host, small_case_at_step_3(office));
    for (const char* whose : {"--role kepala", "--person budi"}) {
        CAPTURE(whose);
        const Item gone = only_item(host, std::string("export ics ") + whose);
        CHECK(gone.status == ICAL_STATUS_CANCELLED);
        CHECK(gone.sequence > mine.sequence);
        CHECK(only_item(host, std::string("export ics --events ") + whose).status ==
              ICAL_STATUS_CANCELLED);
    }
    CHECK(only_item(host, "export ics --person sari").status == ICAL_STATUS_NEEDSACTION);
    // No case came to a step of the admin.
    CHECK(!holds(run_as(host, "sari", words("export ics --person admin")).out, "VTODO"));
    host.now = time_of("2027-03-02T09:00:00+07:00");
    CHECK(!holds(run_as(host, "sari", words("export ics --role kepala")).out, "VTODO"));
}

TEST_CASE("export ics: a calendar with nothing to tell is valid") {
    TestHost host;
    put_office(host, small_office());
    host.now = time_of("2026-12-01T09:00:00+07:00");
    const Component calendar = parsed(run_as(host, "sari", words("export ics")).out);
    CHECK(icalcomponent_count_components(calendar.get(), ICAL_VTIMEZONE_COMPONENT) == 1);
    CHECK(icalcomponent_count_components(calendar.get(), ICAL_ANY_COMPONENT) == 1);
}

}  // namespace yankomas::test
