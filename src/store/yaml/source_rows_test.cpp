// Tests that the shipped procedures and calendar can be read, are sound, and say row by row what
// the source tables say.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "core/sop/soundness.h"
#include "store/yaml/read_source.h"

namespace yankomas {

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = YANKOMAS_SOURCE_DIR;

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::string listed(const std::vector<std::string>& names) {
    return names.empty() ? "-" : join(names, ",");
}

// Returns the rows of one procedure as in rows.tsv: "sop number time requires produces activity".
std::vector<std::string> rows_of(const Sop& sop) {
    std::vector<std::string> rows;
    for (const Step& step : sop.steps) {
        std::vector<std::string> required;
        for (const Requirement& requirement : step.requirements)
            required.push_back(requirement.kind.value);
        std::vector<std::string> produced;
        for (const DocumentKind& kind : step.produces) produced.push_back(kind.value);
        rows.push_back(join({sop.version.id.value, to_string(step.number), step.time_as_written,
                             listed(required), listed(produced), step.source.activity},
                            "\t"));
    }
    return rows;
}

std::vector<fs::path> shipped_sops() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(kRoot / "sops")) {
        if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
    }
    return paths;
}

std::string in_words(const Findings& findings) {
    std::string words;
    for (const Finding& found : findings) {
        words += std::to_string(found.place.line) + ":" + std::to_string(found.place.column) + " " +
                 in_english(found.what) + "\n";
    }
    return words;
}

}  // namespace

TEST_CASE("the shipped procedures say what the source says") {
    std::map<std::string, std::vector<std::string>> expected;
    const std::string table = bytes_of(kRoot / "tests" / "sops" / "rows.tsv");
    for (const std::string_view line : split(table, '\n')) {
        if (line.empty() || line.starts_with('#')) continue;
        expected[std::string(line.substr(0, line.find('\t')))].emplace_back(line);
    }
    std::size_t checked = 0;
    for (const fs::path& path : shipped_sops()) {
        CAPTURE(path.filename().string());
        Findings findings;
        const auto sop = read_sop(bytes_of(path), path.filename().string(), findings);
        CHECK(in_words(findings) == "");
        REQUIRE(sop);
        CHECK(path.stem().string() ==
              sop->version.id.value + "-" + std::to_string(sop->version.version));
        const Findings faults = check_soundness(*sop);
        CAPTURE(in_words(faults));
        CHECK_FALSE(has_errors(faults));
        CHECK(rows_of(*sop) == expected[sop->version.id.value]);
        ++checked;
    }
    CHECK(checked == 4);
    CHECK(expected.size() == 4);
}

TEST_CASE("the profile of 2022 is sound, and each step names its source or none") {
    const std::string name = "penanganan-2022-1.yaml";
    const fs::path path = kRoot / "examples" / "profiles" / "penanganan-2022" / name;
    Findings findings;
    const auto sop = read_sop(bytes_of(path), name, findings);
    CHECK(in_words(findings) == "");
    REQUIRE(sop);
    CHECK(in_words(check_soundness(*sop)) == "");
    REQUIRE(sop->steps.size() == 9);
    const std::map<int, std::string> of_the_regulation = {
        {2, "5 hari"}, {3, "10 hari"}, {4, "5 hari"}, {5, "5 hari"}};
    for (const Step& step : sop->steps) {
        CAPTURE(step.number.value);
        const auto known = of_the_regulation.find(step.number.value);
        const bool is_known = known != of_the_regulation.end();
        CHECK(step.note.starts_with(is_known ? "Sumber: Permenkumham 23/2022 Pasal 1"
                                             : "Disimpulkan: "));
        if (is_known) CHECK(step.time_as_written == known->second);
        CHECK(step.source.time.empty() != is_known);
    }
    // An incomplete file that nobody completes counts as withdrawn, and not a day earlier.
    const Outcome* withdrawn =
        find(sop->step(StepNumber{3})->outcomes, OutcomeId("tidak-dilengkapi"));
    REQUIRE(withdrawn);
    CHECK(withdrawn->after_limit);
    CHECK_FALSE(withdrawn->next.step);
}

TEST_CASE("the shipped calendar is readable") {
    Findings findings;
    const auto calendar = read_calendar(bytes_of(kRoot / "calendars" / "indonesia-2026b.yaml"),
                                        "indonesia-2026b.yaml", findings);
    CHECK(in_words(findings) == "");
    REQUIRE(calendar);
    CHECK(calendar->id == CalendarId("indonesia"));
    CHECK(calendar->version == "2026b");
    CHECK(in_words(calendar_faults(*calendar)) == "");
    // The decrees count the days of each year, and the rows must agree (calendar check).
    const std::map<int, std::pair<int, int>> decreed = {
        {2023, {16, 11}}, {2024, {19, 10}}, {2025, {17, 11}}, {2026, {17, 8}}, {2027, {18, 8}}};
    std::map<int, std::pair<int, int>> counted;
    for (const OfficialCount& count : calendar->counts) {
        REQUIRE(count.days.size() == 2);
        counted[count.year] = {count.days[0].second, count.days[1].second};
    }
    CHECK(counted == decreed);
    CalendarSource short_of_one = *calendar;
    short_of_one.days.pop_back();
    const Findings faults = calendar_faults(short_of_one);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].what.args[0].text == "2027");
}

TEST_CASE("rows of the calendar that are still open or rest on a Keppres say so") {
    Findings findings;
    const auto calendar = read_calendar(bytes_of(kRoot / "calendars" / "indonesia-2026b.yaml"),
                                        "indonesia-2026b.yaml", findings);
    REQUIRE(calendar);
    std::vector<std::string> open;
    for (const DayRow& row : calendar->days) {
        CAPTURE(to_string(row.date));
        const int year = civil_of(row.date).year;
        if (row.provisional) open.push_back(to_string(row.date));
        if (year == 2027) CHECK(row.decreed == parse_date("2026-09-15"));
        const bool is_leave = row.kind == DayKind::collective_leave;
        const std::map<int, std::string> keppres = {
            {2023, "16/2023"}, {2024, "7/2024"}, {2025, "2/2025"}, {2026, "42/2025"}};
        // That of 18 August 2025 came later, and its Keppres is not known here.
        const auto known = keppres.find(year);
        if (is_leave && known != keppres.end() && row.date != parse_date("2025-08-18"))
            CHECK(row.decree.ends_with("; Keppres " + known->second));
    }
    CHECK(open == std::vector<std::string>{"2027-03-10", "2027-03-11", "2027-05-17"});
}

// No bytes may crash a reader, and nothing may be read from a file in which something is wrong.
TEST_CASE("spoiled files") {
    std::vector<std::string> seeds;
    for (const fs::path& path : shipped_sops()) {
        const std::string bytes = bytes_of(path);
        seeds.push_back(bytes.substr(bytes.find("\nroles:"), 2500));
        seeds.push_back(bytes.substr(bytes.find("\nsteps:"), 2500));
    }
    seeds.push_back(bytes_of(kRoot / "calendars" / "indonesia-2026b.yaml").substr(900, 2500));
    seeds.emplace_back("office: a\ntitle: b\nzone: WIB\ncase-id: {default: \"A{number:1}\"}\n");
    constexpr std::string_view kSpice = ":#-?&*!|>'\"%@`{}[],~ \n\t\\<=0\xc3\xa9";

    std::mt19937 random(20260302);  // the same sequence everywhere
    const auto below = [&random](std::size_t limit) {
        return static_cast<std::size_t>(random()) % limit;
    };
    for (int round = 0; round < 20'000; ++round) {
        const std::string& seed = seeds[below(seeds.size())];
        const std::size_t start = below(seed.size());
        std::string bytes =
            round % 4 == 0 ? seed.substr(0, 400) : seed.substr(start, 40 + below(300));
        for (std::size_t edits = 1 + below(4); edits > 0 && !bytes.empty(); --edits) {
            const std::size_t at = below(bytes.size());
            switch (below(4)) {
                case 0: bytes[at] = kSpice[below(kSpice.size())]; break;
                case 1: bytes.insert(at, 1, kSpice[below(kSpice.size())]); break;
                case 2: bytes.erase(at, 1 + below(8)); break;
                default: bytes.insert(at, bytes.substr(below(bytes.size()), below(40))); break;
            }
        }
        Findings findings;
        bool is_read = false;
        switch (round % 3) {
            case 0: is_read = read_sop(bytes, "f", findings).has_value(); break;
            case 1: is_read = read_calendar(bytes, "f", findings).has_value(); break;
            default: is_read = read_office(bytes, "f", findings).has_value(); break;
        }
        if (is_read != findings.empty()) FAIL_CHECK("findings and value disagree: " << bytes);
    }
}

}  // namespace yankomas
