// Tests what a report takes out of one case: how long its steps took, and how far it came.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/case_facts.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/record/elapsed.h"
#include "support/migrated_case.h"

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

std::optional<Stage> furthest(const CaseWorld& one, std::string_view now) {
    std::optional<Stage> stage;
    one.look(now, [&](const Docket& docket, const Judgement& judgement) {
        stage = facts_of(docket, judgement).stage;
    });
    return stage;
}

// Gives a step of a procedure a stage.
std::string with_stage(std::string sop, std::string_view title, std::string_view stage) {
    const std::string line = ", title: " + std::string(title);
    return sop.insert(sop.find(line), ", stage: " + std::string(stage));
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
    CHECK(on_hold("2026-12-03T11:00:00+07:00") == 1);
    CHECK(on_hold("2026-12-04T09:00:00+07:00") == 2);
    CHECK(on_hold("2026-12-05T09:00:00+07:00") == 2);  // a Saturday
    CHECK(on_hold("2026-12-07T09:00:00+07:00") == 3);
    // Once it is resumed the day on which that happens counts again.
    one.sign(resume_act(), "sari", "petugas", "2026-12-07T10:00:00+07:00");
    CHECK(on_hold("2026-12-07T11:00:00+07:00") == 2);
}

TEST_CASE("report: an exit that was taken back ended the case and no step") {
    const OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_2(office);
    CaseWorld::Act leave = test::act_of(CaseAct::exit);
    leave.entry.exit = ExitId("dicabut");
    leave.entry.reason = "dicabut pemohon";
    leave.entry.documents = test::attach_act("pencabutan").entry.documents;
    CaseWorld::Act back = test::act_of(CaseAct::send_back);
    back.entry.step = StepNumber{2};
    back.entry.reason = "keliru";
    std::vector<Change> expected{Change::opened};
    std::size_t passes = 1;
    const auto take_back = [&](const char* left, const char* returned) {
        one.sign(leave, "budi", "kepala", left);
        one.sign(back, "tono", "kepala", returned);
        expected.insert(expected.end(), {Change::ended, Change::reopened});
    };
    take_back("2026-12-01T09:00:00+07:00", "2026-12-01T10:00:00+07:00");
    SUBCASE("it goes on") {}
    SUBCASE("twice") { take_back("2026-12-02T09:00:00+07:00", "2026-12-02T10:00:00+07:00"); }
    SUBCASE("and is left again") {
        one.sign(leave, "budi", "kepala", "2026-12-04T09:00:00+07:00");
        expected.push_back(Change::ended);
        passes = 2;
    }
    one.look(kMonday, [&](const Docket& docket, const Judgement& judgement) {
        const CaseFacts facts = facts_of(docket, judgement);
        std::vector<Change> changes;
        for (const CaseChange& change : facts.changes) changes.push_back(change.change);
        CHECK(changes == expected);
        CHECK(facts.passes.size() == passes);
    });
}

TEST_CASE("report: a step that a newer version does not have takes no stage back") {
    std::string first = with_stage(std::string(test::kRunVersion1), "Mengajukan", "diterima");
    SUBCASE("of the steps before it") {}
    SUBCASE("and its own is not reached any more") {
        first = with_stage(first, "Memeriksa", "ditelaah");
    }
    OfficeWorld office = test::running_office(first);
    CaseWorld one = test::run_at_step_3(office);
    const std::string second =
        with_stage(std::string(test::kRunVersion2), "Mengajukan", "diterima");
    test::publish_version_2(office, with_stage(second, "Memutus", "ditelaah"));
    one.sign(test::migrate_act(2, office.sop("alur")), "budi", "kepala",
             "2026-03-03T10:00:00+07:00");
    CHECK(one.rules("2026-03-03T11:00:00+07:00").empty());
    CHECK(furthest(one, "2026-03-03T11:00:00+07:00") == Stage::received);
    CaseWorld::Act back = test::act_of(CaseAct::send_back);
    back.entry.step = StepNumber{1};
    back.entry.reason = "kurang jelas";
    CaseWorld returned = one;
    returned.sign(back, "budi", "kepala", "2026-03-04T09:00:00+07:00");
    CHECK(furthest(returned, "2026-03-04T11:00:00+07:00") == std::nullopt);
    one.step(2, "tono", "kepala", "2026-03-04T09:00:00+07:00");
    CHECK(furthest(one, "2026-03-04T11:00:00+07:00") == Stage::reviewed);
}

}  // namespace yankomas
