// Writes the small office's files and signs its cases.
// SPDX-License-Identifier: Apache-2.0
#include "support/small_office.h"

#include <utility>

#include <fmt/format.h>

#include "core/roster/quorum.h"
#include "core/seal/seals.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kSop = R"(sop: contoh
version: 1
title: Layanan contoh
days: working
late-recording: 2 hari kerja
roles:
  pemohon: {title: Pemohon, outside: true, recorded-by: [petugas]}
  petugas: {title: Petugas layanan}
  kepala: {title: Kepala bidang}
open-by: [petugas]
documents:
  permohonan: {title: Surat permohonan}
  putusan: {title: Surat putusan}
  tanda-terima: {title: Tanda terima}
  pencabutan: {title: Surat pencabutan}
  atk: {title: ATK, class: equipment}
holds:
  menunggu-berkas: {title: Menunggu kelengkapan berkas, roles: [petugas], limit: 5 hari kerja}
exits:
  dicabut: {title: Permohonan dicabut, roles: [kepala], from: [2], requires: [pencabutan]}
steps:
- step: 1
  title: Mengajukan permohonan
  by: [pemohon]
  time: 1 hari
  produces: [permohonan]
- step: 2
  title: Memutus permohonan
  by: [kepala]
  requires: [permohonan, atk]
  time: 3 hari
  produces: [putusan]
  not-by: [1]
  signatures: 2
  outcomes:
    setuju: {title: Disetujui, next: 3}
    perbaiki: {title: Diperbaiki pemohon, next: 1}
    tanpa-putusan: {title: Batas waktu lewat tanpa putusan, next: end, after-limit: true, produces: []}
- step: 3
  title: Menyerahkan putusan
  by: [petugas]
  requires: [{kind: putusan, since: 2}]
  time: 1 hari
  produces: [tanda-terima]
)";

constexpr std::string_view kCalendar = R"(calendar: contoh
version: {}
title: Hari dan jam kerja contoh
covers: {{from: 2026-01-01, until: {}}}
weeks:
- {{from: 2026-01-01, mon-thu: [07:30-12:00, 13:00-16:00], fri: [07:30-11:30, 13:00-16:30]}}
days:
- {{date: 2026-01-01, kind: libur-nasional, name: Tahun Baru 2026 Masehi}}
)";

std::string sop_with_void() {
    std::string sop(kSop);
    const std::string exits = "exits:\n";
    sop.insert(sop.find(exits) + exits.size(),
               "  salah-buka: {title: Salah buka, roles: [petugas, kepala], void: true}\n");
    return sop;
}

OfficeWorld staffed(OfficeFiles files) {
    OfficeWorld office(std::move(files));
    staff_small_office(office);
    return office;
}

}  // namespace

std::string small_sop() { return std::string(kSop); }

std::string small_calendar(std::string_view version, std::string_view until) {
    return fmt::format(fmt::runtime(kCalendar), version, until);
}

OfficeFiles small_office_files() {
    return {{std::string(kSmallSopPath), small_sop()},
            {std::string(kSmallCalendarPath), small_calendar()}};
}

void staff_small_office(OfficeWorld& office) {
    for (const char* person : {"sari", "budi", "tono"}) office.enrol(person);
    office.appoint("sari", "petugas");
    office.appoint("budi", "kepala");
    office.appoint("tono", "kepala");
}

OfficeWorld small_office() { return staffed(small_office_files()); }

OfficeWorld small_office_with_void() {
    return staffed({{std::string(kSmallSopPath), sop_with_void()},
                    {std::string(kSmallCalendarPath), small_calendar()}});
}

OfficeWorld small_office_with_sealer() {
    OfficeWorld office = small_office();
    office.enrol("rina");
    office.appoint("rina", kSealerRole);
    return office;
}

OfficeWorld small_office_with_forgetting() {
    std::string sop = sop_with_void();
    sop.insert(sop.find("documents:\n"), "forget-by: [kepala]\n");
    return staffed(
        {{std::string(kSmallSopPath), sop}, {std::string(kSmallCalendarPath), small_calendar()}});
}

OfficeWorld small_office_with_takeover(std::string_view until, std::string_view founded) {
    std::string sop = sop_with_void();
    std::string keys = "takeover-by: [kepala]\n";
    if (!until.empty()) keys += fmt::format("takeover-until: {}\n", until);
    sop.insert(sop.find("documents:\n"), keys);
    OfficeWorld office(
        {{std::string(kSmallSopPath), sop}, {std::string(kSmallCalendarPath), small_calendar()}},
        founded);
    staff_small_office(office);
    office.enrol("dewi");
    office.appoint("dewi", "kepala");
    return office;
}

OfficeWorld with_second_admin(OfficeWorld office) {
    const Roster& roster = office.record().roster;
    const bool is_whole = roster.heads.size() == office.roster_journal().entries.size();
    if (!is_whole || admins_at(roster, roster.last_at) != 1) return office;
    const std::string at = to_string(roster.last_at, Zone::wib);
    office.enrol("admin-kedua", at);
    RosterEntry entry;
    entry.act = RosterAct::admin;
    entry.person = PersonId("admin-kedua");
    office.add(std::move(entry), at);
    return office;
}

CaseWorld small_case_at_step_2(const OfficeWorld& office, std::string_view id) {
    CaseWorld one(office, "contoh", id);
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-30T09:15:00+07:00", std::nullopt, "PK-0007");
    return one;
}

CaseWorld small_case_at_step_3(const OfficeWorld& office, std::string_view id) {
    CaseWorld one = small_case_at_step_2(office, id);
    one.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    one.sign(cosign_act(2, 3), "tono", "kepala", "2026-11-30T14:00:00+07:00");
    return one;
}

CaseWorld small_case_closed(const OfficeWorld& office, std::string_view id) {
    CaseWorld one = small_case_at_step_3(office, id);
    one.sign(attach_act("putusan"), "sari", "petugas", "2026-11-30T15:00:00+07:00");
    one.step(3, "sari", "petugas", "2026-12-01T08:00:00+07:00");
    return one;
}

CaseWorld::Act hold_act() {
    CaseWorld::Act hold = act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    return hold;
}

CaseWorld::Act act_of(CaseAct kind) {
    CaseWorld::Act act;
    act.entry.act = kind;
    return act;
}

CaseWorld::Act step_act(int step) {
    CaseWorld::Act act = act_of(CaseAct::step);
    act.entry.step = StepNumber{step};
    return act;
}

CaseWorld::Act cosign_act(int step, int entry) {
    CaseWorld::Act act = act_of(CaseAct::cosign);
    act.entry.step = StepNumber{step};
    act.entry.about = EntryNumber{entry};
    return act;
}

CaseWorld::Act attach_act(std::string_view kind) {
    CaseWorld::Act act = act_of(CaseAct::attach);
    Document document;
    document.kind = DocumentKind(kind);
    document.number = "2/X/2026";
    act.entry.documents.push_back(std::move(document));
    return act;
}

CaseWorld::Act correct_act(int entry, std::string_view kind, std::string_view number) {
    CaseWorld::Act act = attach_act(kind);
    act.entry.act = CaseAct::correct;
    act.entry.about = EntryNumber{entry};
    act.entry.documents.front().number = std::string(number);
    act.entry.reason = "salah ketik";
    return act;
}

CaseWorld::Act mistake_act() {
    CaseWorld::Act act = act_of(CaseAct::exit);
    act.entry.exit = ExitId("salah-buka");
    act.entry.reason = "salah buka";
    return act;
}

CaseWorld::Act takeover_act(int step) {
    CaseWorld::Act act = act_of(CaseAct::open);
    act.entry.step = StepNumber{step};
    act.entry.register_text = "12/2026";
    act.entry.received = parse_date("2026-03-02");
    act.entry.occurred = time_of("2026-11-27T09:00:00+07:00");
    act.entry.reason = "Pindah dari buku register";
    return act;
}

CaseWorld::Act forget_act(int entry, std::string_view kind, const Digest& digest) {
    CaseWorld::Act act = act_of(CaseAct::forget);
    act.entry.about = EntryNumber{entry};
    act.entry.kind = DocumentKind(kind);
    act.entry.digest = digest;
    act.entry.basis = "Jadwal retensi 2026";
    act.entry.reason = "masa simpan habis";
    return act;
}

}  // namespace yankomas::test
