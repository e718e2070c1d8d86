// Cases and seals that contradict each other.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kEvening = "2026-11-30T17:00:00+07:00";
constexpr std::string_view kNextDay = "2026-12-01T08:30:00+07:00";

// Makes rina a sealer who signs no case.
void staff_sealer(OfficeWorld& office) {
    office.enrol("rina");
    office.appoint("rina", kSealerRole);
}

RosterEntry revocation(std::string_view person, std::optional<Date> since) {
    RosterEntry entry = change(RosterAct::revoke_key, person);
    entry.key = public_line(make_test_key(person));
    entry.from = since;
    entry.reason = "hilang";
    return entry;
}

// The case lost its end, and is valid by itself.
void broken_seal(Folder& folder) {
    staff_sealer(folder.office);
    folder.office.seal({small_case_at_step_3(folder.office)}, "rina", kEvening);
    folder.put(small_case_at_step_2(folder.office));
}

// Another entry, well signed, stands in the place of the last one.
void replaced_end(Folder& folder) {
    staff_sealer(folder.office);
    CaseWorld one = small_case_at_step_2(folder.office);
    CaseWorld other = one;
    one.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    folder.office.seal({one}, "rina", kEvening);
    other.step(2, "tono", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    folder.put(other);
}

void vanished(Folder& folder) {
    staff_sealer(folder.office);
    const CaseWorld one = small_case_at_step_3(folder.office);
    folder.put(one);
    folder.office.seal({one, small_case_at_step_3(folder.office, "YK-2026-0002")}, "rina",
                       kEvening);
}

void bad_manifest(Folder& folder) {
    staff_sealer(folder.office);
    const CaseWorld one = small_case_closed(folder.office);
    folder.put(one);
    folder.office.seal({one}, "rina", kNextDay);
    folder.put("seals/2026-12-01-1.txt", "YK-2026-0001 3 sha256:" + std::string(64, 'a') + "\n");
}

// Nobody made tono a sealer.
void not_a_sealer(Folder& folder) {
    const CaseWorld one = small_case_closed(folder.office);
    folder.put(one);
    folder.office.seal({one}, "tono", kNextDay);
}

// A sealer dates back to a time before the roster entry that she had seen.
void sealed_before_roster(Folder& folder) {
    const CaseWorld one = small_case_closed(folder.office);
    folder.put(one);
    folder.office.enrol("rina", "2026-12-01T07:30:00+07:00");
    folder.office.appoint("rina", kSealerRole, "2026-01-01", std::nullopt,
                          "2026-12-01T07:40:00+07:00");
    folder.office.enrol("wati", "2026-12-01T08:40:00+07:00");
    folder.office.seal({one}, "rina", kNextDay);
}

// Step 2 is dated in the morning, but the evening's seal does not have it, and its signer was
// dismissed at noon.
void unwitnessed(Folder& folder) {
    OfficeWorld& office = folder.office;
    staff_sealer(office);
    CaseWorld one = small_case_at_step_2(office);
    const RosterPosition morning = office.record().roster.position();
    RosterEntry dismiss = change(RosterAct::dismiss, "budi");
    dismiss.role = RoleId("kepala");
    office.add(dismiss, "2026-11-30T12:00:00+07:00");
    office.seal({one}, "rina", kEvening);
    CaseWorld::Act step = step_act(2);
    step.entry.outcome = OutcomeId("setuju");
    step.entry.roster = morning;
    one.sign(step, "budi", "kepala", "2026-11-30T11:00:00+07:00");
    folder.put(one);
}

// The entry is dated before the day of the theft, but no seal from before that day has it.
void unwitnessed_key(Folder& folder) {
    OfficeWorld& office = folder.office;
    staff_sealer(office);
    CaseWorld one = small_case_at_step_2(office);
    office.seal({one}, "rina", kEvening);
    one.step(2, "budi", "kepala", "2026-11-30T18:00:00+07:00", "setuju");
    office.add(revocation("budi", parse_date("2026-12-01")), kToday);
    folder.put(one);
}

// A seal of 08:00 has what was done after 08:00.
void early_seal(Folder& folder) {
    staff_sealer(folder.office);
    const CaseWorld one = small_case_closed(folder.office);
    folder.put(one);
    folder.office.seal({one}, "rina", "2026-11-30T08:00:00+07:00");
}

void sealed_late(Folder& folder) {
    OfficeWorld& office = folder.office;
    staff_sealer(office);
    CaseWorld one = small_case_at_step_2(office);
    office.seal({one}, "rina", kEvening);
    CaseWorld::Act note = act_of(CaseAct::note);
    note.entry.note = "dari klon lain";
    one.sign(note, "sari", "petugas", "2026-11-30T16:00:00+07:00");
    folder.put(one);
}

void own_seal(Folder& folder) {
    OfficeWorld& office = folder.office;
    office.appoint("tono", kSealerRole);
    const CaseWorld one = small_case_closed(office);
    folder.put(one);
    office.seal({one}, "tono", kNextDay);
}

}  // namespace

Recipes seal_recipes() {
    return {
        {"broken-seal", broken_seal},
        {"broken-seal--replaced", replaced_end},
        {"before-roster--seal", sealed_before_roster},
        {"broken-seal--vanished", vanished},
        {"bad-manifest", bad_manifest},
        {"no-appointment--seal", not_a_sealer},
        {"unwitnessed", unwitnessed},
        {"unwitnessed--key", unwitnessed_key},
        {"early-seal", early_seal},
        {"sealed-late", sealed_late},
        {"own-seal", own_seal},
    };
}

}  // namespace yankomas::test
