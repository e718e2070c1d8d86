// Tests of the search for personal data: how much of a corpus it finds, and in which texts.
// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <sstream>

#include "core/base/personal_data.h"
#include "program/hostile_world.h"

namespace yankomas::test {

namespace {

std::string file_of_source(const std::string& path) {
    std::ifstream file(std::string(YANKOMAS_SOURCE_DIR) + "/" + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// An office with a case at its second step.
void make_office(TestHost& host) {
    const OfficeWorld office = small_office();
    put_office(host, office);
    put_case(host, small_case_at_step_2(office));
    host.now = time_of("2026-12-01T09:00:00+07:00");
}

}  // namespace

TEST_CASE(
    "privacy: the corpus is found, the harmless texts are not, and the numbers are published") {
    int personal = 0;
    int harmless = 0;
    int found = 0;
    int wrong = 0;
    const std::string corpus = file_of_source("tests/privacy/corpus.tsv");
    for (const std::string_view line : split(trim(corpus), '\n')) {
        CAPTURE(line);
        const auto parts = split(line, '\t');
        REQUIRE(parts.size() == 3);
        const bool is_personal = parts[0] == "personal";
        REQUIRE((is_personal || parts[0] == "harmless"));
        const bool taken = !personal_data_in(parts[2]).empty();
        CHECK_MESSAGE(taken == is_personal, line);
        (is_personal ? personal : harmless) += 1;
        found += is_personal && taken ? 1 : 0;
        wrong += !is_personal && taken ? 1 : 0;
    }
    CHECK(personal >= 200);
    CHECK(harmless >= 200);
    const double recall = double(found) / personal;
    const double precision = double(found) / (found + wrong);
    CHECK(recall >= 0.98);
    CHECK(precision >= 0.98);
    const std::string numbers = fmt::format(
        "Of {} texts with personal data {} are found (recall {:.3f}); of {} harmless texts {} are "
        "taken for personal (precision {:.3f}).",
        personal, found, recall, harmless, wrong, precision);
    CAPTURE(numbers);
    CHECK(holds(file_of_source("tests/privacy/README.md"), numbers));
    const std::string page = file_of_source("man/yankomas-trust.7");
    if (holds(page, ".Ss 33.")) CHECK(holds(page, numbers));
}

TEST_CASE("privacy: every text that an entry signs is looked at before it is signed") {
    TestHost host;
    make_office(host);
    const std::string nik = "9901014101900001";
    host.write("documents/2026/YK-2026-0001/ktp_" + nik + ".pdf", "berkas");
    host.write("documents/" + nik + "/surat.pdf", "berkas");
    const std::vector<std::vector<std::string>> commands = {
        {"note", "0001", "NIK ９９０１０１４１０１９００００１"},
        {"note", "0001", "NIK 9901-0141-0190-0001"},
        {"note", "0001", "pegawai 19800101 200501 1 001"},
        {"note", "0001", "hubungi ٠٨١٢ ٠٠٠٠ ٠٠٠١"},
        {"note", "0001", "surel pelapor [at] contoh.invalid"},
        {"new", "contoh", "--title", "Pengaduan", "--advance", "--for", "PK-" + nik},
        {"attach", "0001", "--doc", "surat,number=S-9901.0141.0190.0001/2026"},
        {"attach", "0001", "--doc", "ktp-" + nik + ",number=1/2026"},
        {"attach", "0001", "--doc", "ktp=documents/2026/YK-2026-0001/ktp_" + nik + ".pdf"},
        {"new", "contoh", "--title", "Pengaduan 0812.0000.0001"},
        {"attach", "0001", "--doc", "putusan=documents/" + nik + "/surat.pdf"},
    };
    for (const auto& command : commands) {
        CAPTURE(command);
        auto with_yes = command;
        with_yes.emplace_back("--yes");
        const Ran ran = run_as(host, "sari", with_yes);
        CHECK_MESSAGE(holds(ran.err, "YK701"), ran.err);
    }
    const Ran harmless =
        run_as(host, "sari", {"note", "0001", "rapat 02.03.2026-05.03.2026", "--yes"});
    CHECK_FALSE(holds(harmless.err, "YK701"));
}

TEST_CASE("privacy: an attached file is named after its kind, not after what its owner called it") {
    TestHost host;
    make_office(host);
    const std::string folder = "documents/2026/YK-2026-0001/";
    struct Row {
        std::string given;
        std::string named;
    };
    for (const Row& row : std::vector<Row>{
             {"KTP Contoh 9901014101900001.PDF", "putusan.pdf"},
             {"hp 081200000001.jpeg", "putusan.jpeg"},
             {"tanpa akhiran", "putusan"},
             {"surat.0812000001", "putusan-2"},
         }) {
        CAPTURE(row.given);
        const std::string path = host.folder_path(row.given);
        host.write(path, row.given);
        const Ran ran =
            run_as(host, "sari", {"attach", "0001", "--doc", "putusan=" + path, "--yes"});
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK_FALSE(holds(ran.err, "YK701"));
        CHECK(host.read(folder + row.named) == row.given);
        CHECK(holds(host.read(kCase), "file: " + folder + row.named + "\n"));
    }
}

TEST_CASE("privacy: what is corrected, forgotten, held or taken over is told before it is signed") {
    OfficersAtWork world(small_office_with_forgetting());
    put_office(world.host, world.office);
    put_case(world.host, small_case_at_step_2(world.office));
    world.host.now = time_of("2026-12-01T09:00:00+07:00");
    world.host.write(world.host.folder_path("surat.pdf"), "surat");
    world.sign("sari", "attach 0001 --doc permohonan=" + world.host.folder_path("surat.pdf"));
    const std::string nik = "NIK 9901014101900001";
    std::vector<std::string> command;
    SUBCASE("a corrected title") {
        command = {"correct", "0001", "--entry", "1", "--title", nik, "--reason", "salah"};
    }
    SUBCASE("the reason of a correction") {
        command = {"correct", "0001", "--entry", "1", "--title", "Lain", "--reason", nik};
    }
    SUBCASE("the basis of a forgetting") {
        command = {"forget",     "0001",    "--entry", "3",        "--kind",
                   "permohonan", "--basis", nik,       "--reason", "habis"};
    }
    SUBCASE("its reason") {
        command = {"forget",     "0001",    "--entry", "3",        "--kind",
                   "permohonan", "--basis", "Jadwal",  "--reason", nik};
    }
    SUBCASE("the reason of a hold") {
        command = {"hold", "0001", "menunggu-berkas", "--reason", nik};
    }
    const std::string person = command[0] == "forget" ? "tono" : "sari";
    command.emplace_back("--dry-run");
    const Ran ran = world.run(person, command);
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(ran.err, "warning[YK701]: this looks like personal data (NIK/KK)"));
    command.back() = "--yes";
    CHECK(world.run(person, command).code == 0);
    const Ran lint = world.run("sari", "lint");
    CHECK(holds(lint.out, "warning[YK701]: this looks like personal data (NIK/KK)"));
}

TEST_CASE("privacy: whatever entry brings a file in, it is named after its kind") {
    TestHost host;
    make_office(host);
    const std::string path = host.folder_path("KTP 9901014101900001.pdf");
    host.write(path, "isi");
    std::vector<std::string> command;
    std::string person = "sari";
    std::string named = "documents/2026/YK-2026-0001/permohonan.pdf";
    SUBCASE("an opening with its first step") {
        command = {"new",   "contoh",  "--title", "Perkara",           "--advance",
                   "--for", "PK-0001", "--doc",   "permohonan=" + path};
        named = "documents/2026/YK-2026-0002/permohonan.pdf";
    }
    SUBCASE("a decision") {
        person = "budi";
        command = {"advance", "0001", "--outcome", "setuju", "--doc", "putusan=" + path};
        named = "documents/2026/YK-2026-0001/putusan.pdf";
    }
    SUBCASE("a correction") {
        REQUIRE(run_as(host, "sari", words("attach 0001 --doc putusan,number=2 --yes")).code == 0);
        command = {"correct",         "0001",     "--entry", "3", "--doc",
                   "putusan=" + path, "--reason", "salah"};
        named = "documents/2026/YK-2026-0001/putusan.pdf";
    }
    SUBCASE("a hold") {
        command = {"hold", "0001", "menunggu-berkas", "--doc", "permohonan=" + path};
    }
    command.emplace_back("--yes");
    const Ran ran = run_as(host, person, command);
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK_FALSE(holds(ran.err, "YK701"));
    CHECK(std::filesystem::exists(host.full(named)));
    for (const auto& [file, bytes] : host.all_files())
        CHECK_FALSE(holds(bytes, "9901014101900001"));
}

}  // namespace yankomas::test
