// The table of the verbs that write, each with one command or more. What lint and show write is
// only a cache.
// SPDX-License-Identifier: Apache-2.0
#include "faults/verbs.h"

#include <array>
#include <stdexcept>

namespace yankomas::faults {

namespace {

using std::string_view_literals::operator""sv;

void bring_documents(World& world) {
    world.write("surat.pdf", "%PDF-1.4 surat contoh\n" + std::string(100'000, 's'));
    world.write("disposisi.pdf", "%PDF-1.4 disposisi contoh\n");
}

void bring_book(World& world) {
    world.write("buku.csv",
                "register,title,step,received,occurred\n1/2026,Perkara,3,2026-02-09,2026-03-02\n");
}

void stop_the_clock(World& world) {
    world.must("budi", "hold YK-2026-0002 menunggu-instansi --yes");
}

void break_the_last_entry(World& world) {
    const std::string path = "kanwil-contoh/cases/2026/YK-2026-0002.yaml";
    std::string bytes = world.read(path);
    bytes.replace(bytes.find("D-3/2026"), 8, "D-4/2026");
    world.write(path, bytes);
}

void add_admin(World& world) { world.must("agus", "roster admin budi --yes"); }

void leave_a_change_pending(World& world) {
    add_admin(world);
    world.must("agus", "roster quorum 2 --yes");
    world.must("agus",
               "roster enrol tono --name \"Tono Contoh\" --public-key ~/.ssh/tono.pub --yes");
}

void retitle_the_office(World& world) {
    const std::string path = "kanwil-contoh/office.yaml";
    std::string bytes = world.read(path);
    bytes.replace(bytes.find("Kanwil Contoh"), 13, "Kanwil Coba-c");
    world.write(path, bytes);
}

void make_sealer(World& world) { world.must("agus", "roster appoint rina penyegel --yes"); }

void git(World& world, const std::string& words) {
    std::vector<std::string> argv{"git", "-c", "user.name=Sari", "-c",
                                  "user.email=sari@contoh.example"};
    for (std::string& word : words_of(words, world.home())) argv.push_back(std::move(word));
    if (world.run("sari", argv).code != 0) throw std::runtime_error("git " + words);
}

// Wati publishes a version whose steps keep their numbers.
void publish_version_2(World& world) {
    std::string sop = world.read("kanwil-contoh/sops/yankomas-1.yaml");
    std::string map = "version: 2\nmigrates: {1: {1: 1";
    for (int step = 2; step <= 12; ++step)
        map += ", " + std::to_string(step) + ": " + std::to_string(step);
    sop.replace(sop.find("version: 1"), 10, map + "}}");
    world.write("kanwil-contoh/sops/yankomas-2.yaml", sop);
    world.must("agus", "roster admin wati --yes");
    world.must("wati", "roster publish sops/yankomas-2.yaml --yes");
}

// Makes a history whose last commit takes a note back that the commit before has.
void lose_a_note(World& world) {
    const std::string path = "kanwil-contoh/cases/2026/YK-2026-0002.yaml";
    const std::string before = world.read(path);
    git(world, "init --quiet");
    world.must("sari", "note YK-2026-0002 \"Pelapor menelepon\" --yes");
    git(world, "add -A");
    git(world, "commit --quiet -m satu");
    world.write(path, before);
    git(world, "commit --quiet -a -m dua");
}

void attach_a_scan(World& world) {
    bring_documents(world);
    world.must("sari", "attach YK-2026-0002 --doc surat-pengaduan=~/surat.pdf --yes");
}

constexpr const char* kScan = "kanwil-contoh/documents/2026/YK-2026-0002/surat-pengaduan.pdf";

// As in a clone that has not purged yet.
void leave_a_forgotten_scan(World& world) {
    attach_a_scan(world);
    const std::string bytes = world.read(kScan);
    world.must("agus",
               "forget YK-2026-0002 --entry 6 --kind surat-pengaduan --basis Jadwal --reason Habis "
               "--yes");
    world.write(kScan, bytes);
    make_sealer(world);
    world.must("rina", "seal --yes");
}

// As in a clone to which the scan was not brought.
void send_a_parcel(World& world) {
    attach_a_scan(world);
    world.must("sari", "documents pack YK-2026-0002 -o ~/paket.age --for agus");
    if (world.run("sari", {"rm", world.home() + "/" + kScan}).code != 0)
        throw std::runtime_error("the scan is not there");
}

constexpr std::array kWriting = {
    WritingVerb{
        "init",
        "init ~/baru --office kanwil-baru --title \"Kanwil Baru\" --zone WIB --person agus --name \"Agus "
        "Salim\" --yes",
        "agus", nullptr, Extent::two_commits},
    WritingVerb{"new", "new yankomas --title \"Perkara contoh\" --yes", "sari"},
    WritingVerb{
        "new",
        "new yankomas --title \"Perkara contoh\" --advance --for PK --doc surat-pengaduan=~/surat.pdf --yes",
        "sari", bring_documents},
    WritingVerb{"import", "import ~/buku.csv --sop yankomas --reason Pindah --yes", "agus",
                bring_book},
    WritingVerb{"advance", "advance YK-2026-0001 --doc disposisi=~/disposisi.pdf --yes", "agus",
                bring_documents},
    WritingVerb{"attach", "attach YK-2026-0001 --doc surat-pengaduan=~/surat.pdf --yes", "sari",
                bring_documents},
    WritingVerb{"note", "note YK-2026-0002 \"Pelapor menelepon\" --yes", "sari"},
    WritingVerb{
        "correct",
        "correct YK-2026-0002 --entry 2 --doc surat-pengaduan,number=P-12/2026 --reason \"Salah ketik\" --yes",
        "sari"},
    WritingVerb{
        "forget",
        "forget YK-2026-0002 --entry 6 --kind surat-pengaduan --basis Jadwal --reason Habis --yes",
        "agus", attach_a_scan, Extent::then_removes},
    WritingVerb{"documents check", "documents check --purge", "sari", leave_a_forgotten_scan},
    WritingVerb{"documents pack", "documents pack YK-2026-0002 -o ~/paket.age", "sari",
                attach_a_scan, Extent::random_key},
    WritingVerb{"documents unpack", "documents unpack ~/paket.age --identity ~/.ssh/agus", "sari",
                send_a_parcel},
    WritingVerb{"hold", "hold YK-2026-0002 menunggu-instansi --yes", "budi"},
    WritingVerb{"resume", "resume YK-2026-0002 --yes", "budi", stop_the_clock},
    WritingVerb{"assign", "assign YK-2026-0002 sari --reason \"Disposisi kabid\" --yes", "budi"},
    WritingVerb{"migrate", "migrate YK-2026-0002 --reason \"Prosedur baru\" --yes", "agus",
                publish_version_2},
    WritingVerb{"return", "return YK-2026-0002 --step 4 --reason \"Disposisi tidak jelas\" --yes",
                "sari"},
    WritingVerb{
        "exit",
        "exit YK-2026-0002 dicabut --reason \"Dicabut pelapor\" --doc surat-pencabutan,number=C-1/2026 --yes",
        "budi"},
    WritingVerb{"cosign", "cosign YK-2026-0003 --yes", "joko"},
    WritingVerb{"repair", "repair YK-2026-0002 --yes", "budi", break_the_last_entry},
    WritingVerb{"seal", "seal --yes", "rina", make_sealer},
    WritingVerb{"reapply", "reapply YK-2026-0002 --from HEAD^ --yes", "sari", lose_a_note},
    WritingVerb{"key new", "key new --file ~/.ssh/baru --no-passphrase", "sari", nullptr,
                Extent::random_key},
    WritingVerb{
        "calendar new",
        "calendar new --day \"2026-11-26 cuti-bersama Cuti Bersama Contoh\" --decree \"SKB 1/2026\" "
        "--decreed 2026-03-01",
        "agus"},
    WritingVerb{"roster enrol",
                "roster enrol tono --name \"Tono Contoh\" --public-key ~/.ssh/tono.pub --yes",
                "agus"},
    WritingVerb{"roster key", "roster key sari --public-key ~/.ssh/tono.pub --yes", "agus"},
    WritingVerb{
        "roster revoke-key",
        "roster revoke-key sari --public-key ~/.ssh/sari.pub --reason \"Kunci hilang\" --yes",
        "agus"},
    WritingVerb{
        "roster appoint",
        "roster appoint sari kabid-ham --capacity plh --until 2026-03-31 --basis \"Surat 1/2026\" --yes",
        "agus"},
    WritingVerb{"roster dismiss",
                "roster dismiss sari kasubbid-ppi --reason \"Pindah tugas\" --yes", "agus"},
    WritingVerb{"roster admin", "roster admin budi --yes", "agus"},
    WritingVerb{"roster unadmin", "roster unadmin budi --yes", "agus", add_admin},
    WritingVerb{"roster publish", "roster publish office.yaml --yes", "agus", retitle_the_office},
    WritingVerb{"roster quorum", "roster quorum 2 --yes", "agus", add_admin},
    WritingVerb{"roster cosign", "roster cosign 20 --yes", "budi", leave_a_change_pending},
    WritingVerb{"lint", "lint", "sari", nullptr, Extent::cache_only},
    WritingVerb{"show", "show YK-2026-0001", "sari", add_admin, Extent::cache_only},
};

}  // namespace

std::span<const WritingVerb> writing_verbs() { return kWriting; }

}  // namespace yankomas::faults
