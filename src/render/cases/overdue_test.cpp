// Tests of the tables of breaches and of cases.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/overdue.h"

#include <doctest/doctest.h>

#include "core/rules/breaches.h"
#include "render/cases/case_list.h"
#include "support/sample_case.h"

namespace yankomas {

using test::instant;
using test::keys_of;
using test::member_of;
using test::sample_entry;
using test::sample_journal;
using test::sample_judgement;
using test::sample_office;

namespace {

std::vector<Breach> breaches_at(const char* now, const CaseJournal& journal, bool all) {
    const OfficeRecord office = sample_office();
    const Evidence evidence;
    const Docket docket(office, journal, evidence, instant(now));
    std::vector<Breach> breaches =
        breaches_of(docket, sample_judgement(office, journal, instant(now)),
                    {instant("2026-03-04T00:00:00+07:00"), all});
    sort_breaches(breaches);
    return breaches;
}

CaseJournal held_journal() {
    CaseJournal journal = sample_journal();
    CaseEntry hold = sample_entry(3, CaseAct::hold, "2026-03-03T08:00:00+07:00");
    hold.hold = HoldId("menunggu");
    journal.entries.push_back(hold);
    return journal;
}

}  // namespace

TEST_CASE("a breach names the case, for whom it waits, and how late it is") {
    CHECK(
        render_overdue(breaches_at("2026-03-05T10:00:00+07:00", sample_journal(), false), Zone::wib,
                       Words(), Paint(), 0) ==
        "overdue:\n"
        "case          SOP       step          waits for                           due         late by         "
        "outside\n"
        "YK-2026-0001  contoh/1  2 Memutuskan  Kepala Kantor: Budi Santoso (Plt.)  2026-03-03  2 working days  "
        "-\n");
}

TEST_CASE("what is not late yet is due soon") {
    const auto breaches = breaches_at("2026-03-02T10:00:00+07:00", sample_journal(), false);
    REQUIRE(breaches.size() == 1);
    CHECK(name_of(breaches[0].kind) == "due-soon");
    CHECK(render_overdue(breaches, Zone::wib, Words(), Paint(), 0).starts_with("due soon:\ncase"));
}

TEST_CASE("an open hold is listed on request, and always past its own limit") {
    CHECK(breaches_at("2026-03-05T10:00:00+07:00", held_journal(), false).empty());
    CHECK(
        render_overdue(breaches_at("2026-03-05T10:00:00+07:00", held_journal(), true), Zone::wib,
                       Words(), Paint(), 0) ==
        "on hold:\n"
        "case          SOP       hold             waits for                                      since           "
        "  age             limit\n"
        "YK-2026-0001  contoh/1  Menunggu berkas  Kepala Kantor: Budi Santoso (Plt.), Sari Dewi  2026-03-03 "
        "08:00  2 working days  2026-03-05\n");
    const auto lapsed = breaches_at("2026-03-06T10:00:00+07:00", held_journal(), false);
    REQUIRE(lapsed.size() == 1);
    CHECK(name_of(lapsed[0].kind) == "hold-lapsed");
}

TEST_CASE("no breach, no text") {
    CHECK(render_overdue({}, Zone::wib, Words(), Paint(), 0).empty());
}

TEST_CASE("the keys of yankomas.overdue/1 and list/1 are stable") {
    const auto breaches = breaches_at("2026-03-05T10:00:00+07:00", sample_journal(), false);
    REQUIRE(breaches.size() == 1);
    const Json item = json_of(breaches[0], Zone::wib);
    CHECK(keys_of(item) ==
          "case sop step pass verdict due late waiting outside step_title path done hold "
          "outside_days signed_by");
    CHECK(keys_of(member_of(item, "late")) == "amount unit");
    CHECK(keys_of(member_of(item, "waiting")) == "act roles people signatures");
    CHECK(
        keys_of(json_of(CaseSummary(), Zone::wib)) ==
        "case title sop state verified path step step_title pass verdict due late outside waiting hold exit "
        "opened");
    CHECK(
        render_overdue_csv(breaches, Zone::wib) ==
        "case,sop,step,pass,verdict,due,late,unit,roles,people,outside,hold,outside_days,signed_by\n"
        "YK-2026-0001,contoh/1,2,1,overdue,2026-03-03T23:59:59+07:00,2,working-days,kepala,budi,false,,0,\n");
}

TEST_CASE("a list says the state of each case, and of an unverified one nothing else") {
    const OfficeRecord office = sample_office();
    const CaseJournal journal = sample_journal();
    const Evidence evidence;
    const Instant now = instant("2026-03-02T10:00:00+07:00");
    const Docket docket(office, journal, evidence, now);
    Judgement judgement = sample_judgement(office, journal, now);
    std::vector<CaseSummary> cases{summary_of(docket, judgement)};
    judgement.standing.verified = false;
    cases.push_back(summary_of(docket, judgement));
    CHECK(
        render_cases(cases, Zone::wib, Words(), 0) ==
        "case          state         step          waits for                           due         clock\n"
        "YK-2026-0001  running       2 Memutuskan  Kepala Kantor: Budi Santoso (Plt.)  2026-03-03  running\n"
        "YK-2026-0001  NOT VERIFIED\n");
    CHECK(render_todo({cases[0]}, Zone::wib, Words(), 0) ==
          "due         clock    case          what to do   step          title\n"
          "2026-03-03  running  YK-2026-0001  do the step  2 Memutuskan  Dugaan contoh\n");
}

}  // namespace yankomas
