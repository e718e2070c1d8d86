// Tests of names that differ only in capital letters or in their Unicode form.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/name_twins.h"

#include <doctest/doctest.h>

#include "support/memory_files.h"

namespace yankomas {

namespace {

void put(MemoryFiles& files, const std::string& folder, const std::string& name) {
    REQUIRE(files.make_folders("/o/" + folder));
    REQUIRE(files.create("/o/" + folder + "/" + name, "x"));
}

std::vector<std::string> twins(const MemoryFiles& files, const std::string& folder) {
    const auto found = name_twins(files, "/o", folder);
    REQUIRE(found);
    std::vector<std::string> lines;
    for (const Finding& finding : *found)
        lines.push_back(std::string(facts_of(finding.rule).id) + " " + finding.place.file);
    return lines;
}

}  // namespace

TEST_CASE("twins of a folder are found at every level") {
    MemoryFiles files;
    put(files, "documents/2026/YK-2026-0001", "a.pdf");
    put(files, "documents/2026/YK-2026-0001", "b.pdf");
    put(files, "documents/2026/YK-2026-0002", "a.pdf");
    CHECK(twins(files, "documents").empty());
    put(files, "documents/2026/YK-2026-0001", "A.pdf");
    CHECK(twins(files, "documents") ==
          std::vector<std::string>{"YK206 documents/2026/YK-2026-0001/a.pdf"});
    put(files, "documents/2026/yk-2026-0002", "c.pdf");
    CHECK(twins(files, "documents").size() == 2);
    put(files, "sops", "caf\xc3\xa9-1.yaml");
    put(files, "sops", "cafe\xcc\x81-1.yaml");
    CHECK(twins(files, "sops").front().starts_with("YK006 sops/"));
    CHECK(twins(files, "calendars").empty());
}

TEST_CASE("the twin of a name is another name") {
    MemoryFiles files;
    put(files, "d", "Surat.pdf");
    CHECK(twin_of(files, "/o/d", "surat.pdf") == "Surat.pdf");
    CHECK_FALSE(twin_of(files, "/o/d", "Surat.pdf"));
    CHECK_FALSE(twin_of(files, "/o/d", "surat-2.pdf"));
    CHECK_FALSE(twin_of(files, "/o/none", "surat.pdf"));
}

}  // namespace yankomas
