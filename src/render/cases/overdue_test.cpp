// Tests of the tables of breaches and of cases.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/overdue.h"

#include <doctest/doctest.h>

#include "core/rules/breaches.h"
#include "render/cases/case_list.h"
#include "render/cases/people.h"
#include "render/cases/todo.h"
#include "render/sop/titles.h"
#include "support/plain_look.h"
#include "support/sample_case.h"

namespace yankomas {

using test::instant;
using test::keys_of;
using test::look_at;
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
    const char* now = "2026-03-05T10:00:00+07:00";
    CHECK(render_overdue(breaches_at(now, sample_journal(), false), look_at(instant(now))) ==
          "Thu 5 Mar 2026, in working days: 1 case late\n"
          "\n"
          "late  due        case\n"
          "   2  Tue 3 Mar  Dugaan contoh                                      YK-2026-0001\n"
          "                 step 2/2 - Kepala - Budi (Plt.)\n");
}

TEST_CASE("what is not late yet is due soon") {
    const char* now = "2026-03-02T10:00:00+07:00";
    const auto breaches = breaches_at(now, sample_journal(), false);
    REQUIRE(breaches.size() == 1);
    CHECK(name_of(breaches[0].kind) == "due-soon");
    CHECK(render_overdue(breaches, look_at(instant(now))) ==
          "Mon 2 Mar 2026, in working days: 0 cases late, 1 due soon\n"
          "\n"
          "due soon\n"
          "left  due        case\n"
          "   1  Tue 3 Mar  Dugaan contoh                                      YK-2026-0001\n"
          "                 step 2/2 - Kepala - Budi (Plt.)\n");
}

TEST_CASE("a group of several kinds has no number under the title of another kind") {
    const char* now = "2026-03-05T10:00:00+07:00";
    std::vector<Breach> breaches = breaches_at(now, sample_journal(), false);
    breaches.push_back(breaches_at("2026-03-02T10:00:00+07:00", sample_journal(), false).front());
    const std::string shown =
        render_overdue_groups(breaches, GroupBy::person, look_at(instant(now)));
    CHECK(shown.find("late  due        case\n   2  Tue 3 Mar") != std::string::npos);
    CHECK(shown.find("\n      Tue 3 Mar") != std::string::npos);
}

TEST_CASE("an open hold is listed on request, and always past its own limit") {
    const char* now = "2026-03-05T10:00:00+07:00";
    CHECK(breaches_at(now, held_journal(), false).empty());
    CHECK(render_overdue(breaches_at(now, held_journal(), true), look_at(instant(now))) ==
          "Thu 5 Mar 2026, in working days: 0 cases late\n"
          "\n"
          "on hold\n"
          "age  limit      case\n"
          "  2  Thu 5 Mar  Dugaan contoh                                       YK-2026-0001\n"
          "                step 2/2 - Kepala - Budi (Plt.), Sari\n"
          "                Menunggu berkas, since Tue 3 Mar\n");
    const char* later = "2026-03-06T10:00:00+07:00";
    const auto lapsed = breaches_at(later, held_journal(), false);
    REQUIRE(lapsed.size() == 1);
    CHECK(name_of(lapsed[0].kind) == "hold-lapsed");
    CHECK(
        render_overdue(lapsed, look_at(instant(later))).find("\n   1  Thu 5 Mar  Dugaan contoh") !=
        std::string::npos);
}

TEST_CASE("no breach, no text") {
    CHECK(render_overdue({}, look_at(instant("2026-03-06T10:00:00+07:00"))).empty());
}

TEST_CASE("the keys of yankomas.overdue/1 and list/1 are stable") {
    const auto breaches = breaches_at("2026-03-05T10:00:00+07:00", sample_journal(), false);
    REQUIRE(breaches.size() == 1);
    const Json item = json_of(breaches[0], Zone::wib);
    CHECK(keys_of(item) ==
          "case sop step pass verdict due late waiting outside step_title path done hold "
          "outside_days signed_by subject area");
    CHECK(keys_of(member_of(item, "late")) == "amount unit");
    CHECK(keys_of(member_of(item, "waiting")) == "act roles people signatures assigned");
    CHECK(
        keys_of(json_of(CaseSummary(), Zone::wib)) ==
        "case title sop state verified path step step_title pass verdict due late outside waiting ratifies hold exit "
        "opened closed end subject area register taken_over void");
    CHECK(
        render_overdue_csv(breaches, Zone::wib) ==
        "case,sop,step,pass,verdict,due,late,unit,roles,people,outside,hold,outside_days,signed_by,subject,area\n"
        "YK-2026-0001,contoh/1,2,1,overdue,2026-03-03T23:59:59+07:00,2,working-days,kepala,budi,false,,0,,,\n");
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
    const CaseLook look = look_at(now);
    CHECK(render_cases(cases, {}, look) ==
          "case          title         step  waits for             due    late\n"
          "YK-2026-0001  Dugaan contoh  2/2  Kepala - Budi (Plt.)  Tue 3 Mar\n"
          "YK-2026-0001  Dugaan contoh       NOT VERIFIED\n"
          "\n"
          "1 open, 1 not verified\n");
    CHECK(
        render_todo({PersonId("budi"), "Budi Santoso", {"Plt. Kepala"}, true}, {cases[0]}, look) ==
        "For Budi Santoso, Plt. Kepala (whose key this is): 1 thing.\n"
        "\n"
        "decide and sign\n"
        "  Dugaan contoh                                                2/2  YK-2026-0001\n"
        "  Memutuskan\n"
        "  due Tue 3 Mar\n"
        "  yankomas show YK-2026-0001\n");
}

TEST_CASE("a narrow list has short ids, dates and numbers, and says what it leaves out") {
    CaseSummary late;
    late.id = CaseId("YK-2026-0007");
    late.title = "Dugaan contoh yang judulnya terlalu panjang untuk satu baris";
    late.step = StepNumber{5};
    late.steps = 12;
    late.clock = {Verdict::overdue, instant("2026-03-03T23:59:59+07:00"), {}, false};
    late.clock.late = {LimitUnit::working_days, 117};
    CaseSummary held = late;
    held.id = CaseId("YK-2025-0007");
    held.title = "Kedua";
    held.clock = {Verdict::on_hold, std::nullopt, {}, false};
    held.state = CaseState::on_hold;
    held.hold.emplace();
    CaseLook look = look_at(instant("2026-08-05T10:00:00+07:00"), 80, true);
    look.ids = ShortIds({late.id, held.id, CaseId("YK-2026-0001")});
    CHECK(look.ids.of(CaseId("YK-2026-0001")) == "0001");
    CHECK(
        render_cases({late, held}, {4, 0, 0}, look) ==
        "           title                                    step  waits for    due  late\n"
        "2026-0007  Dugaan contoh yang judulnya terlalu pa\xe2\x80\xa6  5/12             3 Mar   117\n"
        "2025-0007  Kedua                                    5/12                 on hold\n"
        "\n"
        "2 open, 1 late (working days), 1 on hold; 4 closed not shown (--all)\n");
}

TEST_CASE("a stack says how a closed case ended, and nothing where it has no place") {
    CaseSummary closed;
    closed.id = CaseId("YK-2026-0012");
    closed.title = "Kasus contoh";
    closed.state = CaseState::closed;
    closed.exit = ExitId("duplikat");
    closed.end_title = "Duplikat kasus lain";
    closed.closed = instant("2026-04-29T10:00:00+07:00");
    CHECK(render_cases({closed}, {}, look_at(instant("2026-04-30T10:00:00+07:00"), 60)) ==
          "Kasus contoh                                    YK-2026-0012\n"
          "  ended Wed 29 Apr 2026: Duplikat kasus lain\n"
          "\n"
          "0 open; 1 closed\n");
    closed.exit.reset();
    closed.end_title.clear();
    closed.steps = 12;
    CHECK(render_cases({closed}, {}, look_at(instant("2026-04-30T10:00:00+07:00"), 60))
              .find("\n  12/12\n  ended Wed 29 Apr 2026\n") != std::string::npos);
}

TEST_CASE("a hold past its limit is counted as such") {
    CaseSummary held;
    held.id = CaseId("YK-2026-0006");
    held.title = "Kasus contoh";
    held.state = CaseState::on_hold;
    held.clock = {Verdict::on_hold, std::nullopt, {}, false};
    held.hold.emplace();
    held.hold->lapses = instant("2026-05-13T23:59:59+07:00");
    const auto last_line = [&](const char* now, int width) {
        const std::string shown = render_cases({held}, {}, look_at(instant(now), width));
        return shown.substr(shown.find("\n\n") + 2);
    };
    CHECK(last_line("2026-05-13T10:00:00+07:00", 80) == "1 open, 1 on hold\n");
    CHECK(last_line("2026-05-14T10:00:00+07:00", 80) ==
          "1 open, 1 on hold, 1 hold past its limit\n");
    held.hold->days_past_limit = 134;
    const std::string wide =
        render_cases({held}, {}, look_at(instant("2026-11-27T10:00:00+07:00"), 120));
    CHECK(wide.find("on hold  134 working days late\n") != std::string::npos);
}

TEST_CASE("roles and people have short names") {
    const std::string ppi = "Kepala Subbidang Pelayanan, Pengkajian dan Informasi HAM";
    CHECK(short_role(RoleId("kasubbid-ppi"), ppi) == "Kasubbid PPI");
    CHECK(short_role(RoleId("kabid-ham"), "Kepala Bidang HAM") == "Kabid HAM");
    CHECK(short_role(RoleId("skpd"), "Satuan Kerja Perangkat Daerah") == "SKPD");
    const Role named{"Kepala Bidang HAM", false, {}, {}, "Kabid"};
    CHECK(short_role(RoleId("kabid-ham"), &named) == "Kabid");
    CHECK(short_role(RoleId("gubernur-dan-wakil"), "Gubernur") == "Gubernur");
    CHECK(short_name(PersonId("budi"), "Dr. H. Ahmad Budi Santoso, S.H.") == "Budi");
    CHECK(short_name(PersonId("p-17"), "Dr. Sari Dewi") == "Sari");
}

TEST_CASE("people whose names have titles behind commas are parted by semicolons") {
    const auto spell = [](std::string_view first, std::string_view second) {
        return spell_role(
            {RoleId("kabid-ham"),
             "Kabid HAM",
             "",
             false,
             false,
             {{PersonId("budi"), std::string(first)}, {PersonId("sari"), std::string(second)}}},
            Words());
    };
    CHECK(spell("Budi Contoh", "Sari Contoh") == "Kabid HAM: Budi Contoh, Sari Contoh");
    CHECK(spell("Dr. Budi Contoh, S.H., M.H.", "Sari") ==
          "Kabid HAM: Dr. Budi Contoh, S.H., M.H.; Sari");
    CHECK(spell("Budi", "Sari Contoh, SH") == "Kabid HAM: Budi; Sari Contoh, SH");
}

}  // namespace yankomas
