// Since which day a key counts as compromised, and who must have signed that.
// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "core/roster/roster.h"
#include "support/small_office.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kEntered = "2026-04-01T08:00:00+07:00";

RosterEntry theft_of(std::string_view person, std::string_view from, std::string_view by) {
    RosterEntry entry;
    entry.act = RosterAct::revoke_key;
    entry.person = PersonId(person);
    entry.key = public_line(make_test_key(person));
    entry.from = parse_date(from);
    entry.reason = "dicuri";
    entry.by = PersonId(by);
    return entry;
}

void make_admin(OfficeWorld& office, std::string_view person) {
    RosterEntry entry;
    entry.act = RosterAct::admin;
    entry.person = PersonId(person);
    entry.by = PersonId("admin");
    office.add(entry, "2026-02-02T08:00:00+07:00");
}

void ask_two(OfficeWorld& office) {
    RosterEntry entry;
    entry.act = RosterAct::quorum;
    entry.count = 2;
    entry.by = PersonId("admin");
    office.add(entry, "2026-02-02T08:00:00+07:00");
}

void sign_too(OfficeWorld& office, int about, std::string_view by, std::string_view at = kEntered) {
    RosterEntry entry;
    entry.act = RosterAct::cosign;
    entry.about = EntryNumber{about};
    entry.by = PersonId(by);
    office.add(entry, at);
}

int last_number(const OfficeWorld& office) { return office.record().roster.last_entry().value; }

bool is_by_two(const OfficeWorld& office, std::string_view person, std::string_view at) {
    return office.record().roster.is_compromised_by_two(public_line(make_test_key(person)),
                                                        time_of(at));
}

}  // namespace

TEST_CASE("who asks whether two people signed since when a key is compromised") {
    OfficeWorld alone = small_office();
    alone.add(theft_of("sari", "2026-03-25", "admin"), kEntered);
    CHECK_FALSE(is_by_two(alone, "sari", kEntered));
    OfficeWorld office = small_office();
    make_admin(office, "tono");
    ask_two(office);
    office.add(theft_of("sari", "2026-03-25", "admin"), kEntered);
    CHECK_FALSE(is_by_two(office, "sari", kEntered));
    sign_too(office, last_number(office), "tono");
    CHECK(is_by_two(office, "sari", "2026-03-25T00:00:00+07:00"));
    CHECK_FALSE(is_by_two(office, "sari", "2026-03-24T23:59:59+07:00"));
    // The holder may revoke it alone, and then he is one person.
    office.add(theft_of("budi", "2026-03-25", "budi"), kEntered);
    CHECK_FALSE(is_by_two(office, "budi", kEntered));
}

}  // namespace yankomas::test
