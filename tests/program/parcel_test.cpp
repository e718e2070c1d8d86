// Tests of parcels with real keys and the real age: who can open one, what is in it, and what a
// parcel that somebody made by hand can't do.
// SPDX-License-Identifier: Apache-2.0
#include "program/hostile_world.h"
#include "store/disk/process.h"
#include "store/parcel/age.h"
#include "support/roster_acts.h"
#include "support/set_variables.h"
#include "support/test_keys.h"

namespace yankomas::test {

namespace {

constexpr const char* kScan = "documents/2026/YK-2026-0001/permohonan.pdf";

// Sari has scanned the letter of the first of two cases. She, budi and tono work on them.
struct ParcelWorld : OfficersAtWork {
    std::string parcel = host.folder_path("paket.age");

    ParcelWorld() : OfficersAtWork(small_office_with_forgetting()) {
        host.now = time_of("2026-12-01T09:00:00+07:00");
        settle();
        put_case(host, small_case_at_step_2(office));
        host.write(host.folder_path("surat.pdf"), "surat\n");
        sign("sari", "attach 0001 --doc permohonan=" + host.folder_path("surat.pdf"));
    }
    void settle() { put_as_it_is(host, office); }
    Ran run(const std::string& line) { return OfficersAtWork::run("sari", line); }
    Ran pack(const std::string& more = "") { return run("documents pack -o " + parcel + more); }
    Ran unpack(const std::string& person) {
        return run("documents unpack " + parcel + " --identity " + host.key(person));
    }
    [[nodiscard]] bool is_here() const { return fs::exists(host.full(kScan)); }
    // Takes all papers away, as in a clone.
    void lose_papers() { fs::remove_all(host.full("documents")); }
    // Encrypts anything to tono.
    void send(const std::string& archive) {
        RealProcesses processes;
        const auto bytes = encrypt_to(processes, {public_line(make_test_key("tono"))}, archive);
        REQUIRE(bytes);
        host.write(parcel, *bytes);
    }
    // Packs files of a folder with tar, as somebody may who knows the form.
    std::string tar_of(const std::string& folder, const std::vector<std::string>& names) {
        RealProcesses processes;
        std::vector<std::string> argv{"tar", "--create", "--format=ustar", "--absolute-names",
                                      "-C",  folder,     "--file=-"};
        argv.insert(argv.end(), names.begin(), names.end());
        const auto ran = processes.run(argv, "", {});
        REQUIRE(ran);
        REQUIRE(ran->exit_code == 0);
        return ran->out;
    }
    // Checks that the parcel is refused for this reason, and that every file is as it was.
    void refuses(const std::vector<std::string>& told) {
        check_refused(host, "sari",
                      words("documents unpack " + parcel + " --identity " + host.key("tono")),
                      {1, told});
    }
};

}  // namespace

TEST_CASE("parcel: whoever works on the case opens it, and the papers lie where they belong") {
    ParcelWorld world;
    const Ran packed = world.pack(" 0001");
    CAPTURE(packed.err);
    REQUIRE(packed.code == 0);
    CHECK(holds(packed.out, "budi, sari, tono"));
    CHECK_FALSE(holds(world.host.read(world.parcel), "surat\n"));
    for (const char* person : {"budi", "sari", "tono"}) {
        CAPTURE(person);
        world.lose_papers();
        const Ran ran = world.unpack(person);
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(world.host.read(kScan) == "surat\n");
    }
    const Ran again = world.unpack("tono");
    CHECK(again.code == 0);
    CHECK(holds(again.out, "1 here already"));
    CHECK(world.pack().code == 1);  // the parcel is there already
}

TEST_CASE("parcel: for others than those named it stays shut") {
    ParcelWorld world;
    SUBCASE("a person") { REQUIRE(world.pack(" --for tono").code == 0); }
    SUBCASE("a role") {
        world.office.enrol("wati");
        world.office.appoint("wati", "petugas");
        world.settle();
        REQUIRE(world.pack(" --for kepala --without budi").code == 0);
    }
    world.lose_papers();
    const Ran ran = world.unpack("budi");
    CHECK(ran.code == 1);
    CHECK(holds(ran.err, "--for PERSON"));
    CHECK_FALSE(fs::exists(world.host.full("documents")));
    CHECK(world.unpack("tono").code == 0);
    CHECK(world.is_here());
}

TEST_CASE("parcel: who is nobody here, outside or gone gets none") {
    ParcelWorld world;
    CHECK(world.pack(" --for orang-asing").code == 2);
    CHECK(world.pack(" --for pemohon").code == 1);
    CHECK(world.pack(" --for tono --without budi").code == 2);
    CHECK(world.pack(" --for tono --without tono").code == 1);
    world.office.add(lost_key("budi"), "2026-11-30T16:00:00+07:00");
    world.settle();
    const Ran packed = world.pack();
    REQUIRE(packed.code == 0);
    CHECK_FALSE(holds(packed.out, "budi"));
    world.lose_papers();
    CHECK(world.unpack("budi").code == 1);
    CHECK_FALSE(world.is_here());
}

TEST_CASE("parcel: who has only a hardware key is named, and left out only when asked to") {
    ParcelWorld world;
    world.office.enrol("wati");
    world.office.appoint("wati", "petugas");
    RosterEntry hardware = roster_act(RosterAct::key, "wati");
    hardware.key = token_public_line(make_test_key("wati-token"));
    world.office.add(hardware, "2026-11-30T08:00:00+07:00");
    world.settle();
    REQUIRE(world.pack().code == 0);  // she has another one too
    fs::remove(world.parcel);
    world.office.add(lost_key("wati"), "2026-11-30T16:00:00+07:00");
    world.settle();
    const Ran ran = world.pack();
    CHECK(ran.code == 1);
    CHECK(holds(ran.err, "hardware key"));
    CHECK(holds(ran.err, "--without wati"));
    CHECK_FALSE(fs::exists(world.parcel));
    CHECK(world.pack(" --without wati").code == 0);
}

TEST_CASE("parcel: what is changed or missing is named, what is forgotten is not in it") {
    ParcelWorld world;
    world.host.write(world.host.folder_path("putusan.pdf"), "putusan\n");
    world.sign("budi", "attach 0001 --doc putusan=" + world.host.folder_path("putusan.pdf"));
    world.host.write("documents/2026/YK-2026-0001/putusan.pdf", "lain\n");
    const Ran packed = world.pack();
    CHECK(packed.code == 1);
    CHECK(holds(packed.err, "putusan.pdf is not the file that was signed"));
    CHECK(fs::exists(world.parcel));
    fs::remove(world.parcel);
    fs::remove(world.host.full("documents/2026/YK-2026-0001/putusan.pdf"));
    REQUIRE(world.pack().code == 1);
    world.sign("tono", "forget 0001 --entry 3 --kind permohonan --basis J --reason H");
    CHECK_FALSE(world.is_here());
    const Ran unpacked = world.unpack("tono");
    CAPTURE(unpacked.err);
    CHECK(unpacked.code == 0);
    CHECK(holds(unpacked.out, "1 forgotten"));
    CHECK_FALSE(world.is_here());
    fs::remove(world.parcel);
    CHECK(world.pack().code == 1);
    CHECK_FALSE(fs::exists(world.parcel));
}

TEST_CASE("parcel: a case that can't be read or verified may name more papers, and is told") {
    ParcelWorld world;
    CaseWorld other(world.office, "contoh", "YK-2026-0002");
    other.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    const auto spoil = [&](const std::string& bytes) { world.host.write(other.path(), bytes); };
    std::string told;
    SUBCASE("a newer format") {
        spoil("yankomas: case/99\n" + other.bytes.substr(other.bytes.find('\n') + 1));
        told = "made by a newer yankomas";
    }
    SUBCASE("a link") {
        spoil(other.bytes);
        fs::rename(world.host.full(other.path()), world.host.folder_path("lain.yaml"));
        fs::create_symlink(world.host.folder_path("lain.yaml"), world.host.full(other.path()));
        told = other.path();
    }
    SUBCASE("cut off") {
        spoil(other.bytes.substr(0, other.bytes.size() - 20));
        told = "YK-2026-0002 is not verified";
    }
    const Ran packed = world.pack();
    CAPTURE(packed.err);
    CHECK(packed.code == 3);
    CHECK(holds(packed.err, told));
    CHECK(holds(packed.out, "packed: files 1, cases 1"));
    const Ran named = world.run("documents pack 0001 0002 -o " + world.host.folder_path("2.age"));
    CAPTURE(named.err);
    CHECK(named.code == 3);
    CHECK(holds(named.err, told));
    fs::remove(world.host.full(kCase));
    CHECK(world.unpack("tono").code == 3);  // the case that names the paper may be the other one
    fs::remove(world.parcel);
    const Ran empty = world.pack();
    CHECK(empty.code == 3);
    CHECK(holds(empty.err, "there is no file here to pack"));
}

TEST_CASE("parcel: it is not written into the office folder, nor over another file") {
    ParcelWorld world;
    CHECK(world.run("documents pack -o paket.age").code == 1);
    CHECK_FALSE(fs::exists(world.host.full("paket.age")));
    world.host.write(world.parcel, "lain\n");
    CHECK(world.pack().code == 1);
    CHECK(world.host.read(world.parcel) == "lain\n");
}

TEST_CASE("parcel: one that is damaged, cut or none is told, and nothing is written") {
    ParcelWorld world;
    REQUIRE(world.pack().code == 0);
    world.lose_papers();
    const std::string whole = world.host.read(world.parcel);
    SUBCASE("cut") { world.host.write(world.parcel, whole.substr(0, whole.size() - 100)); }
    SUBCASE("changed") {
        std::string other = whole;
        other[other.size() - 20] = static_cast<char>(~other[other.size() - 20]);
        world.host.write(world.parcel, other);
    }
    SUBCASE("another file") { world.host.write(world.parcel, "surat\n"); }
    SUBCASE("empty") { world.host.write(world.parcel, ""); }
    SUBCASE("no archive in it") { world.send("surat\n"); }
    SUBCASE("an archive that is cut") {
        world.host.write(kScan, "surat\n");
        const std::string archive = world.tar_of(world.host.working_folder, {kScan});
        world.lose_papers();
        world.send(archive.substr(0, 700));
    }
    world.refuses({"documents pack"});
}

TEST_CASE("parcel: links, devices and paths out of the folder are refused as a whole") {
    ParcelWorld world;
    const std::string folder = world.host.folder_path("jahat");
    world.host.write(folder + "/" + kScan, "surat\n");
    world.lose_papers();
    std::vector<std::string> names{kScan};
    std::string told = "no plain file";
    SUBCASE("a link") {
        fs::create_symlink("/etc/passwd", folder + "/surat.pdf");
        names.emplace_back("surat.pdf");
        told = "surat.pdf is a link";
    }
    SUBCASE("a second name of a file") {
        fs::create_hard_link(folder + "/" + kScan, folder + "/surat.pdf");
        names.emplace_back("surat.pdf");
        told = "surat.pdf is a link";
    }
    SUBCASE("a fifo") {
        REQUIRE(::mkfifo((folder + "/pipa").c_str(), 0600) == 0);
        names.emplace_back("pipa");
    }
    SUBCASE("a folder") { names.emplace_back("documents"); }
    SUBCASE("an absolute path") {
        world.host.write(folder + "/lain.pdf", "lain\n");
        names.push_back(folder + "/lain.pdf");
        told = "no plain path";
    }
    SUBCASE("a path upwards") {
        world.host.write(folder + "/lain.pdf", "lain\n");
        names.emplace_back("../jahat/lain.pdf");
        told = "no plain path";
    }
    SUBCASE("a hidden file") {
        world.host.write(folder + "/.git/hooks/pre-commit", "#!/bin/sh\n");
        names.emplace_back(".git/hooks/pre-commit");
        told = "no plain path";
    }
    SUBCASE("one path twice") {
        names.emplace_back(kScan);
        told = "is a link";  // tar makes the second one a link
    }
    world.send(world.tar_of(folder, names));
    world.refuses({told});
    CHECK_FALSE(fs::exists(world.host.full("documents")));
}

TEST_CASE("parcel: names decide nothing, and what no case names is left out") {
    ParcelWorld world;
    const std::string folder = world.host.folder_path("jahat");
    world.lose_papers();
    world.host.write(folder + "/roster.yaml", "surat\n");
    world.host.write(folder + "/documents/2026/YK-2026-0001/lain.pdf", "lain\n");
    world.send(world.tar_of(folder, {"roster.yaml", "documents/2026/YK-2026-0001/lain.pdf"}));
    const std::string roster = world.host.read("roster.yaml");
    const Ran ran = world.unpack("tono");
    CHECK(ran.code == 1);
    CHECK(holds(ran.err, "no case here names documents/2026/YK-2026-0001/lain.pdf"));
    CHECK(holds(ran.err, "git pull"));
    CHECK(world.host.read("roster.yaml") == roster);
    CHECK(world.host.read(kScan) == "surat\n");
    CHECK_FALSE(fs::exists(world.host.full("documents/2026/YK-2026-0001/lain.pdf")));
}

TEST_CASE("parcel: what lies in the way stays, and no link leads a paper away") {
    ParcelWorld world;
    REQUIRE(world.pack().code == 0);
    SUBCASE("another file") {
        world.host.write(kScan, "lain\n");
        world.refuses({"something else lies"});
    }
    SUBCASE("a link as its folder") {
        world.lose_papers();
        const std::string outside = world.host.folder_path("luar");
        fs::create_directory(outside);
        fs::create_directory_symlink(outside, world.host.full("documents"));
        world.refuses({kScan});
        CHECK(fs::is_empty(outside));
    }
}

TEST_CASE("parcel: without age the error names the package") {
    ParcelWorld world;
    const std::string bin = world.host.folder_path("bin");
    fs::create_directory(bin);
    fs::create_symlink("/usr/bin/tar", bin + "/tar");
    const SetVariables set({"PATH=" + bin});
    const Ran packed = world.pack();
    CHECK(packed.code == 3);
    CHECK(holds(packed.err, "age is not installed"));
    CHECK(holds(packed.err, "apt-get install age"));
    CHECK_FALSE(fs::exists(world.parcel));
}

}  // namespace yankomas::test
