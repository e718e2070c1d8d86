// Cases that move to a version of their procedure where they may not.
// SPDX-License-Identifier: Apache-2.0
#include "cases/folder.h"
#include "support/migrated_case.h"

namespace yankomas::test {

namespace {

// Monday 30 November, so that no clock has run out by today.
constexpr std::string_view kPublished = "2026-11-30T09:40:00+07:00";
constexpr std::string_view kMovedAt = "2026-11-30T10:00:00+07:00";

void publish_run(Folder& folder, std::string_view sop) {
    folder.office.publish(std::string(kRunPath2), std::string(sop), kPublished);
}

CaseWorld run_today(const OfficeWorld& office) {
    CaseWorld one(office, "alur");
    one.open("sari", "petugas", "2026-11-30T08:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-30T08:15:00+07:00", std::nullopt, "PK-0007");
    one.step(2, "sari", "petugas", "2026-11-30T08:30:00+07:00");
    return one;
}

void put_moved(Folder& folder, CaseWorld one, CaseWorld::Act act, std::string_view by,
               std::string_view role = "kepala") {
    one.sign(std::move(act), by, role, kMovedAt);
    folder.put(one);
}

void bad_version(Folder& folder) {
    folder.office = running_office();
    const CaseWorld one = run_today(folder.office);
    put_moved(folder, one, migrate_act(3, folder.office.sop("alur")), "tono");
}

void bad_version_not_published(Folder& folder) {
    folder.office = running_office();
    CaseWorld::Act act = migrate_act(2, folder.office.sop("alur"));
    act.entry.sop->version = 2;
    act.entry.sop_digest = Digest("sha256:" + std::string(64, 'a'));
    put_moved(folder, run_today(folder.office), act, "tono");
}

void unmapped_step(Folder& folder) {
    folder.office = running_office();
    const CaseWorld one = run_today(folder.office);
    publish_run(folder, kRunVersion2);
    put_moved(folder, one, migrate_act(4, folder.office.sop("alur")), "tono");
}

void half_signed(Folder& folder) {
    folder.office = running_office(
        replaced(std::string(kRunVersion1), "not-by: [2]}", "not-by: [2], signatures: 2}"));
    CaseWorld one = run_today(folder.office);
    one.step(3, "budi", "kepala", "2026-11-30T09:00:00+07:00");
    publish_run(folder, kRunVersion2);
    put_moved(folder, one, migrate_act(2, folder.office.sop("alur")), "tono");
}

void foreign_migration(Folder& folder) {
    folder.office = running_office();
    const CaseWorld one = run_today(folder.office);
    publish_run(folder, replaced(std::string(kRunVersion2), "migrate-by: [kepala]",
                                 "migrate-by: [petugas]"));
    put_moved(folder, one, migrate_act(2, folder.office.sop("alur")), "tono");
}

// The admin who published the version also holds the role that moves the case.
void own_version(Folder& folder) {
    folder.office = running_office();
    folder.office.appoint("admin", "kepala");
    const CaseWorld one = run_today(folder.office);
    publish_run(folder, kRunVersion2);
    put_moved(folder, one, migrate_act(2, folder.office.sop("alur")), "admin");
}

void wrong_role(Folder& folder) {
    folder.office = running_office();
    const CaseWorld one = run_today(folder.office);
    publish_run(folder, kRunVersion2);
    put_moved(folder, one, migrate_act(2, folder.office.sop("alur")), "sari", "petugas");
}

void closed(Folder& folder) {
    folder.office = running_office();
    CaseWorld one = run_today(folder.office);
    CaseWorld::Act leave = act_of(CaseAct::exit);
    leave.entry.exit = ExitId("dicabut");
    leave.entry.reason = "dicabut pemohon";
    one.sign(leave, "budi", "kepala", "2026-11-30T09:00:00+07:00");
    publish_run(folder, kRunVersion2);
    put_moved(folder, one, migrate_act(2, folder.office.sop("alur")), "tono");
}

// Version 1 was never published.
void unproven_map(Folder& folder) { folder.office = running_office(kRunVersion2); }

void unsound_map(Folder& folder) {
    folder.office = running_office();
    publish_run(folder, replaced(std::string(kRunVersion2), "2: gone, ", ""));
}

void merged_steps(Folder& folder) {
    folder.office = running_office();
    publish_run(folder, replaced(std::string(kRunVersion2), "2: gone", "2: 2"));
}

}  // namespace

Recipes migrate_recipes() {
    return {
        {"bad-version", bad_version},
        {"bad-version--not-published", bad_version_not_published},
        {"unmapped-step", unmapped_step},
        {"half-signed", half_signed},
        {"foreign-migration", foreign_migration},
        {"own-version", own_version},
        {"wrong-role--migrate", wrong_role},
        {"closed--migrate", closed},
        {"unproven-map", unproven_map},
        {"unsound-sop--map", unsound_map},
        {"unsound-sop--merged", merged_steps},
    };
}

}  // namespace yankomas::test
