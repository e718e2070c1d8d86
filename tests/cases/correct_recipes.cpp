// Corrections that fit no entry or come from the wrong people, and cases undone too late.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"
#include "store/crypto/crypto.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kCorrected = "2026-12-01T09:00:00+07:00";

CaseWorld::Act right_number() { return correct_act(2, "permohonan", "3/X/2026"); }

void put_corrected(Folder& folder, CaseWorld one, const CaseWorld::Act& act, std::string_view by,
                   std::string_view role) {
    one.sign(act, by, role, kCorrected);
    folder.put(one);
}

void bad_correction(Folder& folder) {
    put_corrected(folder, small_case_at_step_3(folder.office),
                  correct_act(2, "putusan", "3/X/2026"), "sari", "petugas");
}

void corrects_a_correction(Folder& folder) {
    CaseWorld one = small_case_at_step_3(folder.office);
    one.sign(right_number(), "sari", "petugas", "2026-12-01T08:00:00+07:00");
    put_corrected(folder, one, correct_act(5, "permohonan", "4/X/2026"), "sari", "petugas");
}

void corrects_no_title_there(Folder& folder) {
    CaseWorld::Act act = right_number();
    act.entry.documents.clear();
    act.entry.title = "Perkara lain";
    put_corrected(folder, small_case_at_step_3(folder.office), act, "sari", "petugas");
}

void corrects_what_is_not_there(Folder& folder) {
    CaseWorld::Act act = right_number();
    act.entry.about = EntryNumber{9};
    put_corrected(folder, small_case_at_step_3(folder.office), act, "sari", "petugas");
}

void foreign_correction(Folder& folder) {
    put_corrected(folder, small_case_at_step_2(folder.office), right_number(), "budi", "kepala");
}

void four_eyes_correction(Folder& folder) {
    folder.office.appoint("budi", "petugas");
    put_corrected(folder, small_case_at_step_3(folder.office), right_number(), "budi", "petugas");
}

void settled_file(Folder& folder) {
    CaseWorld::Act act = right_number();
    Document& document = act.entry.documents.front();
    const std::string content = "surat lain\n";
    document.file = "documents/2026/YK-2026-0001/permohonan.txt";
    document.size = static_cast<int>(content.size());
    document.digest = sha256(content);
    put_corrected(folder, small_case_at_step_3(folder.office), act, "sari", "petugas");
    folder.put(*document.file, content);
}

void void_after_a_step(Folder& folder) {
    folder.office = small_office_with_void();
    CaseWorld one = small_case_at_step_2(folder.office);
    one.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    put_corrected(folder, one, mistake_act(), "tono", "kepala");
}

void void_after_a_hold(Folder& folder) {
    folder.office = small_office_with_void();
    CaseWorld one(folder.office, "contoh");
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    CaseWorld::Act hold = act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    one.sign(hold, "sari", "petugas", "2026-11-30T10:00:00+07:00");
    put_corrected(folder, one, mistake_act(), "budi", "kepala");
}

// Opened on a Wednesday, so that the third working day after it is Monday, the 30th.
void void_too_late(Folder& folder) {
    folder.office = small_office_with_void();
    CaseWorld one(folder.office, "contoh");
    one.open("sari", "petugas", "2026-11-25T09:00:00+07:00");
    put_corrected(folder, one, mistake_act(), "budi", "kepala");
}

void void_by_who_opens(Folder& folder) {
    folder.office = small_office_with_void();
    put_corrected(folder, small_case_at_step_2(folder.office), mistake_act(), "sari", "petugas");
}

void void_by_who_opened(Folder& folder) {
    folder.office = small_office_with_void();
    folder.office.appoint("sari", "kepala");
    put_corrected(folder, small_case_at_step_2(folder.office), mistake_act(), "sari", "kepala");
}

void return_from_void(Folder& folder) {
    folder.office = small_office_with_void();
    CaseWorld one = small_case_at_step_2(folder.office);
    one.sign(mistake_act(), "budi", "kepala", "2026-11-30T10:00:00+07:00");
    CaseWorld::Act back = act_of(CaseAct::send_back);
    back.entry.step = StepNumber{1};
    back.entry.reason = "dibuka lagi";
    put_corrected(folder, one, back, "budi", "kepala");
}

}  // namespace

Recipes correct_recipes() {
    return {
        {"bad-correction", bad_correction},
        {"bad-correction--of-correction", corrects_a_correction},
        {"bad-correction--title", corrects_no_title_there},
        {"bad-correction--no-entry", corrects_what_is_not_there},
        {"foreign-correction", foreign_correction},
        {"four-eyes--correction", four_eyes_correction},
        {"settled-file", settled_file},
        {"no-mistake", void_after_a_step},
        {"no-mistake--hold", void_after_a_hold},
        {"no-mistake--late", void_too_late},
        {"wrong-role--void", void_by_who_opens},
        {"four-eyes--void", void_by_who_opened},
        {"closed--void", return_from_void},
    };
}

}  // namespace yankomas::test
