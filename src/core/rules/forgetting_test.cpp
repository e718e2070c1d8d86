// Tests of forgetting a file: what stays as it was, and what it can't be used for.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/corrected_case.h"
#include "support/looked_at.h"
#include "support/roster_acts.h"

namespace yankomas {

namespace {

using test::attach_act;
using test::attach_file;
using test::CaseWorld;
using test::clocks_of;
using test::correct_act;
using test::forget_act;
using test::OfficeWorld;
using test::rules_besides_files;
using test::with_file;
using RuleNames = std::vector<std::string>;

constexpr const char* kScanned = "2026-11-30T10:00:00+07:00";
constexpr const char* kForgotten = "2026-12-01T09:00:00+07:00";
constexpr const char* kAfterwards = "2026-12-01T10:00:00+07:00";
constexpr const char* kMuchLater = "2027-01-11T09:00:00+07:00";

// The digest that with_file gives a file of this name.
Digest digest_of(char name) { return Digest("sha256:" + std::string(64, name)); }

CaseWorld::Act forget_letter(int entry = 3, char name = 'a') {
    return forget_act(entry, "permohonan", digest_of(name));
}

// Step 1 named the letter by its number; entry 3 has it as a file.
CaseWorld with_scan(const OfficeWorld& office) {
    CaseWorld one = test::small_case_at_step_2(office);
    one.sign(attach_file("permohonan", "a"), "sari", "petugas", kScanned);
    return one;
}

// Step 1 has the letter as a file, and nothing else does.
CaseWorld with_letter_as_file(const OfficeWorld& office) {
    CaseWorld one(office, "contoh");
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    CaseWorld::Act step = test::step_act(1);
    step.bare = true;
    step.entry.party = PartyCode("PK-0007");
    step.entry.documents = attach_file("permohonan", "a").entry.documents;
    one.sign(step, "sari", "petugas", "2026-11-30T09:15:00+07:00");
    return one;
}

std::size_t forgotten(const CaseWorld& one) {
    return one.judge().standing.progress.forgotten.size();
}

bool is_on_file(const CaseWorld& one, std::string_view kind) {
    return one.judge().standing.progress.latest(DocumentKind(kind)) != nullptr;
}

}  // namespace

TEST_CASE("a forgotten file is on file no more, and nothing else of the case changes") {
    const OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one = with_scan(office);
    const Standing before = one.judge().standing;
    const std::string clocks = clocks_of(one);
    one.sign(forget_letter(), "tono", "kepala", kForgotten);
    CHECK(rules_besides_files(one) == RuleNames{});
    CHECK(clocks_of(one) == clocks);
    const Progress after = one.judge().standing.progress;
    REQUIRE(after.forgotten.size() == 1);
    CHECK(after.forgotten[0].entry == EntryNumber{4});
    CHECK(after.signers.size() == before.progress.signers.size());
    CHECK(after.on_file.size() == before.progress.on_file.size());
    CHECK(after.latest(DocumentKind("permohonan"))->entry == EntryNumber{2});
}

TEST_CASE("a late step stays late when its papers are forgotten") {
    const OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one = with_scan(office);
    REQUIRE(test::looked_at(one, kMuchLater).breaches.size() == 1);
    const auto late = test::looked_at(one, kMuchLater).breaches[0].late.amount;
    one.sign(forget_letter(), "tono", "kepala", kMuchLater);
    REQUIRE(test::looked_at(one, kMuchLater).breaches.size() == 1);
    CHECK(test::looked_at(one, kMuchLater).breaches[0].late.amount == late);
}

TEST_CASE("no running step loses a paper that it needs") {
    const OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one = with_letter_as_file(office);
    SUBCASE("because nothing else of the kind is on file") {
        one.sign(forget_letter(2), "tono", "kepala", kForgotten);
        CHECK(rules_besides_files(one) == RuleNames{"needed-file"});
        CHECK(forgotten(one) == 0);
        one.step(2, "budi", "kepala", kAfterwards, "setuju");
        CHECK(rules_besides_files(one) == RuleNames{"needed-file"});
    }
    SUBCASE("because the signer himself brought in what should take its place") {
        one.sign(attach_act("permohonan"), "tono", "kepala", kForgotten);
        one.sign(forget_letter(2), "tono", "kepala", kForgotten);
        CHECK(rules_besides_files(one) == RuleNames{"needed-file"});
        CHECK(forgotten(one) == 0);
    }
    SUBCASE("unless somebody else did") {
        one.sign(attach_act("permohonan"), "budi", "kepala", kForgotten);
        one.sign(forget_letter(2), "tono", "kepala", kForgotten);
        CHECK(rules_besides_files(one) == RuleNames{});
        CHECK(forgotten(one) == 1);
        CHECK(is_on_file(one, "permohonan"));
    }
    SUBCASE("on hold neither") {
        CaseWorld::Act hold = test::act_of(CaseAct::hold);
        hold.entry.hold = HoldId("menunggu-berkas");
        one.sign(hold, "sari", "petugas", kScanned);
        one.sign(forget_letter(2), "tono", "kepala", kForgotten);
        CHECK(rules_besides_files(one) == RuleNames{"needed-file"});
    }
}

TEST_CASE("a paper of an earlier pass does not take the place of one that must be new") {
    const OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one = test::small_case_at_step_3(office);
    CaseWorld::Act back = test::act_of(CaseAct::send_back);
    back.entry.step = StepNumber{2};
    back.entry.reason = "kurang jelas";
    one.sign(back, "sari", "petugas", "2026-11-30T15:00:00+07:00");
    one.sign(attach_file("putusan", "b"), "sari", "petugas", "2026-11-30T15:05:00+07:00");
    one.sign(forget_act(6, "putusan", digest_of('b')), "tono", "kepala", kForgotten);
    CHECK(rules_besides_files(one) == RuleNames{"needed-file"});
    CHECK(forgotten(one) == 0);
}

TEST_CASE("nobody forgets what he brought in himself, by whatever signature") {
    OfficeWorld office = test::small_office_with_forgetting();
    office.appoint("sari", "kepala");
    office.appoint("tono", "petugas");
    CaseWorld one = with_scan(office);
    std::string by = "tono";
    SUBCASE("who attached it") { by = "sari"; }
    SUBCASE("who corrected it") {
        one.sign(with_file(correct_act(3, "permohonan", "3/X/2026"), "a"), "tono", "petugas",
                 kForgotten);
    }
    one.sign(forget_letter(), by, "kepala", kForgotten);
    CHECK(rules_besides_files(one) == RuleNames{"four-eyes"});
    CHECK(forgotten(one) == 0);
}

TEST_CASE("who ratified a correction has brought its papers in") {
    OfficeWorld office = test::small_office_with_forgetting();
    office.enrol("wati");
    office.appoint("tono", "petugas");
    CaseWorld one = with_scan(office);
    one.sign(with_file(correct_act(3, "permohonan", "3/X/2026"), "b"), "wati", "petugas", kScanned);
    CaseWorld::Act ratify = test::act_of(CaseAct::cosign);
    ratify.entry.about = EntryNumber{4};
    one.sign(ratify, "tono", "petugas", kForgotten);
    REQUIRE(test::file_on_file(one, 3) == "b");
    SUBCASE("and does not forget them") {
        one.sign(forget_letter(3, 'b'), "tono", "kepala", kAfterwards);
        CHECK(rules_besides_files(one) == RuleNames{"four-eyes"});
        CHECK(forgotten(one) == 0);
    }
    SUBCASE("nor the paper that was there before") {
        one.sign(forget_letter(), "tono", "kepala", kAfterwards);
        CHECK(rules_besides_files(one) == RuleNames{"four-eyes"});
    }
    SUBCASE("but somebody else does") {
        one.sign(forget_letter(3, 'b'), "budi", "kepala", kAfterwards);
        CHECK(rules_besides_files(one) == RuleNames{});
        CHECK(forgotten(one) == 1);
    }
}

TEST_CASE("a correction that the signer ratified takes the place of nothing") {
    OfficeWorld office = test::small_office_with_forgetting();
    office.enrol("wati");
    office.appoint("tono", "petugas");
    CaseWorld one = with_letter_as_file(office);
    one.sign(attach_file("permohonan", "b"), "sari", "petugas", kScanned);
    one.sign(with_file(correct_act(3, "permohonan", "3/X/2026"), "c"), "wati", "petugas", kScanned);
    CaseWorld::Act ratify = test::act_of(CaseAct::cosign);
    ratify.entry.about = EntryNumber{4};
    std::string by = "tono";
    RuleNames found = {"needed-file"};
    SUBCASE("if it was he") {}
    SUBCASE("unless it was somebody else") {
        by = "sari";
        found = {};
    }
    one.sign(ratify, by, "petugas", kForgotten);
    one.sign(forget_letter(2), "tono", "kepala", kAfterwards);
    CHECK(rules_besides_files(one) == found);
    CHECK(forgotten(one) == (by == "tono" ? 0 : 1));
}

TEST_CASE("who cosigned a step does not forget its papers") {
    const OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one = test::small_case_at_step_2(office);
    CaseWorld::Act step = test::step_act(2);
    step.entry.outcome = OutcomeId("setuju");
    step.bare = true;
    step.entry.documents = attach_file("putusan", "b").entry.documents;
    one.sign(step, "budi", "kepala", "2026-11-30T13:15:00+07:00");
    one.sign(test::cosign_act(2, 3), "tono", "kepala", "2026-11-30T14:00:00+07:00");
    one.sign(attach_act("putusan"), "sari", "petugas", "2026-11-30T15:00:00+07:00");
    one.sign(forget_act(3, "putusan", digest_of('b')), "tono", "kepala", kForgotten);
    CHECK(rules_besides_files(one) == RuleNames{"four-eyes"});
}

TEST_CASE("only a file that the entry names is forgotten, and only once") {
    const OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one = with_scan(office);
    one.sign(attach_file("pencabutan", "d"), "sari", "petugas", kScanned);
    SUBCASE("not with the digest of another paper") {
        one.sign(forget_letter(3, 'd'), "tono", "kepala", kForgotten);
    }
    SUBCASE("not under another kind") {
        one.sign(forget_act(3, "pencabutan", digest_of('a')), "tono", "kepala", kForgotten);
    }
    SUBCASE("not what was named by its number alone") {
        one.sign(forget_letter(2), "tono", "kepala", kForgotten);
    }
    SUBCASE("not of an entry that is not there") {
        one.sign(forget_letter(9), "tono", "kepala", kForgotten);
    }
    SUBCASE("not by the number of a correction") {
        one.sign(with_file(correct_act(3, "permohonan", "3/X/2026"), "a"), "sari", "petugas",
                 kForgotten);
        one.sign(forget_letter(5), "tono", "kepala", kForgotten);
    }
    CHECK(rules_besides_files(one) == RuleNames{"bad-forgetting"});
    CHECK(forgotten(one) == 0);
}

TEST_CASE("a file is forgotten once") {
    const OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one = with_scan(office);
    one.sign(forget_letter(), "tono", "kepala", kForgotten);
    one.sign(forget_letter(), "budi", "kepala", kAfterwards);
    CHECK(rules_besides_files(one) == RuleNames{"bad-forgetting"});
    CHECK(forgotten(one) == 1);
}

TEST_CASE("where the procedure says nothing of it, no file is forgotten") {
    const OfficeWorld office = test::small_office();
    CaseWorld one = with_scan(office);
    one.sign(forget_letter(), "tono", "kepala", kForgotten);
    CHECK(rules_besides_files(one) == RuleNames{"bad-forgetting"});
    CHECK(forgotten(one) == 0);
}

TEST_CASE("a forgotten file does not come back, under any name or by a correction") {
    const OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one = with_scan(office);
    one.sign(forget_letter(), "tono", "kepala", kForgotten);
    std::string rule = "forgotten-again";
    SUBCASE("as the same kind") {
        one.sign(attach_file("permohonan", "a"), "sari", "petugas", kAfterwards);
    }
    SUBCASE("as another kind, under another name") {
        CaseWorld::Act act = attach_file("pencabutan", "c");
        act.entry.documents.front().digest = digest_of('a');
        one.sign(act, "sari", "petugas", kAfterwards);
    }
    SUBCASE("as another file under its name") {
        CaseWorld::Act act = attach_file("permohonan", "a");
        act.entry.documents.front().digest = digest_of('c');
        one.sign(act, "sari", "petugas", kAfterwards);
    }
    SUBCASE("by a correction of its number") {
        one.sign(with_file(correct_act(3, "permohonan", "3/X/2026"), "a"), "sari", "petugas",
                 kAfterwards);
        rule = "bad-correction";
    }
    SUBCASE("by a correction that puts another file there") {
        one.sign(with_file(correct_act(3, "permohonan", "3/X/2026"), "c"), "sari", "petugas",
                 kAfterwards);
        rule = "bad-correction";
    }
    CHECK(rules_besides_files(one) == RuleNames{rule});
}

TEST_CASE("a file that was replaced is forgotten, and what took its place stays") {
    const OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one = with_scan(office);
    one.sign(with_file(correct_act(3, "permohonan", "3/X/2026"), "b"), "sari", "petugas", kScanned);
    one.sign(forget_letter(), "tono", "kepala", kForgotten);
    CHECK(rules_besides_files(one) == RuleNames{});
    CHECK(test::file_on_file(one, 3) == "b");
    const Progress progress = one.judge().standing.progress;
    CHECK(progress.latest(DocumentKind("permohonan"))->entry == EntryNumber{3});
    one.sign(forget_letter(3, 'b'), "tono", "kepala", kAfterwards);
    CHECK(rules_besides_files(one) == RuleNames{});
    CHECK(forgotten(one) == 2);
}

TEST_CASE("in a closed case a file is forgotten without another one, and a new pass lacks it") {
    const OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one = with_letter_as_file(office);
    CaseWorld::Act withdrawal = test::act_of(CaseAct::exit);
    withdrawal.entry.exit = ExitId("dicabut");
    withdrawal.entry.reason = "dicabut";
    withdrawal.entry.documents = attach_act("pencabutan").entry.documents;
    one.sign(withdrawal, "budi", "kepala", "2026-11-30T11:00:00+07:00");
    one.sign(forget_letter(2), "tono", "kepala", kForgotten);
    CHECK(rules_besides_files(one) == RuleNames{});
    CaseWorld::Act back = test::act_of(CaseAct::send_back);
    back.entry.step = StepNumber{1};
    back.entry.reason = "dibuka lagi";
    one.sign(back, "budi", "kepala", kAfterwards);
    CaseWorld::Act bare = test::step_act(1);
    bare.bare = true;
    bare.entry.party = PartyCode("PK-0007");
    one.sign(bare, "sari", "petugas", kAfterwards);
    CHECK(rules_besides_files(one) == RuleNames{"missing-output"});
}

TEST_CASE("whoever has no right to forget forgets nothing, and ratifying does not mend that") {
    OfficeWorld office = test::small_office_with_forgetting();
    office.enrol("rina");
    CaseWorld one = with_scan(office);
    SUBCASE("without an appointment") {
        one.sign(forget_letter(), "rina", "kepala", kForgotten);
        CHECK(rules_besides_files(one) == RuleNames{"no-appointment"});
    }
    SUBCASE("in another role") {
        one.sign(forget_letter(), "sari", "petugas", kForgotten);
        CHECK(rules_besides_files(one) == RuleNames{"wrong-role"});
    }
    CHECK(forgotten(one) == 0);
    CaseWorld::Act cosign = test::act_of(CaseAct::cosign);
    cosign.entry.about = EntryNumber{4};
    one.sign(cosign, "tono", "kepala", kAfterwards);
    CHECK(forgotten(one) == 0);
    CHECK(is_on_file(one, "permohonan"));
}

TEST_CASE("a forgetting by a key that was revoked before has no effect") {
    OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one = with_scan(office);
    office.add(test::lost_key("tono"), "2026-11-30T16:00:00+07:00");
    one.sign(forget_letter(), "tono", "kepala", kForgotten);
    CHECK(rules_besides_files(one) == RuleNames{"revoked-key"});
    CHECK(forgotten(one) == 0);
    CHECK(is_on_file(one, "permohonan"));
}

TEST_CASE("the letter of an outside party that is forgotten still guards the case") {
    const OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one(office, "contoh");
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    CaseWorld::Act scan = attach_file("putusan", "a");
    scan.entry.party = PartyCode("PK-0007");
    one.sign(scan, "sari", "petugas", "2026-11-30T09:10:00+07:00");
    one.sign(attach_act("putusan"), "sari", "petugas", "2026-11-30T09:20:00+07:00");
    one.sign(forget_act(2, "putusan", digest_of('a')), "tono", "kepala", kScanned);
    REQUIRE(forgotten(one) == 1);
    one.sign(test::mistake_act(), "sari", "petugas", "2026-11-30T11:00:00+07:00");
    CHECK(rules_besides_files(one) == RuleNames{"wrong-role"});
}

TEST_CASE("the grammar: a forgetting has all of its fields, and no other act has them") {
    const OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one = with_scan(office);
    one.sign(forget_letter(), "tono", "kepala", kForgotten);
    CHECK_FALSE(read_case(one.path(), one.bytes).fault);
    for (const char* field : {"  kind: ", "  digest: ", "  basis: ", "  reason: ", "  entry: "}) {
        CAPTURE(field);
        std::string without = one.bytes;
        const std::size_t at = without.rfind(field);
        without.erase(at, without.find('\n', at) + 1 - at);
        CHECK(read_case(one.path(), without).fault);
    }
    std::string fed = one.bytes;
    fed.insert(fed.rfind("  basis: "), "  documents:\n  - kind: putusan\n    number: \"1\"\n");
    CHECK(read_case(one.path(), fed).fault);
}

}  // namespace yankomas
