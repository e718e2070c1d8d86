// Tests of comparing versions of a journal.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/lost_entries.h"

#include <doctest/doctest.h>

namespace yankomas {

namespace {

const std::string kHeader = "yankomas: case/1\nentries:\n";

std::string entry(const std::string& by, const std::string& hour, const std::string& note,
                  const std::string& sig) {
    return "- do: note\n  at: 2026-03-02T" + hour + ":00:00+07:00\n  by: " + by + "\n  note: \"" +
           note + "\"\n  sig: " + sig + "\n";
}

}  // namespace

TEST_CASE("lost: entries are found by their bytes, whatever a block of text says") {
    const std::string bytes =
        kHeader + "- do: note\n  by: sari\n  note: |-\n    - do: step\n    by: budi\n  sig: AA\n";
    const auto entries = entries_of(bytes);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0]["do"] == "note");
    CHECK(entries[0]["by"] == "sari");
    CHECK(entries[0]["step"] == "");
    CHECK(bytes.substr(entries[0].sig_line) == "  sig: AA\n");
    CHECK(entries[0].begin + entries[0].text.size() == bytes.size());
    CHECK(entries_of("").empty());
    CHECK(entries_of("\n- do: note").size() == 1);
}

TEST_CASE("lost: a journal that grew lost nothing, one that was cut lost its end") {
    const std::string short_one = kHeader + entry("sari", "09", "a", "A1");
    const std::string long_one = short_one + entry("budi", "10", "b", "B1");
    CHECK(lost_entries(short_one, long_one).empty());
    CHECK(common_entries(short_one, long_one) == 1);
    const auto lost = lost_entries(long_one, short_one);
    REQUIRE(lost.size() == 1);
    CHECK(lost[0].entry.number == EntryNumber{2});
    CHECK(!lost[0].again);
}

TEST_CASE(
    "lost: signed again is the same, by the same person, and not earlier; one stands for one") {
    const std::string base = kHeader + entry("sari", "09", "a", "A1");
    const std::string then = base + entry("budi", "10", "b", "B1") + entry("budi", "10", "b", "B2");
    const auto again_in = [&](const std::string& more) {
        return lost_entries(then, base + more).at(0).again;
    };
    CHECK(again_in(entry("tono", "09", "x", "X1") + entry("budi", "11", "b", "B3")) ==
          EntryNumber{3});
    CHECK(!again_in(entry("budi", "09", "b", "B3")));
    CHECK(!again_in(entry("tono", "11", "b", "B3")));
    CHECK(!again_in(entry("budi", "11", "c", "B3")));
    const auto both = lost_entries(then, base + entry("budi", "11", "b", "B3"));
    REQUIRE(both.size() == 2);
    CHECK(both[0].again.has_value());
    CHECK(!both[1].again.has_value());
}

TEST_CASE("lost: signed again is about the same entry, whatever its number is now") {
    const auto correct = [](int number, const std::string& hour, const std::string& sig) {
        return "- do: correct\n  entry: " + std::to_string(number) + "\n  at: 2026-03-02T" + hour +
               ":00:00+07:00\n  by: budi\n  sig: " + sig + "\n";
    };
    const std::string base =
        kHeader + entry("sari", "09", "a", "A1") + entry("tono", "09", "b", "B1");
    const auto again_in = [&](const std::string& then, const std::string& more) {
        return lost_entries(base + then, base + more).back().again;
    };
    CHECK(again_in(correct(1, "10", "C1"), correct(1, "11", "C2")) == EntryNumber{3});
    CHECK(!again_in(correct(1, "10", "C1"), correct(2, "11", "C2")));
    // Entry 3 of the old version is entry 4 of the new one.
    const std::string then = entry("budi", "10", "c", "D1") + correct(3, "10", "D2");
    const std::string now = entry("tono", "10", "x", "X1") + entry("budi", "11", "c", "D3");
    CHECK(again_in(then, now + correct(4, "11", "D4")) == EntryNumber{5});
    CHECK(!again_in(then, now + correct(3, "11", "D4")));
}

TEST_CASE("lost: an entry whose signature stands is not lost") {
    const std::string then = kHeader + entry("sari", "09", "a", "A1");
    CHECK(lost_entries(then, kHeader + "=======\n" + entry("sari", "09", "a", "A1")).empty());
}

TEST_CASE("lost: which files grow, and which stay") {
    for (const char* path : {"roster.yaml", "seals.yaml", "cases/2026/YK-2026-0001.yaml"})
        CHECK(is_journal_file(path));
    for (const char* path :
         {"x/roster.yaml", "cases/YK-2026-0001.yaml", "cases/2026/x.yaml", "cases/2026/a/YK-1.yaml",
          "cases/20a6/YK-1.yaml", "cases/2026.yaml", "cases/.yaml", "sops/x-1.yaml", ""})
        CHECK_MESSAGE(!is_journal_file(path), path);
    CHECK(is_manifest_file("seals/2026-03-02-1.txt"));
    CHECK(!is_manifest_file("seals/../x.txt"));
    CHECK(name_space_of("roster.yaml") == "yankomas-roster");
    CHECK(name_space_of("seals.yaml") == "yankomas-seal");
    CHECK(name_space_of("cases/2026/YK-2026-0001.yaml") == "yankomas-case");
}

TEST_CASE("lost: another case of the same id, opened by the same person, is no second signature") {
    const auto journal = [](const std::string& id, const std::string& title, const char* hour) {
        return "yankomas: case/1\ncase: " + id + "\ntitle: \"" + title + "\"\nentries:\n" +
               entry("sari", hour, "a", hour);
    };
    const auto again_in = [&](const std::string& now) {
        return lost_entries(journal("YK-1", "Satu", "09"), now).at(0).again;
    };
    CHECK(again_in(journal("YK-2", "Satu", "10")) == EntryNumber{1});
    CHECK(!again_in(journal("YK-1", "Lain", "10")));
    CHECK(!again_in(journal("YK-2", "Lain", "10")));
}

TEST_CASE("lost: only what is dated in the future as a whole was taken away") {
    const std::string base = kHeader + entry("sari", "09", "a", "A1");
    const std::string then = base + entry("budi", "12", "b", "B1") + entry("budi", "13", "c", "C1");
    const auto nine = *parse_instant("2026-03-02T09:00:00+07:00");
    const std::string_view all = then;
    CHECK(taken_away_from(all, base, nine) == EntryNumber{2});
    CHECK(taken_away_from(all, base + entry("tono", "09", "x", "X1"), nine) == EntryNumber{2});
    CHECK(!taken_away_from(all, base, nine + 3 * 3600));
    CHECK(!taken_away_from(all, all, nine));
    CHECK(!taken_away_from(all, then + entry("tono", "14", "x", "X1"), nine));
    CHECK(!taken_away_from(all, "", nine));
    CHECK(!taken_away_from(all, "yankomas: case/1\nentries:\n", nine));
    CHECK(taken_away_from(all, "", nine - 3600) == EntryNumber{1});
    CHECK(!taken_away_from(then + "- do: note\n  sig: D1\n", base, nine));
    CHECK(!taken_away_from("", "", nine));
}

TEST_CASE("lost: what stands above it must be what it was, also if all of it was ahead") {
    const std::string then =
        kHeader + entry("sari", "12", "a", "A1") + entry("budi", "13", "b", "B1");
    const auto nine = *parse_instant("2026-03-02T09:00:00+07:00");
    REQUIRE(taken_away_from(then, kHeader, nine) == EntryNumber{1});
    SUBCASE("another header") {
        CHECK(!taken_away_from(then, "yankomas: case/2\nentries:\n", nine));
    }
    SUBCASE("a header that is cut") { CHECK(!taken_away_from(then, "yankomas: case/1\n", nine)); }
    SUBCASE("another header with other entries") {
        CHECK(!taken_away_from(then, "case: x\n" + kHeader + entry("tono", "09", "x", "X1"), nine));
    }
}

}  // namespace yankomas
