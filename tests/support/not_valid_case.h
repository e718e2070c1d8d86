// Cases of the small office in which somebody without the right signed, for tests.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/rules/breaches.h"
#include "support/small_office.h"

namespace yankomas::test {

// joko holds no role, and signs step 3 at 08:00 on the day on which it is due.
inline constexpr const char* kActed = "2026-12-01T08:00:00+07:00";
inline constexpr const char* kSoon = "2026-12-03T16:00:00+07:00";       // two working days later
inline constexpr const char* kThreeDays = "2026-12-04T08:00:00+07:00";  // three working days later
inline constexpr const char* kMonthsLater = "2027-03-01T09:00:00+07:00";

inline OfficeWorld office_with_joko() {
    OfficeWorld office = small_office();
    office.enrol("joko");
    return office;
}

inline CaseWorld closed_by_joko(const OfficeWorld& office) {
    CaseWorld one = small_case_at_step_3(office);
    one.sign(attach_act("putusan"), "sari", "petugas", "2026-11-30T15:00:00+07:00");
    one.step(3, "joko", "petugas", kActed);
    return one;
}

// A case in which joko records step 1, which is due on 2026-12-01.
inline CaseWorld begun_by_joko(const OfficeWorld& office, const char* at,
                               const char* role = "petugas") {
    CaseWorld one(office, "contoh");
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    one.step(1, "joko", role, at, std::nullopt, "PK-0007");
    return one;
}

// Ratifies step 1 of that case, for the same party.
inline CaseWorld::Act ratify_letter() {
    CaseWorld::Act ratify = cosign_act(1, 2);
    ratify.entry.party = PartyCode("PK-0007");
    return ratify;
}

// A case at step 2, which is due on 2026-12-03; entry 4 leaves it by an exit on that day.
inline constexpr const char* kLeft = "2026-12-03T10:00:00+07:00";

inline CaseWorld left_by(const OfficeWorld& office, const char* person, const char* role) {
    CaseWorld one = small_case_at_step_2(office);
    one.sign(attach_act("pencabutan"), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    CaseWorld::Act leave = act_of(CaseAct::exit);
    leave.entry.exit = ExitId("dicabut");
    leave.entry.reason = "dicabut pemohon";
    one.sign(leave, person, role, kLeft);
    return one;
}

inline CaseWorld::Act ratify_exit() {
    CaseWorld::Act ratify = act_of(CaseAct::cosign);
    ratify.entry.about = EntryNumber{4};
    return ratify;
}

inline CaseWorld::Act send_back_to(int step) {
    CaseWorld::Act back = act_of(CaseAct::send_back);
    back.entry.step = StepNumber{step};
    back.entry.reason = "ditandatangani orang lain";
    return back;
}

inline std::vector<Breach> breaches_at(const OfficeWorld& office, const CaseWorld& one,
                                       std::string_view now, const BreachScope& scope = {}) {
    const CaseJournal journal = read_case(one.path(), one.bytes);
    const Evidence evidence{};
    const Docket docket(office.record(), journal, evidence, time_of(now));
    return breaches_of(docket, one.judge(now), scope);
}

}  // namespace yankomas::test
