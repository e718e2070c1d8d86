// A small procedure, office and case made by hand, for tests of what is shown; nothing in them is
// signed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "render/kit/json.h"
#include "support/indonesia_calendar.h"

namespace yankomas::test {

// A procedure of two steps: an outside party hands in a letter, and an officer decides and may send
// it back.
inline Sop sample_sop() {
    Sop sop;
    sop.version = {SopId("contoh"), 1};
    sop.title = "Prosedur Contoh";
    sop.late_recording = *parse_limit("3 hari kerja", DayMeaning::working);
    sop.partial = true;
    sop.roles = {{RoleId("warga"), {"Warga", true, {RoleId("petugas")}, {}}},
                 {RoleId("petugas"), {"Petugas", false, {}, {}}},
                 {RoleId("kepala"), {"Kepala Kantor", false, {}, {}}}};
    sop.open_by = {RoleId("petugas")};
    sop.documents = {{DocumentKind("surat"), {"Surat pengaduan", DocumentClass::paper, {}}},
                     {DocumentKind("putusan"), {"Putusan", DocumentClass::paper, {}}}};
    sop.holds = {
        {HoldId("menunggu"),
         {"Menunggu berkas", {RoleId("kepala")}, parse_limit("2hk", DayMeaning::working), {}}}};
    Step first;
    first.number = StepNumber{1};
    first.title = "Menyampaikan surat";
    first.by = {RoleId("warga")};
    first.time = *parse_limit("10 menit", DayMeaning::working);
    first.produces = {DocumentKind("surat")};
    first.next = {StepNumber{2}};
    Step second;
    second.number = StepNumber{2};
    second.title = "Memutuskan";
    second.by = {RoleId("kepala")};
    second.requirements = {{DocumentKind("surat"), std::nullopt, {}}};
    second.time = *parse_limit("1 hari", DayMeaning::working);
    second.produces = {DocumentKind("putusan")};
    second.not_by = {StepNumber{1}};
    second.outcomes = {
        {OutcomeId("setuju"), {"Disetujui", {}, std::nullopt, false, {}}},
        {OutcomeId("tolak"), {"Ditolak", {StepNumber{1}}, std::vector<DocumentKind>{}, true, {}}}};
    sop.steps = {first, second};
    sop.digest = Digest("sha256:sop");
    return sop;
}

// Sari is Petugas and one of two who hold the office of Kepala; Budi acts in it.
inline OfficeRecord sample_office() {
    OfficeRecord office;
    office.config.id = OfficeId("kantor");
    Roster& roster = office.roster;
    roster.office = OfficeId("kantor");
    roster.heads = {Digest("sha256:roster")};
    roster.times = {Instant{0}};
    const EntryNumber first{1};
    roster.add(Person{PersonId("sari"), "Sari Dewi", first});
    roster.add(Person{PersonId("budi"), "Budi Santoso", first});
    for (const char* person : {"sari", "budi"})
        roster.add(KeyRecord{std::string("ssh-ed25519 ") + person, PersonId(person), first});
    const auto appoint = [&](const char* person, const char* role, Capacity capacity) {
        roster.add(Appointment{PersonId(person), RoleId(role), capacity, day("2026-01-01"),
                               std::nullopt, "", first, Instant{0}});
    };
    appoint("sari", "petugas", Capacity::definitif);
    appoint("sari", "kepala", Capacity::definitif);
    appoint("budi", "kepala", Capacity::plt);
    roster.publications = {
        {{PublishedKind::calendar, "calendars/a.yaml", Digest("sha256:calendar")}, first}};
    office.sops.emplace(Digest("sha256:sop"), sample_sop());
    office.calendars.emplace(Digest("sha256:calendar"), indonesia_calendar());
    office.settle();
    return office;
}

inline CaseEntry sample_entry(int number, CaseAct act, std::string_view at) {
    CaseEntry entry;
    entry.number = EntryNumber{number};
    entry.act = act;
    entry.at = instant(at);
    entry.by = PersonId("sari");
    entry.role = RoleId("petugas");
    entry.roster = {EntryNumber{1}, Digest("sha256:roster")};
    return entry;
}

// A case that Sari opened on Monday, 2 March 2026, with step 1 recorded on that day.
inline CaseJournal sample_journal() {
    CaseJournal journal;
    journal.path = "cases/2026/YK-2026-0001.yaml";
    journal.header = {CaseId("YK-2026-0001"),
                      OfficeId("kantor"),
                      {SopId("contoh"), 1},
                      Digest("sha256:sop"),
                      "Dugaan contoh"};
    CaseEntry step = sample_entry(2, CaseAct::step, "2026-03-02T09:20:00+07:00");
    step.step = StepNumber{1};
    step.party = PartyCode("PK-0007");
    step.note = "baris satu\nbaris dua";
    step.documents = {
        {DocumentKind("surat"), "12/A", day("2026-03-01"), std::nullopt, std::nullopt, {}}};
    journal.entries = {sample_entry(1, CaseAct::open, "2026-03-02T09:15:00+07:00"), step};
    return journal;
}

// The standing as the judge would give it, if all signatures were good.
inline Judgement sample_judgement(const OfficeRecord& office, const CaseJournal& journal,
                                  Instant now) {
    Judgement judgement;
    Standing& standing = judgement.standing;
    static const Sop sop = sample_sop();  // the judgement points to it
    for (const CaseEntry& entry : journal.entries) {
        apply(standing.progress, sop, entry, entry.at);
        standing.clocks.resize(standing.progress.passes.size());
    }
    const Calendar& calendar = *office.calendar_now(now);
    for (std::size_t i = 0; i < standing.clocks.size(); ++i) {
        const Pass& pass = standing.progress.passes[i];
        standing.clocks[i] = pass.end == PassEnd::running
                                 ? running_verdict(standing.progress, calendar, Zone::wib, now)
                                 : finished_verdict(pass, calendar, Zone::wib);
    }
    return judgement;
}

// The keys of an object, in order.
inline std::string keys_of(const Json& value) {
    std::string keys;
    for (const auto& [key, member] : value.items()) keys += (keys.empty() ? "" : " ") + key;
    return keys;
}

// The member of an object, which must be there.
inline const Json& member_of(const Json& value, std::string_view name) {
    const auto found = value.find(std::string(name));
    REQUIRE(found != value.end());
    return *found;
}

}  // namespace yankomas::test
