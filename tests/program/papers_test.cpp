// Tests of what may be attached: no file of the office itself, an empty file and one file for two
// papers with a warning.
// SPDX-License-Identifier: Apache-2.0
#include "program/hostile_world.h"

namespace yankomas::test {

namespace {

constexpr const char* kSealedPaper = "seals/2026-11-30-1.txt";
constexpr const char* kFolder = "documents/2026/YK-2026-0001/";

struct PaperWorld {
    TestHost host;
    OfficeWorld office = small_office();

    PaperWorld() {
        office.enrol("wati");
        office.appoint("wati", "penyegel");
        const CaseWorld one = small_case_at_step_2(office);
        office.seal({one}, "wati", "2026-11-30T12:00:00+07:00");
        put_office(host, office);
        put_case(host, one);
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }

    // A file outside of the office folder.
    std::string outside(const std::string& name, const std::string& bytes) const {
        std::string path = host.folder_path(name);
        host.write(path, bytes);
        return path;
    }
};

std::vector<std::string> attach(const std::string& document) {
    return words("attach 0001 --yes --doc " + document);
}

}  // namespace

TEST_CASE("papers: a file of the office itself is no document, for any verb that attaches") {
    PaperWorld world;
    for (const char* path : {kCase, "roster.yaml", "seals.yaml", kSealedPaper, "office.yaml",
                             "sops/contoh-1.yaml", "calendars/contoh-2026a.yaml"}) {
        CAPTURE(path);
        REQUIRE(fs::exists(world.host.full(path)));
        const Refusal expected{1, {"YK208", path, "note YK-2026-0001 TEXT"}};
        const std::string file = std::string("=") + path;
        check_refused(world.host, "budi", attach("putusan" + file), expected);
        check_refused(world.host, "budi",
                      words("advance 0001 --outcome setuju --yes --doc putusan" + file), expected);
        check_refused(world.host, "budi",
                      words("exit 0001 dicabut --reason Dicabut --yes --doc pencabutan" + file),
                      expected);
    }
}

TEST_CASE("papers: a journal is known under another name, behind a link and from another office") {
    PaperWorld world;
    const TestHost& host = world.host;
    for (const char* path : {kCase, "roster.yaml", "seals.yaml"}) {
        CAPTURE(path);
        const std::string link = host.folder_path("surat.pdf");
        fs::create_symlink(host.full(path), link);
        check_refused(world.host, "sari", attach("putusan=" + link), {1, {"YK208"}});
        fs::remove(link);
        const std::string copy = world.outside("salinan.pdf", host.read(path));
        check_refused(world.host, "sari", attach("putusan=" + copy), {1, {"YK208", copy}});
        host.write(std::string(kFolder) + "salinan.pdf", host.read(path));
        check_refused(world.host, "sari", attach("putusan=" + std::string(kFolder) + "salinan.pdf"),
                      {1, {"YK208"}});
    }
    const std::string other =
        world.outside("lain.txt", OfficeWorld(small_office_files()).roster_bytes());
    check_refused(world.host, "tono", attach("putusan=" + other), {1, {"YK208"}});
    const std::string letter = world.outside("surat.txt", "Berkas yankomas: lengkap.\n");
    CHECK(run_as(world.host, "tono", attach("putusan=" + letter)).code == 0);
}

TEST_CASE("papers: an empty file is a warning before it is signed, and for lint") {
    PaperWorld world;
    const std::string empty = world.outside("kosong.pdf", "");
    for (const std::string& line :
         {"attach 0001 --dry-run --doc putusan=" + empty,
          "advance 0001 --dry-run --outcome setuju --doc putusan=" + empty}) {
        const Ran ran = run_as(world.host, "budi", words(line));
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(holds(ran.err, "warning[YK209]: documents/2026/YK-2026-0001/putusan.pdf is empty"));
        CHECK(ran.err.find("YK209") < ran.err.find("- do: "));
    }
    REQUIRE(run_as(world.host, "budi", attach("putusan=" + empty)).code == 0);
    // Two empty files are not told as the same file.
    REQUIRE(run_as(world.host, "sari", attach("tanda-terima=" + empty)).code == 0);
    const Ran lint = run_as(world.host, "sari", {"lint"});
    CAPTURE(lint.out);
    CHECK(holds(lint.out, "putusan.pdf is empty"));
    CHECK(holds(lint.out, "tanda-terima.pdf is empty"));
    CHECK_FALSE(holds(lint.out, "YK210"));
}

TEST_CASE("papers: one file as two kinds is a warning, whoever attaches it, when and from where") {
    const std::string letter = "Surat yang sama.\n";
    struct Row {
        const char* name;
        std::string person;
        std::string line;
    };
    const Row rows[] = {
        {"another person, another act", "budi", "advance 0001 --outcome setuju --doc putusan="},
        {"the same act for the other paper", "sari", "attach 0001 --doc putusan="},
        {"one entry", "sari", "attach 0001 --doc tanda-terima=@ --doc putusan="},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        PaperWorld world;
        const std::string file = world.outside("surat.pdf", letter);
        std::string line = row.line + world.outside("salinan.txt", letter) + " --yes";
        const std::size_t other = line.find('@');
        if (other != std::string::npos) {
            line.replace(other, 1, file);
        } else {
            REQUIRE(run_as(world.host, "sari", attach("tanda-terima=" + file)).code == 0);
        }
        const Ran ran = run_as(world.host, row.person, words(line));
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(holds(ran.err, "warning[YK210]: 'putusan' is the same file as 'tanda-terima' of"));
        CHECK(holds(run_as(world.host, "sari", {"lint"}).out, "warning[YK210]"));
    }
    PaperWorld world;  // the same file for the same kind is a paper that came twice
    for (int i = 0; i < 2; ++i) {
        const Ran ran =
            run_as(world.host, "sari", attach("putusan=" + world.outside("surat.pdf", letter)));
        CHECK(ran.code == 0);
        CHECK_FALSE(holds(ran.err, "warning"));
    }
}

TEST_CASE("papers: a signed case with a file of the office in it is told by lint, and goes on") {
    PaperWorld world;
    for (const char* path : {"cases/2026/YK-2026-0002.yaml", "roster.yaml", "Seals/x.txt"}) {
        CAPTURE(path);
        put_case(world.host, case_with_document(world.office, path, "isi"));
        CHECK(holds(run_as(world.host, "budi", {"lint"}).out,
                    fmt::format("error[YK208]: {} belongs to the record", path)));
        CHECK(run_as(world.host, "budi", words("note 0001 Catatan --yes")).code == 0);
    }
}

TEST_CASE("papers: a copy of a journal is refused, by whatever act and however it is called") {
    PaperWorld world;
    std::string person = "budi";
    std::string line;
    const std::string roster = world.outside("daftar.pdf", world.host.read("roster.yaml"));
    const std::string seals = world.outside("segel.txt", world.host.read("seals.yaml"));
    SUBCASE("of a case, by a decision") {
        line = "advance 0001 --outcome setuju --doc putusan=" +
               world.outside("perkara", world.host.read(kCase));
    }
    SUBCASE("of the roster, by an exit") {
        line = "exit 0001 dicabut --reason Dicabut --doc pencabutan=" + roster;
    }
    SUBCASE("of the seals, by a hold") {
        person = "sari";
        line = "hold 0001 menunggu-berkas --doc permohonan=" + seals;
    }
    SUBCASE("of the roster, with the opening of a case") {
        person = "sari";
        line = "new contoh --title Satu --advance --for PK-0001 --doc permohonan=" + roster;
    }
    check_refused(world.host, person, words(line + " --yes"), {1, {"YK208"}});
}

TEST_CASE("papers: an empty file is a warning of whatever act brings it in") {
    PaperWorld world;
    const std::string empty = world.outside("kosong.pdf", "");
    std::string person = "sari";
    std::string line;
    SUBCASE("a hold") { line = "hold 0001 menunggu-berkas --doc permohonan=" + empty; }
    SUBCASE("an exit") {
        person = "budi";
        line = "exit 0001 dicabut --reason Dicabut --doc pencabutan=" + empty;
    }
    SUBCASE("the opening of a case") {
        line = "new contoh --title Satu --advance --for PK-0001 --doc permohonan=" + empty;
    }
    CHECK(holds(run_as(world.host, person, words(line + " --yes")).err, "warning[YK209]"));
    CHECK(holds(run_as(world.host, "sari", {"lint"}).out, "warning[YK209]"));
}

TEST_CASE("papers: the same file as another paper is told, of this entry or of one above") {
    PaperWorld world;
    const std::string file = world.outside("surat.pdf", "Surat yang sama.\n");
    const std::string copy = world.outside("salinan.pdf", "Surat yang sama.\n");
    std::string person = "sari";
    std::string line;
    SUBCASE("two papers of a decision") {
        person = "budi";
        line =
            "advance 0001 --outcome setuju --doc putusan=" + file + " --doc tanda-terima=" + copy;
    }
    SUBCASE("two papers of a hold") {
        line = "hold 0001 menunggu-berkas --doc permohonan=" + file + " --doc putusan=" + copy;
    }
    SUBCASE("two papers of the opening of a case, of one file") {
        line = "new contoh --title Satu --advance --for PK-0001 --doc permohonan=" + file +
               " --doc putusan=" + file;
    }
    SUBCASE("the paper of an exit, and one that came before") {
        REQUIRE(run_as(world.host, "sari", attach("putusan=" + file)).code == 0);
        person = "budi";
        line = "exit 0001 dicabut --reason Dicabut --doc pencabutan=" + copy;
    }
    SUBCASE("the paper of a hold, and one that a colleague brought in") {
        REQUIRE(run_as(world.host, "tono", attach("putusan=" + copy)).code == 0);
        line = "hold 0001 menunggu-berkas --doc permohonan=" + file;
    }
    CHECK(holds(run_as(world.host, person, words(line + " --yes")).err, "warning[YK210]"));
    CHECK(holds(run_as(world.host, "sari", {"lint"}).out, "warning[YK210]"));
}

}  // namespace yankomas::test
