// Tests of how long nothing is to be said of a case: to the second, and not at all if a later
// moment could settle a doubt.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/quiet.h"

#include <doctest/doctest.h>

#include "core/rules/breaches.h"
#include "store/office/verify.h"
#include "support/memory_files.h"
#include "support/small_office.h"

namespace yankomas {

namespace {

struct Seen {
    std::optional<QuietSpan> overdue;
    std::optional<QuietSpan> lint;
    std::size_t breaches = 0;
};

Seen seen_at(const test::OfficeWorld& office, const test::CaseWorld& one, Instant now) {
    const MemoryFiles files;
    const CaseJournal journal = read_case(one.path(), one.bytes);
    const Evidence evidence = verify_case(journal, files, "/", office.record().seals);
    Docket docket(office.record(), journal, evidence, now);
    docket.advice = Advice::warnings;
    const Judgement judgement = judge(docket);
    return {quiet_for_overdue(docket, judgement), quiet_for_lint(docket, judgement),
            breaches_of(docket, judgement, {}).size()};
}

void check_quiet(const Seen& seen, bool is_quiet) {
    CHECK(seen.overdue.has_value() == is_quiet);
    CHECK(seen.lint.has_value() == is_quiet);
}

}  // namespace

TEST_CASE("quiet: a running clock is quiet up to its due time and not a second longer") {
    const test::OfficeWorld office = test::small_office();
    const auto one = test::small_case_at_step_3(office);
    const Instant now = test::time_of("2026-11-30T14:00:00+07:00");
    const Seen seen = seen_at(office, one, now);
    REQUIRE(seen.overdue);
    CHECK(seen.overdue->since == now);
    CHECK(seen.overdue->until == test::time_of("2026-12-01T23:59:59+07:00"));
    REQUIRE(seen.lint);
    CHECK(seen.lint->until == seen.overdue->until);
    CHECK(seen_at(office, one, seen.overdue->until).breaches == 0);
    const Seen after = seen_at(office, one, seen.overdue->until + 1);
    CHECK(after.breaches == 1);
    CHECK_FALSE(after.overdue);
    CHECK_FALSE(after.lint);
}

TEST_CASE("quiet: an open hold is quiet until it lapses") {
    const test::OfficeWorld office = test::small_office();
    auto one = test::small_case_at_step_2(office);
    auto hold = test::act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    one.sign(hold, "sari", "petugas", "2026-11-30T10:00:00+07:00");
    const Seen seen = seen_at(office, one, test::time_of("2026-11-30T11:00:00+07:00"));
    REQUIRE(seen.overdue);
    CHECK(seen.overdue->until < kNoEnd);
    REQUIRE(seen.lint);
    CHECK(seen.lint->until == seen.overdue->until);
    CHECK(seen_at(office, one, seen.overdue->until).breaches == 0);
    CHECK(seen_at(office, one, seen.overdue->until + 1).breaches == 1);
}

TEST_CASE("quiet: a closed case is quiet for ever, but not before its last entry") {
    const test::OfficeWorld office = test::small_office();
    const auto one = test::small_case_closed(office);
    const Seen seen = seen_at(office, one, test::time_of("2026-12-01T08:00:00+07:00"));
    REQUIRE(seen.overdue);
    CHECK(seen.overdue->until == kNoEnd);
    REQUIRE(seen.lint);
    CHECK(seen.lint->until == kNoEnd);
    CHECK_FALSE(seen_at(office, one, test::time_of("2026-12-01T07:59:59+07:00")).overdue);
}

TEST_CASE("quiet: a case waits for the next act on the roster") {
    test::OfficeWorld office = test::small_office();
    const auto one = test::small_case_at_step_3(office);
    office.publish("calendars/contoh-2026b.yaml", test::small_calendar("2026b"),
                   "2026-12-01T10:00:00+07:00");
    const Seen seen = seen_at(office, one, test::time_of("2026-11-30T14:00:00+07:00"));
    REQUIRE(seen.overdue);
    CHECK(seen.overdue->until == test::time_of("2026-12-01T09:59:59+07:00"));
    REQUIRE(seen.lint);
    CHECK(seen.lint->until == seen.overdue->until);
}

TEST_CASE("quiet: what was changed or signed without the right is never quiet") {
    const test::OfficeWorld office = test::small_office();
    auto changed = test::small_case_closed(office);
    const Instant now = test::time_of("2026-12-01T09:00:00+07:00");
    check_quiet(seen_at(office, changed, now), true);
    changed.bytes.replace(changed.bytes.find("PK-0007"), 7, "PK-0008");
    check_quiet(seen_at(office, changed, now), false);
    for (const char* person : {"sari", "budi"}) {
        CAPTURE(person);
        auto one = test::small_case_at_step_3(office);
        one.step(3, person, "petugas", "2026-11-30T15:00:00+07:00");
        check_quiet(seen_at(office, one, now), person == std::string_view("sari"));
    }
}

TEST_CASE("quiet: a number in a register is compared by lint, and by overdue only if it is an id") {
    const test::OfficeWorld office = test::small_office_with_takeover();
    test::CaseWorld one(office, "contoh");
    one.sign(test::takeover_act(2), "budi", "kepala", "2026-11-30T10:00:00+07:00");
    const Seen seen = seen_at(office, one, test::time_of("2026-11-30T11:00:00+07:00"));
    CHECK(seen.overdue);
    CHECK_FALSE(seen.lint);
    test::CaseWorld next(office, "contoh");
    test::CaseWorld::Act open = test::takeover_act(2);
    open.entry.register_text = "YK-2026-0009";
    next.sign(open, "budi", "kepala", "2026-11-30T10:00:00+07:00");
    check_quiet(seen_at(office, next, test::time_of("2026-11-30T11:00:00+07:00")), false);
}

// The seal that should have the entry is dated after it. Until a later one has it, the rights that
// its signer has at the moment of the run decide. Afterwards they do no more, but the finding stays
// on the case, and a case with it is judged in each run.
TEST_CASE("quiet: an entry that a seal lacks is judged in each run") {
    test::OfficeWorld office = test::small_office();
    office.enrol("rina");
    office.appoint("rina", "penyegel");
    const auto one = test::small_case_closed(office);
    const auto early = test::small_case_at_step_2(office);
    const auto other = test::small_case_closed(office, "YK-2026-0002");
    office.seal({early, other}, "rina", "2026-12-01T09:00:00+07:00");
    const Instant now = test::time_of("2026-12-01T10:00:00+07:00");
    check_quiet(seen_at(office, early, now), true);
    check_quiet(seen_at(office, other, now), true);
    check_quiet(seen_at(office, one, now), false);
    office.seal({one}, "rina", "2026-12-01T11:00:00+07:00");
    check_quiet(seen_at(office, other, now + 7200), true);
    check_quiet(seen_at(office, one, now + 7200), false);
}

}  // namespace yankomas
