// Tests the rows of a register, and what is said of a cell that can't be read.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/import_row.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace yankomas {

namespace {

ImportTable table_of(std::string_view text, const ImportChoices& choices = {}) {
    const auto rows = read_csv(text, ',', "buku.csv");
    REQUIRE(rows.has_value());
    const auto table = read_import(*rows, choices);
    REQUIRE(table.has_value());
    return *table;
}

// A table of one row with one cell changed.
ImportRow row_with(ImportColumn column, std::string_view cell, const ImportChoices& choices = {}) {
    std::string titles;
    std::string cells;
    for (const ImportColumn one : kImportColumns) {
        std::string_view usual;
        switch (one) {
            case ImportColumn::sop: usual = "yankomas"; break;
            case ImportColumn::register_text: usual = "12/2025"; break;
            case ImportColumn::title: usual = "Dugaan pelanggaran"; break;
            case ImportColumn::step: usual = "5"; break;
            case ImportColumn::received: usual = "2025-03-01"; break;
            case ImportColumn::occurred: usual = "2025-03-02"; break;
            case ImportColumn::party:
            case ImportColumn::subject:
            case ImportColumn::area: break;
            case ImportColumn::reason: usual = "pindah"; break;
        }
        titles += std::string(name_of(one)) + ",";
        cells += '"' + std::string(one == column ? cell : usual) + "\",";
    }
    titles.pop_back();
    cells.pop_back();
    const ImportTable table = table_of(titles + "\n" + cells + "\n", choices);
    REQUIRE(table.rows.size() == 1);
    return table.rows.front();
}

}  // namespace

TEST_CASE("a row of a register") {
    const ImportRow row = row_with(ImportColumn::occurred, "2025-03-02 09:15");
    CHECK(row.faults.empty());
    CHECK(row.number == 2);
    CHECK(row.sop == SopId("yankomas"));
    CHECK(row.register_text == "12/2025");
    CHECK(row.step == StepNumber{5});
    CHECK(row.received == parse_date("2025-03-01"));
    REQUIRE(row.occurred);
    CHECK(row.occurred->date == parse_date("2025-03-02"));
    CHECK(row.occurred->second == (9 * 60 + 15) * 60);
    CHECK_FALSE(row.subject);
    CHECK(row.reason == "pindah");
}

TEST_CASE("a cell that can't be read is named by its column") {
    struct Wrong {
        ImportColumn column;
        std::string_view cell;
    };
    for (const Wrong& wrong :
         {Wrong{ImportColumn::sop, "Yankomas 1"}, Wrong{ImportColumn::sop, ""},
          Wrong{ImportColumn::register_text, " "}, Wrong{ImportColumn::title, ""},
          Wrong{ImportColumn::title, "satu\ndua"}, Wrong{ImportColumn::title, "a\u202eb"},
          Wrong{ImportColumn::step, "lima"}, Wrong{ImportColumn::step, "-1"},
          Wrong{ImportColumn::step, ""}, Wrong{ImportColumn::received, "1/3/2025"},
          Wrong{ImportColumn::received, "2025-02-30"}, Wrong{ImportColumn::received, ""},
          Wrong{ImportColumn::occurred, "kemarin"}, Wrong{ImportColumn::occurred, ""},
          Wrong{ImportColumn::occurred, "2025-03-02 25:00"},
          Wrong{ImportColumn::party, "Budi Santoso"}, Wrong{ImportColumn::subject, "Hak Anak"},
          Wrong{ImportColumn::area, "Kota X"}}) {
        CAPTURE(wrong.cell);
        const ImportRow row = row_with(wrong.column, wrong.cell);
        REQUIRE(row.faults.size() == 1);
        CHECK(row.faults.front().column == name_of(wrong.column));
    }
}

TEST_CASE("a day that there is not is told as such") {
    for (const ImportColumn column : {ImportColumn::received, ImportColumn::occurred}) {
        const ImportRow row = row_with(column, "2025-02-30");
        REQUIRE(row.faults.size() == 1);
        CHECK(in_english(row.faults.front().what) == "there is no day 2025-02-30");
    }
    ImportChoices choices;
    choices.sop = SopId("yankomas");
    choices.dates = DateOrder::dmy;
    const ImportTable table = table_of(
        "register,title,step,received,occurred\n1,Kasus,2,30/2/2025,31.4.2025 09:15\n", choices);
    REQUIRE(table.rows.size() == 1);
    REQUIRE(table.rows[0].faults.size() == 2);
    CHECK(in_english(table.rows[0].faults[0].what) == "there is no day 30/2/2025");
    CHECK(in_english(table.rows[0].faults[1].what) == "there is no day 31.4.2025");
}

TEST_CASE("a table of which nothing names the procedure is refused once") {
    const auto rows = read_csv("register,title,step,received,occurred\n1,K,2,x,y\n", ',', "b.csv");
    REQUIRE(rows.has_value());
    const auto table = read_import(*rows, {});
    REQUIRE_FALSE(table.has_value());
    CHECK(table.error().hints.size() == 1);
}

TEST_CASE("days as spreadsheets write them") {
    const auto march = parse_date("2025-03-01");
    CHECK(parse_table_day("2025-03-01", DateOrder::year_first) == march);
    CHECK_FALSE(parse_table_day("1/3/2025", DateOrder::year_first));
    for (const char* text : {"2025-03-01", "1/3/2025", "01/03/2025", "1-3-2025", "1.3.2025"})
        CHECK(parse_table_day(text, DateOrder::dmy) == march);
    for (const char* text : {"3/2025", "1/3/25", "31/2/2025", "1/13/2025", "a/3/2025", "001/3/2025",
                             "1/3/2025/4", "0/3/2025"})
        CHECK_FALSE(parse_table_day(text, DateOrder::dmy));
}

TEST_CASE("columns go by their own names or by those of a map") {
    ImportChoices choices;
    choices.sop = SopId("yankomas");
    choices.reason = "pindah";
    choices.dates = DateOrder::dmy;
    choices.titles = {{ImportColumn::register_text, "No. Agenda"}, {ImportColumn::title, "Hal"}};
    const ImportTable table = table_of(
        "no. agenda,HAL,step,received,occurred,Nama\n1,Kasus,2,1/3/2025,2/3/2025 08.30,X\n"
        ",,,,,\n2,Kasus\n",
        choices);
    CHECK(table.unknown == std::vector<std::string>{"Nama"});
    CHECK(table.title_of(ImportColumn::register_text) == "no. agenda");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].faults.empty());
    CHECK(table.rows[0].sop == SopId("yankomas"));
    CHECK(table.rows[1].number == 4);
    REQUIRE(table.rows[1].faults.size() == 1);
    CHECK(table.rows[1].faults.front().column.empty());
}

TEST_CASE("a table that lacks a column, or says one twice") {
    for (const char* text : {"", "\n1\n", "register,title,step,received\n",
                             "register,title,step,received,occurred,Register\n"}) {
        CAPTURE(text);
        const auto rows = read_csv(text, ',', "buku.csv");
        REQUIRE(rows.has_value());
        const auto table = read_import(*rows, {});
        REQUIRE_FALSE(table.has_value());
        CHECK(table.error().kind == ErrorKind::refused);
    }
}

}  // namespace yankomas
