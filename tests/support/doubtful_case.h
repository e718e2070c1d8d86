// Cases of the small office with an entry that is doubtful by its key, for tests.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/record/predecessor.h"
#include "support/roster_acts.h"
#include "support/small_office.h"

namespace yankomas::test {

// One kepala signs a step on 2026-11-30 after noon, and people look at it on 2026-12-01.
inline constexpr const char* kSigned = "2026-11-30T13:15:00+07:00";
inline constexpr const char* kSealed = "2026-11-30T17:00:00+07:00";
inline constexpr const char* kTheft = "2026-12-01T08:00:00+07:00";
inline constexpr const char* kCured = "2026-12-01T09:00:00+07:00";
inline constexpr const char* kCuredToo = "2026-12-01T09:30:00+07:00";
inline constexpr const char* kNext = "2026-12-01T10:00:00+07:00";

inline OfficeWorld office_with_wati() {
    OfficeWorld office = small_office();
    office.enrol("wati");
    return office;
}

inline void revoke(OfficeWorld& office, std::string_view person,
                   std::string_view from = "2026-11-30") {
    office.add(stolen_key(person, from), kTheft);
}

inline void give_new_key(OfficeWorld& office, std::string_view person) {
    office.add(new_key(person), kTheft);
}

inline void decide(CaseWorld& one, std::string_view by, std::string_view at = kSigned) {
    one.step(2, by, "kepala", at, "setuju");
}

inline bool is_verified(const CaseWorld& one) { return one.judge().standing.verified; }

inline CaseWorld::Act ratify_act(int entry) {
    CaseWorld::Act act = act_of(CaseAct::cosign);
    act.entry.about = EntryNumber{entry};
    return act;
}

inline CaseWorld::Act void_act(int entry) {
    CaseWorld::Act act = act_of(CaseAct::exit);
    act.entry.exit = ExitId("tidak-sah");
    act.entry.about = EntryNumber{entry};
    act.entry.reason = "kunci dicuri";
    return act;
}

// The opening of a case that goes on from an ended one and agrees with it.
inline CaseWorld::Act go_on(const Predecessor& before) {
    CaseWorld::Act open = act_of(CaseAct::open);
    open.entry.step = before.step;
    open.entry.register_text = before.id.value;
    open.entry.received = before.received;
    open.entry.occurred = before.since;
    for (const Predecessor::Paper& paper : before.papers)
        open.entry.documents.push_back(paper.document);
    open.entry.reason = "lanjutan";
    return open;
}

}  // namespace yankomas::test
