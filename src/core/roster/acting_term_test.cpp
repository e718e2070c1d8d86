// Terms of a Plt.: three months, six with renewals, and what the roster says of longer ones.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/rules/office.h"
#include "core/roster/roster.h"
#include "support/small_office.h"

namespace yankomas::test {

namespace {

Date day(std::string_view text) { return *parse_date(text); }

Appointment acting(std::string_view from, std::optional<std::string_view> until,
                   std::string_view person = "wati") {
    Appointment made;
    made.person = PersonId(person);
    made.role = RoleId("kepala");
    made.capacity = Capacity::plt;
    made.from = day(from);
    if (until) made.until = day(*until);
    return made;
}

std::string last_day(const Appointment& appointment, const std::vector<Appointment>& earlier = {}) {
    const auto last = last_day_of(appointment, earlier);
    return last ? to_string(*last) : "open";
}

}  // namespace

TEST_CASE("a Plt. acts for three months at most, however the order is worded") {
    CHECK(last_day(acting("2026-01-15", std::nullopt)) == "2026-04-14");
    CHECK(last_day(acting("2026-01-15", "2026-12-31")) == "2026-04-14");
    CHECK(last_day(acting("2026-01-15", "2026-04-14")) == "2026-04-14");
    CHECK(last_day(acting("2026-01-15", "2026-02-01")) == "2026-02-01");
    CHECK(last_day(acting("2025-11-30", std::nullopt)) == "2026-02-28");  // no 30 February
    CHECK(last_day(acting("2026-03-31", "2026-06-30")) == "2026-06-30");
    Appointment holder = acting("2026-01-15", std::nullopt);
    holder.capacity = Capacity::definitif;
    CHECK(last_day(holder) == "open");
}

TEST_CASE("renewals of a Plt. end six months after the first day") {
    const Appointment first = acting("2026-01-15", "2026-04-14");
    const Appointment second = acting("2026-04-15", "2026-07-14");
    CHECK(last_day(second, {first}) == "2026-07-14");
    CHECK(last_day(acting("2026-07-15", std::nullopt), {first, second}) ==
          "2026-07-14");  // no day is left
    CHECK(last_day(acting("2026-12-01", std::nullopt), {acting("2026-08-31", "2026-11-30")}) ==
          "2027-02-28");
    CHECK(last_day(acting("2026-04-15", std::nullopt),
                   {acting("2026-01-15", "2026-04-14", "joko")}) == "2026-07-14");
    CHECK(last_day(acting("2026-03-01", "2026-05-31"), {first}) ==
          "2026-05-31");  // entered again, overlapping
}

TEST_CASE("a term of a Plt. that is entered last joins those after it") {
    const Appointment first = acting("2026-02-01", "2026-04-30");
    const Appointment third = acting("2026-08-01", "2026-10-31");
    const Appointment fourth = acting("2026-11-01", "2027-01-31");
    const Appointment second = acting("2026-05-01", "2026-07-31");
    SUBCASE("between two chains it leaves a gap as long as what it ends") {
        // 4 February to 3 May are three months, and so are the 89 days until the end of July.
        CHECK(last_day(second, {first, third, fourth}) == "2026-05-03");
        CHECK(last_day(acting("2026-05-01", "2026-06-15"), {third, fourth, first}) == "2026-05-03");
        CHECK(last_day(acting("2026-07-31", "2026-07-31"), {first, third, fourth}) == "2026-07-30");
    }
    SUBCASE("before them all") {
        CHECK(last_day(second, {third}) == "2026-07-31");
        CHECK(last_day(second, {fourth, third}) == "2026-06-15");
        CHECK(last_day(first, {second, third}) == "2026-03-16");
    }
    SUBCASE("over the first days of the next one") {
        CHECK(last_day(acting("2026-07-01", "2026-09-15"), {third}) == "2026-09-15");
        CHECK(last_day(acting("2026-07-01", "2026-09-15"), {third, fourth}) == "2026-07-15");
        CHECK(last_day(acting("2026-08-01", "2026-09-15"), {third, fourth}) == "2026-09-15");
    }
    SUBCASE("each that the terms of others or of a holder part counts alone") {
        Appointment holder = acting("2026-10-31", "2026-10-31", "joko");
        CHECK(last_day(second, {third, acting("2026-11-01", "2027-01-31", "joko")}) ==
              "2026-07-31");
        CHECK(last_day(second, {acting("2026-08-01", "2026-10-30"), fourth}) == "2026-06-15");
        holder.capacity = Capacity::definitif;
        CHECK(last_day(second, {holder, acting("2026-08-01", "2026-10-30"), fourth}) ==
              "2026-07-31");
    }
}

TEST_CASE("no order of entry lets a Plt. act for more than six months without a gap") {
    std::vector<std::string_view> from = {"2026-02-01", "2026-05-01", "2026-08-01", "2026-11-01"};
    do {
        std::vector<Appointment> entered;
        for (const std::string_view begin : from) {
            Appointment made = acting(begin, std::nullopt);
            made.until = last_day_of(made, entered);
            entered.push_back(made);
        }
        std::ranges::sort(entered, {}, &Appointment::from);
        Date first = entered.front().from;
        for (std::size_t i = 0; i < entered.size(); ++i) {
            const Appointment& held = entered[i];
            if (i > 0 && held.from - *entered[i - 1].until > 1) first = held.from;
            CAPTURE(to_string(held.from));
            CHECK(*held.until < months_after(first, 6));
        }
    } while (std::ranges::next_permutation(from).found);
}

TEST_CASE("a gap that is shorter than the term before it is no gap") {
    const Appointment first = acting("2026-01-15", "2026-04-14");
    const Appointment second = acting("2026-04-16", "2026-07-14");  // after one day without a term
    CHECK(last_day(second, {first}) == "2026-07-14");
    CHECK(last_day(acting("2026-07-16", std::nullopt), {first, second}) == "2026-07-15");
    // 89 days without a term are fewer than the 90 of the first term, and 90 are a gap.
    CHECK(last_day(acting("2026-07-13", std::nullopt), {first}) == "2026-07-14");
    CHECK(last_day(acting("2026-07-14", std::nullopt), {first}) == "2026-10-13");
    // A short term in between makes no gap where there was none.
    const Appointment shorter = acting("2026-07-10", "2026-07-11");
    CHECK(last_day(acting("2026-07-13", std::nullopt), {first, shorter}) == "2026-07-14");
}

TEST_CASE("a gap is measured by all the terms before it that follow each other") {
    // Six months of terms, each some half as long as the one before it.
    std::vector<Appointment> halves = {
        acting("2026-01-11", "2026-03-05"), acting("2026-03-06", "2026-05-08"),
        acting("2026-05-09", "2026-06-09"), acting("2026-06-10", "2026-06-25"),
        acting("2026-06-26", "2026-07-03"), acting("2026-07-04", "2026-07-07"),
        acting("2026-07-08", "2026-07-09"), acting("2026-07-10", "2026-07-10")};
    SUBCASE("a Saturday without is none") {
        CHECK(last_day(acting("2026-07-12", "2026-09-05"), halves) == "2026-07-11");
    }
    SUBCASE("however they were entered") {
        std::ranges::reverse(halves);
        CHECK(last_day(acting("2026-07-12", "2026-07-12"), halves) == "2026-07-11");
    }
    SUBCASE("nor where the first of them is entered last") {
        const Appointment first = halves.front();
        halves.erase(halves.begin());
        halves.push_back(acting("2026-07-12", "2026-09-05"));
        // The others make six months already, so the first one ends early enough to leave a gap.
        CHECK(last_day(first, halves) == "2026-02-06");
    }
    SUBCASE("three months without are always one") {
        CHECK(last_day(acting("2026-10-08", std::nullopt), halves) == "2026-10-07");
        CHECK(last_day(acting("2026-10-10", std::nullopt), halves) == "2027-01-09");
    }
    SUBCASE("a holder of the post makes one of a single day") {
        Appointment holder = acting("2026-07-11", "2026-07-11", "joko");
        holder.capacity = Capacity::definitif;
        halves.push_back(holder);
        CHECK(last_day(acting("2026-07-12", "2026-09-05"), halves) == "2026-09-05");
    }
}

TEST_CASE("a holder of the post between two terms of a Plt. makes a gap, another Plh. none") {
    const Appointment first = acting("2026-01-15", "2026-04-14");
    const Appointment second = acting("2026-05-01", std::nullopt);
    Appointment between = acting("2026-04-20", "2026-04-22", "joko");
    between.capacity = Capacity::plh;
    CHECK(last_day(second, {first, between}) == "2026-07-14");
    between.capacity = Capacity::definitif;
    CHECK(last_day(second, {first, between}) == "2026-07-31");
    between.role = RoleId("petugas");
    CHECK(last_day(second, {first, between}) == "2026-07-14");
    between.role = RoleId("kepala");
    between.at = time_of("2026-05-01T08:00:00+07:00");  // entered when the days were over
    CHECK(last_day(second, {first, between}) == "2026-07-14");
}

TEST_CASE("a gap as long as the term before it is one, however long that was") {
    const Appointment first = acting("2026-01-15", "2026-04-14");
    SUBCASE("91 days") {
        const Appointment second = acting("2026-04-15", "2026-07-14");
        CHECK(last_day(acting("2026-10-13", std::nullopt), {first, second}) == "2026-10-12");
        CHECK(last_day(acting("2026-10-14", std::nullopt), {first, second}) == "2027-01-13");
    }
    SUBCASE("90 days over a new year") {
        const Appointment only = acting("2025-11-30", "2026-02-27");
        CHECK(last_day(acting("2026-05-28", std::nullopt), {only}) == "2026-05-29");
        CHECK(last_day(acting("2026-05-29", std::nullopt), {only}) == "2026-08-28");
    }
}

TEST_CASE("who makes a gap: a holder of the post on any day of it, and nobody else") {
    const Appointment first = acting("2026-01-15", "2026-04-14");
    const Appointment second = acting("2026-05-01", std::nullopt);
    Appointment between = acting("2026-04-15", "2026-04-15", "joko");
    const auto is_gap = [&] { return last_day(second, {first, between}) == "2026-07-31"; };
    SUBCASE("a holder on its first day") {
        between.capacity = Capacity::definitif;
        CHECK(is_gap());
    }
    SUBCASE("a holder on its last day, who goes on") {
        between.capacity = Capacity::definitif;
        between.from = day("2026-04-30");
        between.until.reset();
        CHECK(is_gap());
    }
    SUBCASE("no other Plt.") { CHECK_FALSE(is_gap()); }
    SUBCASE("no Plh. from before it until after it") {
        between.capacity = Capacity::plh;
        between.from = day("2026-04-01");
        between.until = day("2026-05-31");
        CHECK_FALSE(is_gap());
    }
    SUBCASE("no holder who was entered a day after it, and goes on") {
        between.capacity = Capacity::definitif;
        between.until.reset();
        between.at = time_of("2026-05-01T00:00:00+07:00");
        CHECK_FALSE(is_gap());
    }
    SUBCASE("no holder who was entered a month after it") {
        between.capacity = Capacity::definitif;
        between.until = day("2026-04-30");
        between.at = time_of("2026-06-01T08:00:00+07:00");
        CHECK_FALSE(is_gap());
    }
}

TEST_CASE("a holder who was dismissed before the gap does not make it one") {
    OfficeWorld office = small_office();
    office.enrol("wati");
    const auto act_as = [&](std::string_view from, std::string_view until, std::string_view at) {
        RosterEntry entry;
        entry.act = RosterAct::appoint;
        entry.person = PersonId("wati");
        entry.role = RoleId("kepala");
        entry.capacity = Capacity::plt;
        entry.from = day(from);
        entry.until = day(until);
        office.add(entry, at);
        return *office.record().roster.appointments.back().until;
    };
    // budi and tono hold the post, and leave it.
    std::string_view left = "2026-01-14T08:00:00+07:00";
    SUBCASE("before the first term") {}
    SUBCASE("within it") { left = "2026-04-10T08:00:00+07:00"; }
    SUBCASE("on its last day, for the day after it") { left = "2026-04-14T08:00:00+07:00"; }
    const bool is_within = left != "2026-01-14T08:00:00+07:00";
    if (is_within) act_as("2026-01-15", "2026-04-14", "2026-01-14T09:00:00+07:00");
    for (const char* person : {"budi", "tono"}) {
        RosterEntry entry;
        entry.act = RosterAct::dismiss;
        entry.person = PersonId(person);
        entry.role = RoleId("kepala");
        if (left.starts_with("2026-04-14")) entry.from = day("2026-04-15");
        office.add(entry, left);
    }
    if (!is_within) act_as("2026-01-15", "2026-04-14", "2026-01-14T09:00:00+07:00");
    CHECK(act_as("2026-04-16", "2026-07-14", "2026-04-15T08:00:00+07:00") == day("2026-07-14"));
    CHECK(act_as("2026-07-16", "2026-10-01", "2026-07-15T08:00:00+07:00") == day("2026-07-15"));
}

TEST_CASE("signatures after the term of a Plt. are by nobody who holds the role") {
    OfficeWorld office = small_office();
    office.enrol("wati");
    RosterEntry entry;
    entry.act = RosterAct::appoint;
    entry.person = PersonId("wati");
    entry.role = RoleId("kepala");
    entry.capacity = Capacity::plt;
    entry.from = day("2026-01-15");
    entry.until = day("2026-12-31");
    office.add(entry, "2026-01-14T08:00:00+07:00");
    const Roster& roster = office.record().roster;
    const Instant noon = time_of("2026-04-14T12:00:00+07:00");
    const EntryNumber n = roster.last_entry();
    CHECK(roster.in_force(n, noon).appointment(*entry.person, *entry.role, day("2026-04-14")) !=
          nullptr);
    CHECK(roster.in_force(n, noon + 86400)
              .appointment(*entry.person, *entry.role, day("2026-04-15")) == nullptr);
    REQUIRE(office.findings().size() == 1);
    CHECK(office.findings().front().rule == rule::acting_term);
    CHECK(office.findings().front().severity == Severity::warning);
}

}  // namespace yankomas::test
