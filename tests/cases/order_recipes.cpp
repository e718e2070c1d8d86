// Acts out of order, and acts by people who may not sign them.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kLate = "2026-12-01T09:00:00+07:00";

void put_signed(Folder& folder, CaseWorld one, CaseWorld::Act act, std::string_view by,
                std::string_view role) {
    one.sign(std::move(act), by, role, kLate);
    folder.put(one);
}

CaseWorld::Act decision(std::string_view outcome) {
    CaseWorld::Act act = step_act(2);
    act.entry.outcome = OutcomeId(outcome);
    return act;
}

void wrong_step(Folder& folder) {
    put_signed(folder, small_case_at_step_2(folder.office), step_act(3), "sari", "petugas");
}
void unknown_choice(Folder& folder) {
    put_signed(folder, small_case_at_step_2(folder.office), decision("ditunda"), "budi", "kepala");
}
void wrong_role(Folder& folder) {
    put_signed(folder, small_case_at_step_3(folder.office), step_act(3), "budi", "kepala");
}
void no_appointment(Folder& folder) {
    put_signed(folder, small_case_at_step_3(folder.office), step_act(3), "budi", "petugas");
}

void four_eyes(Folder& folder) {
    folder.office.appoint("sari", "kepala");
    put_signed(folder, small_case_at_step_2(folder.office), decision("setuju"), "sari", "kepala");
}

// Whoever recorded the application may not cosign the decision either.
void four_eyes_cosign(Folder& folder) {
    folder.office.appoint("sari", "kepala");
    CaseWorld one = small_case_at_step_2(folder.office);
    one.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    put_signed(folder, one, cosign_act(2, 3), "sari", "kepala");
}

// wati held the role until the day before.
void expired(Folder& folder) {
    folder.office.enrol("wati");
    folder.office.appoint("wati", "petugas", "2026-01-01", "2026-11-30");
    put_signed(folder, small_case_at_step_3(folder.office), step_act(3), "wati", "petugas");
}

void named_party(Folder& folder) {
    CaseWorld::Act act = step_act(3);
    act.entry.party = PartyCode("PK-0007");
    put_signed(folder, small_case_at_step_3(folder.office), act, "sari", "petugas");
}

void exit_from_elsewhere(Folder& folder) {
    CaseWorld one = small_case_at_step_3(folder.office);
    one.sign(attach_act("pencabutan"), "sari", "petugas", "2026-12-01T08:00:00+07:00");
    CaseWorld::Act exit = act_of(CaseAct::exit);
    exit.entry.exit = ExitId("dicabut");
    exit.entry.reason = "dicabut oleh pemohon";
    put_signed(folder, one, exit, "budi", "kepala");
}

void on_hold(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    CaseWorld::Act hold = act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    one.sign(hold, "sari", "petugas", "2026-12-01T08:00:00+07:00");
    put_signed(folder, one, decision("setuju"), "budi", "kepala");
}

void closed(Folder& folder) {
    CaseWorld::Act again = step_act(3);
    again.entry.due = time_of("2026-12-01T23:59:59+07:00");
    put_signed(folder, small_case_closed(folder.office), again, "sari", "petugas");
}

void outside_party(Folder& folder) {
    CaseWorld one(folder.office, "contoh");
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    put_signed(folder, one, step_act(1), "sari", "petugas");
}

void signed_twice(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    one.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    put_signed(folder, one, cosign_act(2, 3), "budi", "kepala");
}

void bad_return(Folder& folder) {
    CaseWorld::Act back = act_of(CaseAct::send_back);
    back.entry.step = StepNumber{3};
    back.entry.reason = "belum lengkap";
    put_signed(folder, small_case_at_step_2(folder.office), back, "budi", "kepala");
}

void too_early(Folder& folder) {
    put_signed(folder, small_case_at_step_2(folder.office), decision("tanpa-putusan"), "budi",
               "kepala");
}

void not_first(Folder& folder) {
    put_signed(folder, small_case_at_step_2(folder.office), act_of(CaseAct::open), "sari",
               "petugas");
}

void bad_cosign(Folder& folder) {
    put_signed(folder, small_case_at_step_3(folder.office), cosign_act(2, 3), "tono", "kepala");
}

// wati's appointment was entered only after she had signed; sari held the role all the time.
void ratified(Folder& folder) {
    folder.office.enrol("wati");
    CaseWorld one = small_case_at_step_3(folder.office);
    one.step(3, "wati", "petugas", "2026-12-01T08:00:00+07:00");
    put_signed(folder, one, cosign_act(3, 5), "sari", "petugas");
}

// Opens a case about a subject or from an area, and signs its first step.
void put_filed(Folder& folder, std::optional<SubjectId> subject, std::optional<AreaId> area) {
    CaseWorld one(folder.office, "contoh");
    CaseWorld::Act open = act_of(CaseAct::open);
    open.entry.subject = std::move(subject);
    open.entry.area = std::move(area);
    one.sign(std::move(open), "sari", "petugas", "2026-11-30T09:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-30T09:15:00+07:00", std::nullopt, "PK-0001");
    folder.put(one);
}

void unknown_subject(Folder& folder) { put_filed(folder, SubjectId("hak-apa-saja"), std::nullopt); }
void unknown_area(Folder& folder) { put_filed(folder, std::nullopt, AreaId("kota-lain")); }

// sari recorded step 1 and holds no role of step 2.
void bad_assignment(Folder& folder) {
    CaseWorld::Act assign = act_of(CaseAct::assign);
    assign.entry.person = PersonId("sari");
    put_signed(folder, small_case_at_step_2(folder.office), assign, "budi", "kepala");
}

}  // namespace

Recipes order_recipes() {
    return {
        {"wrong-step", wrong_step},
        {"unknown-choice", unknown_choice},
        {"wrong-role", wrong_role},
        {"no-appointment", no_appointment},
        {"four-eyes", four_eyes},
        {"four-eyes--cosign", four_eyes_cosign},
        {"no-appointment--expired", expired},
        {"outside-party--named", named_party},
        {"unknown-choice--exit", exit_from_elsewhere},
        {"on-hold", on_hold},
        {"closed", closed},
        {"outside-party", outside_party},
        {"signed-twice", signed_twice},
        {"bad-return", bad_return},
        {"too-early", too_early},
        {"not-first", not_first},
        {"bad-cosign", bad_cosign},
        {"ratified", ratified},
        {"unknown-subject", unknown_subject},
        {"unknown-area", unknown_area},
        {"bad-assignment", bad_assignment},
    };
}

}  // namespace yankomas::test
