// Clocks that run backwards or ahead, things that happened at impossible times, due times and
// limits.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"

namespace yankomas::test {

namespace {

void clock_backwards(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    one.sign(attach_act("permohonan"), "sari", "petugas", "2026-11-30T09:10:00+07:00");
    folder.put(one);
}

void clock_ahead(Folder& folder) {
    CaseWorld one = small_case_at_step_2(folder.office);
    one.sign(attach_act("permohonan"), "sari", "petugas", "2026-12-02T09:00:00+07:00");
    folder.put(one);
}

// The clock was set back to a time before the roster entry that wati had seen.
void before_roster(Folder& folder) {
    CaseWorld one = small_case_at_step_3(folder.office);
    folder.office.enrol("wati", "2026-12-01T07:30:00+07:00");
    folder.office.appoint("wati", "petugas", "2026-01-01", std::nullopt,
                          "2026-12-01T07:40:00+07:00");
    folder.office.enrol("rina", "2026-12-01T08:40:00+07:00");
    one.step(3, "wati", "petugas", "2026-12-01T08:00:00+07:00");
    folder.put(one);
}

void put_occurred(Folder& folder, std::string_view occurred) {
    CaseWorld one = small_case_at_step_3(folder.office);
    CaseWorld::Act step = step_act(3);
    step.entry.occurred = time_of(occurred);
    one.sign(step, "sari", "petugas", "2026-12-01T09:00:00+07:00");
    folder.put(one);
}

void bad_occurred(Folder& folder) { put_occurred(folder, "2026-11-30T13:00:00+07:00"); }
void recorded_late(Folder& folder) { put_occurred(folder, "2026-11-30T15:00:00+07:00"); }

void not_yet(Folder& folder) { put_occurred(folder, "2026-12-01T10:00:00+07:00"); }

void wrong_due(Folder& folder) {
    CaseWorld one = small_case_at_step_3(folder.office);
    CaseWorld::Act step = step_act(3);
    step.entry.due = time_of("2026-12-02T23:59:59+07:00");
    one.sign(step, "sari", "petugas", "2026-12-01T09:00:00+07:00");
    folder.put(one);
}

void breach(Folder& folder) {
    CaseWorld one(folder.office, "contoh");
    one.open("sari", "petugas", "2026-11-23T09:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-23T09:15:00+07:00", std::nullopt, "PK-0007");
    folder.put(one);
}

// A hold from after closing time until before opening time costs a whole day, though no office time
// passed.
void costly_hold(Folder& folder) {
    CaseWorld one(folder.office, "contoh");
    one.open("sari", "petugas", "2026-11-27T09:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-27T09:15:00+07:00", std::nullopt, "PK-0007");
    CaseWorld::Act hold = act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    one.sign(hold, "sari", "petugas", "2026-11-27T16:45:00+07:00");
    one.sign(act_of(CaseAct::resume), "sari", "petugas", "2026-11-30T07:00:00+07:00");
    folder.put(one);
}

// Each night takes a day from the limit for one office minute.
void costly_nights(Folder& folder) {
    CaseWorld one(folder.office, "contoh");
    one.open("sari", "petugas", "2026-11-25T09:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-25T09:15:00+07:00", std::nullopt, "PK-0007");
    CaseWorld::Act hold = act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    one.sign(hold, "sari", "petugas", "2026-11-25T15:59:00+07:00");
    one.sign(act_of(CaseAct::resume), "sari", "petugas", "2026-11-26T07:00:00+07:00");
    one.sign(hold, "sari", "petugas", "2026-11-26T15:59:00+07:00");
    one.sign(act_of(CaseAct::resume), "sari", "petugas", "2026-11-27T07:00:00+07:00");
    one.step(2, "budi", "kepala", "2026-11-27T09:00:00+07:00", "setuju");
    folder.put(one);
}

// The step was late when it was signed. By a day of leave decreed later it would have been in time.
void verdict_kept(Folder& folder) {
    CaseWorld one(folder.office, "contoh");
    one.open("sari", "petugas", "2026-11-25T09:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-27T09:15:00+07:00", std::nullopt, "PK-0007");
    folder.put(one);
    const std::string leave =
        "- {date: 2026-11-26, kind: cuti-bersama, name: Cuti bersama contoh}\n";
    folder.office.publish("calendars/contoh-2026b.yaml", small_calendar("2026b") + leave,
                          "2026-11-30T08:00:00+07:00");
}

// A signer who has not fetched the latest roster goes by the calendar that it replaced.
void two_calendars(Folder& folder) {
    CaseWorld one = small_case_at_step_3(folder.office);
    const RosterPosition old = folder.office.record().roster.position();
    folder.office.publish(
        "calendars/contoh-2026b.yaml",
        small_calendar("2026b") +
            "- {date: 2026-12-01, kind: cuti-bersama, name: Cuti bersama contoh}\n",
        "2026-11-30T15:00:00+07:00");
    CaseWorld::Act step = step_act(3);
    step.entry.roster = old;
    step.entry.due = time_of("2026-12-01T23:59:59+07:00");
    one.sign(step, "sari", "petugas", "2026-12-01T08:00:00+07:00");
    folder.put(one);
}

// The new version was published a day before, and the signer had not fetched the roster.
void superseded_sop(Folder& folder) {
    CaseWorld one(folder.office, "contoh");
    CaseWorld::Act open = act_of(CaseAct::open);
    open.entry.roster = folder.office.record().roster.position();
    folder.office.publish("sops/contoh-2.yaml", replaced(small_sop(), "version: 1", "version: 2"),
                          "2026-11-30T08:00:00+07:00");
    one.sign(open, "sari", "petugas", "2026-12-01T08:00:00+07:00");
    folder.put(one);
}

}  // namespace

Recipes time_recipes() {
    return {
        {"bad-occurred--not-yet", not_yet},
        {"verdict-kept", verdict_kept},
        {"clock-backwards", clock_backwards},
        {"clock-ahead", clock_ahead},
        {"bad-occurred", bad_occurred},
        {"before-roster", before_roster},
        {"recorded-late", recorded_late},
        {"wrong-due", wrong_due},
        {"two-calendars", two_calendars},
        {"superseded-sop", superseded_sop},
        {"breach", breach},
        {"costly-hold", costly_hold},
        {"costly-hold--nights", costly_nights},
    };
}

}  // namespace yankomas::test
