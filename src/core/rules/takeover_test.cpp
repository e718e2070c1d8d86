// Tests cases that began on paper: what a take-over must say, whom it bars, and what it can't hide.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/rules/takeover.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/rules/register.h"
#include "support/looked_at.h"
#include "support/small_office.h"

namespace yankomas {

namespace {

using test::act_of;
using test::CaseWorld;
using test::looked_at;
using test::mistake_act;
using test::OfficeWorld;
using test::takeover_act;
using test::time_of;
using RuleNames = std::vector<std::string>;

constexpr const char* kTakenOver = "2026-11-30T09:00:00+07:00";  // a Monday
constexpr const char* kAnHourOn = "2026-11-30T10:00:00+07:00";
constexpr const char* kTwoHoursOn = "2026-11-30T11:00:00+07:00";

// budi takes it over at the step.
CaseWorld taken_over_at(const OfficeWorld& office, int step) {
    CaseWorld one(office, "contoh");
    one.sign(takeover_act(step), "budi", "kepala", kTakenOver);
    return one;
}

CaseWorld::Act paper_of(CaseWorld::Act act, std::string_view kind) {
    act.entry.documents = test::attach_act(kind).entry.documents;
    return act;
}

// Signs a step without the papers that it needs by itself.
CaseWorld::Act bare_step(int step, std::string_view outcome = "") {
    CaseWorld::Act act = test::step_act(step);
    act.bare = true;
    if (!outcome.empty()) act.entry.outcome = OutcomeId(outcome);
    return act;
}

CaseWorld::Act back_to(int step) {
    CaseWorld::Act back = act_of(CaseAct::send_back);
    back.entry.step = StepNumber{step};
    back.entry.reason = "berkas kurang";
    return back;
}

}  // namespace

TEST_CASE("a case taken over stands at its step, and only its clock runs") {
    const OfficeWorld office = test::small_office_with_takeover();
    const CaseWorld one = taken_over_at(office, 2);
    CHECK(one.rules() == RuleNames{});
    const CaseSummary summary = looked_at(one, kAnHourOn).summary;
    CHECK(summary.step == StepNumber{2});
    CHECK(summary.pass == 1);
    CHECK(summary.clock.due == time_of("2026-12-02T23:59:59+07:00"));  // from Friday the 27th
    CHECK(summary.opened == time_of("2026-03-02T00:00:00+07:00"));
    CHECK(summary.register_text == "12/2026");
    REQUIRE(summary.taken_over);
    CHECK(summary.taken_over->received == parse_date("2026-03-02"));
    const Standing standing = one.judge(kAnHourOn).standing;
    CHECK(standing.progress.passes.size() == 1);
    CHECK(standing.progress.is_on_paper(StepNumber{1}));
    CHECK_FALSE(standing.progress.was_done(StepNumber{1}));
    CHECK(looked_at(one, "2026-12-03T08:00:00+07:00").summary.clock.verdict == Verdict::overdue);
}

TEST_CASE("who takes a case over has signed every step on paper") {
    const OfficeWorld office = test::small_office_with_takeover();
    CaseWorld one = taken_over_at(office, 2);
    SUBCASE("and not the step that another one must sign") {
        one.step(2, "budi", "kepala", kAnHourOn, "setuju");
        CHECK(one.rules() == RuleNames{"four-eyes"});
    }
    SUBCASE("others go on as ever") {
        one.step(2, "tono", "kepala", kAnHourOn, "setuju");
        one.sign(test::cosign_act(2, 2), "dewi", "kepala", kTwoHoursOn);
        CHECK(one.rules() == RuleNames{});
        CHECK(looked_at(one, kTwoHoursOn).summary.step == StepNumber{3});
    }
    SUBCASE("nor does he fill one of two signatures") {
        one.step(2, "tono", "kepala", kAnHourOn, "setuju");
        one.sign(test::cosign_act(2, 2), "budi", "kepala", kTwoHoursOn);
        CHECK(one.rules() == RuleNames{"four-eyes"});
        CHECK(looked_at(one, kTwoHoursOn).summary.step == StepNumber{2});
    }
}

TEST_CASE("who corrects or ratifies a take-over has signed the steps on paper too") {
    const OfficeWorld office = test::small_office_with_takeover();
    SUBCASE("a correction by another one") {
        CaseWorld one(office, "contoh");
        one.sign(paper_of(takeover_act(2), "permohonan"), "budi", "kepala", kTakenOver);
        one.sign(test::correct_act(1, "permohonan", "9/X/2026"), "tono", "kepala", kAnHourOn);
        CHECK(one.rules() == RuleNames{});
        one.step(2, "tono", "kepala", kTwoHoursOn, "setuju");
        CHECK(one.rules() == RuleNames{"four-eyes"});
    }
    SUBCASE("two steps on paper of which one is not by the other do not bar a correction") {
        CaseWorld one(office, "contoh");
        one.sign(paper_of(takeover_act(3), "putusan"), "budi", "kepala", kTakenOver);
        one.sign(test::correct_act(1, "putusan", "8/X/2026"), "budi", "kepala", kAnHourOn);
        one.sign(test::correct_act(1, "putusan", "9/X/2026"), "tono", "kepala", kAnHourOn);
        one.sign(test::correct_act(1, "putusan", "7/X/2026"), "tono", "kepala", kTwoHoursOn);
        CHECK(one.rules() == RuleNames{});
    }
    SUBCASE("a ratification") {
        CaseWorld one(office, "contoh");
        one.sign(takeover_act(2), "sari", "kepala", kTakenOver);
        CHECK(one.rules() == RuleNames{"no-appointment"});
        CaseWorld::Act cosign = test::cosign_act(2, 1);
        one.sign(cosign, "tono", "kepala", kAnHourOn);
        CHECK(one.rules() == RuleNames{});
        SUBCASE("bars the ratifier") {
            one.step(2, "tono", "kepala", kTwoHoursOn, "setuju");
            CHECK(one.rules() == RuleNames{"four-eyes"});
        }
        SUBCASE("and its signer is barred as before") {
            CHECK(one.judge(kTwoHoursOn)
                      .standing.progress.was_signed(StepNumber{1}, PersonId("sari")));
        }
    }
    SUBCASE("who signed a step that bars him does not ratify") {
        CaseWorld one(office, "contoh");
        one.sign(takeover_act(2), "sari", "kepala", kTakenOver);
        one.step(2, "tono", "kepala", kAnHourOn, "setuju");
        one.sign(test::cosign_act(2, 1), "tono", "kepala", kTwoHoursOn);
        CHECK(one.rules() == RuleNames{"no-appointment", "four-eyes"});
    }
}

TEST_CASE("the last one who could sign a step does not take the case over") {
    OfficeWorld office = test::small_office_with_takeover();
    RosterEntry leave;
    leave.act = RosterAct::dismiss;
    leave.person = PersonId("dewi");
    leave.role = RoleId("kepala");
    office.add(leave, "2026-11-01T08:00:00+07:00");
    CHECK(taken_over_at(office, 2).rules() == RuleNames{"last-signer"});
    CHECK(taken_over_at(office, 3).rules() == RuleNames{});
    office.appoint("sari", "kepala", "2026-11-02", std::nullopt, "2026-11-02T08:00:00+07:00");
    CHECK(taken_over_at(office, 2).rules() == RuleNames{});
}

TEST_CASE("papers with which a case was taken over are on file, and not produced by its step") {
    const OfficeWorld office = test::small_office_with_takeover();
    CaseWorld one(office, "contoh");
    SUBCASE("required ones") {
        one.sign(paper_of(takeover_act(2), "permohonan"), "budi", "kepala", kTakenOver);
        one.sign(bare_step(2, "setuju"), "tono", "kepala", kAnHourOn);
        CHECK(one.rules() == RuleNames{"missing-output"});
    }
    SUBCASE("required since a step on paper") {
        one.sign(paper_of(takeover_act(3), "putusan"), "budi", "kepala", kTakenOver);
        one.sign(bare_step(3), "sari", "petugas", kAnHourOn);
        CHECK(one.rules() == RuleNames{"missing-output"});
    }
    SUBCASE("not the output of the step itself") {
        one.sign(paper_of(takeover_act(3), "tanda-terima"), "budi", "kepala", kTakenOver);
        one.sign(bare_step(3), "sari", "petugas", kAnHourOn);
        CHECK(one.rules() == RuleNames{"missing-document", "missing-output"});
    }
}

TEST_CASE("a return goes to a step on paper") {
    const OfficeWorld office = test::small_office_with_takeover();
    CaseWorld one = taken_over_at(office, 2);
    one.sign(back_to(1), "tono", "kepala", kAnHourOn);
    CHECK(one.rules() == RuleNames{});
    one.step(1, "sari", "petugas", kTwoHoursOn, std::nullopt, "PK-0007");
    CHECK(one.rules() == RuleNames{});
    CHECK(looked_at(one, kTwoHoursOn).summary.step == StepNumber{2});
    CHECK(looked_at(one, kTwoHoursOn).summary.pass == 2);
    CaseWorld ahead = taken_over_at(office, 2);
    ahead.sign(back_to(3), "tono", "kepala", kAnHourOn);
    CHECK(ahead.rules() == RuleNames{"bad-return"});
}

TEST_CASE("a take-over is undone within 30 days, by another one who takes over cases") {
    const OfficeWorld office = test::small_office_with_takeover();
    CaseWorld one = taken_over_at(office, 3);  // its limit of one day lapses at once
    constexpr const char* kLastDay = "2026-12-30T23:59:59+07:00";
    const auto rules_of = [&] { return one.rules("2027-01-10T12:00:00+07:00"); };
    SUBCASE("to the last second, lapsed or not") {
        one.sign(mistake_act(), "tono", "kepala", kLastDay);
        CHECK(rules_of() == RuleNames{});
        CHECK(looked_at(one, "2027-01-10T12:00:00+07:00").summary.is_void);
    }
    SUBCASE("not a second later") {
        one.sign(mistake_act(), "tono", "kepala", "2026-12-31T00:00:00+07:00");
        CHECK(rules_of() == RuleNames{"no-mistake"});
    }
    SUBCASE("not by who took it over") {
        one.sign(mistake_act(), "budi", "kepala", kAnHourOn);
        CHECK(one.rules("2026-11-30T12:00:00+07:00") == RuleNames{"four-eyes"});
    }
    SUBCASE("not by who opens cases only") {
        one.sign(mistake_act(), "sari", "petugas", kAnHourOn);
        CHECK(one.rules("2026-11-30T12:00:00+07:00") == RuleNames{"wrong-role"});
    }
    SUBCASE("not once a step was signed, not even its first one") {
        CaseWorld done = taken_over_at(office, 2);
        done.step(2, "tono", "kepala", kAnHourOn, "setuju");
        done.sign(mistake_act(), "dewi", "kepala", kTwoHoursOn);
        CHECK(done.rules() == RuleNames{"no-mistake"});
    }
}

TEST_CASE("an opening that is no whole take-over") {
    struct Crooked {
        std::string_view name;
        void (*change)(CaseEntry& entry);
        RuleNames rules;
    };
    const std::vector<Crooked> all = {
        {"no register", [](CaseEntry& e) { e.register_text.reset(); }, {"incomplete-takeover"}},
        {"no day of receipt", [](CaseEntry& e) { e.received.reset(); }, {"incomplete-takeover"}},
        {"no time", [](CaseEntry& e) { e.occurred.reset(); }, {"incomplete-takeover"}},
        {"no reason", [](CaseEntry& e) { e.reason.reset(); }, {"incomplete-takeover"}},
        {"nothing but a step",
         [](CaseEntry& e) {
             e.register_text.reset();
             e.received.reset();
             e.occurred.reset();
             e.reason.reset();
         },
         {"incomplete-takeover"}},
        {"the first step", [](CaseEntry& e) { e.step = StepNumber{1}; }, {"incomplete-takeover"}},
        {"step 0", [](CaseEntry& e) { e.step = StepNumber{0}; }, {"unknown-choice"}},
        {"a step that is not there",
         [](CaseEntry& e) { e.step = StepNumber{9}; },
         {"unknown-choice"}},
        {"received without a step",
         [](CaseEntry& e) { e.step.reset(); },
         {"incomplete-takeover", "wrong-role"}},
        {"received after the step began",
         [](CaseEntry& e) { e.received = parse_date("2026-11-28"); },
         {"takeover-times"}},
        {"received before the calendar",
         [](CaseEntry& e) { e.received = parse_date("2025-12-31"); },
         {"takeover-times"}},
        {"began before it was received",
         [](CaseEntry& e) { e.occurred = time_of("2026-03-01T23:59:59+07:00"); },
         {"takeover-times"}},
        {"began after it was signed",
         [](CaseEntry& e) { e.occurred = time_of("2026-11-30T09:00:01+07:00"); },
         {"bad-occurred"}}};
    const OfficeWorld office = test::small_office_with_takeover();
    for (const Crooked& crooked : all) {
        CAPTURE(crooked.name);
        CaseWorld one(office, "contoh");
        CaseWorld::Act act = takeover_act(2);
        crooked.change(act.entry);
        one.sign(act, "budi", "kepala", kTakenOver);
        CHECK(one.rules() == crooked.rules);
    }
}

TEST_CASE("a register alone makes no take-over") {
    const OfficeWorld office = test::small_office_with_takeover();
    CaseWorld one(office, "contoh");
    CaseWorld::Act open = act_of(CaseAct::open);
    open.entry.register_text = "12/2026";
    one.sign(open, "sari", "petugas", kTakenOver);
    CHECK(one.rules() == RuleNames{});
    CHECK_FALSE(looked_at(one, kAnHourOn).summary.taken_over);
    CHECK(looked_at(one, kAnHourOn).summary.register_text == "12/2026");
}

TEST_CASE("cases are taken over by some, for some time") {
    SUBCASE("in a procedure that allows it") {
        const OfficeWorld office = test::small_office();
        CHECK(taken_over_at(office, 3).rules() == RuleNames{"no-takeover"});
    }
    SUBCASE("by its roles") {
        const OfficeWorld office = test::small_office_with_takeover();
        CaseWorld one(office, "contoh");
        one.sign(takeover_act(3), "sari", "petugas", kTakenOver);
        CHECK(one.rules() == RuleNames{"wrong-role"});
    }
    SUBCASE("until its day") {
        CHECK(taken_over_at(test::small_office_with_takeover("2026-11-30"), 3).rules() ==
              RuleNames{});
        CHECK(taken_over_at(test::small_office_with_takeover("2026-11-29"), 3).rules() ==
              RuleNames{"no-takeover"});
    }
    SUBCASE("or in the first year of the roster") {
        const auto rules_if_founded = [](std::string_view at) {
            return taken_over_at(test::small_office_with_takeover("", at), 3).rules();
        };
        CHECK(rules_if_founded("2025-12-01T00:00:00+07:00") == RuleNames{});
        CHECK(rules_if_founded("2025-11-30T23:59:59+07:00") == RuleNames{"no-takeover"});
    }
    SUBCASE("which from 29 February ends with the next February") {
        const auto ended = [](std::string_view founded) {
            const OfficeWorld office = test::small_office_with_takeover("", founded);
            const Judgement judged = taken_over_at(office, 3).judge();
            const auto found =
                std::ranges::find(judged.findings, rule::no_takeover, &Finding::rule);
            REQUIRE(found != judged.findings.end());
            return in_english(found->what);
        };
        const std::string until = "cases that began on paper were taken over until ";
        CHECK(ended("2024-02-29T08:00:00+07:00") == until + "2025-02-28");
        CHECK(ended("2024-02-28T08:00:00+07:00") == until + "2025-02-27");
    }
}

TEST_CASE("what an outside party did before the letter was entered is not judged") {
    const OfficeWorld office = test::small_office();
    CaseWorld one(office, "contoh");
    CaseWorld::Act open = act_of(CaseAct::open);
    open.entry.occurred = time_of("2026-11-02T09:00:00+07:00");
    one.sign(open, "sari", "petugas", "2026-11-23T09:00:00+07:00");
    CaseWorld::Act letter = test::step_act(1);
    letter.entry.party = PartyCode("PK-0007");
    const auto verdict_with = [&](std::string_view occurred) {
        CaseWorld two = one;
        CaseWorld::Act act = letter;
        if (!occurred.empty()) act.entry.occurred = time_of(occurred);
        two.sign(act, "sari", "petugas", "2026-11-23T09:30:00+07:00");
        CHECK(two.rules("2026-11-23T10:00:00+07:00") == RuleNames{});
        return two.judge("2026-11-23T10:00:00+07:00").standing.clocks.front().verdict;
    };
    CHECK(verdict_with("2026-11-10T09:00:00+07:00") == Verdict::recorded_later);
    CHECK(verdict_with("2026-11-23T09:00:00+07:00") == Verdict::recorded_later);
    CHECK(verdict_with("2026-11-23T09:00:01+07:00") == Verdict::late);
    CHECK(verdict_with("") == Verdict::late);
}

TEST_CASE("a step of the office is judged however late the letter was entered") {
    const OfficeWorld office = test::small_office();
    CaseWorld one(office, "contoh");
    CaseWorld::Act open = act_of(CaseAct::open);
    open.entry.occurred = time_of("2026-11-02T09:00:00+07:00");
    one.sign(open, "sari", "petugas", "2026-11-23T09:00:00+07:00");
    CaseWorld::Act letter = test::step_act(1);
    letter.entry.party = PartyCode("PK-0007");
    letter.entry.occurred = time_of("2026-11-02T09:30:00+07:00");
    one.sign(letter, "sari", "petugas", "2026-11-23T09:30:00+07:00");
    CaseWorld::Act decision = test::step_act(2);
    decision.entry.outcome = OutcomeId("setuju");
    one.sign(decision, "budi", "kepala", "2026-12-01T09:00:00+07:00");
    one.sign(test::cosign_act(2, 3), "tono", "kepala", "2026-12-01T10:00:00+07:00");
    CHECK(one.judge().standing.clocks.at(1).verdict == Verdict::late);
}

TEST_CASE("two cases of one number in the register") {
    const std::vector<RegisteredCase> cases = {
        {SopId("contoh"), "12/2026", CaseId("YK-2026-0001"), {}},
        {SopId("lain"), "12/2026", CaseId("YK-2026-0002"), {}},
        {SopId("contoh"), "13/2026", CaseId("YK-2026-0003"), {}},
        {SopId("contoh"), "12 / 2026", CaseId("YK-2026-0004"), {}}};
    const Findings found = same_registers(cases);
    REQUIRE(found.size() == 1);
    CHECK(found.front().what.args.front().text == "YK-2026-0004");
    CHECK(register_key("A 1/2026") == register_key("a1/2026"));
    CHECK(register_key("11/2026") != register_key("1/12026"));
    const OfficeWorld office = test::small_office_with_takeover();
    CaseWorld one = taken_over_at(office, 3);
    const auto is_registered = [&] {
        bool found_one = false;
        one.look(kTwoHoursOn, [&](const Docket& docket, const Judgement& judgement) {
            found_one = registered_case(docket, judgement).has_value();
        });
        return found_one;
    };
    CHECK(is_registered());
    one.sign(mistake_act(), "tono", "kepala", kAnHourOn);
    CHECK_FALSE(is_registered());
}

}  // namespace yankomas
