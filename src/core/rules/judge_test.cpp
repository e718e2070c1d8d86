// Tests the judge on signed cases: cases without findings, and the one finding that each fault
// gives.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/judge.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "support/case_world.h"

namespace yankomas {

namespace {

using test::CaseWorld;
using test::OfficeWorld;
using Rules = std::vector<std::string>;

}  // namespace

}  // namespace yankomas

template <>
struct doctest::StringMaker<std::vector<std::string>> {
    static String convert(const std::vector<std::string>& names) {
        return yankomas::join(names, ", ").c_str();
    }
};

namespace yankomas {

namespace {

// Returns an office with everybody of the first SOP: sari leads the sub-division, budi the
// division, dewi the section, and tono the office.
OfficeWorld staffed() {
    OfficeWorld office;
    for (const char* person : {"sari", "budi", "dewi", "tono", "rina"}) office.enrol(person);
    office.appoint("sari", "kasubbid-ppi");
    office.appoint("budi", "kabid-ham");
    office.appoint("dewi", "kadiv-yankumham");
    office.appoint("tono", "kakanwil");
    office.appoint("rina", "kasubbid-ppi", "2026-01-01", "2026-02-28");
    return office;
}

CaseWorld opened(const OfficeWorld& office) {
    CaseWorld one(office, "yankomas");
    one.open("sari", "kasubbid-ppi", "2026-03-02T09:15:00+07:00");
    one.step(1, "sari", "kasubbid-ppi", "2026-03-02T09:20:00+07:00", std::nullopt, "PK-0007");
    return one;
}

CaseWorld at_step_6(const OfficeWorld& office) {
    CaseWorld one = opened(office);
    one.step(2, "tono", "kakanwil", "2026-03-02T10:00:00+07:00");
    one.step(3, "dewi", "kadiv-yankumham", "2026-03-02T11:00:00+07:00");
    one.step(4, "budi", "kabid-ham", "2026-03-03T09:00:00+07:00");
    one.step(5, "sari", "kasubbid-ppi", "2026-03-05T09:00:00+07:00");
    return one;
}

CaseWorld::Act act(CaseAct kind) {
    CaseWorld::Act made;
    made.entry.act = kind;
    return made;
}

}  // namespace

TEST_CASE("a case runs from its first step to its last without a finding") {
    const OfficeWorld office = staffed();
    REQUIRE(office.findings().empty());
    CaseWorld one = at_step_6(office);
    one.step(6, "budi", "kabid-ham", "2026-03-06T09:00:00+07:00", "tanpa-audiensi");
    one.step(8, "sari", "kasubbid-ppi", "2026-03-09T09:00:00+07:00");
    one.step(9, "tono", "kakanwil", "2026-03-10T09:00:00+07:00", "disetujui");
    one.step(10, "sari", "kasubbid-ppi", "2026-03-10T09:15:00+07:00");
    one.step(11, "sari", "kasubbid-ppi", "2026-03-16T09:00:00+07:00", "diterima", "INST-01");
    one.step(12, "budi", "kabid-ham", "2026-03-16T13:30:00+07:00");
    CHECK(one.rules() == Rules{});
    const Standing standing = one.judge().standing;
    CHECK(standing.verified);
    CHECK(standing.progress.state == CaseState::closed);
    CHECK(standing.progress.passes.size() == 11);
    for (const ClockVerdict& clock : standing.clocks) CHECK(clock.verdict == Verdict::in_time);
}

TEST_CASE("each fault gives its one finding") {
    const OfficeWorld office = staffed();
    SUBCASE("wrong role") {
        CaseWorld one = opened(office);
        one.step(2, "sari", "kasubbid-ppi", "2026-03-02T10:00:00+07:00");
        CHECK(one.rules() == Rules{"wrong-role"});
    }
    SUBCASE("a role that is not held") {
        CaseWorld one = opened(office);
        one.step(2, "sari", "kakanwil", "2026-03-02T10:00:00+07:00");
        CHECK(one.rules() == Rules{"no-appointment"});
    }
    SUBCASE("an appointment that has expired") {
        CaseWorld one(office, "yankomas");
        one.open("rina", "kasubbid-ppi", "2026-03-02T09:15:00+07:00");
        CHECK(one.rules() == Rules{"no-appointment"});
    }
    SUBCASE("a step out of order") {
        CaseWorld one = opened(office);
        one.step(3, "dewi", "kadiv-yankumham", "2026-03-02T10:00:00+07:00");
        one.step(4, "budi", "kabid-ham", "2026-03-02T11:00:00+07:00");
        CHECK(one.rules() == Rules{"wrong-step"});
    }
    SUBCASE("a missing document and a missing output") {
        CaseWorld one = opened(office);
        CaseWorld::Act bare = act(CaseAct::step);
        bare.entry.step = StepNumber{2};
        bare.bare = true;
        one.sign(bare, "tono", "kakanwil", "2026-03-02T10:00:00+07:00");
        CHECK(one.rules() == Rules{"missing-output"});
        CaseWorld other(office, "diseminasi-ham");
        other.open("tono", "kakanwil", "2026-03-02T09:15:00+07:00");
        bare.entry.step = StepNumber{1};
        other.sign(bare, "tono", "kakanwil", "2026-03-02T09:16:00+07:00");
        CHECK(other.rules() == Rules{"missing-document", "missing-document", "missing-output"});
    }
    SUBCASE("four eyes") {
        OfficeWorld small = staffed();
        small.appoint("sari", "kabid-ham");
        CaseWorld one = at_step_6(small);
        one.step(6, "sari", "kabid-ham", "2026-03-06T09:00:00+07:00", "tanpa-audiensi");
        CHECK(one.rules() == Rules{"four-eyes"});
    }
    SUBCASE("an outcome that is none") {
        CaseWorld one = at_step_6(office);
        one.step(6, "budi", "kabid-ham", "2026-03-06T09:00:00+07:00", "entah");
        CHECK(one.rules() == Rules{"unknown-choice"});
    }
    SUBCASE("an outcome that waits for the limit") {
        CaseWorld one = at_step_6(office);
        one.step(6, "budi", "kabid-ham", "2026-03-06T09:00:00+07:00", "tanpa-audiensi");
        one.step(8, "sari", "kasubbid-ppi", "2026-03-09T09:00:00+07:00");
        one.step(9, "tono", "kakanwil", "2026-03-10T09:00:00+07:00", "disetujui");
        one.step(10, "sari", "kasubbid-ppi", "2026-03-10T09:15:00+07:00");
        one.step(11, "sari", "kasubbid-ppi", "2026-03-16T09:00:00+07:00", "tidak-ditanggapi",
                 "INST-01");
        CHECK(one.rules() == Rules{"too-early"});
    }
    SUBCASE("an outside party without its code") {
        CaseWorld one(office, "yankomas");
        one.open("sari", "kasubbid-ppi", "2026-03-02T09:15:00+07:00");
        one.step(1, "sari", "kasubbid-ppi", "2026-03-02T09:20:00+07:00");
        CHECK(one.rules() == Rules{"outside-party"});
    }
    SUBCASE("a due time that is not the sum") {
        CaseWorld one = opened(office);
        CaseWorld::Act late = act(CaseAct::step);
        late.entry.step = StepNumber{2};
        late.entry.due = test::time_of("2026-03-04T23:59:59+07:00");
        one.sign(late, "tono", "kakanwil", "2026-03-04T10:00:00+07:00");
        CHECK(one.rules() == Rules{"wrong-due"});
    }
    SUBCASE("time that goes backwards") {
        CaseWorld one = opened(office);
        one.step(2, "tono", "kakanwil", "2026-03-02T09:00:00+07:00");
        CHECK(one.rules() == Rules{"clock-backwards"});
    }
    SUBCASE("time ahead of the clock") {
        CaseWorld one = opened(office);
        CHECK(one.rules("2026-03-02T09:14:59+07:00") == Rules{"clock-ahead"});
        CHECK(one.rules("2026-03-02T09:15:00+07:00") == Rules{});
    }
    SUBCASE("a document that the procedure does not know") {
        CaseWorld one = opened(office);
        CaseWorld::Act attach = act(CaseAct::attach);
        attach.entry.documents.push_back({DocumentKind("kuitansi"), "1", {}, {}, {}, {}});
        one.sign(attach, "sari", "kasubbid-ppi", "2026-03-02T10:00:00+07:00");
        CHECK(one.rules() == Rules{"unknown-document"});
    }
}

TEST_CASE("signatures and rights") {
    OfficeWorld office = staffed();
    SUBCASE("a byte above the signature") {
        CaseWorld one = opened(office);
        one.bytes.replace(one.bytes.find("Perkara"), 7, "Pekerja");
        CHECK(one.rules() == Rules{"bad-signature"});
        CHECK_FALSE(one.judge().standing.verified);
        CHECK(one.judge().standing.unjudged_from == EntryNumber{1});
    }
    SUBCASE("a key that nobody holds") {
        CaseWorld one = opened(office);
        CaseWorld::Act stranger = act(CaseAct::attach);
        stranger.entry.documents.push_back({DocumentKind("disposisi"), "1", {}, {}, {}, {}});
        stranger.key = test::make_test_key("stranger");
        one.sign(stranger, "sari", "kasubbid-ppi", "2026-03-02T10:00:00+07:00");
        CHECK(one.rules() == Rules{"unknown-key"});
    }
    SUBCASE("a colleague's key") {
        CaseWorld one = opened(office);
        CaseWorld::Act other = act(CaseAct::attach);
        other.entry.documents.push_back({DocumentKind("disposisi"), "1", {}, {}, {}, {}});
        other.key = test::make_test_key("sari");
        one.sign(other, "tono", "kakanwil", "2026-03-02T10:00:00+07:00");
        CHECK(one.rules() == Rules{"wrong-signer"});
    }
    SUBCASE("another namespace") {
        CaseWorld one = opened(office);
        CaseWorld::Act other = act(CaseAct::attach);
        other.entry.documents.push_back({DocumentKind("disposisi"), "1", {}, {}, {}, {}});
        other.name_space = "yankomas-roster";
        one.sign(other, "tono", "kakanwil", "2026-03-02T10:00:00+07:00");
        CHECK(one.rules() == Rules{"bad-signature"});
    }
    SUBCASE("a key revoked before, whatever position is named") {
        const RosterPosition old = office.record().roster.position();
        RosterEntry revoke;
        revoke.act = RosterAct::revoke_key;
        revoke.person = PersonId("tono");
        revoke.key = test::public_line(test::make_test_key("tono"));
        revoke.reason = "hilang";
        CaseWorld one = opened(office);
        office.add(revoke, "2026-03-02T09:30:00+07:00");
        CaseWorld::Act late = act(CaseAct::step);
        late.entry.step = StepNumber{2};
        one.sign(late, "tono", "kakanwil", "2026-03-02T10:00:00+07:00");
        CHECK(one.rules() == Rules{"revoked-key"});
        CaseWorld before(office, "yankomas");
        CaseWorld::Act open = act(CaseAct::open);
        open.entry.roster = old;
        before.sign(open, "sari", "kasubbid-ppi", "2026-03-02T09:15:00+07:00");
        CHECK(before.rules() == Rules{});
    }
    SUBCASE("a dismissal works from its own time") {
        RosterEntry dismiss;
        dismiss.act = RosterAct::dismiss;
        dismiss.person = PersonId("tono");
        dismiss.role = RoleId("kakanwil");
        const RosterPosition old = office.record().roster.position();
        office.add(dismiss, "2026-03-02T09:30:00+07:00");
        CaseWorld one(office, "diseminasi-ham");
        CaseWorld::Act open = act(CaseAct::open);
        open.entry.roster = old;
        one.sign(open, "tono", "kakanwil", "2026-03-02T10:00:00+07:00");
        CHECK(one.rules() == Rules{"no-appointment"});
    }
    SUBCASE("a roster that is not this one") {
        CaseWorld one = opened(office);
        CaseWorld::Act other = act(CaseAct::step);
        other.entry.step = StepNumber{2};
        other.entry.roster = {EntryNumber{3}, Digest("sha256:" + std::string(64, 'a'))};
        other.entry.due = test::time_of("2026-03-03T23:59:59+07:00");
        one.sign(other, "tono", "kakanwil", "2026-03-02T10:00:00+07:00");
        CHECK(one.rules() == Rules{"roster-position"});
    }
    SUBCASE("a ratified entry") {
        OfficeWorld late = staffed();
        late.enrol("joko");
        CaseWorld one = opened(late);
        one.step(2, "joko", "kakanwil", "2026-03-02T10:00:00+07:00");
        CHECK(one.rules() == Rules{"no-appointment"});
        CaseWorld::Act ratify = act(CaseAct::cosign);
        ratify.entry.about = EntryNumber{3};
        ratify.entry.step = StepNumber{2};
        one.sign(ratify, "tono", "kakanwil", "2026-03-03T10:00:00+07:00");
        CHECK(one.rules() == Rules{});
        CHECK(one.rules("2026-03-03T12:00:00+07:00", true) == Rules{"ratified"});
    }
}

TEST_CASE("holds, returns, exits") {
    const OfficeWorld office = staffed();
    CaseWorld one = opened(office);
    CaseWorld::Act hold = act(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-kelengkapan");
    one.sign(hold, "budi", "kabid-ham", "2026-03-02T10:00:00+07:00");
    CHECK(one.judge().standing.clock()->verdict == Verdict::on_hold);
    SUBCASE("nothing is signed on hold") {
        one.step(2, "tono", "kakanwil", "2026-03-02T11:00:00+07:00");
        CHECK(one.rules() == Rules{"on-hold"});
    }
    SUBCASE("a hold gives its days back") {
        one.sign(act(CaseAct::resume), "budi", "kabid-ham", "2026-03-05T10:00:00+07:00");
        CHECK(one.rules("2026-03-06T12:00:00+07:00") == Rules{});
        CHECK(one.judge("2026-03-06T12:00:00+07:00").standing.clock()->due ==
              test::time_of("2026-03-05T23:59:59+07:00"));
        one.step(2, "tono", "kakanwil", "2026-03-06T11:00:00+07:00");
        one.sign(
            [] {
                CaseWorld::Act back = act(CaseAct::send_back);
                back.entry.step = StepNumber{1};
                back.entry.reason = "kurang lengkap";
                return back;
            }(),
            "dewi", "kadiv-yankumham", "2026-03-06T13:00:00+07:00");
        CHECK(one.rules() == Rules{});
        CHECK(one.judge().standing.progress.current()->number == 2);
    }
    SUBCASE("an exit closes the case, and a return reopens it") {
        one.sign(act(CaseAct::resume), "budi", "kabid-ham", "2026-03-02T13:30:00+07:00");
        CaseWorld::Act leave = act(CaseAct::exit);
        leave.entry.exit = ExitId("dicabut");
        leave.entry.reason = "dicabut pelapor";
        one.sign(leave, "budi", "kabid-ham", "2026-03-02T14:00:00+07:00");
        CHECK(one.rules() == Rules{"missing-document"});
        CHECK(one.judge().standing.progress.state == CaseState::closed);
        CaseWorld::Act after = act(CaseAct::step);
        after.entry.step = StepNumber{2};
        after.entry.due = test::time_of("2026-03-03T23:59:59+07:00");
        one.sign(after, "tono", "kakanwil", "2026-03-02T15:00:00+07:00");
        CHECK(one.rules() == Rules{"missing-document", "closed"});
    }
}

TEST_CASE("an open case goes back only to a step above the one that runs") {
    const OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_3(office);
    const auto back_to = [](CaseWorld& which, int step, const char* at) {
        CaseWorld::Act back = test::act_of(CaseAct::send_back);
        back.entry.step = StepNumber{step};
        back.entry.reason = "kurang lengkap";
        which.sign(back, "sari", "petugas", at);
        return which.rules();
    };
    SUBCASE("so nobody gives his own step new time") {
        CHECK(back_to(one, 3, "2026-11-30T15:00:00+07:00") == Rules{"bad-return"});
    }
    SUBCASE("and nobody passes over the steps to be done again") {
        CHECK(back_to(one, 1, "2026-11-30T15:00:00+07:00") == Rules{});
        CHECK(back_to(one, 2, "2026-11-30T15:30:00+07:00") == Rules{"bad-return"});
    }
    SUBCASE("but a closed case is opened again at its last step too") {
        CaseWorld closed = test::small_case_closed(office);
        CHECK(back_to(closed, 3, "2026-12-01T09:00:00+07:00") == Rules{});
    }
}

TEST_CASE("late recording") {
    const OfficeWorld office = staffed();
    CaseWorld one = opened(office);
    CaseWorld::Act step = act(CaseAct::step);
    step.entry.step = StepNumber{2};
    step.entry.occurred = test::time_of("2026-03-03T10:00:00+07:00");
    SUBCASE("within the limit it counts") {
        one.sign(step, "tono", "kakanwil", "2026-03-05T10:00:00+07:00");
        CHECK(one.rules() == Rules{});
        CHECK(one.judge().standing.clocks[1].verdict == Verdict::recorded_late);
    }
    SUBCASE("past the limit the clock runs to the signature") {
        one.sign(step, "tono", "kakanwil", "2026-03-09T10:00:00+07:00");
        CHECK(one.judge().standing.clocks[1].verdict == Verdict::late);
    }
    SUBCASE("never before the step began") {
        step.entry.occurred = test::time_of("2026-03-02T09:00:00+07:00");
        one.sign(step, "tono", "kakanwil", "2026-03-03T10:00:00+07:00");
        CHECK(one.rules() == Rules{"bad-occurred"});
    }
}

TEST_CASE("a step that needs three signatures") {
    OfficeWorld office;
    for (const char* person : {"dirja", "tim-satu", "tim-dua", "tim-tiga"}) office.enrol(person);
    office.appoint("dirja", "dirjen-ham");
    for (const char* person : {"tim-satu", "tim-dua", "tim-tiga"})
        office.appoint(person, "tim-penilai");
    CaseWorld one(office, "penilaian-kkp-ham");
    one.open("dirja", "dirjen-ham", "2026-03-02T09:00:00+07:00");
    one.step(12, "dirja", "dirjen-ham", "2026-03-02T10:00:00+07:00");
    one.step(13, "tim-satu", "tim-penilai", "2026-03-03T10:00:00+07:00");
    CaseWorld::Act cosign = act(CaseAct::cosign);
    cosign.entry.step = StepNumber{13};
    cosign.entry.about = EntryNumber{3};
    one.sign(cosign, "tim-dua", "tim-penilai", "2026-03-03T11:00:00+07:00");
    CHECK(one.judge().standing.progress.is_open());
    SUBCASE("twice by one person") {
        one.sign(cosign, "tim-dua", "tim-penilai", "2026-03-03T12:00:00+07:00");
        CHECK(one.rules() == Rules{"signed-twice"});
        CHECK(one.judge().standing.progress.is_open());
    }
    SUBCASE("by a third person") {
        one.sign(cosign, "tim-tiga", "tim-penilai", "2026-03-03T12:00:00+07:00");
        CHECK(one.rules() == Rules{});
        CHECK_FALSE(one.judge().standing.progress.is_open());
    }
}

}  // namespace yankomas
