// Tests of a procedure as it is shown.
// SPDX-License-Identifier: Apache-2.0
#include "render/sop/sop.h"

#include <doctest/doctest.h>

#include "support/plain_look.h"
#include "support/sample_case.h"

namespace yankomas {

using test::keys_of;
using test::member_of;
using test::sample_sop;

TEST_CASE("a procedure is shown step by step") {
    CHECK(render_sop(sample_sop(), false, test::plain_screen()) ==
          "contoh/1: Prosedur Contoh\n"
          "  partial       the source holds only a part of this procedure\n"
          "  a \"hari\" is   a working day\n"
          "  may be late   recorded up to 3 hari kerja after it happened\n"
          "  opened by     Petugas\n"
          "\n"
          "steps\n"
          "   1  Menyampaikan surat\n"
          "      by            Warga\n"
          "      time          10 menit\n"
          "      produces      Surat pengaduan (surat)\n"
          "      goes to       step 2\n"
          "\n"
          "   2  Memutuskan\n"
          "      by            Kepala Kantor\n"
          "      not by        whoever did step 1\n"
          "      time          1 hari kerja\n"
          "      requires      Surat pengaduan (surat)\n"
          "      produces      Putusan (putusan)\n"
          "      goes to       the end with setuju: Disetujui\n"
          "                    step 1 with tolak: Ditolak; produces nothing; only once the\n"
          "                    limit has lapsed\n"
          "\n"
          "roles\n"
          "  warga: Warga\n"
          "    outside; recorded by Petugas\n"
          "  petugas: Petugas\n"
          "  kepala: Kepala Kantor\n"
          "\n"
          "documents\n"
          "  surat: Surat pengaduan (paper)\n"
          "  putusan: Putusan (paper)\n"
          "\n"
          "holds\n"
          "  menunggu: Menunggu berkas\n"
          "    by Kepala Kantor\n"
          "    at most 2 hari kerja\n"
          "\n"
          "exits\n"
          "  tidak-sah: not valid, for an entry that nobody can ratify\n"
          "    by Petugas, and by whoever signs the running step\n"
          "    from any step, for a doubtful entry of somebody else\n");
}

TEST_CASE("what becomes of the steps is said of those that do not stay") {
    Sop sop = sample_sop();
    sop.migrations = {{1, {{StepNumber{1}, StepNumber{1}}, {StepNumber{2}, StepNumber{2}}}, {}}};
    const auto shown = [&] { return render_sop(sop, false, test::plain_screen()); };
    CHECK(shown().find("  from version 1  every step stays what it is\n") != std::string::npos);
    sop.migrations[0].steps[StepNumber{2}] = StepNumber{3};
    CHECK(shown().find("1 becomes 1, 2 becomes 3\n") != std::string::npos);
    sop.migrations[0].steps[StepNumber{2}] = std::nullopt;
    CHECK(shown().find("1 becomes 1, 2 gone\n") != std::string::npos);
}

TEST_CASE("the keys of yankomas.sop/1 are those of the file in snake_case") {
    const Json item = json_of(sample_sop());
    CHECK(
        keys_of(item) ==
        "sop version title basis days late_recording partial roles open_by assign_by takeover_by takeover_until forget_by migrate_by migrates subjects documents holds exits steps digest");
    CHECK(
        keys_of(member_of(item, "steps").at(0)) ==
        "step title short stage by with requires time produces not_by signatures outcomes next source note");
    const Sop sop = sample_sop();
    CHECK(keys_of(json_of(ListedSop{&sop, "sops/contoh-1.yaml", true, true})) ==
          "sop version title partial steps published latest file");
}

}  // namespace yankomas
