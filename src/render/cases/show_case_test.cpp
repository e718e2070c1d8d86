// Tests of the page of a case.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/show_case.h"

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "support/sample_case.h"

namespace yankomas {

using test::instant;
using test::keys_of;
using test::member_of;
using test::sample_journal;
using test::sample_judgement;
using test::sample_office;

TEST_CASE("a case is shown with its timeline, where it stands and the time it took") {
    const OfficeRecord office = sample_office();
    const CaseJournal journal = sample_journal();
    const Evidence evidence;
    const Instant now = instant("2026-03-05T10:00:00+07:00");
    const Docket docket(office, journal, evidence, now);
    const std::string page =
        render_case(docket, sample_judgement(office, journal, now), Words(), Paint());
    CHECK(page ==
          "YK-2026-0001: Dugaan contoh\n"
          "  procedure     contoh/1, Prosedur Contoh\n"
          "  partial       the source holds only a part of this procedure\n"
          "  state         running, opened 2026-03-02 09:15\n"
          "\n"
          "timeline, times in WIB\n"
          "  1  2026-03-02 09:15  opened\n"
          "     by Sari Dewi, Petugas\n"
          "  2  2026-03-02 09:20  step 1: Menyampaikan surat\n"
          "     by Sari Dewi, Petugas, for PK-0007\n"
          "     due 2026-03-02 09:25: in time\n"
          "     document: Surat pengaduan, number 12/A, dated 2026-03-01\n"
          "     note: baris satu\n"
          "     baris dua\n"
          "\n"
          "where it stands\n"
          "  step          2: Memutuskan\n"
          "  waits for     Kepala Kantor: Budi Santoso (Plt.)\n"
          "  due           2026-03-03 (limit 1 hari kerja): overdue by 2 working days\n"
          "  requires      on file: Surat pengaduan (surat)\n"
          "  produces      to attach: Putusan (putusan)\n"
          "  outcomes      setuju: Disetujui; ends the case\n"
          "                tolak: Ditolak; goes to step 1\n"
          "                only once the limit has lapsed\n"
          "\n"
          "  to go on:\n"
          "    yankomas advance YK-2026-0001 --outcome setuju --doc putusan=FILE\n"
          "    yankomas advance YK-2026-0001 --outcome tolak\n"
          "\n"
          "time taken\n"
          "  in all        3 working days\n"
          "  step 1        0 working days, outside party\n"
          "  step 2        3 working days\n");
}

TEST_CASE("an unverified case says so and not where it stands") {
    const OfficeRecord office = sample_office();
    const CaseJournal journal = sample_journal();
    const Evidence evidence;
    const Instant now = instant("2026-03-05T10:00:00+07:00");
    const Docket docket(office, journal, evidence, now);
    Judgement judgement = sample_judgement(office, journal, now);
    judgement.standing.verified = false;
    const std::string page = render_case(docket, judgement, Words(), Paint());
    CHECK(page.find("  NOT VERIFIED  nothing below can be relied on") != std::string::npos);
    CHECK(page.find("where it stands") == std::string::npos);
}

TEST_CASE("what a case holds can't steer a terminal or a build log") {
    const OfficeRecord office = sample_office();
    CaseJournal journal = sample_journal();
    journal.header.title = "::error::\x1b[2J";
    journal.entries[1].note = "ab\n::warning::x\n##[error]y";
    const Evidence evidence;
    const Instant now = instant("2026-03-02T10:00:00+07:00");
    const Docket docket(office, journal, evidence, now);
    const std::string page =
        render_case(docket, sample_judgement(office, journal, now), Words(), Paint());
    CHECK(page.find('\x1b') == std::string::npos);
    CHECK(page.find("\n     ::warning") == std::string::npos);
    CHECK(page.find("##[") == std::string::npos);
    for (const auto line : split(page, '\n')) CHECK(display_width(line) <= 80);
}

TEST_CASE("the keys of yankomas.show/1 are stable") {
    const OfficeRecord office = sample_office();
    const CaseJournal journal = sample_journal();
    const Evidence evidence;
    const Instant now = instant("2026-03-05T10:00:00+07:00");
    const Docket docket(office, journal, evidence, now);
    const Json item = json_of_case(docket, sample_judgement(office, journal, now));
    CHECK(
        keys_of(item) ==
        "case title sop sop_title partial state verified path opened exit findings unjudged_from left_out timeline "
        "standing elapsed");
    CHECK(
        keys_of(member_of(item, "standing")) ==
        "step title pass limit verdict due late outside waiting hold requires produces outcomes commands");
    CHECK(keys_of(member_of(item, "elapsed")) == "working_days outside on_hold steps");
    const Json& timeline = member_of(item, "timeline");
    REQUIRE(timeline.size() == 2);
    CHECK(
        keys_of(timeline[1]) ==
        "entry act step pass outcome exit hold about at occurred by name role capacity for due verdict late "
        "outside "
        "documents reason note");
}

}  // namespace yankomas
