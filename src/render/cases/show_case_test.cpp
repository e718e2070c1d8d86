// Tests of the page of a case.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/show_case.h"

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "core/rules/summary.h"
#include "render/cases/case_list.h"
#include "render/cases/case_look.h"
#include "support/plain_look.h"
#include "support/sample_case.h"

namespace yankomas {

using test::instant;
using test::keys_of;
using test::look_at;
using test::member_of;
using test::sample_journal;
using test::sample_judgement;
using test::sample_office;

namespace {

struct Sample {
    OfficeRecord office = sample_office();
    CaseJournal journal = sample_journal();
    Evidence evidence{};
    Instant now = instant("2026-03-05T10:00:00+07:00");
    Docket docket{office, journal, evidence, now};
    Judgement judgement = sample_judgement(office, journal, now);

    [[nodiscard]] std::string page() const { return render_case(docket, judgement, look_at(now)); }
};

}  // namespace

TEST_CASE("a case is shown with its timeline, where it stands and the time it took") {
    CHECK(Sample().page() ==
          "Dugaan contoh\n"
          "YK-2026-0001 - Prosedur Contoh (contoh/1) - opened Mon 2 Mar 2026\n"
          "the source holds only a part of this procedure\n"
          "\n"
          "Waits for Kepala (Budi) to sign step 2 by Tue 3 Mar 2026: 2 working days late.\n"
          "\n"
          " 1 [2]\n"
          "\n"
          "  step 2        Memutuskan\n"
          "  waits for     Kepala Kantor: Budi Santoso (Plt.)\n"
          "  not by        Sari, who did step 1\n"
          "  limit         1 hari kerja\n"
          "  on file       Surat pengaduan (surat)\n"
          "  to attach     Putusan (putusan)\n"
          "\n"
          "go on with one of\n"
          "  Disetujui, which ends the case:\n"
          "    yankomas advance YK-2026-0001 --outcome setuju --doc putusan=FILE\n"
          "  Ditolak (only once the limit has lapsed), back to step 1:\n"
          "    yankomas advance YK-2026-0001 --outcome tolak\n"
          "\n"
          "timeline, times in WIB\n"
          "  1  Mon 2 Mar 09:15  opened\n"
          "                      Petugas - Sari\n"
          "  2  Mon 2 Mar 09:20  1/2 Menyampaikan surat\n"
          "                      Petugas - Sari for PK-0007\n"
          "                      in time, due Mon 2 Mar 09:25\n"
          "                      Surat pengaduan 12/A, Sun 1 Mar\n"
          "                      note: baris satu\n"
          "                      baris dua\n"
          "\n"
          "time taken\n"
          "  in all        3 working days\n"
          "  step 2        3 working days\n");
}

TEST_CASE("an unverified case says so and not where it stands") {
    Sample sample;
    sample.judgement.standing.verified = false;
    const std::string page = sample.page();
    CHECK(page.find("\nNOT VERIFIED: nothing below can be relied on") != std::string::npos);
    CHECK(page.find("Waits for") == std::string::npos);
}

TEST_CASE("nobody proved the state of an unverified case, so data has none") {
    Sample sample;
    for (const bool is_verified : {true, false}) {
        sample.judgement.standing.verified = is_verified;
        const Json state = is_verified ? Json("running") : Json();
        CHECK(member_of(json_of_case(sample.docket, sample.judgement), "state") == state);
        const Json summary = json_of(summary_of(sample.docket, sample.judgement), Zone::wib);
        CHECK(member_of(summary, "state") == state);
    }
}

TEST_CASE("what a case holds can't steer a terminal or a build log") {
    Sample sample;
    sample.journal.header.title = "::error::\x1b[2J";
    sample.journal.entries[1].note = "ab\n::warning::x\n##[error]y";
    const std::string page = sample.page();
    CHECK(page.find('\x1b') == std::string::npos);
    CHECK(page.find("\n     ::warning") == std::string::npos);
    CHECK(page.find("##[") == std::string::npos);
    for (const auto line : split(page, '\n')) CHECK(display_width(line) <= 80);
}

TEST_CASE("the keys of yankomas.show/1 are stable") {
    const Sample sample;
    const Json item = json_of_case(sample.docket, sample.judgement);
    CHECK(
        keys_of(item) ==
        "case title sop opened_under sop_title partial state verified path opened closed exit end subject area register taken_over continues void findings unjudged_from left_out timeline "
        "standing elapsed");
    CHECK(
        keys_of(member_of(item, "standing")) ==
        "step title pass limit verdict due late outside waiting hold requires produces outcomes commands");
    CHECK(keys_of(member_of(item, "elapsed")) == "working_days outside on_hold on_paper steps");
    const Json& timeline = member_of(item, "timeline");
    REQUIRE(timeline.size() == 2);
    CHECK(
        keys_of(timeline[1]) ==
        "entry act step pass outcome exit hold about kind digest sop person register received at occurred by name role capacity for due verdict late "
        "outside "
        "documents title basis reason note has_effect steps_before corrected_by");
}

}  // namespace yankomas
