// Tests what a correction changes, and what it can't be used for.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/correcting.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/corrected_case.h"
#include "support/looked_at.h"

namespace yankomas {

namespace {

using test::attach_file;
using test::CaseWorld;
using test::clocks_of;
using test::correct_act;
using test::corrections;
using test::file_on_file;
using test::looked_at;
using test::number_on_file;
using test::OfficeWorld;
using test::rules_besides_files;
using test::with_file;
using RuleNames = std::vector<std::string>;

constexpr const char* kMorning = "2026-12-01T09:00:00+07:00";
constexpr const char* kLater = "2026-12-01T10:00:00+07:00";

CaseWorld::Act bare_correction(int entry) {
    CaseWorld::Act act = correct_act(entry, "permohonan", "3/X/2026");
    act.entry.documents.clear();
    return act;
}

}  // namespace

TEST_CASE("a correction is read from then on, and what was signed stays") {
    const OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_3(office);
    const std::string before = clocks_of(one);
    CHECK(number_on_file(one, 2) == "1/X/2026");
    one.sign(correct_act(2, "permohonan", "3/X/2026"), "sari", "petugas", kMorning);
    CHECK(one.rules(kLater, true) == RuleNames{});
    CHECK(number_on_file(one, 2) == "3/X/2026");
    CHECK(clocks_of(one) == before);
    const CaseJournal journal = read_case(one.path(), one.bytes);
    CHECK(journal.entries[1].documents[0].number == "1/X/2026");
    const auto& found = one.judge().standing.progress.corrections;
    CHECK(reading_of(journal, found, EntryNumber{2}).documents[0].number == "3/X/2026");
}

TEST_CASE("the last correction of a field and a kind counts") {
    const OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_2(office);
    one.sign(correct_act(2, "permohonan", "3/X/2026"), "sari", "petugas", kMorning);
    CaseWorld::Act party = bare_correction(2);
    party.entry.party = PartyCode("PK-0009");
    one.sign(party, "sari", "petugas", kMorning);
    one.sign(correct_act(2, "permohonan", "4/X/2026"), "sari", "petugas", kMorning);
    CHECK(one.rules(kLater, true) == RuleNames{});
    CHECK(number_on_file(one, 2) == "4/X/2026");
    CHECK(looked_at(one, kLater).summary.parties == std::vector{PartyCode("PK-0009")});
}

TEST_CASE("the title is corrected at the opening, a party where there is one") {
    const OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_2(office);
    CaseWorld::Act title = bare_correction(1);
    title.entry.title = "Perkara lain";
    SUBCASE("title") {
        one.sign(title, "sari", "petugas", kMorning);
        CHECK(one.rules() == RuleNames{});
        CHECK(looked_at(one, kLater).summary.title == "Perkara lain");
    }
    SUBCASE("personal data in the new title is seen") {
        title.entry.title = "NIK 3201010101010001";
        one.sign(title, "sari", "petugas", kMorning);
        CHECK(one.rules() == RuleNames{"personal-data"});
    }
    SUBCASE("no other entry has a title") {
        title.entry.about = EntryNumber{2};
        one.sign(title, "sari", "petugas", kMorning);
        CHECK(one.rules() == RuleNames{"bad-correction"});
        CHECK(looked_at(one, kLater).summary.title == "Perkara contoh");
    }
    SUBCASE("a party is not added") {
        CaseWorld::Act party = bare_correction(1);
        party.entry.party = PartyCode("PK-0009");
        one.sign(party, "sari", "petugas", kMorning);
        CHECK(one.rules() == RuleNames{"bad-correction"});
        CHECK(looked_at(one, kLater).summary.parties == std::vector{PartyCode("PK-0007")});
    }
}

TEST_CASE("a case is filed under another subject, at its opening alone") {
    OfficeWorld office;
    office.enrol("sari");
    office.appoint("sari", "kasubbid-ppi");
    CaseWorld one(office, "yankomas");
    one.open("sari", "kasubbid-ppi", "2026-03-02T09:15:00+07:00");
    one.step(1, "sari", "kasubbid-ppi", "2026-03-02T09:20:00+07:00", std::nullopt, "PK-0007");
    CaseWorld::Act act = bare_correction(1);
    act.entry.subject = office.sop("yankomas").subjects.at(3).first;
    const auto correct = [&] {
        one.sign(act, "sari", "kasubbid-ppi", "2026-03-02T10:00:00+07:00");
    };
    SUBCASE("also where it had none") {
        correct();
        CHECK(one.rules("2026-03-02T11:00:00+07:00") == RuleNames{});
        CHECK(looked_at(one, "2026-03-02T11:00:00+07:00").summary.subject == act.entry.subject);
    }
    SUBCASE("not under one that the procedure has not") {
        act.entry.subject = SubjectId("lain");
        correct();
        CHECK(one.rules("2026-03-02T11:00:00+07:00") == RuleNames{"unknown-subject"});
        CHECK_FALSE(looked_at(one, "2026-03-02T11:00:00+07:00").summary.subject.has_value());
    }
    SUBCASE("not a step") {
        act.entry.about = EntryNumber{2};
        correct();
        CHECK(one.rules("2026-03-02T11:00:00+07:00") == RuleNames{"bad-correction"});
        CHECK_FALSE(looked_at(one, "2026-03-02T11:00:00+07:00").summary.subject.has_value());
    }
}

TEST_CASE("nothing is added or taken away, and only what may be corrected is") {
    const OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_3(office);
    CaseWorld::Act note = test::act_of(CaseAct::note);
    note.entry.note = "keterangan";
    one.sign(note, "sari", "petugas", kMorning);
    CaseWorld::Act act = correct_act(2, "permohonan", "3/X/2026");
    SUBCASE("a kind that the entry has not") { act = correct_act(2, "putusan", "3/X/2026"); }
    SUBCASE("one document more") { act.entry.documents.push_back(act.entry.documents[0]); }
    SUBCASE("what the entry says already") { act = correct_act(2, "permohonan", "1/X/2026"); }
    SUBCASE("a cosignature") { act.entry.about = EntryNumber{4}; }
    SUBCASE("a note") { act.entry.about = EntryNumber{5}; }
    SUBCASE("an entry that is not there") { act.entry.about = EntryNumber{6}; }
    SUBCASE("itself") { act.entry.about = EntryNumber{7}; }
    one.sign(act, "sari", "petugas", kMorning);
    CHECK(one.rules(kLater, true) == RuleNames{"bad-correction"});
    CHECK(corrections(one) == 0);
    CHECK(number_on_file(one, 2) == "1/X/2026");
}

TEST_CASE("a correction is not corrected, its entry is") {
    const OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_2(office);
    one.sign(correct_act(2, "permohonan", "3/X/2026"), "sari", "petugas", kMorning);
    one.sign(correct_act(3, "permohonan", "4/X/2026"), "sari", "petugas", kMorning);
    CHECK(one.rules() == RuleNames{"bad-correction"});
    CHECK(number_on_file(one, 2) == "3/X/2026");
}

TEST_CASE("another file may be put in place until others have acted on the paper") {
    const OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_2(office);
    one.sign(attach_file("putusan", "a.pdf"), "budi", "kepala", "2026-11-30T10:00:00+07:00");
    const CaseWorld::Act other_file = with_file(correct_act(3, "putusan", "2/X/2026"), "b.pdf");
    SUBCASE("while nobody has signed the step") {
        one.sign(other_file, "budi", "kepala", "2026-11-30T11:00:00+07:00");
        CHECK(rules_besides_files(one) == RuleNames{});
        CHECK(file_on_file(one, 3) == "b.pdf");
    }
    SUBCASE("while only he himself has signed it") {
        one.step(2, "budi", "kepala", "2026-11-30T11:00:00+07:00", "setuju");
        one.sign(other_file, "budi", "kepala", "2026-11-30T11:30:00+07:00");
        CHECK(rules_besides_files(one) == RuleNames{});
        CHECK(file_on_file(one, 3) == "b.pdf");
    }
    SUBCASE("not under the signature of another person") {
        one.step(2, "budi", "kepala", "2026-11-30T11:00:00+07:00", "setuju");
        one.sign(other_file, "tono", "kepala", "2026-11-30T11:30:00+07:00");
        CHECK(rules_besides_files(one) == RuleNames{"settled-file"});
        CHECK(file_on_file(one, 3) == "a.pdf");
    }
    SUBCASE("not once the pass has ended, but number and date") {
        one.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        one.sign(test::cosign_act(2, 4), "tono", "kepala", "2026-11-30T14:00:00+07:00");
        CaseWorld::Act number = with_file(correct_act(3, "putusan", "9/X/2026"), "a.pdf");
        number.entry.documents[0].date = parse_date("2026-11-30");
        one.sign(number, "budi", "kepala", kMorning);
        CHECK(rules_besides_files(one) == RuleNames{});
        one.sign(other_file, "budi", "kepala", kMorning);
        CHECK(rules_besides_files(one) == RuleNames{"settled-file"});
        CHECK(file_on_file(one, 3) == "a.pdf");
        CHECK(number_on_file(one, 3) == "9/X/2026");
    }
    SUBCASE("taking the file away is another file, too") {
        one.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        one.sign(test::cosign_act(2, 4), "tono", "kepala", "2026-11-30T14:00:00+07:00");
        one.sign(correct_act(3, "putusan", "9/X/2026"), "budi", "kepala", kMorning);
        CHECK(rules_besides_files(one) == RuleNames{"settled-file"});
    }
}

TEST_CASE("a correction feeds no step") {
    const OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_2(office);
    one.sign(test::attach_act("tanda-terima"), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    one.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    one.sign(test::cosign_act(2, 4), "tono", "kepala", "2026-11-30T14:00:00+07:00");
    CaseWorld::Act bare = test::step_act(3);
    bare.bare = true;
    SUBCASE("a paper of an earlier step is not produced by correcting it") {
        one.sign(correct_act(3, "tanda-terima", "3/X/2026"), "sari", "petugas", kMorning);
        one.sign(bare, "sari", "petugas", kMorning);
        CHECK(one.rules() == RuleNames{"missing-output"});
    }
    SUBCASE("since counts from the entry, not from its correction") {
        CaseWorld::Act back = test::act_of(CaseAct::send_back);
        back.entry.step = StepNumber{2};
        back.entry.reason = "diulang";
        one.sign(back, "sari", "petugas", "2026-12-01T08:00:00+07:00");
        CaseWorld::Act again = test::step_act(2);
        again.entry.outcome = OutcomeId("setuju");
        again.bare = true;
        one.sign(correct_act(4, "putusan", "3/X/2026"), "budi", "kepala",
                 "2026-12-01T08:10:00+07:00");
        one.sign(again, "budi", "kepala", "2026-12-01T08:20:00+07:00");
        CHECK(one.rules() == RuleNames{"missing-output"});
    }
}

TEST_CASE("holds and the end of a case forbid no correction, and none moves a late clock") {
    const OfficeWorld office = test::small_office();
    SUBCASE("closed") {
        CaseWorld one = test::small_case_closed(office);
        one.sign(correct_act(2, "permohonan", "3/X/2026"), "sari", "petugas", kMorning);
        CHECK(one.rules() == RuleNames{});
        CHECK(one.judge().standing.progress.state == CaseState::closed);
    }
    SUBCASE("on hold") {
        CaseWorld one = test::small_case_at_step_2(office);
        CaseWorld::Act hold = test::act_of(CaseAct::hold);
        hold.entry.hold = HoldId("menunggu-berkas");
        one.sign(hold, "sari", "petugas", "2026-11-30T15:00:00+07:00");
        one.sign(correct_act(2, "permohonan", "3/X/2026"), "sari", "petugas", kMorning);
        CHECK(one.rules() == RuleNames{});
        CHECK(one.judge().standing.progress.state == CaseState::on_hold);
    }
    SUBCASE("overdue") {
        CaseWorld one = test::small_case_at_step_3(office);
        const auto verdict = [&] {
            const ClockVerdict clock = *one.judge("2026-12-04T09:00:00+07:00").standing.clock();
            return std::string(name_of(clock.verdict)) + to_string(*clock.due, Zone::wib);
        };
        const std::string before = verdict();
        CHECK(before.starts_with("overdue"));
        one.sign(correct_act(3, "putusan", "3/X/2026"), "budi", "kepala",
                 "2026-12-03T09:00:00+07:00");
        CHECK(verdict() == before);
    }
}

}  // namespace yankomas
