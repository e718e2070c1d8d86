// Tests with names that some disks can't keep apart, with devices, and with names and paths as long
// as the system allows.
// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <unistd.h>

#include "program/hostile_world.h"

namespace yankomas::test {

namespace {

// Makes a character device, or a link to one where this user may make no device. The program must
// open neither.
void make_device(const TestHost& host, const std::string& path) {
    fs::remove_all(host.full(path));
    fs::create_directories(fs::path(host.full(path)).parent_path());
    constexpr dev_t kZero = (1U << 8U) | 5U;  // /dev/zero, which never ends
    if (::mknod(host.full(path).c_str(), S_IFCHR | 0666U, kZero) != 0)
        fs::create_symlink("/dev/zero", host.full(path));
}

CaseWorld case_with_two_documents(const OfficeWorld& office, const std::string& first,
                                  const std::string& second) {
    CaseWorld one = small_case_at_step_2(office);
    for (const std::string& path : {first, second}) {
        CaseWorld::Act act = attach_act("putusan");
        act.entry.documents = {{DocumentKind("putusan"), {}, {}, path, 3, sha256("isi")}};
        one.sign(std::move(act), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    }
    return one;
}

// Makes folders inside one another, one by one, until no path may be longer, and returns their
// number.
int make_deep(const std::string& folder, const std::string& name) {
    int at = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY);
    int depth = 0;
    for (std::size_t length = folder.size(); length < 6000; length += name.size() + 1) {
        if (::mkdirat(at, name.c_str(), 0700) != 0) break;
        const int next = ::openat(at, name.c_str(), O_RDONLY | O_DIRECTORY);
        ::close(at);
        at = next;
        ++depth;
    }
    ::close(at);
    return depth;
}

}  // namespace

TEST_CASE("hostile names: two documents of a case that differ only in capital letters") {
    const auto signed_twins = [](const TestHost& host) {
        put_case(host,
                 case_with_two_documents(small_office(), "documents/2026/YK-2026-0001/surat.pdf",
                                         "documents/2026/YK-2026-0001/Surat.pdf"));
    };
    check_attack({"in one folder", signed_twins, 1,
                  "error[YK206]: documents/2026/YK-2026-0001/Surat.pdf differs from the document "
                  "documents/2026/YK-2026-0001/surat.pdf only in capital letters"});
    check_attack(
        {"in the folder's name",
         [](const TestHost& host) {
             put_case(host, case_with_two_documents(small_office(), "documents/a/surat.pdf",
                                                    "Documents/a/surat.pdf"));
         },
         1, "error[YK206]: Documents/a/surat.pdf differs from the document documents/a/surat.pdf"});
}

TEST_CASE("hostile names: files that differ only in capital letters or in their Unicode form") {
    const std::string folder = "documents/2026/YK-2026-0001/";
    struct Row {
        std::string path;
        std::string told;
    };
    const Row rows[] = {
        {folder + "Surat.pdf",
         "documents/2026/YK-2026-0001/surat.pdf: error[YK206]: the name differs from Surat.pdf"},
        {"documents/2026/yk-2026-0001/x", "documents/2026/yk-2026-0001: error[YK206]"},
        {"sops/Contoh-1.yaml",
         "sops/contoh-1.yaml: error[YK006]: the name differs from Contoh-1.yaml"},
        {"calendars/CONTOH-2026a.yaml", "calendars/contoh-2026a.yaml: error[YK006]"},
        {"cases/2026/yk-2026-0001.yaml", "cases/2026/yk-2026-0001.yaml: error[YK006]"},
        {"cases/2026/Y\xe2\x84\xaa-2026-0001.yaml",
         "error[YK006]: the name differs from YK-2026-0001.yaml"},
    };
    for (const Row& row : rows) {
        check_attack(
            {row.path, [&](const TestHost& host) { host.write(row.path, "x"); }, 1, row.told});
    }
    check_attack({"two forms of an accent",
                  [&](const TestHost& host) {
                      host.write(folder + "caf\xc3\xa9.pdf", "x");
                      host.write(folder + "cafe\xcc\x81.pdf", "x");
                  },
                  1, "only in capital letters or in how accents are written"});
}

// A fixed bug: attach once gave its copy the lower-case name of a file that was there already.
TEST_CASE("hostile names: attach makes no twin, and signs none") {
    TestHost host;
    const OfficeWorld office = small_office();
    put_office(host, office);
    put_case(host, small_case_at_step_2(office));
    host.now = time_of("2026-12-01T09:00:00+07:00");
    host.write("documents/2026/YK-2026-0001/Putusan.pdf", "yang pertama");
    host.write("documents/2026/YK-2026-0001/lampiran.pdf", "lampiran");
    host.write(host.folder_path("surat.pdf"), "yang kedua");
    REQUIRE(run_as(host, "sari",
                   words("attach 0001 --doc putusan=" + host.folder_path("surat.pdf") + " --yes"))
                .code == 0);
    CHECK(holds(host.read(kCase), "file: documents/2026/YK-2026-0001/putusan-2.pdf\n"));
    REQUIRE(
        run_as(host, "sari",
               words("attach 0001 --doc putusan=documents/2026/YK-2026-0001/lampiran.pdf --yes"))
            .code == 0);
    fs::rename(host.full("documents/2026/YK-2026-0001/lampiran.pdf"),
               host.full("documents/2026/YK-2026-0001/Lampiran.pdf"));
    check_refused(host, "sari",
                  words("attach 0001 --doc putusan=documents/2026/YK-2026-0001/Lampiran.pdf --yes"),
                  {1, {"YK206", "only in capital letters", "attach the file under another name"}});
}

TEST_CASE("hostile names: a device is told and never read") {
    for (const char* path : {"office.yaml", "roster.yaml", "sops/contoh-1.yaml",
                             "calendars/contoh-2026a.yaml", kCase}) {
        check_attack({fmt::format("device {}", path),
                      [&](const TestHost& host) { make_device(host, path); }, 3, path});
    }
    check_attack(
        {"a document", [](const TestHost& host) { make_device(host, kDocument); }, 1, "YK206"});
    check_attack({"seals.yaml", [](const TestHost& host) { make_device(host, "seals.yaml"); }, 3,
                  "seals.yaml"});
    check_attack(
        {"documents", [](const TestHost& host) { make_device(host, "documents"); }, 1, "YK206"});
}

TEST_CASE("hostile names: names of 255 bytes, and folders deeper than any path") {
    const std::string longest(255, 'x');
    check_attack({"a case of 255 bytes",
                  [&](const TestHost& host) {
                      host.write("cases/2026/" + longest.substr(5) + ".yaml", "x");
                  },
                  1, "YK008"});
    check_attack({"a case id of 64 and a name of 255 letters",
                  [&](const TestHost& host) {
                      host.write("cases/2026/Y" + std::string(249, '1') + ".yaml", "x");
                  },
                  1, "YK008"});
    for (const char* folder : {"sops", "calendars", "documents", "cases"}) {
        const int code = std::string_view(folder) == "cases" ? 1 : 0;
        check_attack(
            {fmt::format("deep {}", folder),
             [&](const TestHost& host) { CHECK(make_deep(host.full(folder), longest) > 16); }, code,
             ""});
    }
    check_attack({"a signed path of 255 bytes",
                  [&](const TestHost& host) {
                      put_case(host, case_with_document(small_office(),
                                                        "documents/" + longest.substr(10), "isi"));
                  },
                  0, "YK205"});
    check_attack({"a signed path of 256 bytes",
                  [&](const TestHost& host) {
                      put_case(host, case_with_document(small_office(),
                                                        "documents/" + longest.substr(9), "isi"));
                  },
                  1, "YK005"});
}

}  // namespace yankomas::test
