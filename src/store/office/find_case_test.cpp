// Packed names of cases keep the order of their paths.
// SPDX-License-Identifier: Apache-2.0
#include "store/office/find_case.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/memory_files.h"

namespace yankomas {

TEST_CASE("cases come in the order of their paths, also where one id begins another") {
    MemoryFiles files;
    std::vector<std::string> paths;
    for (const char* id : {"A-10", "A-1", "A-1-2", "B-1", "A-2", "A-1A", "A-9"}) {
        paths.push_back("cases/2026/" + file_of_case(id));
        files.put_file("/o/" + paths.back(), "x");
    }
    std::ranges::sort(paths);
    const auto cases = list_year(files, "/o", "cases/2026");
    REQUIRE(cases.has_value());
    REQUIRE(cases->size() == paths.size());
    for (std::size_t i = 0; i < paths.size(); ++i) CHECK((*cases)[i].path == paths[i]);
}

TEST_CASE("what is no case is a stray, and folders of years are found") {
    MemoryFiles files;
    files.put_file("/o/cases/2026/YK-1.yaml", "x");
    files.put_file("/o/cases/2026/notes.txt", "x");
    files.put_file("/o/cases/2025/YK-2.yaml", "x");
    files.put_file("/o/cases/later/YK-3.yaml", "x");
    Findings strays;
    const auto years = list_years(files, "/o", &strays);
    REQUIRE(years.has_value());
    CHECK(*years == std::vector<std::string>{"cases/2025", "cases/2026"});
    REQUIRE(strays.size() == 1);
    CHECK(strays[0].severity == Severity::error);
    auto cases = list_year(files, "/o", "cases/2026", &strays);
    REQUIRE(cases.has_value());
    CHECK(cases->size() == 1);
    REQUIRE(strays.size() == 2);
    CHECK(strays[1].place.file == "cases/2026/notes.txt");
    cases->keep([](const CasePath&) { return false; });
    CHECK(cases->size() == 0);
}

TEST_CASE("only the path of a case file names a case") {
    CHECK(case_path_of("cases/2026/YK-2026-0001.yaml")->id == CaseId("YK-2026-0001"));
    for (const char* path : {"cases/2026", "cases/2026/", "cases/2026/x.yaml", "cases/26/YK-1.yaml",
                             "sops/2026/YK-1.yaml", "cases/2026/YK-1.yml", "cases/2026/a/YK-1.yaml",
                             "cases/2026/YK-1.yaml/x", ""})
        CHECK_FALSE(case_path_of(path).has_value());
}

}  // namespace yankomas
