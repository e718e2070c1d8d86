// Tests of moving a case to a newer version: what it keeps, what it takes over, and what nobody
// gains by it.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/record/migrating.h"
#include "support/looked_at.h"
#include "support/migrated_case.h"
#include "support/roster_acts.h"

namespace yankomas {

namespace {

using test::CaseWorld;
using test::looked_at;
using test::migrate_act;
using test::OfficeWorld;
using test::run_at_step_2;
using test::run_at_step_3;
using test::running_office;
using Names = std::vector<std::string>;

constexpr const char* kMovedOn = "2026-03-03T10:00:00+07:00";
constexpr const char* kOnceMoved = "2026-03-03T14:00:00+07:00";
constexpr const char* kMonthAfter = "2026-04-01T09:00:00+07:00";

// The case at step 3 of version 1, and the office with version 2.
struct Moving {
    OfficeWorld office = running_office();
    CaseWorld one;

    explicit Moving(std::string_view examined_by = "sari",
                    std::string_view version_2 = test::kRunVersion2)
        : one(run_at_step_3(office, examined_by)) {
        test::publish_version_2(office, version_2);
    }
    void move(std::string_view by = "tono", int step = 2) {
        one.sign(migrate_act(step, office.sop("alur")), by, "kepala", kMovedOn);
    }
    [[nodiscard]] Standing standing(std::string_view now = kOnceMoved) const {
        return one.judge(now).standing;
    }
};

SopVersion version_of(const Standing& standing) {
    return standing.progress.versions.present()->version;
}

bool has_moved_to(const CaseWorld& one, int version) {
    return version_of(one.judge(kOnceMoved).standing).version == version;
}

}  // namespace

TEST_CASE("a case that moved is under the newer version, and its header says the older") {
    Moving moving;
    moving.move();
    CHECK(moving.one.rules(kOnceMoved).empty());
    const CaseSummary summary = looked_at(moving.one, kOnceMoved).summary;
    CHECK(to_string(summary.sop) == "alur/2");
    CHECK(summary.step == StepNumber{2});
    CHECK(summary.steps == 4);
    CHECK(read_case(moving.one.path(), moving.one.bytes).header.sop.version == 1);
    moving.one.step(2, "budi", "kepala", kOnceMoved);
    CHECK(moving.one.rules(kOnceMoved).empty());
    CHECK(moving.standing().progress.current()->step == StepNumber{3});
}

TEST_CASE("the running pass keeps its time, and what follows has the newer version's") {
    Moving moving;
    const Instant due = *moving.standing().clock()->due;
    moving.move();
    const Standing after = moving.standing();
    CHECK(after.clock()->due == due);
    CHECK(after.progress.current()->start == test::time_of("2026-03-03T09:00:00+07:00"));
    CHECK(after.progress.last_moved == test::time_of("2026-03-03T09:00:00+07:00"));
    CHECK(looked_at(moving.one, kMonthAfter).breaches.size() == 1);
    moving.one.step(2, "budi", "kepala", kOnceMoved);
    moving.one.step(3, "tono", "kepala", "2026-03-03T15:00:00+07:00");
    CHECK(
        to_string(moving.standing("2026-03-03T15:00:00+07:00").progress.current()->terms()->time) ==
        "5 hari kerja");
}

TEST_CASE("a migration lends the running pass no later recording") {
    Moving moving;
    moving.move();
    CaseWorld::Act late = test::step_act(2);
    late.entry.occurred = test::time_of("2026-03-06T09:00:00+07:00");
    moving.one.sign(late, "budi", "kepala", "2026-03-12T09:00:00+07:00");
    const Standing standing = moving.standing("2026-03-12T10:00:00+07:00");
    CHECK(standing.clocks.at(2).verdict == Verdict::late);
}

TEST_CASE("a breach of a step that is gone stays one, under its own version") {
    OfficeWorld office = running_office();
    CaseWorld one = run_at_step_2(office);
    one.step(2, "sari", "petugas", "2026-03-09T09:00:00+07:00");
    test::publish_version_2(office);
    const BreachScope past{std::nullopt, true};
    REQUIRE(looked_at(one, "2026-03-09T12:00:00+07:00", past).breaches.size() == 1);
    one.sign(migrate_act(2, office.sop("alur")), "tono", "kepala", "2026-03-09T10:00:00+07:00");
    const auto breaches = looked_at(one, "2026-03-09T12:00:00+07:00", past).breaches;
    REQUIRE(breaches.size() == 1);
    CHECK(breaches.front().kind == BreachKind::late);
    CHECK(to_string(breaches.front().sop) == "alur/1");
    CHECK(breaches.front().step == StepNumber{2});
    CHECK(breaches.front().step_title == "Memeriksa permohonan");
}

TEST_CASE("a migration drops no four eyes of the step that runs, even with a step that is gone") {
    Moving moving("rina");
    moving.move();
    moving.one.step(2, "rina", "kepala", kOnceMoved);
    CHECK(moving.one.rules(kOnceMoved) == Names{"four-eyes"});
}

TEST_CASE("who signed an old step is kept from a new one that names it") {
    Moving moving;
    moving.move();
    moving.one.step(2, "budi", "kepala", kOnceMoved);
    moving.one.step(3, "budi", "kepala", "2026-03-03T14:30:00+07:00");
    CHECK(moving.one.rules("2026-03-03T15:00:00+07:00") == Names{"four-eyes"});
}

TEST_CASE("a new step below the running one is not asked for, and no return goes there") {
    OfficeWorld office = running_office();
    CaseWorld one = run_at_step_3(office);
    one.step(3, "budi", "kepala", "2026-03-03T09:30:00+07:00");
    test::publish_version_2(office);
    one.sign(migrate_act(4, office.sop("alur")), "tono", "kepala", kMovedOn);
    CHECK(one.rules(kOnceMoved).empty());
    CaseWorld back = one;
    CaseWorld::Act to_new = test::act_of(CaseAct::send_back);
    to_new.entry.step = StepNumber{3};
    to_new.entry.reason = "Belum diparaf";
    back.sign(to_new, "sari", "petugas", kOnceMoved);
    CHECK(back.rules(kOnceMoved) == Names{"bad-return"});
    CaseWorld again = one;
    CaseWorld::Act to_old = test::act_of(CaseAct::send_back);
    to_old.entry.step = StepNumber{2};
    to_old.entry.reason = "Salah";
    again.sign(to_old, "sari", "petugas", kOnceMoved);
    CHECK(again.rules(kOnceMoved).empty());
    CHECK(again.judge(kOnceMoved).standing.progress.current()->number == 2);
    again.step(2, "budi", "kepala", "2026-03-03T14:30:00+07:00");
    CHECK(again.judge("2026-03-03T15:00:00+07:00").standing.progress.current()->step ==
          StepNumber{3});
    one.step(4, "joko", "petugas", kOnceMoved);
    CHECK(one.rules(kOnceMoved).empty());
    CHECK(one.judge(kOnceMoved).standing.progress.state == CaseState::closed);
}

TEST_CASE("a migration jumps no step") {
    for (const int step : {1, 3, 4, 9}) {
        CAPTURE(step);
        Moving moving;
        moving.move("tono", step);
        CHECK(moving.one.rules(kOnceMoved) == Names{"unmapped-step"});
        CHECK(has_moved_to(moving.one, 1));
        CHECK(moving.standing().progress.current()->step == StepNumber{3});
    }
}

TEST_CASE("a case does not move while a step runs that is gone, nor by a map that is not sound") {
    OfficeWorld office = running_office();
    CaseWorld one = run_at_step_2(office);
    test::publish_version_2(office);
    one.sign(migrate_act(2, office.sop("alur")), "tono", "kepala", kMovedOn);
    CHECK(one.rules(kOnceMoved) == Names{"unmapped-step"});
    for (const char* map :
         {"{1: 1, 2: 3, 3: 2, 4: 4}", "{1: 1, 3: 2, 4: 4}", "{1: 1, 2: 2, 3: 2, 4: 4}",
          "{1: 1, 2: gone, 3: 2, 4: 9}", "{1: 1, 2: gone, 3: 2, 4: 4, 7: gone}"}) {
        CAPTURE(map);
        std::string sop(test::kRunVersion2);
        const std::string sound = "{1: 1, 2: gone, 3: 2, 4: 4}";
        sop.replace(sop.find(sound), sound.size(), map);
        Moving moving("sari", sop);
        moving.move();
        CHECK(moving.one.rules(kOnceMoved) == Names{"unmapped-step"});
        CHECK(has_moved_to(moving.one, 1));
    }
}

TEST_CASE("a case moves to a newer published version of its own procedure only") {
    OfficeWorld office = running_office();
    CaseWorld one = run_at_step_3(office);
    const RosterPosition before = office.record().roster.position();
    test::publish_version_2(office);
    const Sop& newer = office.sop("alur");
    const auto refused = [&](CaseWorld::Act act) {
        CaseWorld tried = one;
        tried.sign(std::move(act), "tono", "kepala", kMovedOn);
        CHECK(has_moved_to(tried, 1));
        return tried.rules(kOnceMoved) == Names{"bad-version"};
    };
    CaseWorld::Act early = migrate_act(2, newer);  // by a roster that did not have it
    early.entry.roster = before;
    CHECK(refused(early));
    CaseWorld::Act foreign = migrate_act(2, newer);
    foreign.entry.sop->id = SopId("lain");
    CHECK(refused(foreign));
    CaseWorld::Act same = migrate_act(2, newer);
    same.entry.sop->version = 1;
    CHECK(refused(same));
    CaseWorld::Act other = migrate_act(2, newer);
    other.entry.sop_digest = Digest("sha256:" + std::string(64, 'a'));
    CHECK(refused(other));
    CaseWorld::Act third = migrate_act(2, newer);
    third.entry.sop->version = 3;
    CHECK(refused(third));
}

TEST_CASE("who published a version moves no case by it, and nor does a role of one version alone") {
    Moving own;
    own.office.add(test::roster_act(RosterAct::admin, "budi"), "2026-03-03T09:45:00+07:00");
    RosterEntry publish;
    publish.act = RosterAct::publish;
    publish.by = PersonId("budi");
    publish.files.push_back(
        *own.office.record().roster.published(PublishedKind::sop, own.office.sop("alur").digest,
                                              own.office.record().roster.last_entry()));
    own.office.add(publish, "2026-03-03T09:50:00+07:00");
    own.move("budi");
    CHECK(own.one.rules(kOnceMoved) == Names{"own-version"});
    CHECK(has_moved_to(own.one, 1));
    CHECK([] {
        std::string sop(test::kRunVersion2);
        sop.replace(sop.find("migrate-by: [kepala]"), 20, "migrate-by: [petugas]");
        Moving moving("sari", sop);
        moving.move();
        return moving.one.rules(kOnceMoved);
    }() == Names{"foreign-migration"});
    Moving outsider;
    outsider.one.sign(migrate_act(2, outsider.office.sop("alur")), "joko", "petugas", kMovedOn);
    CHECK(outsider.one.rules(kOnceMoved) == Names{"wrong-role"});
    CHECK(has_moved_to(outsider.one, 1));
}

TEST_CASE("a version without migrate-by lets nobody move its cases") {
    std::string sop(test::kRunVersion1);
    sop.erase(sop.find("migrate-by: [kepala]\n"), 21);
    OfficeWorld office = running_office(sop);
    CaseWorld one = run_at_step_3(office);
    test::publish_version_2(office);
    one.sign(migrate_act(2, office.sop("alur")), "tono", "kepala", kMovedOn);
    CHECK(one.rules(kOnceMoved) == Names{"foreign-migration"});
    CHECK(has_moved_to(one, 1));
}

TEST_CASE("a migration drops no signature that the running step still waits for") {
    std::string two(test::kRunVersion1);
    two.replace(two.find("not-by: [2]}"), 12, "not-by: [2], signatures: 2}");
    OfficeWorld office = running_office(two);
    CaseWorld one = run_at_step_3(office);
    test::publish_version_2(office);
    CaseWorld before = one;
    before.sign(migrate_act(2, office.sop("alur")), "tono", "kepala", kMovedOn);
    before.step(2, "budi", "kepala", kOnceMoved);
    CHECK(before.rules(kOnceMoved).empty());
    CHECK(before.judge(kOnceMoved).standing.progress.current()->step == StepNumber{2});
    before.sign(test::cosign_act(2, 5), "tono", "kepala", "2026-03-03T14:30:00+07:00");
    CHECK(before.rules("2026-03-03T15:00:00+07:00").empty());
    CHECK(before.judge("2026-03-03T15:00:00+07:00").standing.progress.current()->step ==
          StepNumber{3});
    one.step(3, "budi", "kepala", "2026-03-03T09:45:00+07:00");
    one.sign(migrate_act(2, office.sop("alur")), "tono", "kepala", kMovedOn);
    CHECK(one.rules(kOnceMoved) == Names{"half-signed"});
    CHECK(has_moved_to(one, 1));
}

TEST_CASE("an open hold is one of the version under which it was set") {
    Moving moving;
    CaseWorld::Act hold = test::act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu");  // which version 2 does not have
    moving.one.sign(hold, "sari", "petugas", "2026-03-03T09:45:00+07:00");
    moving.move();
    CHECK(moving.one.rules(kOnceMoved).empty());
    const CaseSummary summary = looked_at(moving.one, kMonthAfter).summary;
    CHECK(summary.state == CaseState::on_hold);
    CHECK(summary.hold->title == "Menunggu berkas");
    REQUIRE(summary.hold->lapses);
    CHECK(summary.waiting.is_for(PersonId("sari")));
    moving.one.sign(test::act_of(CaseAct::resume), "joko", "petugas", kOnceMoved);
    CHECK(moving.one.rules(kOnceMoved).empty());
    CHECK(moving.standing().progress.state == CaseState::running);
}

TEST_CASE("two migrations, or one over two maps, lead to the same step") {
    OfficeWorld office = running_office();
    const CaseWorld start = run_at_step_3(office, "rina");
    test::publish_version_2(office);
    const Sop second = office.sop("alur");
    office.publish("sops/alur-3.yaml", test::run_version_3(), "2026-03-03T09:42:00+07:00");
    const Sop& third = office.sop("alur");
    REQUIRE(third.version.version == 3);
    CaseWorld twice = start;
    twice.sign(migrate_act(2, second), "tono", "kepala", kMovedOn);
    twice.sign(migrate_act(3, third), "budi", "kepala", "2026-03-03T11:00:00+07:00");
    CaseWorld once = start;
    once.sign(migrate_act(3, third), "tono", "kepala", kMovedOn);
    for (CaseWorld one : {twice, once}) {
        CHECK(one.rules(kOnceMoved).empty());
        const Standing standing = one.judge(kOnceMoved).standing;
        CHECK(version_of(standing).version == 3);
        CHECK(standing.progress.current()->step == StepNumber{3});
        CHECK(standing.progress.passes.at(1).is_gone());
        CHECK(shown_step(standing.progress, standing.progress.passes.at(1)).step->title ==
              "Memeriksa permohonan");
        one.step(3, "rina", "kepala", kOnceMoved);
        CHECK(one.rules(kOnceMoved) == Names{"four-eyes"});
    }
    twice.sign(migrate_act(3, third), "tono", "kepala", "2026-03-03T12:00:00+07:00");
    CHECK(twice.rules(kOnceMoved) == Names{"bad-version"});
}

TEST_CASE("no closed or void case moves") {
    for (const char* exit : {"dicabut", "salah-buka"}) {
        CAPTURE(exit);
        OfficeWorld office = running_office();
        CaseWorld one(office, "alur");
        one.open("sari", "petugas", "2026-03-02T08:00:00+07:00");
        CaseWorld::Act leave = test::act_of(CaseAct::exit);
        leave.entry.exit = ExitId(exit);
        leave.entry.reason = "Selesai";
        one.sign(leave, "budi", "kepala", "2026-03-02T09:00:00+07:00");
        test::publish_version_2(office);
        one.sign(migrate_act(1, office.sop("alur")), "tono", "kepala", kMovedOn);
        CHECK(one.rules(kOnceMoved) == Names{"closed"});
        CHECK(has_moved_to(one, 1));
    }
}

TEST_CASE("no case becomes a mistake by losing the steps that were signed") {
    std::string sop(test::kRunVersion2);
    const std::string map = "{1: 1, 2: gone, 3: 2, 4: 4}";
    sop.replace(sop.find(map), map.size(), "{1: gone, 2: gone, 3: 1, 4: 4}");
    Moving moving("sari", sop);
    moving.move("tono", 1);
    REQUIRE(has_moved_to(moving.one, 2));
    CaseWorld::Act leave = test::act_of(CaseAct::exit);
    leave.entry.exit = ExitId("salah-buka");
    leave.entry.reason = "Salah";
    moving.one.sign(leave, "budi", "kepala", kOnceMoved);
    CHECK(moving.one.rules(kOnceMoved) == Names{"no-mistake"});
}

TEST_CASE("a migration without the right counts once somebody who has it ratifies it") {
    OfficeWorld office = running_office();
    office.enrol("wati");
    CaseWorld one = run_at_step_3(office);
    test::publish_version_2(office);
    one.sign(migrate_act(2, office.sop("alur")), "wati", "kepala", kMovedOn);
    CHECK(one.rules(kOnceMoved) == Names{"no-appointment"});
    CHECK(has_moved_to(one, 1));
    one.sign(test::cosign_act(2, 4), "budi", "kepala", "2026-03-03T11:00:00+07:00");
    CHECK(one.rules(kOnceMoved).empty());
    CHECK(has_moved_to(one, 2));
    const Progress progress = one.judge(kOnceMoved).standing.progress;
    CHECK(progress.versions.sop_of(EntryNumber{5})->version.version == 1);
    CHECK(progress.versions.sop_of(EntryNumber{6})->version.version == 2);
    CHECK(has_moved(progress, EntryNumber{4}));
}

TEST_CASE("old entries are corrected and ratified by the version that was in force then") {
    Moving moving;
    moving.move();
    moving.one.sign(test::correct_act(2, "permohonan", "9/X/2026"), "joko", "petugas", kOnceMoved);
    CHECK(moving.one.rules(kOnceMoved).empty());
    CHECK(moving.standing().progress.corrections.size() == 1);
    CaseWorld::Act foreign = test::correct_act(2, "permohonan", "8/X/2026");
    moving.one.sign(foreign, "tono", "kepala", "2026-03-03T14:30:00+07:00");
    CHECK(moving.one.rules("2026-03-03T15:00:00+07:00") == Names{"foreign-correction"});
}

}  // namespace yankomas
