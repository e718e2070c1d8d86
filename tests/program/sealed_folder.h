// An office with two sealers and two admins, and its folder, for tests of seals that failed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "program/office_on_disk.h"
#include "support/roster_acts.h"

namespace yankomas::test {

inline constexpr std::string_view kSealedAtNoon = "2026-11-30T12:00:00+07:00";
inline constexpr std::string_view kSealedInEvening = "2026-11-30T17:00:00+07:00";
inline constexpr std::string_view kMorningAfter = "2026-12-01T08:00:00+07:00";

// rina and wati seal, and admin and dewi are admins.
inline OfficeWorld office_of_sealers() {
    OfficeWorld office = small_office();
    for (const char* person : {"rina", "wati", "dewi"}) office.enrol(person);
    for (const char* person : {"rina", "wati"}) office.appoint(person, kSealerRole);
    office.add(roster_act(RosterAct::admin, "dewi"), "2026-01-05T08:00:00+07:00");
    return office;
}

// `by` says that the key of `person` was stolen on the day `since`, or lost if there is none.
inline void revoke_sealer(OfficeWorld& office, std::string_view by, std::string_view person,
                          std::optional<std::string_view> since,
                          std::string_view at = kMorningAfter) {
    office.add(since ? stolen_key(person, *since, by) : lost_key(person, by), at);
}

// `by` cosigns the last entry.
inline void sign_last_too(OfficeWorld& office, std::string_view by) {
    office.add(cosign_of(office.record().roster.last_entry(), by), kMorningAfter);
}

inline void dismiss_sealer(OfficeWorld& office, std::string_view person, std::string_view at) {
    RosterEntry entry = roster_act(RosterAct::dismiss, person);
    entry.role = RoleId(kSealerRole);
    office.add(entry, at);
}

// The folder of an office at 09:00 on the day after the seals.
struct SealedFolder {
    TestHost host;

    explicit SealedFolder(const OfficeWorld& office) {
        put_as_it_is(host, office);
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
    Ran run(const std::string& person, std::string_view line) {
        return run_as(host, person, words(line));
    }
    // Checks that lint tells this as a warning, and no entry as unwitnessed or sealed late.
    void check_warned(std::string_view what) {
        const Ran ran = run("sari", "lint --notes");
        CAPTURE(ran.out);
        CHECK(ran.code == 0);
        CHECK(holds(ran.out, what));
        CHECK_FALSE(holds(ran.out, "YK113"));
        CHECK_FALSE(holds(ran.out, "YK604"));
    }
    void check_goes_on() {
        for (const char* view : {"overdue", "list", "todo"}) {
            const Ran ran = run("sari", view);
            CAPTURE(ran.err);
            CHECK(ran.code == 0);
        }
        const Ran note = run("sari", "note 0001 x --yes");
        CAPTURE(note.err);
        CHECK(note.code == 0);
        CHECK(run("admin",
                  "roster enrol joko --name J --public-key " + host.key("joko") + ".pub --yes")
                  .code == 0);
    }
};

}  // namespace yankomas::test
