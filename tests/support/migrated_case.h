// An office whose procedure gets newer versions, and cases that move to them, for tests.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "support/small_office.h"

namespace yankomas::test {

// sari and joko are petugas, budi, tono and rina are kepala; rina is petugas as well. Three steps
// follow the application: it is examined, decided by somebody else, and handed over.
inline constexpr std::string_view kRunVersion1 = R"(sop: alur
version: 1
title: Alur contoh
days: working
late-recording: 2 hari kerja
migrate-by: [kepala]
roles:
  pemohon: {title: Pemohon, outside: true, recorded-by: [petugas]}
  petugas: {title: Petugas layanan}
  kepala: {title: Kepala bidang}
open-by: [petugas]
documents:
  permohonan: {title: Surat permohonan}
  putusan: {title: Surat putusan}
holds:
  menunggu: {title: Menunggu berkas, roles: [petugas], limit: 5 hari kerja}
exits:
  dicabut: {title: Permohonan dicabut, roles: [kepala]}
  salah-buka: {title: Salah buka, roles: [petugas, kepala], void: true}
steps:
- {step: 1, title: Mengajukan permohonan, by: [pemohon], time: 1 hari, produces: [permohonan]}
- {step: 2, title: Memeriksa permohonan, by: [petugas], time: 2 hari}
- {step: 3, title: Memutus permohonan, by: [kepala], time: 3 hari, produces: [putusan], not-by: [2]}
- {step: 4, title: Menyerahkan putusan, by: [petugas], time: 1 hari}
)";

// Version 1 without the examination: the decision has more time and no four eyes, and a new step
// follows it.
inline constexpr std::string_view kRunVersion2 = R"(sop: alur
version: 2
title: Alur contoh
days: working
late-recording: 9 hari kerja
migrate-by: [kepala]
migrates: {1: {1: 1, 2: gone, 3: 2, 4: 4}}
roles:
  pemohon: {title: Pemohon, outside: true, recorded-by: [petugas]}
  petugas: {title: Petugas layanan}
  kepala: {title: Kepala bidang}
open-by: [petugas]
documents:
  permohonan: {title: Surat permohonan}
  putusan: {title: Surat putusan}
  paraf: {title: Lembar paraf}
exits:
  dicabut: {title: Permohonan dicabut, roles: [kepala]}
  salah-buka: {title: Salah buka, roles: [petugas, kepala], void: true}
steps:
- {step: 1, title: Mengajukan permohonan, by: [pemohon], time: 1 hari, produces: [permohonan]}
- {step: 2, title: Memutus permohonan, by: [kepala], time: 9 hari, produces: [putusan]}
- {step: 3, title: Membubuhkan paraf, by: [kepala], time: 1 hari, produces: [paraf], not-by: [2]}
- {step: 4, title: Menyerahkan putusan, by: [petugas], time: 5 hari, not-by: [2]}
)";

// Version 2 with a new step 2, so that each later step has the next number.
inline std::string run_version_3() {
    std::string sop(kRunVersion2);
    const auto put = [&](std::string_view old, std::string_view now) {
        sop.replace(sop.find(old), old.size(), now);
    };
    put("version: 2", "version: 3");
    put("migrates: {1: {1: 1, 2: gone, 3: 2, 4: 4}}", "migrates: {2: {1: 1, 2: 3, 3: 4, 4: 5}}");
    put("- {step: 4, title: Menyerahkan putusan, by: [petugas], time: 5 hari, not-by: [2]}",
        "- {step: 5, title: Menyerahkan putusan, by: [petugas], time: 5 hari, not-by: [3]}");
    put("- {step: 3, title: Membubuhkan paraf, by: [kepala], time: 1 hari, produces: [paraf], "
        "not-by: [2]}",
        "- {step: 4, title: Membubuhkan paraf, by: [kepala], time: 1 hari, produces: [paraf]}");
    put("- {step: 2, title: Memutus",
        "- {step: 2, title: Mencatat, by: [petugas], time: 1 hari}\n"
        "- {step: 3, title: Memutus");
    return sop;
}

inline constexpr std::string_view kRunPath2 = "sops/alur-2.yaml";

// Version 1 is published from the start.
inline OfficeWorld running_office(std::string_view version_1 = kRunVersion1) {
    OfficeWorld office({{"sops/alur-1.yaml", std::string(version_1)},
                        {std::string(kSmallCalendarPath), small_calendar()}});
    for (const char* person : {"sari", "joko", "budi", "tono", "rina"}) office.enrol(person);
    for (const char* person : {"sari", "joko", "rina"}) office.appoint(person, "petugas");
    for (const char* person : {"budi", "tono", "rina"}) office.appoint(person, "kepala");
    return office;
}

// Publishes it on Tuesday 3 March, when the cases of these tests have begun.
inline void publish_version_2(OfficeWorld& office, std::string_view sop = kRunVersion2) {
    office.publish(std::string(kRunPath2), std::string(sop), "2026-03-03T09:40:00+07:00");
}

// A case whose application came on Monday 2 March. Step 2 has until Wednesday.
inline CaseWorld run_at_step_2(const OfficeWorld& office) {
    CaseWorld one(office, "alur");
    one.open("sari", "petugas", "2026-03-02T08:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-03-02T08:30:00+07:00", std::nullopt, "PK-0007");
    return one;
}

// A case that `by` examined on Tuesday 3 March. Step 3 has until Friday.
inline CaseWorld run_at_step_3(const OfficeWorld& office, std::string_view by = "sari") {
    CaseWorld one = run_at_step_2(office);
    one.step(2, by, "petugas", "2026-03-03T09:00:00+07:00");
    return one;
}

// The act that moves a case to a version, where its running step becomes `step`.
inline CaseWorld::Act migrate_act(int step, const Sop& newer) {
    CaseWorld::Act act = act_of(CaseAct::migrate);
    act.entry.step = StepNumber{step};
    act.entry.sop = newer.version;
    act.entry.sop_digest = newer.digest;
    act.entry.reason = "Prosedur baru";
    return act;
}

}  // namespace yankomas::test
