// Tests of what is said before a calendar is published: what it changes, and days that can't be
// worked.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

constexpr const char* kNextCalendar = "calendars/contoh-2026b.yaml";
constexpr const char* kToday = "2026-12-08T09:00:00+07:00";

// The step of the case was due on 2026-12-03, so it is overdue today.
struct CalendarWorld {
    TestHost host;
    OfficeWorld office = small_office();

    CalendarWorld() {
        put();
        put_case(host, small_case_at_step_2(office));
        host.now = time_of(kToday);
    }
    void put() { put_as_it_is(host, office); }
    void write_next(const std::string& rows) {
        host.write(kNextCalendar, small_calendar("2026b") + rows);
    }
};

std::string holidays(std::string_view from, std::string_view until,
                     std::string_view kind = "libur-setempat") {
    std::string rows;
    for (Date date = *parse_date(from); date <= *parse_date(until); date = date + 1)
        rows += fmt::format("- {{date: {}, kind: {}, name: Libur}}\n", to_string(date), kind);
    return rows;
}

RosterEntry change_of(RosterAct act, std::string_view person) {
    RosterEntry entry;
    entry.act = act;
    if (!person.empty()) entry.person = PersonId(person);
    return entry;
}

std::vector<std::string> publish(const char* how) {
    return {"roster", "publish", kNextCalendar, how};
}

}  // namespace

TEST_CASE("calendar change: what it changes is said before it is signed, also with --yes") {
    for (const char* how : {"--dry-run", "--yes"}) {
        CAPTURE(how);
        CalendarWorld world;
        world.write_next(holidays("2026-12-01", "2026-12-09"));
        const Ran ran = run_as(world.host, "admin", publish(how));
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(holds(ran.err,
                    "calendars/contoh-2026b.yaml is to take the place of the calendar "
                    "contoh-2026a"));
        CHECK(holds(ran.err,
                    "days no longer worked: 7 (first Tue 1 Dec 2026, last Wed 9 Dec 2026), "
                    "already over: 5"));
        CHECK(holds(ran.err,
                    "running time limits that move: 1, to a later time: 1, no longer "
                    "overdue: 1"));
        CHECK(holds(ran.err, "hint: each of them: yankomas calendar diff"));
    }
}

TEST_CASE(
    "calendar change: a calendar that is published again is still there for what extends it") {
    CalendarWorld world;
    const std::string path = "calendars/contoh-2026a.yaml";
    world.office.publish("calendars/contoh-timur-2026a.yaml",
                         "calendar: contoh-timur\nversion: 2026a\ntitle: Timur\n"
                         "extends: contoh-2026a\ndays:\n"
                         "- {date: 2026-06-15, kind: libur-setempat, name: Hari Jadi}\n");
    world.put();
    REQUIRE(run_as(world.host, "admin", {"list"}).code == 0);
    world.office.publish(path, world.host.read(path), "2026-12-01T08:00:00+07:00");
    world.put();
    const Ran ran = run_as(world.host, "admin", {"list"});
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(ran.out, "YK-2026-0001"));
}

TEST_CASE("calendar change: it is said before the question, and a no leaves the roster") {
    CalendarWorld world;
    world.write_next(holidays("2026-12-14", "2026-12-14"));
    const std::string roster = world.host.read("roster.yaml");
    world.host.answers = {"no"};
    const Ran ran = run_as(world.host, "admin", {"roster", "publish", kNextCalendar});
    CAPTURE(ran.err);
    CHECK(ran.code == 1);
    CHECK(ran.err.find("days no longer worked: 1") < ran.err.find("Sign this?"));
    CHECK(world.host.read("roster.yaml") == roster);
}

TEST_CASE("calendar change: of days that only one calendar covers those off are told") {
    CalendarWorld world;
    const std::string leap =
        "- {date: 2028-05-01, kind: libur-nasional, name: Hari Buruh}\n"
        "- {date: 2028-05-02, kind: cuti-bersama, name: Cuti Hari Buruh}\n";
    world.host.write(kNextCalendar, small_calendar("2026b", "2028-12-31") + leap);
    const auto diff = [&](std::vector<std::string> files, const char* format) {
        std::vector<std::string> args{"calendar", "diff"};
        args.insert(args.end(), files.begin(), files.end());
        args.insert(args.end(), {"--format", format});
        const Ran ran = run_as(world.host, "admin", args);
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        return ran.out;
    };
    const char* const kBefore = "calendars/contoh-2026a.yaml";
    SUBCASE("a new year") {
        const std::string text = diff({kNextCalendar}, "text");
        CAPTURE(text);
        CHECK(holds(text, "days that differ:"));
        CHECK(holds(text, "Mon 1 May 2028  not covered  libur-nasional  Hari Buruh"));
        CHECK(holds(text, "Tue 2 May 2028  not covered  cuti-bersama    Cuti Hari Buruh"));
        CHECK(diff({kNextCalendar}, "jsonl") ==
              "{\"about\":\"days\",\"from\":\"2028-05-01\",\"until\":\"2028-05-01\","
              "\"before\":\"not-covered\",\"after\":\"libur-nasional\",\"name\":\"Hari Buruh\","
              "\"decree\":\"\"}\n"
              "{\"about\":\"days\",\"from\":\"2028-05-02\",\"until\":\"2028-05-02\","
              "\"before\":\"not-covered\",\"after\":\"cuti-bersama\",\"name\":\"Cuti Hari Buruh\","
              "\"decree\":\"\"}\n");
        const Ran ran = run_as(world.host, "admin", publish("--dry-run"));
        CHECK(holds(ran.err,
                    "days off of what is newly covered: 2 (first Mon 1 May 2028, last Tue 2 May "
                    "2028)"));
    }
    SUBCASE("a year that is covered no longer") {
        const std::string text = diff({kNextCalendar, kBefore}, "text");
        CHECK(holds(text, "Mon 1 May 2028  libur-nasional  not covered  Hari Buruh"));
        CHECK(holds(diff({kNextCalendar, kBefore}, "jsonl"), "\"after\":\"not-covered\""));
    }
    SUBCASE("a calendar that begins earlier") {
        std::string early =
            small_calendar("2026b") + "- {date: 2025-12-25, kind: libur-nasional, name: Natal}\n";
        for (std::size_t at = 0; (at = early.find("from: 2026-01-01", at)) != std::string::npos;)
            early.replace(at, 16, "from: 2025-01-01");
        world.host.write(kNextCalendar, early);
        CHECK(holds(diff({kNextCalendar}, "text"),
                    "Thu 25 Dec 2025  not covered  libur-nasional  Natal"));
    }
    SUBCASE("a new year without a day off") {
        world.host.write(kNextCalendar, small_calendar("2026b", "2028-12-31"));
        CHECK(holds(diff({kNextCalendar}, "text"), "every day that both cover is the same"));
        CHECK(diff({kNextCalendar}, "jsonl").empty());
    }
}

TEST_CASE("calendar change: days given back, other hours and a shorter coverage are said too") {
    CalendarWorld world;
    std::string next = small_calendar("2026b", "2027-06-30");
    const std::string day =
        "- {date: 2026-01-01, kind: libur-nasional, name: Tahun Baru 2026 "
        "Masehi}\n";
    next.erase(next.find(day), day.size());
    next.erase(next.find("days:\n"));
    world.host.write(kNextCalendar, next +
                                        "- {from: 2027-02-01, until: 2027-02-05, mon-fri: "
                                        "[08:00-12:00]}\n");
    const Ran ran = run_as(world.host, "admin", publish("--dry-run"));
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(ran.err, "days worked from now on: 1 (first Thu 1 Jan 2026"));
    CHECK(holds(ran.err, "days with other hours: 5 (first Mon 1 Feb 2027, last Fri 5 Feb 2027)"));
    CHECK(holds(
        ran.err,
        "coverage: Thu 1 Jan 2026 to Wed 30 Jun 2027, before it Thu 1 Jan 2026 to Fri 31 Dec 2027"));
    world.write_next("");
    CHECK(holds(run_as(world.host, "admin", publish("--dry-run")).err,
                "no working day, hour or running time limit changes"));
}

TEST_CASE("calendar change: whoever cosigns it is told, and only of the file that was proposed") {
    CalendarWorld world;
    world.office.add(change_of(RosterAct::admin, "budi"), "2026-01-06T08:00:00+07:00");
    RosterEntry quorum = change_of(RosterAct::quorum, {});
    quorum.count = 2;
    world.office.add(quorum, "2026-01-07T08:00:00+07:00");
    world.put();
    world.write_next(holidays("2026-12-01", "2026-12-31"));
    REQUIRE(run_as(world.host, "admin", publish("--yes")).code == 0);
    const int last = static_cast<int>(world.office.roster_journal().entries.size()) + 1;
    const std::vector<std::string> cosign = {"roster", "cosign", std::to_string(last), "--yes"};
    const std::string proposed = world.host.read(kNextCalendar);
    world.write_next(holidays("2026-12-01", "2026-12-30"));
    check_refused(world.host, "budi", cosign,
                  {1, {fmt::format("is not the file that entry {} publishes", last)}});
    world.host.write(kNextCalendar, proposed);
    const Ran ran = run_as(world.host, "budi", cosign);
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(ran.err, "warning[YK509]"));
    CHECK(holds(ran.err, "days no longer worked: 23"));
    CHECK(holds(ran.err, "no longer overdue: 1"));
}

TEST_CASE("calendar change: days that can't be worked are told by check, new, publish and lint") {
    struct Row {
        const char* rule;
        std::string rows;
    };
    const Row rows[] = {
        {"warning[YK508]", holidays("2026-12-12", "2026-12-12", "hari-kerja")},
        {"warning[YK509]", holidays("2026-12-01", "2026-12-31")},
        {"warning[YK509]", "weeks-"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.rows);
        CalendarWorld world;
        std::string next = small_calendar("2026b") + row.rows;
        if (row.rows == "weeks-") {
            next = small_calendar("2026b");
            next.insert(next.find("days:\n"),
                        "- {from: 2027-02-01, until: 2027-02-28, sat: [08:00-12:00]}\n");
        }
        world.host.write(kNextCalendar, next);
        const Ran check = run_as(world.host, "admin", {"calendar", "check", kNextCalendar});
        CAPTURE(check.out);
        CHECK(check.code == 0);
        CHECK(holds(check.out, row.rule));
        CHECK(holds(run_as(world.host, "admin", {"lint"}).out, row.rule));
        const Ran ran = run_as(world.host, "admin", publish("--yes"));
        CHECK(holds(ran.err, row.rule));
        CHECK(holds(run_as(world.host, "admin", {"lint"}).out, row.rule));
        // A better calendar ends the warning, though the file of the other one stays for ever.
        world.host.write("calendars/contoh-2026c.yaml", small_calendar("2026c"));
        REQUIRE(run_as(world.host, "admin",
                       {"roster", "publish", "calendars/contoh-2026c.yaml", "--yes"})
                    .code == 0);
        CHECK_FALSE(holds(run_as(world.host, "admin", {"lint"}).out, row.rule));
    }
}

TEST_CASE("calendar change: a row of calendar new that gives no day back is told") {
    CalendarWorld world;
    const Ran ran = run_as(world.host, "admin",
                           {"calendar", "new", "--day", "2026-12-13 hari-kerja Masuk kerja"});
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(ran.err, "warning[YK508]: Sun 13 Dec 2026 is to be worked"));
}

namespace {

// An office whose two admins must agree, and where the next calendar waits for budi.
struct ProposedCalendar : CalendarWorld {
    std::vector<std::string> cosign;

    explicit ProposedCalendar(const std::string& rows) {
        office.add(change_of(RosterAct::admin, "budi"), "2026-01-06T08:00:00+07:00");
        RosterEntry quorum = change_of(RosterAct::quorum, {});
        quorum.count = 2;
        office.add(quorum, "2026-01-07T08:00:00+07:00");
        put();
        write_next(rows);
        REQUIRE(run_as(host, "admin", publish("--yes")).code == 0);
        const auto last = office.roster_journal().entries.size() + 1;
        cosign = {"roster", "cosign", std::to_string(last), "--yes"};
    }
};

}  // namespace

TEST_CASE("calendar change: whoever cosigns a calendar sees what it changes, whatever that is") {
    std::string rows;
    std::string told;
    SUBCASE("a day of leave to come") {
        rows = holidays("2026-12-14", "2026-12-14");
        told = "days no longer worked: 1 (first Mon 14 Dec 2026";
    }
    SUBCASE("days that are over, for a step that is overdue") {
        rows = holidays("2026-12-01", "2026-12-07");
        told = "running time limits that move: 1";
    }
    SUBCASE("nothing") { told = "no working day, hour or running time limit changes"; }
    ProposedCalendar world(rows);
    const Ran ran = run_as(world.host, "budi", world.cosign);
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(ran.err, told));
}

TEST_CASE("calendar change: nobody cosigns another calendar than the one that was proposed") {
    ProposedCalendar world(holidays("2026-12-14", "2026-12-14"));
    SUBCASE("with more days") { world.write_next(holidays("2026-12-14", "2026-12-15")); }
    SUBCASE("with fewer days") { world.write_next(""); }
    SUBCASE("that says the same in other bytes") {
        world.write_next(holidays("2026-12-14", "2026-12-14") + "# sama\n");
    }
    check_refused(world.host, "budi", world.cosign, {1, {"is not the file that entry"}});
}

TEST_CASE("calendar change: each verb tells of days that can't be worked") {
    CalendarWorld world;
    std::string rows = holidays("2026-12-12", "2026-12-12", "hari-kerja");
    std::string_view told = "warning[YK508]: Sat 12 Dec 2026 is to be worked";
    SUBCASE("of one Saturday") {}
    SUBCASE("of a Sunday among others") {
        rows = holidays("2026-12-11", "2026-12-13", "hari-kerja");
        told = "warning[YK508]: Sun 13 Dec 2026 is to be worked";
    }
    SUBCASE("of six weeks without work") {
        rows = holidays("2027-02-01", "2027-03-14");
        told = "warning[YK509]: from Mon 1 Feb 2027 to Fri 12 Mar 2027 only 0 of 30 weekdays";
    }
    world.write_next(rows);
    CHECK(holds(run_as(world.host, "sari", {"calendar", "check", kNextCalendar}).out, told));
    CHECK(holds(run_as(world.host, "sari", {"lint"}).out, told));
    CHECK(holds(run_as(world.host, "admin", publish("--dry-run")).err, told));
    CHECK(run_as(world.host, "admin", publish("--yes")).code == 0);
    CHECK(holds(run_as(world.host, "sari", {"lint"}).out, told));
}

TEST_CASE("calendar change: calendar new tells of each day that gives nothing back") {
    CalendarWorld world;
    std::vector<std::string> command = {"calendar", "new"};
    std::string_view told = "warning[YK508]: Sat 12 Dec 2026 is to be worked";
    SUBCASE("of a Saturday") {
        command.insert(command.end(), {"--day", "2026-12-12 hari-kerja Masuk kerja"});
    }
    SUBCASE("of the second of two") {
        command.insert(command.end(), {"--day", "2026-12-11 hari-kerja Masuk kerja", "--day",
                                       "2026-12-12 hari-kerja Masuk kerja"});
    }
    SUBCASE("of a calendar that extends another one") {
        command.insert(command.end(), {"contoh-timur-2026a", "--extends", "--day",
                                       "2026-12-12 hari-kerja Masuk kerja"});
    }
    const Ran ran = run_as(world.host, "admin", command);
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(ran.err, told));
}

}  // namespace yankomas::test
