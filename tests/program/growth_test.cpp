// Tests that every verb adds what it signs at the end of one file, and that `git diff` shows
// nothing else.
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

struct Act {
    const char* person;
    const char* at;
    const char* args;
    const char* file;  // the one that grows or comes to be
};

std::map<std::string, std::string> files_of(const TestHost& host) {
    std::map<std::string, std::string> files;
    for (auto& [path, bytes] : host.all_files()) files.emplace(path, bytes);
    return files;
}

}  // namespace

TEST_CASE("every act on a case adds at the end of its file, and touches no other") {
    constexpr const char* kSecond = "cases/2026/YK-2026-0002.yaml";
    const Act rows[] = {
        {"sari", "09:00", "new contoh --title Perkara --yes", kCase},
        {"sari", "09:01", "advance 0001 --for PK-0001 --doc permohonan,number=1 --yes", kCase},
        {"sari", "09:02", "note 0001 Catatan --yes", kCase},
        {"sari", "09:03", "attach 0001 --doc putusan,number=0 --yes", kCase},
        {"sari", "09:04", "hold 0001 menunggu-berkas --yes", kCase},
        {"sari", "09:05", "resume 0001 --yes", kCase},
        {"budi", "09:06", "advance 0001 --outcome setuju --doc putusan,number=1 --yes", kCase},
        {"tono", "09:07", "cosign 0001 --yes", kCase},
        {"sari", "09:08", "return 0001 --step 1 --reason Salah --yes", kCase},
        {"sari", "09:09", "advance 0001 --for PK-0001 --doc permohonan,number=2 --yes", kCase},
        {"budi", "09:10", "exit 0001 dicabut --reason Dicabut --doc pencabutan,number=1 --yes",
         kCase},
        {"sari", "09:11",
         "new contoh --title Perkara --advance --for PK-0002 --doc permohonan,number=3 --yes",
         kSecond},
    };
    TestHost host;
    put_office(host, small_office());
    for (const Act& row : rows) {
        CAPTURE(row.args);
        host.now = time_of("2026-12-01T" + std::string(row.at) + ":00+07:00");
        const auto before = files_of(host);
        const Ran ran = run_as(host, row.person, words(row.args));
        CAPTURE(ran.err);
        REQUIRE(ran.code == 0);
        auto after = files_of(host);
        const std::string old =
            before.count(host.full(row.file)) != 0 ? before.at(host.full(row.file)) : "";
        const std::string now = after.at(host.full(row.file));
        CHECK(now.size() > old.size());
        CHECK(now.starts_with(old));
        after.erase(host.full(row.file));
        auto others = before;
        others.erase(host.full(row.file));
        CHECK(after == others);
    }
    CHECK(run_as(host, "sari", words("lint --strict")).code == 0);
}

}  // namespace yankomas::test
