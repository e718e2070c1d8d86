// Tests of cases that go on from one which was ended for an entry that is not valid.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/continuing.h"

#include <algorithm>
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

// Entry 3, a correction by wati, and entry 4, budi's signature of step 2, are doubtful.
CaseWorld twice_doubtful(OfficeWorld& office) {
    office.appoint("wati", "petugas");
    CaseWorld one = small_case_at_step_2(office);
    one.sign(correct_act(2, "permohonan", "3/X/2026"), "wati", "petugas",
             "2026-11-30T10:00:00+07:00");
    decide(one, "budi");
    revoke(office, "wati");
    revoke(office, "budi");
    return one;
}

// A new case that names the ended one.
CaseWorld new_case_after(const OfficeWorld& office, const CaseWorld& ended) {
    CaseWorld next(office, "contoh", "YK-2026-0002");
    next.continues = std::make_shared<const Predecessor>(*predecessor_in(ended));
    return next;
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
    SUBCASE("no older paper in place of a newer one") { open.entry.documents.clear(); }
    SUBCASE("but one that is forgotten by now may be left out") {
        auto forgotten = *next.continues;
        forgotten.papers.front().is_forgotten = true;
        next.continues = std::make_shared<const Predecessor>(forgotten);
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
        CHECK(one.rules() == RuleNames{"revoked-key", "closed"});
        CHECK_FALSE(predecessor_in(one).has_value());
    }
    SUBCASE("not one with an error") {
        CaseWorld one(office, "contoh");
        one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
        one.step(2, "tono", "kepala", "2026-11-30T09:10:00+07:00", "setuju");
        one.sign(attach_act("permohonan"), "budi", "kepala", kSigned);
        revoke(office, "budi");
        one.sign(void_act(3), "sari", "petugas", kCured);
        REQUIRE(is_verified(one));
        CHECK_FALSE(predecessor_in(one).has_value());
    }
    SUBCASE("not one with another doubtful entry") {
        CaseWorld one = twice_doubtful(office);
        one.sign(void_act(4), "sari", "petugas", kCured);
        REQUIRE_FALSE(is_verified(one));
        CHECK_FALSE(predecessor_in(one).has_value());
    }
    SUBCASE("but one whose other doubtful entry was ratified, if only below this one") {
        CaseWorld one = twice_doubtful(office);
        one.sign(ratify_act(3), "sari", "petugas", "2026-12-01T08:30:00+07:00");
        one.sign(void_act(4), "sari", "petugas", kCured);
        REQUIRE(is_verified(one));
        CHECK(predecessor_in(one).has_value());
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

TEST_CASE("what was signed below the doubtful entry counts for four eyes, and for nothing else") {
    OfficeWorld office = office_with_wati();
    office.appoint("wati", "kepala");
    CaseWorld one = small_case_at_step_2(office);
    one.sign(attach_act("permohonan"), "budi", "kepala", kSigned);
    one.step(2, "tono", "kepala", "2026-11-30T14:00:00+07:00", "setuju");
    one.sign(cosign_act(2, 4), "wati", "kepala", "2026-11-30T15:00:00+07:00");
    revoke(office, "budi");
    REQUIRE(one.judge().standing.progress.current()->step == StepNumber{3});
    one.sign(void_act(3), "sari", "petugas", kCured);
    const auto before = predecessor_in(one);
    REQUIRE(before);
    CHECK(before->step == StepNumber{2});
    CHECK(before->papers.size() == 1);
    const auto has_signed = [&](std::string_view person) {
        return std::ranges::any_of(before->signers, [&](const Predecessor::Signer& signer) {
            return signer.step == StepNumber{2} && signer.person == PersonId(person);
        });
    };
    CHECK(has_signed("tono"));
    CHECK(has_signed("wati"));
    one.sign(correct_act(2, "permohonan", "3/X/2026"), "sari", "petugas", kCuredToo);
    CHECK(one.rules() == RuleNames{"not-valid", "closed"});
}

TEST_CASE("a hold is not stretched by going on with a new case") {
    OfficeWorld office = office_with_wati();
    office.appoint("wati", "petugas");
    CaseWorld one = small_case_at_step_2(office);
    one.sign(hold_act(), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    const char* end = "2026-11-30T14:00:00+07:00";
    bool is_for_resume = false;
    SUBCASE("it was resumed below the doubtful entry") {}
    SUBCASE("the doubtful entry is the resume") { is_for_resume = true; }
    SUBCASE("it lasted until the exit") { end = kCured; }
    if (!is_for_resume) one.sign(attach_act("permohonan"), "budi", "kepala", kSigned);
    if (end != kCured) one.sign(act_of(CaseAct::resume), "wati", "petugas", end);
    revoke(office, is_for_resume ? "wati" : "budi");
    one.sign(void_act(4), "sari", "petugas", kCured);
    const auto before = predecessor_in(one);
    REQUIRE(before);
    CHECK(before->holds ==
          std::vector{Interval{time_of("2026-11-30T10:00:00+07:00"), time_of(end)}});
}

TEST_CASE("holds of the step that ran go on with it") {
    OfficeWorld office = office_with_wati();
    CaseWorld one = small_case_at_step_2(office);
    one.sign(hold_act(), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    SUBCASE("one that was resumed") {
        CaseWorld::Act resume = act_of(CaseAct::resume);
        one.sign(resume, "sari", "petugas", "2026-11-30T11:00:00+07:00");
    }
    SUBCASE("one that was still open") {}
    one.sign(attach_act("permohonan"), "budi", "kepala", kSigned);
    revoke(office, "budi");
    const int doubtful = static_cast<int>(one.judge().standing.doubtful.front().value);
    one.sign(void_act(doubtful), "sari", "petugas", kCured);
    CaseWorld next = new_case_after(office, one);
    REQUIRE(next.continues->holds.size() == 1);
    next.sign(go_on(*next.continues), "sari", "petugas", kCuredToo);
    CHECK(next.judge().standing.progress.current()->holds.size() == 1);
}

TEST_CASE("the exit that somebody ratifies ends the case as if he had signed it") {
    OfficeWorld office = office_with_wati();
    office.appoint("wati", "petugas");
    CaseWorld one = ended_at_step_2(office);
    office.add(stolen_key("sari", "2026-12-01"), "2026-12-01T09:10:00+07:00");
    REQUIRE_FALSE(predecessor_in(one).has_value());
    SUBCASE("by another one of open-by") {
        one.sign(ratify_act(4), "wati", "petugas", kCuredToo);
        CHECK(one.rules() == RuleNames{"not-valid"});
        CHECK(predecessor_in(one).has_value());
    }
    SUBCASE("not by who signed the doubtful entry") {
        office.appoint("budi", "petugas");
        office.add(new_key("budi"), "2026-12-01T09:15:00+07:00");
        CaseWorld::Act by_himself = ratify_act(4);
        by_himself.key = make_test_key("budi-baru");
        one.sign(by_himself, "budi", "petugas", kCuredToo);
        CHECK_FALSE(predecessor_in(one).has_value());
    }
}

TEST_CASE("what ended a case stays so, whatever is said of the key later") {
    OfficeWorld office = office_with_wati();
    const CaseWorld one = ended_at_step_2(office);
    office.add(roster_act(RosterAct::admin, "wati"), "2026-12-01T09:20:00+07:00");
    office.add(stolen_key("budi", "2026-12-01"), "2026-12-01T09:21:00+07:00");
    office.add(cosign_of(office.record().roster.last_entry(), "wati"), "2026-12-01T09:22:00+07:00");
    REQUIRE_FALSE(office.record()
                      .roster.in_force(time_of(kSigned))
                      .is_revoked(public_line(make_test_key("budi"))));
    CHECK(one.rules("2026-12-01T10:00:00+07:00") == RuleNames{"not-valid"});
    CHECK(predecessor_in(one).has_value());
}

TEST_CASE("nothing leads out of a void exit, or of one that an entry changes nothing of") {
    OfficeWorld office = small_office_with_void();
    CaseWorld one(office, "contoh");
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    one.sign(attach_act("permohonan"), "budi", "kepala", "2026-11-30T09:10:00+07:00");
    one.sign(mistake_act(), "tono", "kepala", "2026-11-30T09:20:00+07:00");
    revoke(office, "budi");
    one.sign(void_act(2), "sari", "petugas", kCured);
    CHECK(one.rules() == RuleNames{"revoked-key", "closed"});
}

TEST_CASE("a case that goes on is no mistake, and its papers are settled") {
    OfficeWorld office = small_office_with_void();
    const CaseWorld ended = ended_at_step_2(office);
    CaseWorld next = new_case_after(office, ended);
    next.sign(go_on(*next.continues), "sari", "petugas", kCuredToo);
    REQUIRE(next.rules() == RuleNames{});
    SUBCASE("it is not undone") {
        next.sign(mistake_act(), "tono", "kepala", kNext);
        CHECK(next.rules() == RuleNames{"no-mistake"});
    }
    SUBCASE("another file takes no place of one") {
        CaseWorld::Act correct = correct_act(1, "permohonan", "1/X/2026");
        correct.entry.documents.front().file = "documents/lain.pdf";
        correct.entry.documents.front().size = 3;
        correct.entry.documents.front().digest = Digest("sha256:" + std::string(64, 'a'));
        next.sign(correct, "sari", "petugas", kNext);
        CHECK(join(next.rules(), ",") == "document-path,settled-file");
    }
    SUBCASE("a number is corrected") {
        next.sign(correct_act(1, "permohonan", "3/X/2026"), "sari", "petugas", kNext);
        CHECK(next.rules() == RuleNames{});
    }
}

TEST_CASE("a paper counts since a step of the ended case as it did there") {
    OfficeWorld office = office_with_wati();
    const CaseWorld ended = ended_at_step_2(office);
    CaseWorld next = new_case_after(office, ended);
    next.sign(go_on(*next.continues), "sari", "petugas", kCuredToo);
    const Progress progress = next.judge().standing.progress;
    const OnFile& paper = progress.on_file.front();
    CHECK(counts_since(paper, StepNumber{1}, progress));
    auto older = *next.continues;
    older.papers.front().since.clear();
    next.continues = std::make_shared<const Predecessor>(older);
    CHECK_FALSE(counts_since(paper, StepNumber{1}, next.judge().standing.progress));
}

TEST_CASE("an opening that was ratified while the ended case was missing is no fault later") {
    OfficeWorld office = office_with_wati();
    const CaseWorld ended = ended_at_step_2(office);
    CaseWorld next = new_case_after(office, ended);
    next.sign(go_on(*next.continues), "sari", "petugas", kCuredToo);
    const auto there = std::exchange(next.continues, nullptr);
    CHECK_FALSE(next.rules().empty());
    CaseWorld::Act ratify = ratify_act(1);
    ratify.entry.step = there->step;
    next.sign(ratify, "tono", "kepala", kNext);
    next.continues = there;
    CHECK(next.rules() == RuleNames{});
    SUBCASE("a ratification of another entry still needs a fault") {
        next.sign(attach_act("permohonan"), "sari", "petugas", "2026-12-01T10:10:00+07:00");
        next.sign(ratify_act(3), "tono", "kepala", "2026-12-01T10:20:00+07:00");
        CHECK(next.rules() == RuleNames{"bad-cosign"});
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
