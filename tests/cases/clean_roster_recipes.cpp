// Folders without a fault whose roster goes on: people come and leave, keys are lost, the law
// changes.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kYearStart = "2026-01-05T08:00:00+07:00";

RosterEntry revocation_of(std::string_view person) {
    RosterEntry entry = change(RosterAct::revoke_key, person);
    entry.key = public_line(make_test_key(person));
    entry.reason = "hilang";
    return entry;
}

// Two of three admins must sign; the second one cosigns.
void second_signature_on_roster(Folder& folder) {
    OfficeWorld& office = folder.office;
    for (const char* person : {"tono", "sari"})
        office.add(change(RosterAct::admin, person), kYearStart);
    RosterEntry quorum = change(RosterAct::quorum, "");
    quorum.count = 2;
    office.add(quorum, kYearStart);
    office.enrol("wati");
    RosterEntry cosign = change(RosterAct::cosign, "");
    cosign.about = office.record().roster.pending.front().entry;
    cosign.by = PersonId("tono");
    office.add(cosign, kYearStart);
    office.appoint("wati", "petugas");
    cosign.about = office.record().roster.pending.front().entry;
    office.add(cosign, kYearStart);
    CaseWorld one = small_case_at_step_3(office);
    one.step(3, "wati", "petugas", "2026-12-01T08:00:00+07:00");
    folder.put(one);
}

// What budi signed before he lost his key holds; with his new key he goes on.
void key_revoked_later(Folder& folder) {
    OfficeWorld& office = folder.office;
    CaseWorld one = small_case_at_step_2(office);
    one.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    RosterEntry revoke = revocation_of("budi");
    revoke.by = PersonId("budi");
    office.add(revoke, "2026-11-30T14:00:00+07:00");
    RosterEntry key = change(RosterAct::key, "budi");
    key.key = public_line(make_test_key("budi-baru"));
    office.add(key, "2026-11-30T15:00:00+07:00");
    one.sign(cosign_act(2, 3), "tono", "kepala", kToday);
    CaseWorld::Act attach = attach_act("putusan");
    attach.key = make_test_key("budi-baru");
    one.sign(attach, "budi", "kepala", kToday);
    folder.put(one);
}

// One person at a time is petugas: wati follows sari on the same day, and rina stands in for her.
void handover(Folder& folder) {
    OfficeWorld& office = folder.office;
    folder.put(small_case_closed(office));
    office.publish("sops/contoh-2.yaml", small_sop_with_one_petugas(), kToday);
    for (const char* person : {"wati", "rina"}) office.enrol(person, kToday);
    office.appoint("wati", "petugas", "2026-12-01", std::nullopt, kToday);
    RosterEntry dismiss = change(RosterAct::dismiss, "sari");
    dismiss.role = RoleId("petugas");
    office.add(dismiss, "2026-12-01T10:00:00+07:00");
    RosterEntry appoint = change(RosterAct::appoint, "rina");
    appoint.role = RoleId("petugas");
    appoint.capacity = Capacity::plh;
    appoint.from = parse_date("2026-12-01");
    appoint.until = parse_date("2026-12-04");
    office.add(appoint, "2026-12-01T10:00:00+07:00");
}

// sari left after the case was closed; her successor, acting for now, reopens it.
void successor(Folder& folder) {
    OfficeWorld& office = folder.office;
    const CaseWorld closed = small_case_closed(office);
    RosterEntry dismiss = change(RosterAct::dismiss, "sari");
    dismiss.role = RoleId("petugas");
    dismiss.reason = "pindah tugas";
    office.add(dismiss, kToday);
    office.enrol("wati", kToday);
    RosterEntry appoint = change(RosterAct::appoint, "wati");
    appoint.role = RoleId("petugas");
    appoint.capacity = Capacity::plt;
    appoint.from = parse_date("2026-12-01");
    appoint.until = parse_date("2026-12-31");
    appoint.basis = "SK-17/2026";
    office.add(appoint, kToday);
    CaseWorld one = closed;
    CaseWorld::Act back = act_of(CaseAct::send_back);
    back.entry.step = StepNumber{3};
    back.entry.reason = "putusan belum sampai";
    one.sign(back, "wati", "petugas", "2026-12-01T10:00:00+07:00");
    folder.put(one);
}

// A holiday decreed later would have made step 2 late; its verdict rests on the calendar of its
// day.
void calendar_published_later(Folder& folder) {
    OfficeWorld& office = folder.office;
    CaseWorld one(office, "contoh");
    one.open("sari", "petugas", "2026-11-24T09:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-24T09:15:00+07:00", std::nullopt, "PK-0007");
    one.step(2, "budi", "kepala", "2026-11-27T08:00:00+07:00", "setuju");
    one.sign(cosign_act(2, 3), "tono", "kepala", "2026-11-27T16:00:00+07:00");
    const std::string holiday =
        "- {date: 2026-11-26, kind: cuti-bersama, name: Cuti bersama contoh}\n";
    office.publish("calendars/contoh-2026b.yaml", small_calendar("2026b") + holiday,
                   "2026-11-30T08:00:00+07:00");
    one.step(3, "sari", "petugas", "2026-11-30T09:00:00+07:00");
    folder.put(one);
}

// A running case keeps its version of the procedure, a new one takes the latest.
void procedure_published_later(Folder& folder) {
    OfficeWorld& office = folder.office;
    const CaseWorld old = small_case_at_step_3(office);
    folder.put(old);
    std::string next = small_sop();
    next.replace(next.find("version: 1"), 10, "version: 2");
    next.replace(next.find("signatures: 2"), 13, "signatures: 1");
    office.publish("sops/contoh-2.yaml", next, "2026-12-01T08:00:00+07:00");
    CaseWorld fresh(office, "contoh", "YK-2026-0002");
    fresh.open("sari", "petugas", "2026-12-01T09:00:00+07:00");
    fresh.step(1, "sari", "petugas", "2026-12-01T09:15:00+07:00", std::nullopt, "PK-0008");
    fresh.step(2, "budi", "kepala", "2026-12-01T10:00:00+07:00", "setuju");
    folder.put(fresh);
}

// Sealed twice while the case went on; the key that was revoked since is witnessed by the first
// seal.
void sealed(Folder& folder) {
    OfficeWorld& office = folder.office;
    office.enrol("rina");
    office.appoint("rina", kSealerRole);
    CaseWorld one = small_case_at_step_3(office);
    office.seal({one}, "rina", "2026-11-30T17:00:00+07:00");
    RosterEntry revoke = revocation_of("budi");
    revoke.from = parse_date("2026-12-01");
    office.add(revoke, "2026-12-01T07:30:00+07:00");
    one.step(3, "sari", "petugas", "2026-12-01T08:00:00+07:00");
    office.seal({one}, "rina", "2026-12-01T08:30:00+07:00");
    folder.put(one);
}

}  // namespace

Recipes clean_roster_recipes() {
    return {
        {"second-signature-on-roster", second_signature_on_roster},
        {"key-revoked-later", key_revoked_later},
        {"handover", handover},
        {"successor", successor},
        {"calendar-published-later", calendar_published_later},
        {"procedure-published-later", procedure_published_later},
        {"sealed", sealed},
    };
}

}  // namespace yankomas::test
