// Tests of taking over cases from paper as officers do it, and as some may try to: each attempt is
// signed with a key that is good.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "program/two_clones.h"
#include "support/read_file.h"

namespace yankomas::test {

namespace {

const std::vector<std::string> kTakeOver = {
    "new",        "contoh",           "--title",  "Perkara lama",    "--at-step",
    "2",          "--register",       "12/2026",  "--received",      "2026-03-02",
    "--occurred", "2026-11-27 09:00", "--reason", "Pindah dari buku"};

std::vector<std::string> lacking(std::vector<std::string> args, std::string_view option) {
    const auto at = std::ranges::find(args, option);
    args.erase(at, at + 2);
    return args;
}

std::vector<std::string> saying(std::vector<std::string> args, std::string_view option,
                                const std::string& value) {
    *(std::ranges::find(args, option) + 1) = value;
    return args;
}

struct BookWorld : OfficersAtWork {
    explicit BookWorld(OfficeWorld of = small_office_with_takeover())
        : OfficersAtWork(std::move(of)) {
        host.now = time_of("2026-11-30T09:00:00+07:00");
        put_office(host, office);
    }
};

// An office with the procedures that come with the program.
OfficeWorld shipped_office() {
    OfficeWorld office;
    for (const char* person : {"agus", "wati", "budi", "sari"}) office.enrol(person);
    office.appoint("agus", "kakanwil");
    office.appoint("wati", "kadiv-yankumham");
    office.appoint("budi", "kabid-ham");
    office.appoint("sari", "kasubbid-ppi");
    return office;
}

int lines_with(const std::string& text, std::string_view part) {
    int count = 0;
    for (const std::string_view line : split(text, '\n')) count += holds(line, part) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("take over: a case goes on at its step, and says that it began on paper") {
    BookWorld world;
    CHECK(world.sign("budi", kTakeOver).out == "YK-2026-0001 cases/2026/YK-2026-0001.yaml\n");
    const std::string shown = world.run("sari", {"show", "0001"}).out;
    CHECK(holds(shown, "received Mon 2 Mar 2026, number 12/2026"));
    CHECK(holds(shown, "taken over at step 2"));
    CHECK(holds(world.run("sari", {"list", "--format", "json"}).out, "\"register\": \"12/2026\""));
    CHECK(holds(world.run("sari", {"list", "--text", "12/2026"}).out, "0001"));
    CHECK(
        holds(world.run("sari", {"report", "--month", "2026-11"}).out, "1 taken over from paper"));
    CHECK(world.run("sari", {"lint"}).code == 0);
    world.sign("tono", {"advance", "0001", "--outcome", "setuju", "--doc", "permohonan,number=1",
                        "--doc", "putusan,number=2"});
    world.sign("dewi", {"cosign", "0001"});
    CHECK(world.run("sari", {"lint", "--notes"}).code == 0);
}

TEST_CASE("take over: what is missing or can't be is refused before it is signed") {
    BookWorld world;
    for (const char* option : {"--register", "--received", "--occurred", "--reason"})
        world.refuses("budi", lacking(kTakeOver, option), {"YK350", std::string(option).substr(2)});
    world.refuses("budi", saying(kTakeOver, "--at-step", "1"),
                  {"YK350", "step 1 is the first one"});
    world.refuses("budi", saying(kTakeOver, "--at-step", "9"), {"YK302"});
    world.refuses("budi", lacking(kTakeOver, "--at-step"), {"YK350"});
    world.refuses("budi", saying(kTakeOver, "--received", "2026-11-28"), {"YK351"});
    world.refuses("budi", saying(kTakeOver, "--received", "2025-12-31"), {"YK351", "2025"});
    world.refuses("budi", saying(kTakeOver, "--occurred", "2026-12-01 09:00"), {"YK317"});
    world.refuses("sari", kTakeOver, {"YK303", "kepala", "--at-step 2"});
    BookWorld none{small_office()};
    none.refuses("budi", kTakeOver, {"YK352"});
}

TEST_CASE("take over: an attacker with good keys gains no step, no time and no breach") {
    BookWorld world;
    world.sign("budi", kTakeOver);
    SUBCASE("the second pair of eyes for what he answers for") {
        world.refuses("budi",
                      {"advance", "0001", "--outcome", "setuju", "--doc", "permohonan,number=1",
                       "--doc", "putusan,number=2"},
                      {"YK305"});
    }
    SUBCASE("an undoing by his own hand, or by a colleague after work was done") {
        const std::vector<std::string> undo = {"exit", "0001", "salah-buka", "--reason", "Salah"};
        world.refuses("budi", undo, {"YK305", "took the case over"});
        world.refuses("sari", undo, {"YK303"});
        world.sign("tono", {"advance", "0001", "--outcome", "setuju", "--doc",
                            "permohonan,number=1", "--doc", "putusan,number=2"});
        world.refuses("dewi", undo, {"YK333"});
    }
    SUBCASE("another start of a case that is late: the late one stays, and both are named") {
        world.host.now = time_of("2026-12-15T09:00:00+07:00");
        world.sign("tono",
                   saying(saying(kTakeOver, "--at-step", "3"), "--occurred", "2026-12-15 08:00"));
        const Ran overdue = world.run("sari", {"overdue"});
        CHECK(holds(overdue.out, "0001"));
        const Ran lint = world.run("sari", {"lint"});
        CHECK(lint.code == 0);  // warnings
        CHECK(holds(lint.out, "YK354"));
    }
    SUBCASE("an undoing that reports do not name") {
        world.sign("tono", {"exit", "0001", "salah-buka", "--reason", "Salah buku"});
        CHECK(holds(world.run("sari", {"report", "--month", "2026-11"}).out, "YK-2026-0001"));
    }
}

TEST_CASE("take over: two clones that enter one book are told of it") {
    TestHost host;
    const OfficeWorld office = small_office_with_takeover();
    host.now = time_of("2026-12-01T09:00:00+07:00");
    put_office(host, office);
    for (const char* id : {"YK-2026-0001", "YK-2026-0002"}) {
        CaseWorld one(office, "contoh", id);
        one.sign(takeover_act(3), "budi", "kepala", "2026-11-30T09:00:00+07:00");
        put_case(host, one);
    }
    const Ran lint = run_as(host, "sari", {"lint"});
    CHECK(lint.code == 0);  // a warning
    CHECK(lines_with(lint.out, "[YK354]") == 1);
    CHECK(run_as(host, "sari", {"lint", "--notes", "cases/2026/YK-2026-0002.yaml"}).code == 0);
}

TEST_CASE("import: the example register, once and once more") {
    BookWorld world{shipped_office()};
    world.host.now = time_of("2026-03-09T09:00:00+07:00");
    world.host.write("register.csv", bytes_of(YANKOMAS_SOURCE_DIR "/examples/register.csv"));
    const std::vector<std::string> import = {
        "import", "register.csv", "--sop", "yankomas", "--reason", "Pindah dari buku register"};
    std::vector<std::string> dry = import;
    dry.emplace_back("--dry-run");
    const auto before = world.host.all_files();
    const Ran planned = world.run("wati", dry);
    CAPTURE(planned.out);
    CAPTURE(planned.err);
    CHECK(planned.code == 1);
    CHECK(world.host.all_files() == before);
    CHECK(lines_with(planned.out, "refused:") == 6);
    for (const char* told :
         {"row 6 (5/2025) refused: column \"received\":",
          "row 13 (12/2025) refused: column \"step\":",
          "row 19 (18/2025) refused: column \"received\":",
          "row 24 (22/2025) refused: column \"register\":",
          "row 29 (28/2025) refused: column \"subject\":",
          "row 35 (34/2026) refused: column \"for\":", "34 to open, 0 opened already, 6 refused"})
        CHECK(holds(planned.out, told));
    std::vector<std::string> yes = import;
    yes.emplace_back("--yes");
    const Ran first = world.run("wati", yes);
    CAPTURE(first.err);
    CHECK(first.code == 1);
    CHECK(holds(first.out, "YK-2026-0034 cases/2026/YK-2026-0034.yaml 40/2026"));
    CHECK(holds(first.out, "34 opened, 6 refused"));
    CHECK(world.run("wati", {"lint"}).code == 0);
    const auto after = world.host.all_files();
    const Ran second = world.run("wati", yes);
    CHECK(second.code == 1);
    CHECK(holds(second.out, "0 to open, 34 opened already, 6 refused"));
    CHECK(world.host.all_files() == after);
}

TEST_CASE("import: what was interrupted goes on, and what was mended is opened") {
    BookWorld world;
    const std::string titles = "register;title;step;received;occurred\r\n";
    const std::string good = "1/2026;Perkara satu;3;2026-03-02;2026-11-27\r\n";
    world.host.write("buku.csv", "\xef\xbb\xbf" + titles + good +
                                     "2/2026;Perkara \"dua\";3;2026-03-02;2026-11-27\r\n");
    const std::vector<std::string> import = {"import", "buku.csv", "--sop",
                                             "contoh", "--reason", "Pindah"};
    world.refuses("budi", import, {"buku.csv:3", "a quote stands in a cell"});
    world.host.write("buku.csv", "\xef\xbb\xbf" + titles + good +
                                     "2/2026;Perkara dua;3;2/3/2026;27/11/2026\r\n");
    Ran ran =
        world.run("budi", {"import", "buku.csv", "--sop", "contoh", "--reason", "Pindah", "--yes"});
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "row 3 (2/2026) refused: column \"received\":"));
    CHECK(holds(ran.out, "1 to open, 0 opened already, 1 refused"));
    ran = world.run("budi", {"import", "buku.csv", "--sop", "contoh", "--reason", "Pindah",
                             "--dates", "dmy", "--yes"});
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(ran.out, "row 2 is a case already"));
    CHECK(holds(ran.out, "YK-2026-0002 cases/2026/YK-2026-0002.yaml"));
    CHECK(world.run("sari", {"lint", "--notes"}).code == 0);
}

TEST_CASE("import: a void case is not known, and one that can't be verified stops it") {
    BookWorld world;
    world.host.write("buku.csv",
                     "register,title,step,received,occurred,reason\n"
                     "12 / 2026,Perkara,3,2026-03-02,2026-11-27,Pindah\n");
    world.sign("budi", kTakeOver);
    const std::vector<std::string> import = {"import", "buku.csv", "--sop", "contoh"};
    CHECK(holds(world.sign("budi", import).out, "0 to open, 1 opened already, 0 refused"));
    world.sign("tono", {"exit", "0001", "salah-buka", "--reason", "Salah buku"});
    CHECK(holds(world.sign("budi", import).out, "1 to open, 0 opened already, 0 refused"));
    std::string bytes = world.host.read(kCase);
    bytes.replace(bytes.find("12/2026"), 7, "13/2026");
    world.host.write(kCase, bytes);
    world.refuses("budi", import, {"not every case could be read", "yankomas lint"});
}

TEST_CASE("import: a table in another encoding, and one that tries tricks") {
    BookWorld world;
    const std::string titles = "register,title,step,received,occurred,reason\n";
    world.host.write("lama.csv", titles + "1,Perkara caf\xe9,3,2026-03-02,2026-11-27,Pindah\n");
    const Ran ran = world.sign("budi", {"import", "lama.csv", "--sop", "contoh"});
    CHECK(holds(ran.err, "was read as Windows-1252"));
    CHECK(holds(world.host.read(kCase), "title: \"Perkara caf\u00e9\""));
    world.refuses("budi", {"import", "lama.csv", "--sop", "contoh", "--encoding", "utf-8"},
                  {"is not UTF-8"});
    world.host.write("tipu.csv",
                     titles +
                         "\x1b[2J,\x1b]0;x\a,3,2026-03-02,2026-11-27,Pindah\n"
                         "2,Perkara\u202e,3,2026-03-02,2026-11-27,Pindah\n"
                         "3,\"Perkara\nreason: x\",3,2026-03-02,2026-11-27,Pindah\n"
                         "4,Perkara NIK 3174012505900001,3,2026-03-02,2026-11-27,Pindah\n");
    const Ran tricks = world.run("budi", {"import", "tipu.csv", "--sop", "contoh", "--dry-run"});
    CHECK(tricks.code == 1);
    CHECK_FALSE(holds(tricks.out, "\x1b"));
    CHECK_FALSE(holds(tricks.out, "\u202e"));
    CHECK(holds(tricks.out, "row 5 (4): warning:"));
    CHECK(holds(tricks.out, "1 to open, 0 opened already, 3 refused"));
}

TEST_CASE("import: columns by other names, and one question for all") {
    BookWorld world;
    world.host.write("buku.csv",
                     "No. Agenda,Perihal,Langkah,Diterima,Mulai,Nama\n"
                     "1,Perkara satu,3,2/3/2026,27/11/2026 08.30,X\n"
                     "2,Perkara dua,3,2/3/2026,27/11/2026,Y\n");
    world.host.write(
        "peta.yaml",
        "sop: contoh\nreason: Pindah dari buku\ndates: dmy\ncolumns: {register: No. "
        "Agenda, title: Perihal, step: Langkah, received: Diterima, occurred: Mulai}\n");
    world.host.answers = {"n"};
    const std::vector<std::string> import = {"import", "buku.csv", "--map", "peta.yaml"};
    const auto before = world.host.all_files();
    const Ran no = world.run("budi", import);
    CHECK(no.code == 1);
    CHECK(world.host.all_files() == before);
    world.host.answers = {"y"};
    const Ran yes = world.run("budi", import);
    CAPTURE(yes.err);
    CHECK(yes.code == 0);
    CHECK(holds(yes.err, "the column \"Nama\" is not read"));
    CHECK(lines_with(yes.err, "sign the opening of 2 cases") == 1);
    CHECK(world.run("sari", {"lint"}).code == 0);
}

}  // namespace yankomas::test
