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
    return office.record().roster.is_compromised_by_two(public_line(make_test_key(person)),
                                                        time_of(at));
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
    // The holder may revoke it alone, and then he is one person.
    office.add(stolen_key("budi", "2026-03-25", "budi"), kEntered);
    CHECK_FALSE(is_by_two(office, "budi", kEntered));
}

TEST_CASE("a day of compromise older than 14 days takes two people") {
    const std::string sari = public_line(make_test_key("sari"));
    const auto counts_at = [&](const OfficeWorld& office, std::string_view at) {
        return office.record().roster.is_revoked(sari, time_of(at));
    };
    OfficeWorld office = small_office();
    make_admin(office, "tono");
    office.add(stolen_key("sari", "2000-01-01", "admin"), kEntered);
    const int entry = last_number(office);
    // Alone it counts since 14 days before, and the key is dead at once.
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
    // They may sign a later day, and the last such entry counts; one alone changes nothing.
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
    // An admin first, the holder then, who is no admin.
    office.add(stolen_key("sari", "2025-11-01", "admin"), kEntered);
    again.about = EntryNumber{last_number(office)};
    office.add(again, kEntered, make_test_key("sari-baru"));
    CHECK(is_by_two(office, "sari", "2025-11-01T08:00:00+07:00"));
    // Nobody else who is no admin.
    office.add(stolen_key("sari", "2025-10-01", "admin"), kEntered);
    sign_too(office, last_number(office), "budi");
    CHECK_FALSE(is_by_two(office, "sari", "2025-10-01T08:00:00+07:00"));
    CHECK(office.record().roster.last_entry() < EntryNumber{last_entry_of(office)});
}

}  // namespace yankomas::test
