// Tests what a report takes out of one case: how long its steps took.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/case_facts.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/record/elapsed.h"
#include "support/small_office.h"

namespace yankomas {

namespace {

using test::CaseWorld;
using test::OfficeWorld;

constexpr const char* kMonday = "2026-12-07T13:00:00+07:00";

CaseWorld::Act resume_act() {
    CaseWorld::Act act = test::act_of(CaseAct::resume);
    act.entry.reason = "Berkas masuk";
    return act;
}

// Step 2 begins on Monday 30 November, stands from `since` until `until`, and is done a week later.
CaseWorld held_and_done(const OfficeWorld& office, const std::vector<const char*>& holds) {
    CaseWorld one = test::small_case_at_step_2(office);
    for (std::size_t i = 0; i < holds.size(); ++i)
        one.sign(i % 2 == 0 ? test::hold_act() : resume_act(), "sari", "petugas", holds[i]);
    const int entry = 3 + static_cast<int>(holds.size());
    one.step(2, "budi", "kepala", "2026-12-07T09:30:00+07:00", "setuju");
    one.sign(test::cosign_act(2, entry), "tono", "kepala", "2026-12-07T10:00:00+07:00");
    return one;
}

// Returns how many working days step 2 took, and how many of the case's a hold took out.
std::pair<std::int64_t, int> taken_and_held(const CaseWorld& one) {
    std::pair<std::int64_t, int> found{-1, -1};
    one.look(kMonday, [&](const Docket& docket, const Judgement& judgement) {
        const CaseFacts facts = facts_of(docket, judgement);
        REQUIRE(facts.passes.size() == 2);
        const auto elapsed =
            elapsed_of(judgement.standing.progress, *docket.office.calendar_now(docket.as_of),
                       docket.zone(), docket.as_of);
        REQUIRE(elapsed);
        found = {facts.passes[1].took.value_or(-1), elapsed->on_hold};
    });
    return found;
}

}  // namespace

TEST_CASE("report: a hold takes out of a step the days that it takes out of the clock") {
    const OfficeWorld office = test::small_office();
    using Found = std::pair<std::int64_t, int>;
    const auto found = [&](const std::vector<const char*>& holds) {
        return taken_and_held(held_and_done(office, holds));
    };
    CHECK(found({}) == Found{5, 0});
    // Until a Saturday it takes out Wednesday, Thursday and Friday.
    CHECK(found({"2026-12-02T10:00:00+07:00", "2026-12-05T10:00:00+07:00"}) == Found{2, 3});
    // From a Saturday until Monday it takes out no working day.
    CHECK(found({"2026-12-05T10:00:00+07:00", "2026-12-07T09:00:00+07:00"}) == Found{5, 0});
    // The day on which the clock starts does not count anyway.
    CHECK(found({"2026-11-30T10:00:00+07:00", "2026-12-01T10:00:00+07:00"}) == Found{5, 0});
    // Two holds over one midnight each.
    CHECK(found({"2026-12-01T10:00:00+07:00", "2026-12-02T09:00:00+07:00",
                 "2026-12-02T09:00:00+07:00", "2026-12-03T09:00:00+07:00"}) == Found{3, 2});
    // Within a day, and over days off alone.
    CHECK(found({"2026-12-01T10:00:00+07:00", "2026-12-01T15:00:00+07:00",
                 "2026-12-05T10:00:00+07:00", "2026-12-06T15:00:00+07:00"}) == Found{5, 0});
}

TEST_CASE("the days of an open hold are those that its clock has stood") {
    const OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_2(office);
    one.sign(test::hold_act(), "sari", "petugas", "2026-12-03T10:00:00+07:00");
    const auto on_hold = [&](const char* now) {
        std::optional<Elapsed> elapsed;
        one.look(now, [&](const Docket& docket, const Judgement& judgement) {
            elapsed =
                elapsed_of(judgement.standing.progress, *docket.office.calendar_now(docket.as_of),
                           docket.zone(), docket.as_of);
        });
        REQUIRE(elapsed);
        return elapsed->on_hold;
    };
    CHECK(on_hold("2026-12-03T23:00:00+07:00") == 0);
    CHECK(on_hold("2026-12-04T09:00:00+07:00") == 1);
    CHECK(on_hold("2026-12-05T09:00:00+07:00") == 2);  // a Saturday
    CHECK(on_hold("2026-12-07T09:00:00+07:00") == 2);
    CHECK(on_hold("2026-12-08T09:00:00+07:00") == 3);
}

}  // namespace yankomas
