// Tests of the question before a signature: it is laid out for the terminal on which it is asked.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

// Returns the number of columns of the longest line above the bytes that are signed.
int width_of_words(std::string_view question) {
    int widest = 0;
    for (const auto line : split(question.substr(0, question.find("It follows ")), '\n'))
        widest = std::max(widest, display_width(line));
    return widest;
}

}  // namespace

TEST_CASE("question: it is as wide as the terminal behind stderr, wherever the answer goes") {
    OfficersAtWork world;
    put_office(world.host, world.office);
    put_case(world.host, small_case_at_step_2(world.office));
    world.host.now = time_of("2026-12-01T09:00:00+07:00");
    std::vector<std::string> command;
    std::string person = "sari";
    SUBCASE("of an entry of a case") {
        command = {"note", "0001",
                   "surat dibaca lagi dan tidak ada yang kurang di dalamnya hari ini"};
    }
    SUBCASE("of an entry of the roster") {
        command = {"roster",  "appoint", "budi",
                   "petugas", "--basis", "Keputusan Kepala Kantor Wilayah Nomor 123 Tahun 2026"};
        person = "admin";
    }
    command.emplace_back("--dry-run");
    const int plain = width_of_words(world.run(person, command).err);
    CHECK(plain > 60);
    world.host.err_width = 60;
    const Ran ran = world.run(person, command);
    CAPTURE(ran.err);
    REQUIRE(ran.code == 0);
    CHECK(width_of_words(ran.err) <= 60);
    CHECK(width_of_words(ran.err) > 40);
}

}  // namespace yankomas::test
