// Cases taken over from paper that say too little or what can't be, or by the wrong people.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kTaken = "2026-11-30T09:00:00+07:00";
constexpr std::string_view kUndone = "2026-12-01T08:30:00+07:00";

void put_taken_over(Folder& folder, const CaseWorld::Act& act, std::string_view by = "budi",
                    std::string_view role = "kepala") {
    CaseWorld one(folder.office, "contoh");
    one.sign(act, by, role, kTaken);
    folder.put(one);
}

void incomplete_takeover(Folder& folder) {
    folder.office = small_office_with_takeover();
    CaseWorld::Act act = takeover_act(2);
    act.entry.register_text.reset();
    put_taken_over(folder, act);
}

void takeover_at_first_step(Folder& folder) {
    folder.office = small_office_with_takeover();
    CaseWorld::Act act = takeover_act(1);
    act.entry.occurred = time_of(kTaken);
    put_taken_over(folder, act);
}

void received_without_step(Folder& folder) {
    CaseWorld::Act act = takeover_act(2);
    act.entry.step.reset();
    act.entry.occurred.reset();
    put_taken_over(folder, act, "sari", "petugas");
}

void takeover_times(Folder& folder) {
    folder.office = small_office_with_takeover();
    CaseWorld::Act act = takeover_act(2);
    act.entry.received = parse_date("2026-11-28");
    put_taken_over(folder, act);
}

void no_takeover(Folder& folder) { put_taken_over(folder, takeover_act(2)); }

void takeover_too_late(Folder& folder) {
    folder.office = small_office_with_takeover("2026-11-29");
    put_taken_over(folder, takeover_act(2));
}

void last_signer(Folder& folder) {
    folder.office = small_office_with_takeover();
    RosterEntry leave = change(RosterAct::dismiss, "dewi");
    leave.role = RoleId("kepala");
    folder.office.add(leave, "2026-11-01T08:00:00+07:00");
    put_taken_over(folder, takeover_act(2));
}

void same_register(Folder& folder) {
    folder.office = small_office_with_takeover();
    put_taken_over(folder, takeover_act(2));
    CaseWorld two(folder.office, "contoh", "YK-2026-0002");
    CaseWorld::Act act = takeover_act(2);
    act.entry.register_text = "12 / 2026";
    two.sign(act, "budi", "kepala", kTaken);
    folder.put(two);
}

void wrong_role_takeover(Folder& folder) {
    folder.office = small_office_with_takeover();
    put_taken_over(folder, takeover_act(2), "sari", "petugas");
}

void takeover_signer_goes_on(Folder& folder) {
    folder.office = small_office_with_takeover();
    CaseWorld one(folder.office, "contoh");
    one.sign(takeover_act(2), "budi", "kepala", kTaken);
    one.step(2, "budi", "kepala", kUndone, "setuju");
    folder.put(one);
}

void takeover_undone_by_its_signer(Folder& folder) {
    folder.office = small_office_with_takeover();
    CaseWorld one(folder.office, "contoh");
    one.sign(takeover_act(2), "budi", "kepala", kTaken);
    one.sign(mistake_act(), "budi", "kepala", kUndone);
    folder.put(one);
}

void personal_data_in_register(Folder& folder) {
    folder.office = small_office_with_takeover();
    CaseWorld::Act act = takeover_act(2);
    act.entry.register_text = "3174012505900001";
    put_taken_over(folder, act);
}

}  // namespace

Recipes takeover_recipes() {
    return {
        {"incomplete-takeover", incomplete_takeover},
        {"incomplete-takeover--first-step", takeover_at_first_step},
        {"incomplete-takeover--no-step", received_without_step},
        {"takeover-times", takeover_times},
        {"no-takeover", no_takeover},
        {"no-takeover--late", takeover_too_late},
        {"last-signer", last_signer},
        {"same-register", same_register},
        {"wrong-role--takeover", wrong_role_takeover},
        {"four-eyes--takeover", takeover_signer_goes_on},
        {"four-eyes--takeover-void", takeover_undone_by_its_signer},
        {"personal-data--register", personal_data_in_register},
    };
}

}  // namespace yankomas::test
