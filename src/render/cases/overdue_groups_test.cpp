// Tests of grouped breaches, of the digest, and of narrow terminals.
// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "core/office/office.h"
#include "core/rules/breaches.h"
#include "render/cases/overdue.h"
#include "support/plain_look.h"
#include "support/sample_case.h"

namespace yankomas {

using test::instant;
using test::look_at;
using test::sample_entry;
using test::sample_journal;
using test::sample_judgement;
using test::sample_office;

namespace {

std::vector<Breach> all_breaches(const char* now, const CaseJournal& journal) {
    const OfficeRecord office = sample_office();
    const Evidence evidence;
    const Docket docket(office, journal, evidence, instant(now));
    std::vector<Breach> breaches =
        breaches_of(docket, sample_judgement(office, journal, instant(now)), {std::nullopt, true});
    sort_breaches(breaches);
    return breaches;
}

std::vector<Breach> overdue_since_march() {
    return all_breaches("2026-03-05T10:00:00+07:00", sample_journal());
}

// Step 2 was signed two days late, by Sari for Budi.
CaseJournal journal_with_late_step() {
    CaseJournal journal = sample_journal();
    CaseEntry step = sample_entry(3, CaseAct::step, "2026-03-05T08:00:00+07:00");
    step.step = StepNumber{2};
    step.outcome = OutcomeId("setuju");
    step.by = PersonId("budi");
    step.role = RoleId("kepala");
    journal.entries.push_back(step);
    return journal;
}

}  // namespace

TEST_CASE("a breach stands with each person and each role that it waits for") {
    std::vector<Breach> breaches = overdue_since_march();
    REQUIRE(breaches.size() == 1);
    AwaitedRole clerk{
        RoleId("petugas"), "Petugas", "", false, false, {{PersonId("sari"), "Sari Dewi"}}};
    breaches[0].waiting.roles.push_back(clerk);
    const auto people = group_breaches(breaches, GroupBy::person, Words());
    REQUIRE(people.size() == 2);
    CHECK(people[0].heading == "Budi Santoso (budi)");
    CHECK(people[1].heading == "Sari Dewi (sari)");
    const auto roles = group_breaches(breaches, GroupBy::role, Words());
    REQUIRE(roles.size() == 2);
    CHECK(roles[0].heading == "Kepala Kantor (kepala)");
    const auto steps = group_breaches(breaches, GroupBy::step, Words());
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].heading == "contoh/1, step 2: Memutuskan");
}

TEST_CASE("a step that was late stands with who signed it") {
    const auto breaches = all_breaches("2026-03-06T10:00:00+07:00", journal_with_late_step());
    REQUIRE(breaches.size() == 1);
    CHECK(name_of(breaches[0].kind) == "late");
    CHECK(group_breaches(breaches, GroupBy::person, Words()).at(0).heading ==
          "Budi Santoso (budi)");
    CHECK(group_breaches(breaches, GroupBy::role, Words()).at(0).heading ==
          "Kepala Kantor (kepala)");
    CHECK(render_overdue(breaches, look_at(instant("2026-03-06T10:00:00+07:00"))) ==
          "Fri 6 Mar 2026, in working days: 0 cases late\n"
          "\n"
          "late in the past\n"
          "late  due        case\n"
          "   2  Tue 3 Mar  Dugaan contoh                                      YK-2026-0001\n"
          "                 step 2/2 - signed by Budi Santoso\n"
          "                 done Thu 5 Mar 08:00\n");
}

TEST_CASE("a narrow screen loses nothing") {
    const CaseLook look = look_at(instant("2026-03-05T10:00:00+07:00"), 60);
    CHECK(render_overdue(overdue_since_march(), look) ==
          "Thu 5 Mar 2026, in working days: 1 case late\n"
          "\n"
          "late  due        case\n"
          "   2  Tue 3 Mar  Dugaan contoh                  YK-2026-0001\n"
          "                 step 2/2 - Kepala - Budi (Plt.)\n");
    CHECK(render_overdue_groups(overdue_since_march(), GroupBy::person, look)
              .find("\n\nBudi Santoso (budi)\nlate  due        case\n") != std::string::npos);
}

TEST_CASE("a digest names the office, the instant and a command for each case") {
    OfficeConfig config;
    config.id = OfficeId("kantor");
    config.title = "Kantor Contoh";
    const DigestHead head{config, instant("2026-03-05T10:00:00+07:00"), true, nullptr, 7};
    CHECK(render_overdue_digest(head, overdue_since_march(), GroupBy::person, Words()) ==
          "Kantor Contoh (kantor)\n"
          "time limits as of Thu 5 Mar 2026 10:00 WIB\n"
          "\n"
          "overdue: 1\n"
          "cases read: 7\n"
          "\n"
          "Budi Santoso (budi)\n"
          "-------------------\n"
          "\n"
          "Dugaan contoh\n"
          "YK-2026-0001, contoh/1: overdue\n"
          "  step          2 Memutuskan\n"
          "  waits for     Kepala Kantor: Budi Santoso (Plt.)\n"
          "  due           Tue 3 Mar 2026, late by 2 working days\n"
          "  command       yankomas show YK-2026-0001\n");
    CHECK(render_overdue_digest(head, {}, GroupBy::person, Words()).empty());
}

TEST_CASE("what a title says can't break out of a digest") {
    std::vector<Breach> breaches = overdue_since_march();
    breaches[0].step_brief = breaches[0].step_title = "Memutuskan\n::error::\x1b[31m";
    breaches[0].waiting.roles[0].holders[0].name = "::warning::\x07";
    OfficeConfig config;
    const std::string text =
        render_overdue_digest({config, {}}, breaches, GroupBy::person, Words());
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
    CHECK(text.find("\n::") == std::string::npos);
    CHECK(render_overdue_groups(breaches, GroupBy::person,
                                look_at(instant("2026-03-05T10:00:00+07:00")))
              .find("\n::") == std::string::npos);
}

}  // namespace yankomas
