// Tests of where the pages of export html may be written: a refusal leaves nothing behind.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iterator>

#include "program/office_on_disk.h"

namespace yankomas::test {

namespace fs = std::filesystem;

namespace {

struct PagesWorld : OfficersAtWork {
    PagesWorld() {
        put_office(host, office);
        put_case(host, small_case_at_step_2(office));
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
    // Checks that the folder is refused, and that nothing is made in the office.
    void refuses(const std::string& folder) {
        CAPTURE(folder);
        const auto count = [&] {
            return std::distance(fs::recursive_directory_iterator(host.working_folder), {});
        };
        const auto before = count();
        const Ran ran = run("sari", {"export", "html", folder});
        CHECK(ran.code == 1);
        CHECK(holds(ran.err, "pages do not belong into the office folder"));
        CHECK(count() == before);
    }
};

}  // namespace

TEST_CASE("pages: a folder in the office is refused before anything is made") {
    PagesWorld world;
    for (const char* folder : {"a", "./a/b/c", "cases/a/b", "../work/a/b", "a/../b/c"})
        world.refuses(folder);
    fs::create_directory_symlink(world.host.working_folder, world.host.folder_path("kantor"));
    world.refuses("../kantor/a/b");
}

TEST_CASE("pages: folders above a new one outside the office are made") {
    PagesWorld world;
    const Ran ran = world.run("sari", "export html ../a/b/c");
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(fs::exists(world.host.folder_path("a/b/c/index.html")));
}

}  // namespace yankomas::test
