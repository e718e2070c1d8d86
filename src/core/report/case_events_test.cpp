// Tests which entries of a case are events, of what and when.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/case_events.h"

#include <doctest/doctest.h>

#include "support/doubtful_case.h"
#include "support/migrated_case.h"

namespace yankomas {

namespace {

using test::CaseWorld;

// "4 2 Memutus permohonan (1) T14:00 tono in-time": entry, activity and so on, one line per event.
std::string told(const CaseWorld& one, std::string_view now = "2026-12-01T12:00:00+07:00") {
    std::string text = "no trace";
    one.look(now, [&](const Docket& docket, const Judgement& judgement) {
        const auto trace = trace_of(docket, judgement);
        if (!trace) return;
        text.clear();
        for (const CaseEvent& event : trace->events) {
            text += to_string(event.entry) + ' ' + event.activity;
            if (event.pass) text += " (" + std::to_string(*event.pass) + ')';
            if (event.transition != Transition::complete)
                text += ' ' + std::string(name_of(event.transition));
            text +=
                to_string(event.at, Zone::wib).replace(0, 10, " ").erase(7) + ' ' + event.by.value;
            if (event.verdict) text += ' ' + std::string(name_of(*event.verdict));
            text += '\n';
        }
    });
    return text;
}

CaseWorld::Act return_act(int step) {
    CaseWorld::Act act = test::act_of(CaseAct::send_back);
    act.entry.step = StepNumber{step};
    act.entry.reason = "Keliru";
    return act;
}

}  // namespace

TEST_CASE("events: an opening, and each step with its last signature") {
    const test::OfficeWorld office = test::small_office();
    CHECK(told(test::small_case_closed(office)) ==
          "1 open T09:00 sari\n"
          "2 1 Mengajukan permohonan (1) T09:15 sari in-time\n"
          "4 2 Memutus permohonan (1) T14:00 tono in-time\n"
          "6 3 Menyerahkan putusan (1) T08:00 sari in-time\n");
}

TEST_CASE("events: a hold suspends its step, and whatever ends it resumes the step") {
    const test::OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_3(office);
    one.sign(test::hold_act(), "sari", "petugas", "2026-11-30T15:00:00+07:00");
    const std::string held =
        "1 open T09:00 sari\n"
        "2 1 Mengajukan permohonan (1) T09:15 sari in-time\n"
        "4 2 Memutus permohonan (1) T14:00 tono in-time\n"
        "5 3 Menyerahkan putusan (1) suspend T15:00 sari\n";
    CHECK(told(one) == held);
    SUBCASE("a resume") {
        one.sign(test::act_of(CaseAct::resume), "sari", "petugas", "2026-12-01T09:30:00+07:00");
        CHECK(told(one) == held + "6 3 Menyerahkan putusan (1) resume T09:30 sari\n");
    }
    SUBCASE("a return") {
        one.sign(return_act(2), "sari", "petugas", "2026-12-01T10:00:00+07:00");
        CHECK(told(one) == held +
                               "6 3 Menyerahkan putusan (1) resume T10:00 sari\n"
                               "6 return T10:00 sari in-time\n");
    }
}

TEST_CASE("events: an exit that was taken back is one, and so is the return") {
    const test::OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_2(office);
    CaseWorld::Act leave = test::act_of(CaseAct::exit);
    leave.entry.exit = ExitId("dicabut");
    leave.entry.reason = "dicabut pemohon";
    leave.entry.documents = test::attach_act("pencabutan").entry.documents;
    one.sign(leave, "budi", "kepala", "2026-12-01T09:00:00+07:00");
    one.sign(return_act(2), "tono", "kepala", "2026-12-01T10:00:00+07:00");
    CHECK(told(one) ==
          "1 open T09:00 sari\n"
          "2 1 Mengajukan permohonan (1) T09:15 sari in-time\n"
          "3 exit T09:00 budi\n"
          "4 return T10:00 tono\n");
}

TEST_CASE("events: a hold without the right suspends nothing, and a later one has its own times") {
    const test::OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_3(office);
    const std::string before = told(one);
    one.sign(test::hold_act(), "budi", "kepala", "2026-11-30T14:30:00+07:00");
    CHECK(told(one) == before);
    one.sign(test::act_of(CaseAct::resume), "sari", "petugas", "2026-11-30T15:00:00+07:00");
    CHECK(told(one) == before);
    one.sign(test::hold_act(), "sari", "petugas", "2026-11-30T15:10:00+07:00");
    one.sign(test::act_of(CaseAct::resume), "sari", "petugas", "2026-11-30T15:40:00+07:00");
    CHECK(told(one) == before +
                           "7 3 Menyerahkan putusan (1) suspend T15:10 sari\n"
                           "8 3 Menyerahkan putusan (1) resume T15:40 sari\n");
}

TEST_CASE("events: what moves no case is none") {
    const test::OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_3(office);
    const std::string before = told(one);
    CaseWorld::Act note = test::act_of(CaseAct::note);
    note.entry.note = "Sudah ditelepon";
    one.sign(note, "sari", "petugas", "2026-11-30T15:00:00+07:00");
    one.sign(test::attach_act("tanda-terima"), "sari", "petugas", "2026-11-30T15:05:00+07:00");
    one.sign(test::correct_act(2, "permohonan", "P-9"), "sari", "petugas",
             "2026-11-30T15:10:00+07:00");
    CHECK(told(one) == before);
}

TEST_CASE("events: an end without the right to it has not happened until it is ratified") {
    const test::OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_3(office);
    const std::string before = told(one);
    one.step(3, "budi", "kepala", "2026-11-30T15:00:00+07:00");
    CHECK(told(one) == before);
    one.sign(test::cosign_act(3, 5), "sari", "petugas", "2026-11-30T15:30:00+07:00");
    CHECK(told(one) == before + "5 3 Menyerahkan putusan (1) T15:00 budi in-time\n");
}

TEST_CASE("events: a case from paper begins with what was done on it here") {
    const test::OfficeWorld office = test::small_office_with_takeover();
    CaseWorld one(office, "contoh");
    one.sign(test::takeover_act(3), "budi", "kepala", "2026-11-30T09:00:00+07:00");
    CHECK(told(one).empty());
    one.step(3, "sari", "petugas", "2026-11-30T10:00:00+07:00");
    CHECK(told(one) == "2 3 Menyerahkan putusan (1) T10:00 sari in-time\n");
}

TEST_CASE("events: from the entry on for which a case was ended, only its end is one") {
    test::OfficeWorld office = test::office_with_wati();
    CaseWorld one = test::small_case_at_step_2(office);
    test::decide(one, "budi");
    SUBCASE("while a step ran") {}
    SUBCASE("after the doubtful signature a hold, and its end") {
        one.sign(test::hold_act(), "sari", "petugas", "2026-11-30T15:00:00+07:00");
        one.sign(test::act_of(CaseAct::resume), "sari", "petugas", "2026-11-30T16:00:00+07:00");
    }
    test::revoke(office, "budi");
    const int last = static_cast<int>(one.judge().standing.progress.entries);
    one.sign(test::void_act(3), "sari", "petugas", test::kCured);
    CHECK(told(one) ==
          "1 open T09:00 sari\n"
          "2 1 Mengajukan permohonan (1) T09:15 sari in-time\n" +
              std::to_string(last + 1) + " exit T09:00 sari\n");
}

TEST_CASE("events: a case opened by mistake, or not verified, has no trace") {
    const test::OfficeWorld office = test::small_office_with_void();
    CaseWorld one(office, "contoh");
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    CHECK(told(one) == "1 open T09:00 sari\n");
    one.sign(test::mistake_act(), "budi", "kepala", "2026-11-30T09:30:00+07:00");
    CHECK(told(one) == "no trace");
    CaseWorld spoilt = test::small_case_closed(office);
    spoilt.bytes.replace(spoilt.bytes.find("at: 2026"), 8, "at: 2025");
    CHECK(told(spoilt) == "no trace");
}

TEST_CASE("events: a step has the title of the version in force when it was signed") {
    test::OfficeWorld office = test::running_office();
    CaseWorld one = test::run_at_step_3(office);
    test::publish_version_2(office);
    one.sign(test::migrate_act(2, office.sop("alur")), "budi", "kepala",
             "2026-03-03T10:00:00+07:00");
    one.step(2, "budi", "kepala", "2026-03-04T09:00:00+07:00");
    CHECK(told(one, "2026-03-05T09:00:00+07:00") ==
          "1 open T08:00 sari\n"
          "2 1 Mengajukan permohonan (1) T08:30 sari in-time\n"
          "3 2 Memeriksa permohonan (1) T09:00 sari in-time\n"
          "5 2 Memutus permohonan (1) T09:00 budi in-time\n");
}

}  // namespace yankomas
