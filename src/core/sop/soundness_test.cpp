// Tests of the proof that a procedure can be run.
// SPDX-License-Identifier: Apache-2.0
#include "core/sop/soundness.h"

#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/rules/office.h"

namespace yankomas {

namespace {

Step step_of(int number, const char* role, Next next) {
    Step step;
    step.number = StepNumber{number};
    step.by = {RoleId(role)};
    step.next = next;
    step.place = Place{"f", number, 1, ""};
    return step;
}

Outcome outcome_to(Next next) {
    Outcome outcome;
    outcome.next = next;
    return outcome;
}

// 1 (warga) -> 2 (kepala: ya -> 3, tidak -> 1) -> 3 (kepala) -> end
Sop sound_sop() {
    Sop sop;
    Role warga;
    warga.outside = true;
    warga.recorded_by = {RoleId("kepala")};
    sop.roles = {{RoleId("kepala"), Role{}}, {RoleId("warga"), warga}};
    DocumentType equipment;
    equipment.document_class = DocumentClass::equipment;
    sop.documents = {{DocumentKind("surat"), DocumentType{}}, {DocumentKind("atk"), equipment}};
    Hold hold;
    hold.roles = {RoleId("kepala")};
    sop.holds = {{HoldId("tunggu"), hold}};
    Exit exit;
    exit.roles = {RoleId("kepala")};
    sop.exits = {{ExitId("batal"), exit}};
    sop.steps = {step_of(1, "warga", Next{StepNumber{2}}), step_of(2, "kepala", {}),
                 step_of(3, "kepala", {})};
    sop.steps[0].produces = {DocumentKind("surat")};
    sop.steps[1].outcomes = {{OutcomeId("setuju"), outcome_to(Next{StepNumber{3}})},
                             {OutcomeId("tolak"), outcome_to(Next{StepNumber{1}})}};
    sop.steps[1].not_by = {StepNumber{1}};
    Requirement surat;
    surat.kind = DocumentKind("surat");
    surat.since = StepNumber{1};
    Requirement atk;
    atk.kind = DocumentKind("atk");
    sop.steps[1].requirements = {surat, atk};
    return sop;
}

}  // namespace

TEST_CASE("a sound procedure") { CHECK(check_soundness(sound_sop()).empty()); }

TEST_CASE("what makes a procedure unsound") {
    struct Row {
        std::function<void(Sop&)> spoil;
        std::vector<std::string> what;
    };
    const Row rows[] = {
        {[](Sop& s) { s.steps[1].outcomes[0].second.next = {}; },
         {"step 3 can't be reached from step 1"}},
        {[](Sop& s) { s.steps[2].next = Next{StepNumber{2}}; },
         {"step 1 never comes to an end: every way on from it goes round in a loop",
          "step 2 never comes to an end: every way on from it goes round in a loop",
          "step 3 never comes to an end: every way on from it goes round in a loop"}},
        {[](Sop& s) { s.steps[2].next = Next{StepNumber{3}}; },
         {"step 1 never comes to an end: every way on from it goes round in a loop",
          "step 2 never comes to an end: every way on from it goes round in a loop",
          "step 3 never comes to an end: every way on from it goes round in a loop"}},
        {[](Sop& s) { s.steps[2].next = Next{StepNumber{9}}; },
         {"next names step 9, which does not exist"}},
        {[](Sop& s) { s.steps[0].next = Next{StepNumber{9}}; },
         {"next names step 9, which does not exist"}},
        {[](Sop& s) { s.steps[1].not_by = {StepNumber{9}}; },
         {"not-by names step 9, which does not exist"}},
        {[](Sop& s) { s.steps[1].not_by = {StepNumber{3}}; },
         {"not-by of step 2 names step 3, which never comes before it"}},
        {[](Sop& s) { s.steps[1].not_by = {StepNumber{2}}; },
         {"not-by of step 2 names the step itself, so nobody is left"}},
        {[](Sop& s) { s.steps[1].requirements[0].since = StepNumber{3}; },
         {"step 2 requires surat since step 3, which never comes before it"}},
        {[](Sop& s) { s.steps[2].by = {RoleId("kepla")}; },
         {"by names the role kepla, which is not defined"}},
        {[](Sop& s) { s.steps[2].with = {RoleId("x")}; },
         {"with names the role x, which is not defined"}},
        {[](Sop& s) { s.steps[2].produces = {DocumentKind("x")}; },
         {"produces names the document x, which is not defined"}},
        {[](Sop& s) { s.steps[2].produces = {DocumentKind("atk")}; },
         {"step 3 produces atk, which is equipment and can't be attached"}},
        {[](Sop& s) { s.open_by = {RoleId("x")}; },
         {"open-by names the role x, which is not defined"}},
        {[](Sop& s) { s.assign_by = {RoleId("x")}; },
         {"assign-by names the role x, which is not defined"}},
        {[](Sop& s) { s.assign_by = {RoleId("warga")}; }, {"assign-by names an outside role"}},
        {[](Sop& s) { s.takeover_by = {RoleId("x")}; },
         {"takeover-by names the role x, which is not defined"}},
        {[](Sop& s) { s.takeover_by = {RoleId("warga")}; }, {"takeover-by names an outside role"}},
        {[](Sop& s) { s.takeover_until = parse_date("2026-12-31"); },
         {"takeover-until stands there, and no takeover-by says who takes over"}},
        {[](Sop& s) { s.holds[0].second.roles = {RoleId("warga")}; },
         {"nobody of the office can sign the hold tunggu"}},
        {[](Sop& s) { s.exits[0].second.roles = {}; },
         {"nobody of the office can sign the exit batal"}},
        {[](Sop& s) { s.exits[0].second.from = {StepNumber{7}}; },
         {"from names step 7, which does not exist"}},
        {[](Sop& s) { s.roles[1].second.recorded_by = {}; },
         {"nobody can record what the outside role warga did in step 1"}},
        {[](Sop& s) { s.roles[1].second.outside = false; },
         {"the role warga has recorded-by, but is not outside"}},
        {[](Sop& s) { s.steps[0].by.push_back(RoleId("kepala")); },
         {"by of step 1 mixes outside roles and roles of the office"}},
        {[](Sop& s) { s.steps[0].signatures = 2; },
         {"step 1 asks for 2 signatures, but what is recorded for an outside role counts once"}},
        {[](Sop& s) {
             for (auto& [id, outcome] : s.steps[1].outcomes) outcome.after_limit = true;
         },
         {"step 2 can't be done in time: all its outcomes are after-limit"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what.front());
        Sop sop = sound_sop();
        row.spoil(sop);
        std::vector<std::string> what;
        for (const Finding& found : check_soundness(sop)) {
            CHECK(found.rule == rule::unsound_sop);
            CHECK_FALSE(found.hint.empty());
            what.push_back(in_english(found.what));
        }
        CHECK(what == row.what);
    }
}

TEST_CASE("a document that no earlier step produces is a note") {
    Sop sop = sound_sop();
    sop.steps[0].produces.clear();
    const Findings findings = check_soundness(sop);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == rule::unproduced_document);
    CHECK(findings[0].severity == Severity::note);
    CHECK(in_english(findings[0].what) == "step 2 requires surat, which no earlier step produces");
}

}  // namespace yankomas
