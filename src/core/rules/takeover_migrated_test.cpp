// Tests a case that began on paper and moved to a newer version: its steps on paper keep their
// signers and their papers, whatever their numbers are then.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "support/corrected_case.h"
#include "support/looked_at.h"
#include "support/migrated_case.h"

namespace yankomas {

namespace {

using test::CaseWorld;
using test::looked_at;
using test::migrate_act;
using test::OfficeWorld;
using test::rules_besides_files;
using test::takeover_act;
using RuleList = std::vector<std::string>;

constexpr const char* kEntered = "2026-11-30T09:00:00+07:00";
constexpr const char* kMoved = "2026-11-30T10:00:00+07:00";
constexpr const char* kThen = "2026-11-30T11:00:00+07:00";
constexpr const char* kLater = "2026-11-30T13:00:00+07:00";
constexpr const char* kAtLast = "2026-11-30T14:00:00+07:00";

std::string with_takeover(std::string_view version) {
    std::string sop(version);
    sop.insert(sop.find("documents:\n"), "takeover-by: [kepala]\nforget-by: [kepala]\n");
    return sop;
}

// Version 2, with a new step 2, so that the old steps 2, 3 and 4 are now 3, 4 and 5. Nobody takes
// cases over any more, and a kepala who has not examined may hand over.
std::string with_step_between() {
    std::string sop(test::kRunVersion1);
    const auto put = [&](std::string_view old, std::string_view now) {
        sop.replace(sop.find(old), old.size(), now);
    };
    put("version: 1\n", "version: 2\nmigrates: {1: {1: 1, 2: 3, 3: 4, 4: 5}}\n");
    put("documents:\n", "forget-by: [kepala]\ndocuments:\n");
    put("- {step: 4, title: Menyerahkan putusan, by: [petugas], time: 1 hari}",
        "- {step: 5, title: Menyerahkan putusan, by: [petugas, kepala], time: 1 hari, "
        "not-by: [3]}");
    put("- {step: 3, title: Memutus permohonan, by: [kepala], time: 3 hari, produces: [putusan], "
        "not-by: [2]}",
        "- {step: 4, title: Memutus permohonan, by: [kepala], time: 3 hari, produces: [putusan], "
        "not-by: [3], requires: [permohonan]}");
    put("- {step: 2, title: Memeriksa",
        "- {step: 2, title: Mencatat, by: [petugas], time: 1 hari}\n- {step: 3, title: Memeriksa");
    return sop;
}

// A case that is taken over at a step of version 1, with a letter as a file, before version 2 is
// published.
struct PaperCase {
    OfficeWorld office = test::running_office(with_takeover(test::kRunVersion1));
    CaseWorld one = CaseWorld(office, "alur");

    explicit PaperCase(int step = 3, std::string_view by = "budi",
                       const std::string& version_2 = with_step_between()) {
        CaseWorld::Act act = takeover_act(step);
        act.entry.documents = test::attach_file("permohonan", "a").entry.documents;
        one.sign(act, by, "kepala", kEntered);
        office.publish(std::string(test::kRunPath2), version_2, "2026-11-30T09:20:00+07:00");
    }
    void move(int step) {
        one.sign(migrate_act(step, office.sop("alur")), "tono", "kepala", kMoved);
    }
    [[nodiscard]] RuleList rules() const { return rules_besides_files(one); }
};

PaperCase moved_from_3(std::string_view by = "budi") {
    PaperCase paper(3, by);
    paper.move(4);
    return paper;
}

CaseWorld::Act sent_back_to(int step) {
    CaseWorld::Act act = test::act_of(CaseAct::send_back);
    act.entry.step = StepNumber{step};
    act.entry.reason = "Berkas kurang";
    return act;
}

}  // namespace

TEST_CASE("a migration frees who took a case over from no step on paper") {
    SUBCASE("under its new number") {
        PaperCase paper = moved_from_3();
        REQUIRE(paper.rules() == RuleList{});
        const Progress progress = paper.one.judge(kThen).standing.progress;
        CHECK(progress.was_signed(StepNumber{3}, PersonId("budi")));
        CHECK_FALSE(progress.was_signed(StepNumber{2}, PersonId("budi")));
        paper.one.step(4, "budi", "kepala", kThen);
        CHECK(paper.rules() == RuleList{"four-eyes"});
    }
    SUBCASE("for a step that only the newer version keeps from him") {
        PaperCase paper = moved_from_3();
        paper.one.step(4, "tono", "kepala", kThen);
        paper.one.step(5, "budi", "kepala", kLater);
        CHECK(paper.rules() == RuleList{"four-eyes"});
    }
    SUBCASE("though the step is gone") {
        PaperCase paper(3, "rina", with_takeover(test::kRunVersion2));
        paper.move(2);
        REQUIRE(paper.rules() == RuleList{});
        paper.one.step(2, "rina", "kepala", kThen);
        CHECK(paper.rules() == RuleList{"four-eyes"});
    }
    SUBCASE("and bars nobody else") {
        PaperCase paper = moved_from_3();
        paper.one.step(4, "tono", "kepala", kThen);
        paper.one.step(5, "rina", "kepala", kLater);
        CHECK(paper.rules() == RuleList{});
    }
}

TEST_CASE("after a migration a return goes to a step on paper, and not to a new one") {
    PaperCase paper = moved_from_3();
    SUBCASE("to the old step under its new number") {
        paper.one.sign(sent_back_to(3), "tono", "kepala", kThen);
        CHECK(paper.rules() == RuleList{});
        paper.one.step(3, "sari", "petugas", kLater);
        CHECK(paper.rules() == RuleList{});
        CHECK(looked_at(paper.one, kLater).summary.step == StepNumber{4});
        CHECK(looked_at(paper.one, kLater).summary.pass == 2);
        paper.one.step(4, "sari", "kepala", kAtLast);
        CHECK(paper.rules() == RuleList{"four-eyes", "no-appointment"});
    }
    SUBCASE("not to the new step in between") {
        paper.one.sign(sent_back_to(2), "tono", "kepala", kThen);
        CHECK(paper.rules() == RuleList{"bad-return"});
    }
    SUBCASE("not to the running step") {
        paper.one.sign(sent_back_to(4), "tono", "kepala", kThen);
        CHECK(paper.rules() == RuleList{"bad-return"});
    }
}

TEST_CASE("who ratifies or corrects a take-over after a migration has signed the steps on paper") {
    SUBCASE("a ratification bars the ratifier") {
        PaperCase paper = moved_from_3("sari");
        REQUIRE(paper.rules() == RuleList{"no-appointment"});
        paper.one.sign(test::cosign_act(3, 1), "rina", "kepala", kThen);
        CHECK(paper.rules() == RuleList{});
        paper.one.step(4, "rina", "kepala", kLater);
        CHECK(paper.rules() == RuleList{"four-eyes"});
    }
    SUBCASE("who decided does not ratify") {
        PaperCase paper = moved_from_3("sari");
        paper.one.step(4, "rina", "kepala", kThen);
        paper.one.sign(test::cosign_act(3, 1), "rina", "kepala", kLater);
        CHECK(paper.rules() == RuleList{"no-appointment", "four-eyes"});
    }
    SUBCASE("a correction bars the corrector") {
        PaperCase paper = moved_from_3();
        paper.one.sign(test::correct_act(1, "permohonan", "9/X/2026"), "rina", "kepala", kThen);
        CHECK(paper.rules() == RuleList{});
        paper.one.step(4, "rina", "kepala", kLater);
        CHECK(paper.rules() == RuleList{"four-eyes"});
    }
    SUBCASE("steps that one entry signs at once bar no second correction") {
        PaperCase paper(4);
        paper.move(5);
        paper.one.sign(test::correct_act(1, "permohonan", "9/X/2026"), "budi", "kepala", kThen);
        paper.one.sign(test::correct_act(1, "permohonan", "8/X/2026"), "rina", "kepala", kLater);
        paper.one.sign(test::correct_act(1, "permohonan", "7/X/2026"), "rina", "kepala", kAtLast);
        CHECK(paper.rules() == RuleList{});
        CHECK(test::corrections(paper.one) == 3);
    }
}

TEST_CASE("a take-over is undone after a migration too, by who may by its own version") {
    PaperCase paper = moved_from_3();
    SUBCASE("though the newer version lets nobody take over") {
        paper.one.sign(test::mistake_act(), "tono", "kepala", kThen);
        CHECK(paper.rules() == RuleList{});
        CHECK(looked_at(paper.one, kLater).summary.is_void);
    }
    SUBCASE("not by who took it over") {
        paper.one.sign(test::mistake_act(), "budi", "kepala", kThen);
        CHECK(paper.rules() == RuleList{"four-eyes"});
    }
    SUBCASE("not by who opens cases") {
        paper.one.sign(test::mistake_act(), "sari", "petugas", kThen);
        CHECK(paper.rules() == RuleList{"wrong-role"});
    }
    SUBCASE("not once a step was signed, whatever its number is now") {
        PaperCase first(2);
        first.one.step(2, "sari", "petugas", "2026-11-30T09:30:00+07:00");
        first.move(4);
        first.one.sign(test::mistake_act(), "tono", "kepala", kThen);
        CHECK(first.rules() == RuleList{"no-mistake"});
    }
}

TEST_CASE("papers of a take-over are asked for and forgotten by the version in force") {
    const Digest letter("sha256:" + std::string(64, 'a'));
    PaperCase paper = moved_from_3();
    SUBCASE("what the newer version asks for stays") {
        paper.one.sign(test::forget_act(1, "permohonan", letter), "tono", "kepala", kThen);
        CHECK(paper.rules() == RuleList{"needed-file"});
    }
    SUBCASE("who took the case over has signed its papers") {
        paper.one.sign(test::attach_act("permohonan"), "sari", "petugas", kThen);
        paper.one.sign(test::forget_act(1, "permohonan", letter), "budi", "kepala", kLater);
        CHECK(paper.rules() == RuleList{"four-eyes"});
    }
    SUBCASE("another copy takes its place, and the step is signed with it") {
        paper.one.sign(test::attach_act("permohonan"), "sari", "petugas", kThen);
        paper.one.sign(test::forget_act(1, "permohonan", letter), "tono", "kepala", kLater);
        paper.one.step(4, "rina", "kepala", kAtLast);
        CHECK(paper.rules() == RuleList{});
        CHECK(paper.one.judge(kAtLast).standing.progress.forgotten.size() == 1);
    }
}

TEST_CASE("a file that was forgotten before a migration does not come back with it") {
    const Digest letter("sha256:" + std::string(64, 'a'));
    PaperCase paper;
    paper.one.sign(test::attach_act("permohonan"), "sari", "petugas", "2026-11-30T09:30:00+07:00");
    paper.one.sign(test::forget_act(1, "permohonan", letter), "tono", "kepala",
                   "2026-11-30T09:40:00+07:00");
    paper.move(4);
    const Progress progress = paper.one.judge(kThen).standing.progress;
    CHECK(paper.rules() == RuleList{});
    CHECK(progress.forgotten.size() == 1);
    REQUIRE(progress.latest(DocumentKind("permohonan")) != nullptr);
    CHECK(progress.latest(DocumentKind("permohonan"))->entry == EntryNumber{2});
    CHECK(to_string(progress.versions.present()->version) == "alur/2");
}

}  // namespace yankomas
