// Since which day a key counts as compromised, and who must have signed that.
// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "core/base/rules/office.h"
#include "core/roster/roster.h"
#include "support/roster_acts.h"
#include "support/small_office.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kEntered = "2026-04-01T08:00:00+07:00";

void make_admin(OfficeWorld& office, std::string_view person) {
    office.add(roster_act(RosterAct::admin, person), "2026-02-02T08:00:00+07:00");
}

void ask_two(OfficeWorld& office) { office.add(quorum_of(2), "2026-02-02T08:00:00+07:00"); }

void sign_too(OfficeWorld& office, int about, std::string_view by, std::string_view at = kEntered) {
    office.add(cosign_of(EntryNumber{about}, by), at);
}

int last_entry_of(const OfficeWorld& office) {
    return static_cast<int>(office.roster_journal().entries.size());
}

int last_number(const OfficeWorld& office) { return office.record().roster.last_entry().value; }

bool is_by_two(const OfficeWorld& office, std::string_view person, std::string_view at) {
    return office.record()
        .roster.in_force(time_of(at))
        .is_compromised_by_two(public_line(make_test_key(person)));
}

}  // namespace

TEST_CASE("who asks whether two people signed since when a key is compromised") {
    OfficeWorld alone = small_office();
    alone.add(stolen_key("sari", "2026-03-25", "admin"), kEntered);
    CHECK_FALSE(is_by_two(alone, "sari", kEntered));
    OfficeWorld office = small_office();
    make_admin(office, "tono");
    ask_two(office);
    office.add(stolen_key("sari", "2026-03-25", "admin"), kEntered);
    CHECK_FALSE(is_by_two(office, "sari", kEntered));
    sign_too(office, last_number(office), "tono");
    CHECK(is_by_two(office, "sari", "2026-03-25T00:00:00+07:00"));
    CHECK_FALSE(is_by_two(office, "sari", "2026-03-24T23:59:59+07:00"));
    // The holder may revoke his key alone, and then only one person has signed.
    office.add(stolen_key("budi", "2026-03-25", "budi"), kEntered);
    CHECK_FALSE(is_by_two(office, "budi", kEntered));
}

TEST_CASE("a day of compromise older than 14 days takes two people") {
    const std::string sari = public_line(make_test_key("sari"));
    const auto counts_at = [&](const OfficeWorld& office, std::string_view at) {
        return office.record().roster.in_force(time_of(at)).is_revoked(sari);
    };
    OfficeWorld office = small_office();
    make_admin(office, "tono");
    office.add(stolen_key("sari", "2000-01-01", "admin"), kEntered);
    const int entry = last_number(office);
    // By one person's word the day counts as 14 days before, and the key is dead at once.
    CHECK(counts_at(office, kEntered));
    CHECK(counts_at(office, "2026-03-18T00:00:00+07:00"));
    CHECK_FALSE(counts_at(office, "2026-03-17T23:59:59+07:00"));
    CHECK(office.findings().back().rule == rule::pending);
    sign_too(office, entry, "admin");  // the same person again
    office.add(stolen_key("sari", "2000-01-01", "admin"), kEntered);
    CHECK_FALSE(counts_at(office, "2026-03-17T23:59:59+07:00"));
    sign_too(office, entry, "tono");
    CHECK(counts_at(office, "2000-01-01T00:00:00+07:00"));
    CHECK(is_by_two(office, "sari", "2000-01-01T00:00:00+07:00"));
    // Two people may sign a later day, and the last such entry counts; one alone changes nothing.
    office.add(stolen_key("sari", "2026-03-28", "admin"), kEntered);
    CHECK(counts_at(office, "2000-01-01T00:00:00+07:00"));
    sign_too(office, last_number(office), "tono");
    CHECK_FALSE(counts_at(office, "2026-03-27T08:00:00+07:00"));
    CHECK(counts_at(office, "2026-03-28T00:00:00+07:00"));
    office.add(stolen_key("sari", "2026-03-20", "tono"), kEntered);
    CHECK_FALSE(counts_at(office, "2026-03-27T08:00:00+07:00"));
}

TEST_CASE("the holder of the key is the second person, and an officer alone is one") {
    OfficeWorld office = small_office();
    RosterEntry key;
    key.act = RosterAct::key;
    key.person = PersonId("sari");
    key.key = public_line(make_test_key("sari-baru"));
    office.add(key, "2026-02-02T08:00:00+07:00");
    office.add(stolen_key("sari", "2025-12-01", "sari"), kEntered);
    const int own = last_number(office);
    CHECK_FALSE(is_by_two(office, "sari", kEntered));
    // She signs it with her other key: that is the same person.
    RosterEntry again;
    again.act = RosterAct::cosign;
    again.about = EntryNumber{own};
    again.by = PersonId("sari");
    office.add(again, kEntered, make_test_key("sari-baru"));
    CHECK_FALSE(is_by_two(office, "sari", "2026-01-01T08:00:00+07:00"));
    sign_too(office, own, "admin");
    CHECK(is_by_two(office, "sari", "2026-01-01T08:00:00+07:00"));
    // An admin signs first, and then the holder, who is no admin.
    office.add(stolen_key("sari", "2025-11-01", "admin"), kEntered);
    again.about = EntryNumber{last_number(office)};
    office.add(again, kEntered, make_test_key("sari-baru"));
    CHECK(is_by_two(office, "sari", "2025-11-01T08:00:00+07:00"));
    // Nobody else may sign who is no admin.
    office.add(stolen_key("sari", "2025-10-01", "admin"), kEntered);
    sign_too(office, last_number(office), "budi");
    CHECK_FALSE(is_by_two(office, "sari", "2025-10-01T08:00:00+07:00"));
    CHECK(office.record().roster.last_entry() < EntryNumber{last_entry_of(office)});
}

TEST_CASE("an old day that the holder signs too counts, whoever began, and hers alone does not") {
    const auto counts_at = [](const OfficeWorld& office, std::string_view person) {
        return is_by_two(office, person, "2026-01-01T08:00:00+07:00");
    };
    OfficeWorld office = small_office();
    for (const char* person : {"sari", "budi", "tono"})
        office.add(new_key(person), "2026-02-02T08:00:00+07:00");
    const auto sign_as_holder = [&](int about, std::string_view person) {
        office.add(cosign_of(EntryNumber{about}, person), kEntered,
                   make_test_key(std::string(person) + "-baru"));
    };
    SUBCASE("an admin says it of a kepala, and he signs") {
        office.add(stolen_key("budi", "2025-12-01"), kEntered);
        CHECK_FALSE(counts_at(office, "budi"));
        sign_as_holder(last_number(office), "budi");
        CHECK(counts_at(office, "budi"));
    }
    SUBCASE("an admin says it of another one, after an earlier word of his alone") {
        office.add(stolen_key("tono", "2026-03-25"), kEntered);
        office.add(stolen_key("tono", "2025-12-01"), kEntered);
        sign_as_holder(last_number(office), "tono");
        CHECK(counts_at(office, "tono"));
        CHECK(office.record().roster.last_entry() == EntryNumber{last_entry_of(office)});
    }
    SUBCASE("he says it himself, and an admin signs") {
        office.add(stolen_key("budi", "2025-12-01", "budi"), kEntered);
        CHECK_FALSE(counts_at(office, "budi"));
        sign_too(office, last_number(office), "admin");
        CHECK(counts_at(office, "budi"));
    }
}

TEST_CASE("of several days of compromise it counts who signed them, and then when") {
    const std::string budi = public_line(make_test_key("budi"));
    OfficeWorld office = small_office();
    make_admin(office, "tono");
    const auto counts_at = [&](std::string_view at) {
        return office.record().roster.in_force(time_of(at)).is_revoked(budi);
    };
    const auto by_two = [&](std::string_view day) {
        office.add(stolen_key("budi", day), kEntered);
        sign_too(office, last_number(office), "tono");
    };
    SUBCASE("of two that two people signed, the later entry, though its day is later") {
        by_two("2026-03-01");
        by_two("2026-03-20");
        CHECK_FALSE(counts_at("2026-03-19T08:00:00+07:00"));
        CHECK(counts_at("2026-03-20T08:00:00+07:00"));
    }
    SUBCASE("and also if its day is earlier") {
        by_two("2026-03-20");
        by_two("2026-03-01");
        by_two("2026-03-10");
        CHECK_FALSE(counts_at("2026-03-09T08:00:00+07:00"));
        CHECK(counts_at("2026-03-10T08:00:00+07:00"));
    }
    SUBCASE("what two people signed, though one alone said an earlier day before") {
        office.add(stolen_key("budi", "2026-03-20", "tono"), kEntered);
        by_two("2026-03-28");
        CHECK_FALSE(counts_at("2026-03-27T08:00:00+07:00"));
    }
    SUBCASE("or afterwards") {
        by_two("2026-03-28");
        office.add(stolen_key("budi", "2026-03-20", "tono"), kEntered);
        CHECK_FALSE(counts_at("2026-03-27T08:00:00+07:00"));
    }
    SUBCASE("or twice, each of them alone") {
        by_two("2026-03-28");
        office.add(stolen_key("budi", "2026-03-24"), kEntered);
        office.add(stolen_key("budi", "2026-03-20", "tono"), kEntered);
        CHECK_FALSE(counts_at("2026-03-27T08:00:00+07:00"));
        CHECK(counts_at("2026-03-28T00:00:00+07:00"));
    }
    SUBCASE("one alone says a day of 14 days before, and not of 15") {
        office.add(stolen_key("budi", "2026-03-18", "tono"), kEntered);
        CHECK(counts_at("2026-03-18T00:00:00+07:00"));
        CHECK_FALSE(counts_at("2026-03-17T23:59:59+07:00"));
        OfficeWorld other = small_office();
        other.add(stolen_key("budi", "2026-03-17"), kEntered);
        CHECK(
            other.record().roster.in_force(time_of("2026-03-18T00:00:00+07:00")).is_revoked(budi));
        CHECK_FALSE(
            other.record().roster.in_force(time_of("2026-03-17T23:59:59+07:00")).is_revoked(budi));
    }
    SUBCASE("of two by one person, the earlier day") {
        office.add(stolen_key("budi", "2026-03-28"), kEntered);
        office.add(stolen_key("budi", "2026-03-20"), kEntered);
        CHECK(counts_at("2026-03-20T08:00:00+07:00"));
    }
    SUBCASE("in whatever order they were said") {
        office.add(stolen_key("budi", "2026-03-20"), kEntered);
        office.add(stolen_key("budi", "2026-03-28"), kEntered);
        CHECK(counts_at("2026-03-20T08:00:00+07:00"));
    }
    SUBCASE("and of two by different people, each alone") {
        office.add(stolen_key("budi", "2026-03-22", "tono"), kEntered);
        office.add(stolen_key("budi", "2026-03-25"), kEntered);
        CHECK(counts_at("2026-03-22T08:00:00+07:00"));
    }
}

}  // namespace yankomas::test
