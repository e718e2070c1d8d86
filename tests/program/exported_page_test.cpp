// Tests that the page of a case says the same of the check whoever makes it: show, or export html.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"
#include "support/roster_acts.h"

namespace yankomas::test {

namespace {

std::string said_of_check(const std::string& page) {
    const std::size_t at = page.find("The check found");
    return at == std::string::npos ? "nothing is said" : page.substr(at, page.find(". ", at) - at);
}

}  // namespace

TEST_CASE("exported page: it counts the warnings and notes that show counts") {
    OfficersAtWork world;
    put_office(world.host, world.office);
    put_case(world.host, small_case_at_step_2(world.office));
    put_case(world.host, small_case_closed(world.office, "YK-2026-0002"));
    world.host.now = time_of("2026-12-01T09:00:00+07:00");
    world.sign("sari", {"note", "0001", "Telepon pelapor 0812-3456-7890"});
    world.host.now = time_of("2026-12-15T09:00:00+07:00");
    const std::string pages = world.host.folder_path("pages");
    REQUIRE(world.run("sari", {"export", "html", pages}).code == 0);
    for (const char* id : {"YK-2026-0001", "YK-2026-0002"}) {
        CAPTURE(id);
        const std::string shown =
            said_of_check(world.run("sari", {"show", id, "--format", "html"}).out);
        CHECK(shown != "nothing is said");
        CHECK(said_of_check(world.host.read(pages + "/case-" + id + ".html")) == shown);
    }
    CHECK(holds(world.run("sari", {"show", "0001", "--format", "html"}).out, "1 warning"));
}

}  // namespace yankomas::test
