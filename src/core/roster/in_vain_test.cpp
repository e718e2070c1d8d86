// How many entries of the roster that change nothing one person may sign.
// SPDX-License-Identifier: Apache-2.0
#include "core/roster/in_vain.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "core/base/rules/office.h"
#include "support/roster_acts.h"
#include "support/small_office.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kBegin = "2026-02-02T08:00:00+07:00";
constexpr std::string_view kMidMarch = "2026-03-16T08:00:00+07:00";
constexpr std::string_view kNinetyDays = "2026-06-14T08:00:00+07:00";
constexpr std::string_view kOneSecondMore = "2026-06-14T08:00:01+07:00";

// sari, who is no admin, has a second key; admin and tono are admins, and `quorum` must sign.
OfficeWorld office_with_second_key(int quorum = 1) {
    OfficeWorld office = small_office();
    office.add(new_key("sari"), kBegin);
    office.add(roster_act(RosterAct::admin, "tono"), kBegin);
    office.add(quorum_of(quorum), kBegin);
    return office;
}

EntryNumber newest_entry(const OfficeWorld& office) {
    return EntryNumber{static_cast<int>(office.roster_journal().entries.size())};
}

bool is_relied_on(const OfficeWorld& office) {
    return office.record().roster.last_entry() == newest_entry(office);
}

// sari revokes her first key with the second one.
void sari_revokes(OfficeWorld& office, std::optional<std::string_view> since = std::nullopt,
                  std::string_view at = kMidMarch) {
    office.add(since ? stolen_key("sari", *since, "sari") : lost_key("sari", "sari"), at,
               make_test_key("sari-baru"));
}

bool is_ended_by_it(const OfficeWorld& office) {
    const Findings found = office.findings();
    return std::ranges::any_of(found, [](const Finding& one) {
        return one.rule == rule::no_effect && one.severity == Severity::error;
    });
}

}  // namespace

TEST_CASE("the 17th entry of one person that changes nothing ends the roster") {
    OfficeWorld office = office_with_second_key();
    const auto check_seventeen = [&](const auto& sign) {
        for (int i = 0; i < kMostInVain; ++i) sign();
        CHECK(is_relied_on(office));
        CHECK_FALSE(is_ended_by_it(office));
        // The entries of others are counted apart, and stand above the one that ends the roster.
        office.add(cosign_of(EntryNumber{900}, "tono"), kMidMarch);
        CHECK(is_relied_on(office));
        sign();
        CHECK_FALSE(is_relied_on(office));
        CHECK(is_ended_by_it(office));
    };
    SUBCASE("a dead key of her own, by who is no admin") {
        sari_revokes(office);
        check_seventeen([&] { sari_revokes(office); });
    }
    SUBCASE("since a day that counts already") {
        sari_revokes(office, "2026-03-10");
        check_seventeen([&] { sari_revokes(office, "2026-03-10"); });
    }
    SUBCASE("since another day each time, of which none counts by her word alone") {
        sari_revokes(office, "2026-03-01");
        int day = 10;
        check_seventeen([&] { sari_revokes(office, "2025-02-" + std::to_string(day++)); });
    }
    SUBCASE("a cosign of what she has signed") {
        sari_revokes(office, "2025-03-01");
        const EntryNumber about = newest_entry(office);
        check_seventeen(
            [&] { office.add(cosign_of(about, "sari"), kMidMarch, make_test_key("sari-baru")); });
    }
    SUBCASE("a change with a fault, by an admin") {
        check_seventeen([&] { office.add(roster_act(RosterAct::admin, "joko"), kMidMarch); });
    }
    SUBCASE("each of another kind") {
        int i = 0;
        check_seventeen([&] {
            office.add(++i % 2 == 0 ? roster_act(RosterAct::unadmin, "joko")
                                    : cosign_of(EntryNumber{900 + i}, "admin"),
                       kMidMarch);
        });
    }
}

TEST_CASE("an admin whose changes wait signs 16 more in vain, and no dismissal after them") {
    OfficeWorld office = office_with_second_key(2);
    RosterEntry dismissal = roster_act(RosterAct::dismiss, "budi", "tono");
    dismissal.role = RoleId("kepala");
    // The first 16 wait, and the next 16 have no effect.
    for (int i = 0; i < 2 * kMostInVain; ++i) office.add(dismissal, kMidMarch);
    CHECK(is_relied_on(office));
    office.add(dismissal, kMidMarch);
    CHECK_FALSE(is_relied_on(office));
    CHECK(is_ended_by_it(office));
}

TEST_CASE("what was signed in vain counts for 90 days, and what changes something never") {
    OfficeWorld office = office_with_second_key();
    SUBCASE("on the 90th day") {
        for (int i = 0; i <= kMostInVain; ++i) sari_revokes(office);
        sari_revokes(office, std::nullopt, kNinetyDays);
        CHECK_FALSE(is_relied_on(office));
    }
    SUBCASE("after it") {
        for (int i = 0; i <= kMostInVain; ++i) sari_revokes(office);
        sari_revokes(office, std::nullopt, kOneSecondMore);
        CHECK(is_relied_on(office));
    }
    SUBCASE("a day before the one that counts") {
        sari_revokes(office);
        for (int i = 0; i < kMostInVain; ++i) sari_revokes(office);
        sari_revokes(office, "2026-03-12");
        sari_revokes(office, "2026-03-10");
        CHECK(is_relied_on(office));
        const Roster& roster = office.record().roster;
        CHECK(roster.compromise(public_line(make_test_key("sari")))->compromised_since ==
              parse_date("2026-03-10"));
        sari_revokes(office, "2026-03-11");
        CHECK_FALSE(is_relied_on(office));
    }
    SUBCASE("another key that is not dead") {
        sari_revokes(office);
        for (int i = 0; i < kMostInVain; ++i) sari_revokes(office);
        RosterEntry other = lost_key("sari", "sari");
        other.key = public_line(make_test_key("sari-baru"));
        office.add(other, kMidMarch, make_test_key("sari-baru"));
        CHECK(is_relied_on(office));
        CHECK_FALSE(
            office.record().roster.in_force(time_of(kMidMarch)).has_live_key(PersonId("sari")));
    }
}

TEST_CASE("what would end the roster is refused before it is signed") {
    OfficeWorld office = office_with_second_key();
    const auto is_refused = [&](RosterEntry entry) {
        entry.number = EntryNumber{newest_entry(office).value + 1};
        entry.at = time_of(kMidMarch);
        const Findings found = check_roster_entry(office.record().roster, office.roster_journal(),
                                                  entry, public_line(make_test_key("sari-baru")));
        return std::ranges::any_of(found, [](const Finding& one) {
            return one.rule == rule::no_effect && one.severity == Severity::error;
        });
    };
    for (int i = 0; i <= kMostInVain; ++i) {
        CHECK_FALSE(is_refused(lost_key("sari", "sari")));
        sari_revokes(office);
    }
    CHECK(is_refused(lost_key("sari", "sari")));
    CHECK(is_refused(stolen_key("sari", "2026-03-16", "sari")) == false);
    CHECK(is_relied_on(office));
}

}  // namespace yankomas::test
