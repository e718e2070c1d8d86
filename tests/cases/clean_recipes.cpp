// Folders without a fault: whole cases of every shipped procedure, and every act of the small one.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"

namespace yankomas::test {

namespace {

void whole_case(Folder& folder) { folder.put(small_case_closed(folder.office)); }

void exit(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    one.sign(attach_act("pencabutan"), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    CaseWorld::Act leave = act_of(CaseAct::exit);
    leave.entry.exit = ExitId("dicabut");
    leave.entry.reason = "dicabut oleh pemohon";
    one.sign(leave, "budi", "kepala", "2026-11-30T11:00:00+07:00");
    folder.put(one);
}

// On hold over two days, resumed, sent back, done again, closed, reopened.
void holds_and_returns(Folder& folder) {
    CaseWorld one(folder.office, "contoh");
    one.open("sari", "petugas", "2026-11-24T09:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-24T09:15:00+07:00", std::nullopt, "PK-0007");
    CaseWorld::Act hold = act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    hold.entry.reason = "berkas kurang:\nfotokopi surat kuasa";
    one.sign(hold, "sari", "petugas", "2026-11-24T10:00:00+07:00");
    one.sign(act_of(CaseAct::resume), "sari", "petugas", "2026-11-26T15:30:00+07:00");
    CaseWorld::Act back = act_of(CaseAct::send_back);
    back.entry.step = StepNumber{1};
    back.entry.reason = "permohonan diperbaiki";
    one.sign(back, "budi", "kepala", "2026-11-27T08:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-27T09:00:00+07:00", std::nullopt, "PK-0007");
    one.step(2, "tono", "kepala", "2026-11-30T08:00:00+07:00", "setuju");
    one.sign(cosign_act(2, 7), "budi", "kepala", "2026-11-30T09:00:00+07:00");
    one.step(3, "sari", "petugas", "2026-11-30T10:00:00+07:00");
    back.entry.step = StepNumber{2};
    one.sign(back, "sari", "petugas", "2026-12-01T08:00:00+07:00");
    folder.put(one);
}

// Whoever recorded late and was ratified later: notes, no faults.
void late_and_ratified(Folder& folder) {
    folder.office.enrol("wati");
    CaseWorld one = small_case_at_step_3(folder.office);
    CaseWorld::Act step = step_act(3);
    step.entry.occurred = time_of("2026-11-30T15:00:00+07:00");
    one.sign(step, "wati", "petugas", "2026-12-01T08:00:00+07:00");
    one.sign(cosign_act(3, 5), "sari", "petugas", "2026-12-01T09:00:00+07:00");
    folder.put(one);
}

void staff_shipped(OfficeWorld& office) {
    const std::vector<std::pair<const char*, const char*>> staff = {
        {"sari", "kasubbid-ppi"},          {"budi", "kabid-ham"},
        {"dewi", "kadiv-yankumham"},       {"tono", "kakanwil"},
        {"maya", "kasubbid-pemajuan-ham"}, {"dirja", "dirjen-ham"},
        {"tim-satu", "tim-penilai"},       {"tim-dua", "tim-penilai"},
        {"tim-tiga", "tim-penilai"},
    };
    for (const auto& [person, role] : staff) {
        office.enrol(person);
        office.appoint(person, role);
    }
}

CaseWorld whole_yankomas(const OfficeWorld& office) {
    CaseWorld one(office, "yankomas", "YK-2026-0001");
    one.open("sari", "kasubbid-ppi", "2026-03-02T09:15:00+07:00");
    one.step(1, "sari", "kasubbid-ppi", "2026-03-02T09:20:00+07:00", std::nullopt, "PK-0007");
    one.step(2, "tono", "kakanwil", "2026-03-02T10:00:00+07:00");
    one.step(3, "dewi", "kadiv-yankumham", "2026-03-02T11:00:00+07:00");
    one.step(4, "budi", "kabid-ham", "2026-03-03T09:00:00+07:00");
    one.step(5, "sari", "kasubbid-ppi", "2026-03-05T09:00:00+07:00");
    one.step(6, "budi", "kabid-ham", "2026-03-06T09:00:00+07:00", "perlu-audiensi");
    one.step(7, "sari", "kasubbid-ppi", "2026-03-06T14:00:00+07:00");
    one.step(8, "sari", "kasubbid-ppi", "2026-03-09T09:00:00+07:00");
    one.step(9, "tono", "kakanwil", "2026-03-10T09:00:00+07:00", "disetujui");
    one.step(10, "sari", "kasubbid-ppi", "2026-03-10T09:15:00+07:00");
    one.step(11, "sari", "kasubbid-ppi", "2026-03-16T09:00:00+07:00", "diterima", "INST-01");
    one.step(12, "budi", "kabid-ham", "2026-03-16T13:30:00+07:00");
    return one;
}

CaseWorld whole_diseminasi(const OfficeWorld& office) {
    CaseWorld one(office, "diseminasi-ham", "YK-2026-0002");
    one.open("maya", "kasubbid-pemajuan-ham", "2026-03-02T09:00:00+07:00");
    one.step(1, "tono", "kakanwil", "2026-03-02T09:05:00+07:00");
    one.step(2, "dewi", "kadiv-yankumham", "2026-03-02T09:10:00+07:00");
    one.step(3, "budi", "kabid-ham", "2026-03-02T09:15:00+07:00");
    one.step(4, "maya", "kasubbid-pemajuan-ham", "2026-03-02T09:25:00+07:00");
    one.step(5, "budi", "kabid-ham", "2026-03-02T14:00:00+07:00");
    one.step(6, "maya", "kasubbid-pemajuan-ham", "2026-03-04T09:00:00+07:00", "setuju", "NS-03");
    one.step(7, "maya", "kasubbid-pemajuan-ham", "2026-03-05T14:00:00+07:00");
    one.step(8, "maya", "kasubbid-pemajuan-ham", "2026-03-06T09:00:00+07:00");
    return one;
}

CaseWorld whole_penilaian(const OfficeWorld& office) {
    CaseWorld one(office, "penilaian-kkp-ham", "YK-2026-0003");
    one.open("dirja", "dirjen-ham", "2026-03-02T09:00:00+07:00");
    one.step(12, "dirja", "dirjen-ham", "2026-03-02T10:00:00+07:00");
    one.step(13, "tim-satu", "tim-penilai", "2026-03-03T10:00:00+07:00");
    one.sign(cosign_act(13, 3), "tim-dua", "tim-penilai", "2026-03-03T11:00:00+07:00");
    one.sign(cosign_act(13, 3), "tim-tiga", "tim-penilai", "2026-03-03T12:00:00+07:00");
    return one;
}

CaseWorld whole_aksi(const OfficeWorld& office) {
    CaseWorld one(office, "aksi-ham-pemda", "YK-2026-0004");
    one.open("budi", "kabid-ham", "2026-03-02T09:00:00+07:00");
    one.step(1, "tono", "kakanwil", "2026-03-02T09:05:00+07:00");
    one.step(2, "dewi", "kadiv-yankumham", "2026-03-02T09:10:00+07:00");
    one.step(3, "budi", "kabid-ham", "2026-03-03T09:00:00+07:00");
    one.step(4, "budi", "kabid-ham", "2026-03-04T09:00:00+07:00", std::nullopt, "RANHAM-01");
    one.step(5, "budi", "kabid-ham", "2026-03-05T09:00:00+07:00", std::nullopt, "RANHAM-01");
    one.step(6, "budi", "kabid-ham", "2026-03-06T09:00:00+07:00", std::nullopt, "BPD-01");
    return one;
}

void four_procedures(Folder& folder) {
    folder.office = OfficeWorld();
    staff_shipped(folder.office);
    for (const auto& whole : {whole_yankomas, whole_diseminasi, whole_penilaian, whole_aksi}) {
        folder.put(whole(folder.office));
    }
}

}  // namespace

std::vector<Recipe> clean_recipes() {
    return {
        {"whole-case", whole_case},
        {"exit", exit},
        {"holds-and-returns", holds_and_returns},
        {"late-and-ratified", late_and_ratified},
        {"four-procedures", four_procedures},
    };
}

}  // namespace yankomas::test
