// Tests of seals that a stranger made, cut or hid, and of strange files in their folder.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/write.h"
#include "core/seal/manifest.h"
#include "program/hostile_world.h"
#include "program/repository_on_disk.h"
#include "store/office/verify.h"
#include "support/sign_journal.h"

namespace yankomas::test {

namespace {

constexpr const char* kFirst = "seals/2026-11-30-1.txt";
constexpr const char* kNext = "seals/2026-11-30-2.txt";

OfficeWorld sealers_office() {
    OfficeWorld office = small_office();
    office.enrol("rina");
    office.appoint("rina", kSealerRole);
    return office;
}

void put_sealed(const TestHost& host, int seals = 1) {
    OfficeWorld office = sealers_office();
    office.seal({small_case_at_step_2(office)}, "rina", "2026-11-30T12:00:00+07:00");
    if (seals > 1) office.seal({small_case_at_step_3(office)}, "rina", "2026-11-30T17:00:00+07:00");
    put_as_it_is(host, office);
    put_case(host, small_case_at_step_3(office));
}

void check_sealed(const std::string& name, const std::function<void(const TestHost&)>& make,
                  int code, const std::string& told) {
    check_attack({name,
                  [&](const TestHost& host) {
                      put_sealed(host);
                      make(host);
                  },
                  code, told});
}

}  // namespace

TEST_CASE("hostile seals: links, fifos, sockets and folders are told and never followed") {
    check_sealed(
        "nothing", [](const TestHost&) {}, 0, "");
    check_sealed(
        "seals.yaml is a link", [](const TestHost& host) { make_link(host, "seals.yaml"); }, 3,
        "seals.yaml");
    check_sealed(
        "seals.yaml is a fifo", [](const TestHost& host) { make_fifo(host, "seals.yaml"); }, 3,
        "seals.yaml");
    check_sealed(
        "the manifest is a link", [](const TestHost& host) { make_link(host, kFirst); }, 1,
        "YK112");
    check_sealed(
        "the manifest is a fifo", [](const TestHost& host) { make_fifo(host, kFirst); }, 1,
        "YK112");
    check_sealed(
        "the manifest is a socket", [](const TestHost& host) { make_socket(host, kFirst); }, 1,
        "YK112");
    check_sealed(
        "the manifest is a folder",
        [](const TestHost& host) {
            fs::remove(host.full(kFirst));
            fs::create_directory(host.full(kFirst));
        },
        1, "YK112");
    check_sealed(
        "seals/ is a link", [](const TestHost& host) { make_link(host, "seals"); }, 3, "seals");
}

TEST_CASE("hostile seals: size and names are borne") {
    check_sealed(
        "a manifest of 5 GiB", [](const TestHost& host) { make_huge(host, kFirst); }, 3, kFirst);
    check_sealed(
        "seals.yaml of 5 GiB", [](const TestHost& host) { make_huge(host, "seals.yaml"); }, 3,
        "seals.yaml");
    check_sealed(
        "a manifest of 4 MiB of nothing",
        [](const TestHost& host) { host.write(kFirst, std::string(4U << 20U, 'x')); }, 1, "YK112");
    check_sealed(
        "a million seals",
        [](const TestHost& host) {
            host.write("seals.yaml", host.read("seals.yaml") + repeated("- do: seal\n", 300000));
        },
        1, "seals.yaml");
    check_sealed(
        "strange names",
        [](const TestHost& host) {
            for (const char* name : {"\x1b[31m.txt", "a\nb.txt", "::error::x.txt", "##vso[x].txt"})
                host.write(std::string("seals/") + name, "x");
            fs::create_symlink("/etc/passwd", host.full("seals/link.txt"));
            make_fifo(host, "seals/fifo.txt");
        },
        0, "no seal names this file");
}

TEST_CASE("hostile seals: a later seal that has fewer entries of a case is an error") {
    check_attack(
        {"backwards",
         [](const TestHost& host) {
             OfficeWorld office = sealers_office();
             const CaseWorld late = small_case_at_step_3(office);
             office.seal({late}, "rina", "2026-11-30T16:00:00+07:00");
             put_as_it_is(host, office);
             put_case(host, late);
             const CaseJournal early = read_case(kCase, small_case_at_step_2(office).bytes);
             Manifest manifest;
             manifest.roster = office.record().roster.position();
             manifest.cases = {
                 {early.header.id, static_cast<int>(early.entries.size()), head_of(early)}};
             const std::string bytes = write_manifest(manifest);
             SealEntry entry;
             entry.number = EntryNumber{2};
             entry.at = time_of("2026-11-30T17:00:00+07:00");
             entry.by = PersonId("rina");
             entry.role = RoleId(kSealerRole);
             entry.roster = manifest.roster;
             entry.cases = 1;
             entry.manifest = kNext;
             entry.digest = sha256(bytes);
             host.write(kNext, bytes);
             host.write("seals.yaml",
                        sign_journal(host.read("seals.yaml") + write_entry(entry),
                                     make_test_key("rina"), seal_schema().name_space));
         },
         0,
         "warning[YK111]: seal 2 has YK-2026-0001 up to entry 2, but seal 1 had it up to entry 4"});
}

TEST_CASE(
    "hostile seals: a last seal that is dropped is seen by lint --since, and by nothing in the folder") {
    TestHost host;
    put_sealed(host, 2);
    host.now = time_of("2026-12-01T09:00:00+07:00");
    DiskRepository git{host};
    git.commit_all("sealed");
    CHECK(run_as(host, "sari", words("lint --since HEAD")).code == 0);
    std::string bytes = host.read("seals.yaml");
    host.write("seals.yaml", bytes.substr(0, bytes.rfind("- do: seal")));
    fs::remove(host.full(kNext));
    CHECK(run_as(host, "sari", {"lint"}).code == 0);
    const Ran ran = run_as(host, "sari", words("lint --since HEAD"));
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "seals.yaml"));
    CHECK(holds(ran.out, "error[YK601]: the end is gone: HEAD had 2 entries, here are 1"));
}

// A signature that was verified before says nothing about what was sealed.
TEST_CASE("hostile seals: a sealed case that was changed is never believed from memory") {
    TestHost host;
    put_sealed(host, 2);
    host.now = time_of("2026-12-01T09:00:00+07:00");
    REQUIRE(run_as(host, "sari", {"lint"}).code == 0);
    REQUIRE(fs::exists(host.folder_path("home/.cache/yankomas/verified")));
    const std::string whole = host.read(kCase);
    for (std::size_t at = 0; at < whole.size(); at += 37) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        host.write(kCase, changed);
        if (run_as(host, "sari", {"lint"}).code != 1) FAIL_CHECK("byte ", at);
    }
    // This case is well signed and remembered, but is not what the seal has.
    const OfficeWorld office = sealers_office();
    CaseWorld other = small_case_at_step_2(office);
    other.step(2, "tono", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    other.sign(cosign_act(2, 3), "budi", "kepala", "2026-11-30T14:00:00+07:00");
    put_case(host, other);
    for (int run = 0; run < 2; ++run) {
        const Ran ran = run_as(host, "sari", {"lint"});
        CHECK(ran.code == 1);
        CHECK(holds(ran.out, "error[YK111]"));
    }
}

}  // namespace yankomas::test
