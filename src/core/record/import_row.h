// Rows of a register on paper, as somebody typed them into a spreadsheet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/csv_rows.h"
#include "core/base/ident.h"
#include "core/base/message.h"
#include "core/calendar/date.h"
#include "core/calendar/spoken_time.h"

namespace yankomas {

// What a column of the table says about a case. name_of gives the usual title of the column.
enum class ImportColumn {
    sop,
    register_text,
    title,
    step,
    received,
    occurred,
    party,
    subject,
    area,
    reason
};
inline constexpr std::array kImportColumns = {
    ImportColumn::sop,      ImportColumn::register_text, ImportColumn::title, ImportColumn::step,
    ImportColumn::received, ImportColumn::occurred,      ImportColumn::party, ImportColumn::subject,
    ImportColumn::area,     ImportColumn::reason};
[[nodiscard]] std::string_view name_of(ImportColumn column);

// How the days of the table are written: 2025-03-01 always, and with `dmy` also 1/3/2025, 1-3-2025
// or 1.3.2025.
enum class DateOrder { year_first, dmy };

// What a table does not say itself.
struct ImportChoices {
    std::optional<SopId> sop;           // of rows without one
    std::optional<std::string> reason;  // of rows without one
    // The titles of columns that are not called by the name of what they say.
    std::vector<std::pair<ImportColumn, std::string>> titles;
    DateOrder dates = DateOrder::year_first;
};

// Why a row can't be opened. Without a column it is the row as a whole.
struct ImportFault {
    std::string column;  // its title in the table; empty for the whole row
    Message what;
    Message hint = {};
};

struct ImportRow {
    int number = 0;  // as a spreadsheet counts it: the titles stand in row 1
    std::optional<SopId> sop;
    std::string register_text;
    std::string title;
    std::optional<StepNumber> step;
    std::optional<Date> received;
    std::optional<SpokenTime> occurred;
    std::optional<PartyCode> party;
    std::optional<SubjectId> subject;
    std::optional<AreaId> area;
    std::optional<std::string> reason;
    std::vector<ImportFault> faults;
};

struct ImportTable {
    std::vector<ImportRow> rows;       // without the empty ones
    std::vector<std::string> unknown;  // titles of columns that are not read
    // The titles in the table, for faults that the rules find later.
    std::vector<std::pair<ImportColumn, std::string>> titles;

    [[nodiscard]] std::string title_of(ImportColumn column) const;
};

// Gives the cells of a table their types. What is wrong with a row stands in its faults. It is a
// `refused` error if the table has no titles, has one twice, or lacks a column that every case
// needs.
[[nodiscard]] Result<ImportTable> read_import(const CsvRows& rows, const ImportChoices& choices);

// Reads a day as a table has it. Returns nothing for any other text and for a day that does not
// exist.
[[nodiscard]] std::optional<Date> parse_table_day(std::string_view text, DateOrder order);

}  // namespace yankomas
