// Tests of cases that go on from one which was ended for an entry that is not valid.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/continuing.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "core/rules/summary.h"
#include "support/doubtful_case.h"
#include "support/looked_at.h"

namespace yankomas::test {

namespace {

using RuleNames = std::vector<std::string>;

constexpr const char* kBegan = "2026-11-30T09:15:00+07:00";  // step 2 of the first case

std::optional<Predecessor> predecessor_in(const CaseWorld& one) {
    std::optional<Predecessor> found;
    one.look("2026-12-01T12:00:00+07:00", [&](const Docket& docket, const Judgement& judgement) {
        found = predecessor(docket, judgement);
    });
    return found;
}

// budi's key was stolen before he signed step 2, and sari ended the case for that.
CaseWorld ended_at_step_2(OfficeWorld& office, std::string_view ended = kCured) {
    CaseWorld one = small_case_at_step_2(office);
    decide(one, "budi");
    revoke(office, "budi");
    one.sign(void_act(3), "sari", "petugas", ended);
    return one;
}

// A new case that names the ended one.
CaseWorld new_case_after(const OfficeWorld& office, const CaseWorld& ended) {
    CaseWorld next(office, "contoh", "YK-2026-0002");
    next.continues = std::make_shared<const Predecessor>(*predecessor_in(ended));
    return next;
}

// The opening that agrees with the ended case.
CaseWorld::Act go_on(const Predecessor& before) {
    CaseWorld::Act open = act_of(CaseAct::open);
    open.entry.step = before.step;
    open.entry.register_text = before.id.value;
    open.entry.received = before.received;
    open.entry.occurred = before.since;
    open.entry.documents = before.on_file;
    open.entry.reason = "lanjutan";
    return open;
}

}  // namespace

TEST_CASE("whoever opens cases goes on from one that was ended for an entry") {
    OfficeWorld office = office_with_wati();
    const CaseWorld ended = ended_at_step_2(office);
    CaseWorld next = new_case_after(office, ended);
    const CaseWorld::Act open = go_on(*next.continues);
    CHECK(open.entry.occurred == time_of(kBegan));
    SUBCASE("in a role of open-by, where the procedure takes over no case") {
        next.sign(open, "sari", "petugas", kCuredToo);
        CHECK(next.rules() == RuleNames{});
        const CaseSummary summary = looked_at(next, kNext).summary;
        CHECK(summary.step == StepNumber{2});
        CHECK(summary.clock.due == time_of("2026-12-03T23:59:59+07:00"));
    }
    SUBCASE("in a role of the step that ran, and he may sign that") {
        next.sign(open, "tono", "kepala", kCuredToo);
        next.step(2, "tono", "kepala", kNext, "setuju");
        CHECK(next.rules() == RuleNames{});
    }
    SUBCASE("and nobody else") {
        next.sign(open, "wati", "petugas", kCuredToo);
        CHECK(next.rules() == RuleNames{"no-appointment"});
    }
    SUBCASE("later too, under the version that it was under") {
        office.publish(
            "sops/contoh-2.yaml",
            [] {
                std::string sop = small_sop();
                sop.replace(sop.find("version: 1"), 10, "version: 2");
                return sop;
            }(),
            kTheft);
        next.sign(open, "sari", "petugas", "2026-12-30T09:00:00+07:00");
        CHECK(join(next.rules("2026-12-30T10:00:00+07:00"), ",") == "");
    }
}

TEST_CASE("nothing is gained by going on with a new case") {
    OfficeWorld office = office_with_wati();
    const CaseWorld ended = ended_at_step_2(office);
    CaseWorld next = new_case_after(office, ended);
    CaseWorld::Act open = go_on(*next.continues);
    RuleNames expected{"continued-otherwise"};
    SUBCASE("no time") { open.entry.occurred = time_of("2026-11-30T09:16:00+07:00"); }
    SUBCASE("no time by a clock that begins now") { open.entry.occurred = time_of(kCuredToo); }
    SUBCASE("no step") { open.entry.step = StepNumber{3}; }
    SUBCASE("no second try of the first step") {
        open.entry.step.reset();
        open.entry.received.reset();
    }
    SUBCASE("no shorter life") { open.entry.received = parse_date("2026-11-29"); }
    SUBCASE("no paper") { open.entry.documents.front().number = "2/X/2026"; }
    SUBCASE("no paper of another kind") {
        open.entry.documents.push_back(attach_act("keputusan").entry.documents.front());
    }
    SUBCASE("but fewer papers may be named") {
        open.entry.documents.clear();
        expected.clear();
    }
    next.sign(open, "sari", "petugas", kCuredToo);
    CHECK(next.rules() == expected);
}

TEST_CASE("four eyes see who signed a step of the ended case") {
    OfficeWorld office = office_with_wati();
    office.appoint("sari", "kepala");
    const CaseWorld ended = ended_at_step_2(office);
    CaseWorld next = new_case_after(office, ended);
    next.sign(go_on(*next.continues), "tono", "kepala", kCuredToo);
    REQUIRE(next.rules() == RuleNames{});
    SUBCASE("who did step 1 there does not sign step 2") {
        next.step(2, "sari", "kepala", kNext, "setuju");
        CHECK(next.rules() == RuleNames{"four-eyes"});
    }
    SUBCASE("and the case goes back to step 1, which was done there") {
        CaseWorld::Act back = act_of(CaseAct::send_back);
        back.entry.step = StepNumber{1};
        back.entry.reason = "berkas kurang";
        next.sign(back, "tono", "kepala", kNext);
        CHECK(next.rules() == RuleNames{});
    }
}

TEST_CASE("only a case that was ended for an entry while a step ran goes on") {
    OfficeWorld office = office_with_wati();
    SUBCASE("not one that is running") {
        CHECK_FALSE(predecessor_in(small_case_at_step_2(office)).has_value());
    }
    SUBCASE("not one that is closed") {
        CHECK_FALSE(predecessor_in(small_case_closed(office)).has_value());
    }
    SUBCASE("not one that was closed before the doubtful entry") {
        CaseWorld one = small_case_closed(office);
        one.sign(attach_act("permohonan"), "budi", "kepala", "2026-12-01T08:30:00+07:00");
        office.add(stolen_key("budi", "2026-12-01"), "2026-12-01T08:45:00+07:00");
        one.sign(void_act(7), "sari", "petugas", kCured);
        REQUIRE(is_verified(one));
        CHECK_FALSE(predecessor_in(one).has_value());
    }
    SUBCASE("not one with another doubtful entry") {
        office.appoint("wati", "petugas");
        CaseWorld one = small_case_at_step_2(office);
        one.sign(correct_act(2, "permohonan", "3/X/2026"), "wati", "petugas",
                 "2026-11-30T10:00:00+07:00");
        decide(one, "budi");
        revoke(office, "wati");
        revoke(office, "budi");
        one.sign(void_act(4), "sari", "petugas", kCured);
        REQUIRE_FALSE(is_verified(one));
        CHECK_FALSE(predecessor_in(one).has_value());
    }
    SUBCASE("one at its first step goes on there, as an ordinary case") {
        office.appoint("wati", "petugas");
        CaseWorld one(office, "contoh");
        one.open("wati", "petugas", "2026-11-30T09:00:00+07:00");
        one.step(1, "sari", "petugas", kSigned, std::nullopt, "PK-0001");
        revoke(office, "sari");
        one.sign(void_act(2), "wati", "petugas", kCured);
        CaseWorld next = new_case_after(office, one);
        CHECK(next.continues->step == StepNumber{1});
        CaseWorld::Act open = go_on(*next.continues);
        open.entry.step.reset();
        open.entry.received.reset();
        SUBCASE("with its clock") {
            next.sign(open, "wati", "petugas", kCuredToo);
            CHECK(next.rules() == RuleNames{});
        }
        SUBCASE("and with no other clock") {
            open.entry.occurred.reset();
            next.sign(open, "wati", "petugas", kCuredToo);
            CHECK(next.rules() == RuleNames{"continued-otherwise"});
        }
    }
}

TEST_CASE("what was late in the ended case is known in the new one") {
    OfficeWorld office = office_with_wati();
    const CaseWorld ended = ended_at_step_2(office, "2026-12-14T09:00:00+07:00");
    std::optional<Predecessor> before;
    ended.look("2026-12-15T09:00:00+07:00", [&](const Docket& docket, const Judgement& judgement) {
        before = predecessor(docket, judgement);
    });
    REQUIRE(before);
    REQUIRE(before->late.size() == 1);
    CHECK(before->late.front().step == StepNumber{2});
    CHECK(before->late.front().late.amount == 7);
}

}  // namespace yankomas::test
