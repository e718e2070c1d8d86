// A small office: one procedure of three steps, a calendar of two years, three officers, and its
// cases.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "support/case_world.h"

namespace yankomas::test {

inline constexpr std::string_view kSmallSopPath = "sops/contoh-1.yaml";
inline constexpr std::string_view kSmallCalendarPath = "calendars/contoh-2026a.yaml";

[[nodiscard]] std::string small_sop();
// A calendar that covers the days from 2026-01-01 until the given date.
[[nodiscard]] std::string small_calendar(std::string_view version = "2026a",
                                         std::string_view until = "2027-12-31");
[[nodiscard]] OfficeFiles small_office_files();

// Enrols and appoints three officers: sari is petugas; budi and tono are kepala.
void staff_small_office(OfficeWorld& office);
[[nodiscard]] OfficeWorld small_office();
// The small office with the void exit `salah-buka` for petugas and kepala; only petugas opens
// cases.
[[nodiscard]] OfficeWorld small_office_with_void();
// The small office with a sealer, rina.
[[nodiscard]] OfficeWorld small_office_with_sealer();
// The office with the void exit, where a kepala may also sign that a file is forgotten.
[[nodiscard]] OfficeWorld small_office_with_forgetting();

// The office with the void exit, where kepala take over cases that began on paper, until `until`
// unless it is empty; dewi is a third kepala.
[[nodiscard]] OfficeWorld small_office_with_takeover(
    std::string_view until = "", std::string_view founded = "2026-01-02T08:00:00+07:00");

// The office with a second admin at the end of its roster, unless the roster has one or is at
// fault.
[[nodiscard]] OfficeWorld with_second_admin(OfficeWorld office);

// Step 1 was recorded for the applicant on Monday 2026-11-30 at 09:15; step 2 waits for both
// kepala.
[[nodiscard]] CaseWorld small_case_at_step_2(const OfficeWorld& office,
                                             std::string_view id = "YK-2026-0001");
// Both kepala have decided, at 13:15 and 14:00; step 3 waits for the petugas.
[[nodiscard]] CaseWorld small_case_at_step_3(const OfficeWorld& office,
                                             std::string_view id = "YK-2026-0001");
// Six entries: closed on 2026-12-01 at 08:00.
[[nodiscard]] CaseWorld small_case_closed(const OfficeWorld& office,
                                          std::string_view id = "YK-2026-0001");

[[nodiscard]] CaseWorld::Act act_of(CaseAct kind);
[[nodiscard]] CaseWorld::Act hold_act();
[[nodiscard]] CaseWorld::Act step_act(int step);
[[nodiscard]] CaseWorld::Act cosign_act(int step, int entry);
[[nodiscard]] CaseWorld::Act attach_act(std::string_view kind);

// Corrects the number of the paper that came in with an entry.
[[nodiscard]] CaseWorld::Act correct_act(int entry, std::string_view kind, std::string_view number);
[[nodiscard]] CaseWorld::Act mistake_act();
// Takes over number 12/2026 of the register, received on 2026-03-02, at a step that began on Friday
// 2026-11-27 at 09:00.
[[nodiscard]] CaseWorld::Act takeover_act(int step);
// Says that the file with this digest, which came in with an entry, is forgotten.
[[nodiscard]] CaseWorld::Act forget_act(int entry, std::string_view kind, const Digest& digest);

}  // namespace yankomas::test
