// Tests how a case is counted that was ended for an entry that is not valid, and the one that goes
// on from it.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <vector>

#include <doctest/doctest.h>

#include "core/report/figures.h"
#include "core/rules/continuing.h"
#include "support/doubtful_case.h"

namespace yankomas {

namespace {

using test::CaseWorld;
using test::OfficeWorld;

constexpr const char* kNow = "2026-12-01T12:00:00+07:00";

CaseFacts facts_in(const CaseWorld& one) {
    CaseFacts facts;
    one.look(kNow, [&](const Docket& docket, const Judgement& judgement) {
        facts = facts_of(docket, judgement);
    });
    return facts;
}

Report report_in(const std::vector<CaseFacts>& facts) {
    return report_of(
        facts,
        {test::time_of("2026-11-01T00:00:00+07:00"), test::time_of("2027-01-01T00:00:00+07:00")},
        test::time_of(kNow), Zone::wib);
}

std::vector<Change> changes_in(const CaseFacts& facts) {
    std::vector<Change> changes;
    for (const CaseChange& change : facts.changes) changes.push_back(change.change);
    return changes;
}

}  // namespace

TEST_CASE("report: a step counts no more if its case was ended for its signature or one above") {
    OfficeWorld office = test::office_with_wati();
    office.appoint("wati", "kepala");
    CaseWorld one = test::small_case_at_step_2(office);
    int doubtful = 3;
    SUBCASE("the step itself") { test::decide(one, "budi"); }
    SUBCASE("a paper above it") {
        one.sign(test::attach_act("permohonan"), "budi", "kepala", test::kSigned);
        test::decide(one, "tono", "2026-11-30T14:00:00+07:00");
    }
    SUBCASE("but what stands above it does") {
        test::decide(one, "tono", "2026-11-30T10:00:00+07:00");
        one.sign(test::cosign_act(2, 3), "wati", "kepala", "2026-11-30T11:00:00+07:00");
        doubtful = 5;
        one.sign(test::attach_act("permohonan"), "budi", "kepala", test::kSigned);
    }
    test::revoke(office, "budi");
    one.sign(test::void_act(doubtful), "sari", "petugas", test::kCured);
    REQUIRE(test::is_verified(one));
    const Report report = report_in({facts_in(one)});
    CHECK(report.office.judged() == (doubtful == 3 ? 0 : 1));
    CHECK(report.total.flow == Flow{0, 1, 0, 1, 0, 0});
}

TEST_CASE("report: a case that a doubtful signature closed ends with the exit that says so") {
    OfficeWorld office = test::office_with_wati();
    office.appoint("wati", "petugas");
    CaseWorld one = test::small_case_at_step_3(office);
    one.sign(test::attach_act("putusan"), "sari", "petugas", "2026-11-30T15:00:00+07:00");
    one.step(3, "wati", "petugas", "2026-11-30T16:00:00+07:00");
    test::revoke(office, "wati");
    one.sign(test::void_act(6), "sari", "petugas", test::kCured);
    REQUIRE(test::is_verified(one));
    const CaseFacts facts = facts_in(one);
    CHECK(changes_in(facts) == std::vector{Change::opened, Change::ended});
    CHECK(facts.changes.back().at == test::time_of(test::kCured));
    CHECK(facts.changes.back().ending.is_exit);
}

TEST_CASE("report: a case that goes on was reopened, and came in with the one that was ended") {
    OfficeWorld office = test::office_with_wati();
    CaseWorld one = test::small_case_at_step_2(office);
    test::decide(one, "budi");
    test::revoke(office, "budi");
    one.sign(test::void_act(3), "sari", "petugas", test::kCured);
    CaseWorld next(office, "contoh", "YK-2026-0002");
    one.look(kNow, [&](const Docket& docket, const Judgement& judgement) {
        next.continues = std::make_shared<const Predecessor>(*predecessor(docket, judgement));
    });
    next.sign(test::go_on(*next.continues), "sari", "petugas", test::kCuredToo);
    REQUIRE(next.rules(kNow).empty());
    CHECK(report_in({facts_in(one), facts_in(next)}).total.flow == Flow{0, 1, 1, 1, 1, 0});
}

}  // namespace yankomas
