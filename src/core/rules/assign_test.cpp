// Tests of assigning a step: it changes who is told and nothing else, whoever tries it.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/looked_at.h"
#include "support/roster_acts.h"
#include "support/small_office.h"

namespace yankomas {

namespace {

using test::CaseWorld;
using test::Looked;
using test::looked_at;
using test::OfficeWorld;
using Names = std::vector<std::string>;

constexpr const char* kAssigned = "2026-03-05T09:00:00+07:00";
constexpr const char* kSoonAfter = "2026-03-06T09:00:00+07:00";
constexpr const char* kLongAfter = "2026-06-01T09:00:00+07:00";

// Sari and joko may sign step 5, which waits; budi heads the division.
OfficeWorld two_reviewers() {
    OfficeWorld office;
    for (const char* person : {"sari", "joko", "budi", "dewi", "tono", "rina"})
        office.enrol(person);
    office.appoint("sari", "kasubbid-ppi");
    office.appoint("joko", "kasubbid-ppi");
    office.appoint("budi", "kabid-ham");
    office.appoint("dewi", "kadiv-yankumham");
    office.appoint("tono", "kakanwil");
    return office;
}

CaseWorld at_step_five(const OfficeWorld& office) {
    CaseWorld one(office, "yankomas");
    one.open("sari", "kasubbid-ppi", "2026-03-02T09:15:00+07:00");
    one.step(1, "sari", "kasubbid-ppi", "2026-03-02T09:20:00+07:00", std::nullopt, "PK-0007");
    one.step(2, "tono", "kakanwil", "2026-03-02T10:00:00+07:00");
    one.step(3, "dewi", "kadiv-yankumham", "2026-03-02T11:00:00+07:00");
    one.step(4, "budi", "kabid-ham", "2026-03-03T09:00:00+07:00");
    return one;
}

CaseWorld::Act assign_act(std::string_view to) {
    CaseWorld::Act assign = test::act_of(CaseAct::assign);
    assign.entry.person = PersonId(to);
    return assign;
}

CaseWorld assigned_to(const OfficeWorld& office, std::string_view to, std::string_view by = "budi",
                      std::string_view role = "kabid-ham") {
    CaseWorld one = at_step_five(office);
    one.sign(assign_act(to), by, role, kAssigned);
    return one;
}

// The people to whom the case is shown as waiting for them.
Names told(const Waiting& waiting) {
    Names people;
    for (const char* person : {"sari", "joko", "budi", "tono", "rina"}) {
        if (waiting.is_for(PersonId(person))) people.emplace_back(person);
    }
    return people;
}

}  // namespace

TEST_CASE("an assigned step is shown to one person, and all who might sign it still may") {
    const OfficeWorld office = two_reviewers();
    CHECK(told(looked_at(at_step_five(office), kSoonAfter).summary.waiting) ==
          Names{"sari", "joko"});
    CaseWorld one = assigned_to(office, "joko");
    CHECK(one.rules(kSoonAfter).empty());
    const CaseSummary summary = looked_at(one, kSoonAfter).summary;
    CHECK(told(summary.waiting) == Names{"joko"});
    CHECK(summary.waiting.assigned == PersonId("joko"));
    CHECK(todo_of(summary, PersonId("joko"), test::time_of(kSoonAfter)).size() == 1);
    CHECK(todo_of(summary, PersonId("sari"), test::time_of(kSoonAfter)).empty());
    one.step(5, "sari", "kasubbid-ppi", kSoonAfter);
    CHECK(one.rules(kSoonAfter).empty());
    CHECK(one.judge(kSoonAfter).standing.progress.passes[4].signers ==
          std::vector{PersonId("sari")});
}

TEST_CASE("an assignment moves no clock, puts nothing on file and is no signature of a step") {
    const OfficeWorld office = two_reviewers();
    const Standing before = at_step_five(office).judge(kSoonAfter).standing;
    const CaseWorld one = assigned_to(office, "sari");
    const Standing after = one.judge(kSoonAfter).standing;
    REQUIRE(after.clocks.size() == before.clocks.size());
    CHECK(after.clocks.back().due == before.clocks.back().due);
    CHECK(after.progress.passes.back().start == before.progress.passes.back().start);
    CHECK(after.progress.last_moved == before.progress.last_moved);
    CHECK(after.progress.on_file.size() == before.progress.on_file.size());
    CHECK(after.progress.signers.size() == before.progress.signers.size());
    CHECK_FALSE(after.progress.was_signed(StepNumber{5}, PersonId("budi")));
    std::string fed = one.bytes;
    fed.replace(fed.rfind("  sig: "), 0, "  documents:\n  - kind: disposisi\n    number: \"1\"\n");
    CHECK(read_case(one.path(), fed).fault);
    std::string dated = one.bytes;
    dated.replace(dated.rfind("  by: budi"), 0, "  occurred: 2026-03-04T09:00:00+07:00\n");
    CHECK(read_case(one.path(), dated).fault);
}

TEST_CASE("once a step is late, an assignment hides it from nobody") {
    const OfficeWorld office = two_reviewers();
    const Looked late = looked_at(assigned_to(office, "joko"), kLongAfter);
    CHECK(told(late.summary.waiting) == Names{"sari", "joko"});
    REQUIRE(late.breaches.size() == 1);
    CHECK(told(late.breaches[0].waiting) == Names{"sari", "joko"});
    CHECK(late.breaches[0].waiting.assigned == PersonId("joko"));
}

TEST_CASE("an assignment to somebody who can't sign any more is not heeded") {
    OfficeWorld office = two_reviewers();
    const CaseWorld one = assigned_to(office, "joko");
    SUBCASE("because his key is revoked") { office.add(test::lost_key("joko"), kSoonAfter); }
    SUBCASE("because he was dismissed") {
        RosterEntry dismiss = test::roster_act(RosterAct::dismiss, "joko");
        dismiss.role = RoleId("kasubbid-ppi");
        office.add(dismiss, kSoonAfter);
    }
    const Looked then = looked_at(one, "2026-03-06T10:00:00+07:00");
    CHECK(told(then.summary.waiting) == Names{"sari"});
    CHECK_FALSE(then.summary.waiting.assigned);
}

TEST_CASE("an assignment ends with the pass, and with a later one") {
    const OfficeWorld office = two_reviewers();
    CaseWorld one = assigned_to(office, "joko");
    one.sign(assign_act("sari"), "tono", "kakanwil", kSoonAfter);
    CHECK(told(looked_at(one, kSoonAfter).summary.waiting) == Names{"sari"});
    CaseWorld::Act back = test::act_of(CaseAct::send_back);
    back.entry.step = StepNumber{4};
    back.entry.reason = "kurang jelas";
    one.sign(back, "sari", "kasubbid-ppi", kSoonAfter);
    one.step(4, "budi", "kabid-ham", kSoonAfter);
    CHECK(one.rules(kSoonAfter).empty());
    CHECK(told(looked_at(one, kSoonAfter).summary.waiting) == Names{"sari", "joko"});
}

TEST_CASE("nobody is assigned who may not sign the step, and a fault has no effect") {
    OfficeWorld office = two_reviewers();
    CaseWorld one = at_step_five(office);
    std::string to;
    SUBCASE("without a role of it") { to = "tono"; }
    SUBCASE("without any role") { to = "rina"; }
    SUBCASE("who is not enrolled") { to = "orang-asing"; }
    SUBCASE("without a key") {
        office.add(test::lost_key("joko"), "2026-03-04T09:00:00+07:00");
        to = "joko";
    }
    one.sign(assign_act(to), "budi", "kabid-ham", kAssigned);
    CHECK(one.rules(kSoonAfter) == Names{"bad-assignment"});
    CHECK_FALSE(looked_at(one, kSoonAfter).summary.waiting.assigned);
}

TEST_CASE("a step is not hidden behind somebody whom four eyes bar") {
    OfficeWorld office = two_reviewers();
    office.appoint("sari", "kabid-ham");
    CaseWorld one = at_step_five(office);
    CaseWorld::Act review = test::step_act(5);
    one.sign(review, "sari", "kasubbid-ppi", kAssigned);
    one.sign(assign_act("sari"), "tono", "kakanwil", kSoonAfter);
    CHECK(one.rules(kSoonAfter) == Names{"bad-assignment"});
    CHECK(told(looked_at(one, kSoonAfter).summary.waiting) == Names{"budi"});
}

TEST_CASE("whoever has no right to assign changes nothing, and ratifying does not mend that") {
    const OfficeWorld office = two_reviewers();
    CaseWorld one = assigned_to(office, "joko", "rina", "kabid-ham");
    CHECK(one.rules(kSoonAfter) == Names{"no-appointment"});
    CHECK(told(looked_at(one, kSoonAfter).summary.waiting) == Names{"sari", "joko"});
    CaseWorld::Act cosign = test::act_of(CaseAct::cosign);
    cosign.entry.about = EntryNumber{6};
    one.sign(cosign, "budi", "kabid-ham", kSoonAfter);
    CHECK(one.rules(kSoonAfter).empty());
    CHECK(told(looked_at(one, kSoonAfter).summary.waiting) == Names{"sari", "joko"});
}

TEST_CASE("a step that lacks several signatures is shown to all, whoever is named") {
    const OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_2(office);
    one.sign(assign_act("budi"), "tono", "kepala", "2026-11-30T10:00:00+07:00");
    CHECK(one.rules("2026-11-30T11:00:00+07:00").empty());
    const auto waits = [&] { return looked_at(one, "2026-11-30T14:00:00+07:00").summary.waiting; };
    CHECK(waits().is_for(PersonId("budi")));
    CHECK(waits().is_for(PersonId("tono")));
    one.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    CHECK(waits().is_for(PersonId("tono")));
}

TEST_CASE("a case on hold is assigned, a closed one is not") {
    const OfficeWorld office = two_reviewers();
    CaseWorld one = at_step_five(office);
    CaseWorld::Act hold = test::act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-instansi");
    one.sign(hold, "budi", "kabid-ham", "2026-03-04T09:00:00+07:00");
    one.sign(assign_act("joko"), "budi", "kabid-ham", kAssigned);
    CHECK(one.rules(kSoonAfter).empty());
    one.sign(test::act_of(CaseAct::resume), "budi", "kabid-ham", kAssigned);
    CHECK(told(looked_at(one, kSoonAfter).summary.waiting) == Names{"joko"});

    const OfficeWorld other = test::small_office();
    CaseWorld closed = test::small_case_closed(other);
    closed.sign(assign_act("sari"), "sari", "petugas", "2026-12-01T09:00:00+07:00");
    CHECK(closed.rules() == Names{"closed"});
}

}  // namespace yankomas
