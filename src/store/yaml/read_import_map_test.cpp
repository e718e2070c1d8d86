// Tests the file that says which column is which.
// SPDX-License-Identifier: Apache-2.0
#include "store/yaml/read_import_map.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("a map of columns") {
    Findings findings;
    const auto choices = read_import_map(
        "sop: yankomas\nreason: pindah dari buku\ndates: dmy\n"
        "columns: {register: No. Agenda, title: Perihal}\n",
        "peta.yaml", findings);
    CHECK(findings.empty());
    REQUIRE(choices);
    CHECK(choices->sop == SopId("yankomas"));
    CHECK(choices->reason == "pindah dari buku");
    CHECK(choices->dates == DateOrder::dmy);
    REQUIRE(choices->titles.size() == 2);
    CHECK(choices->titles[0].first == ImportColumn::register_text);
    CHECK(choices->titles[0].second == "No. Agenda");
}

TEST_CASE("what a map may not say") {
    for (const char* text : {"dates: mdy\n", "columns: {nomor: A}\n", "kolom: {}\n", "[]\n"}) {
        CAPTURE(text);
        Findings findings;
        CHECK_FALSE(read_import_map(text, "peta.yaml", findings));
        CHECK(findings.size() == 1);
    }
}

}  // namespace yankomas
