// Reads the cells of a register, and says what is wrong with each.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/import_row.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/spelling.h"
#include "core/base/text.h"
#include "core/journal/spelled.h"

namespace yankomas {

namespace {

// The columns without which no case can be opened.
constexpr std::array kNeeded = {ImportColumn::register_text, ImportColumn::title,
                                ImportColumn::step, ImportColumn::received, ImportColumn::occurred};

// Two titles that differ in blanks around them or in capital letters are the same.
std::string folded(std::string_view title) { return folded_name(trim(title)); }

// Writes a day of a table as YYYY-MM-DD, whether or not there is such a day. The text stays as it
// is if it is not written as a day.
std::string with_year_first(std::string_view text, DateOrder order) {
    std::string parts(text);
    if (order == DateOrder::year_first || text.find('-') == 4) return parts;
    std::ranges::replace_if(
        parts, [](char c) { return c == '-' || c == '.'; }, '/');
    const std::vector<std::string_view> numbers = split(std::string_view(parts), '/');
    if (numbers.size() != 3 || numbers[2].size() != 4) return std::string(text);
    std::array<int, 3> values{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        std::string_view digits = numbers[i];
        if (digits.size() == 2 && digits.front() == '0') digits.remove_prefix(1);
        const auto value = digits.size() <= 4 ? parse_number(digits) : std::nullopt;
        if (!value) return std::string(text);
        values.at(i) = *value;
    }
    return fmt::format("{:04}-{:02}-{:02}", values[2], values[1], values[0]);
}

class RowReader {
public:
    RowReader(ImportRow& row, const std::vector<std::string>& cells,
              const std::vector<std::pair<ImportColumn, std::size_t>>& places,
              const ImportTable& table, const ImportChoices& choices)
        : row_(row), cells_(cells), places_(places), table_(table), choices_(choices) {}

    void all();

private:
    [[nodiscard]] std::string cell(ImportColumn column) const {
        for (const auto& [known, place] : places_) {
            if (known == column) return to_nfc(trim(std::string_view(cells_[place])));
        }
        return {};
    }
    void fail(ImportColumn column, Message what) {
        row_.faults.push_back({table_.title_of(column), std::move(what)});
    }
    [[nodiscard]] std::string line(ImportColumn column);
    template <class Id>
    void word(ImportColumn column, std::optional<Id>& into);
    void day(ImportColumn column, std::optional<Date>& into);
    bool fail_impossible(ImportColumn column, std::string_view text);
    void time();

    ImportRow& row_;
    const std::vector<std::string>& cells_;
    const std::vector<std::pair<ImportColumn, std::size_t>>& places_;
    const ImportTable& table_;
    const ImportChoices& choices_;
};

std::string RowReader::line(ImportColumn column) {
    std::string text = cell(column);
    if (text.empty()) {
        fail(column, message("the cell is empty"));
    } else if (!is_one_line_text(text)) {
        fail(column, message("only one line of plain text can stand in a journal"));
    }
    return text;
}

template <class Id>
void RowReader::word(ImportColumn column, std::optional<Id>& into) {
    const std::string text = cell(column);
    if (text.empty()) return;
    if (!is_word(text)) return fail(column, message("\"{}\" is no word such as hak-anak", text));
    into = Id(text);
}

void RowReader::day(ImportColumn column, std::optional<Date>& into) {
    const std::string text = cell(column);
    if (text.empty()) return fail(column, message("the cell is empty"));
    into = parse_table_day(text, choices_.dates);
    if (into || fail_impossible(column, text)) return;
    fail(column,
         choices_.dates == DateOrder::dmy
             ? message("\"{}\" is no day such as 2025-03-01 or 1/3/2025", text)
             : message("\"{}\" is no day such as 2025-03-01; --dates dmy reads 1/3/2025", text));
}

// Reports a day that its month does not have. Returns false if the text is no day at all.
bool RowReader::fail_impossible(ImportColumn column, std::string_view text) {
    const std::string day = with_year_first(text, choices_.dates);
    if (day.empty() || impossible_day(day) != day) return false;
    fail(column, message("there is no day {}", text));
    return true;
}

// Reads a day and, after a blank or a T, the time of day.
void RowReader::time() {
    const std::string text = cell(ImportColumn::occurred);
    const std::size_t blank = std::min(text.find_first_of(" T"), text.size());
    if (text.empty()) return fail(ImportColumn::occurred, message("the cell is empty"));
    if (const auto date = parse_table_day(text.substr(0, blank), choices_.dates)) {
        const std::string_view clock =
            trim(std::string_view(text).substr(std::min(blank + 1, text.size())));
        std::string spoken = to_string(*date);
        if (!clock.empty()) spoken += fmt::format(" {}", clock);
        row_.occurred = parse_spoken_time(spoken);
    }
    if (row_.occurred && !row_.occurred->is_relative()) return;
    if (!fail_impossible(ImportColumn::occurred, text.substr(0, blank)))
        fail(ImportColumn::occurred,
             message("\"{}\" is no time such as 2025-03-01 or 2025-03-01 09:15", text));
}

void RowReader::all() {
    row_.sop = choices_.sop;
    row_.reason = choices_.reason;
    word(ImportColumn::sop, row_.sop);
    if (!row_.sop && cell(ImportColumn::sop).empty())
        fail(ImportColumn::sop, message("nothing says which procedure it follows: --sop SOP"));
    row_.register_text = line(ImportColumn::register_text);
    row_.title = line(ImportColumn::title);
    const std::string step = cell(ImportColumn::step);
    if (const auto number = parse_number(step)) {
        row_.step = StepNumber{*number};
    } else {
        fail(ImportColumn::step, message("\"{}\" is no number of a step", step));
    }
    day(ImportColumn::received, row_.received);
    time();
    word(ImportColumn::subject, row_.subject);
    word(ImportColumn::area, row_.area);
    const std::string party = cell(ImportColumn::party);
    if (!party.empty()) {
        row_.party = parse_party(party);
        if (!row_.party)
            fail(ImportColumn::party, message("\"{}\" is no code such as PK-0001", party));
    }
    const std::string reason = cell(ImportColumn::reason);
    if (!reason.empty()) row_.reason = line(ImportColumn::reason);
}

bool is_blank(const std::vector<std::string>& cells) {
    return std::ranges::all_of(cells, [](const std::string& cell) { return trim(cell).empty(); });
}

// Returns what the column with this title says, by the choices or by its own name.
std::optional<ImportColumn> column_of(const std::string& title, const ImportChoices& choices) {
    const std::string key = folded(title);
    for (const auto& [column, chosen] : choices.titles) {
        if (folded(chosen) == key) return column;
    }
    for (const ImportColumn column : kImportColumns) {
        const bool is_renamed = std::ranges::any_of(
            choices.titles, [&](const auto& chosen) { return chosen.first == column; });
        if (!is_renamed && name_of(column) == key) return column;
    }
    return std::nullopt;
}

}  // namespace

std::string_view name_of(ImportColumn column) {
    static constexpr std::array<std::string_view, 10> kNames = {
        "sop",      "register", "title",   "step", "received",
        "occurred", "for",      "subject", "area", "reason"};
    return kNames.at(static_cast<std::size_t>(column));
}

std::string ImportTable::title_of(ImportColumn column) const {
    for (const auto& [known, title] : titles) {
        if (known == column) return title;
    }
    return std::string(name_of(column));
}

std::optional<Date> parse_table_day(std::string_view text, DateOrder order) {
    return parse_date(with_year_first(text, order));
}

Result<ImportTable> read_import(const CsvRows& rows, const ImportChoices& choices) {
    if (rows.empty() || is_blank(rows.front()))
        return refused(message("the table has no titles in its first row"));
    ImportTable table;
    std::vector<std::pair<ImportColumn, std::size_t>> places;
    for (std::size_t i = 0; i < rows.front().size(); ++i) {
        const std::string title(trim(std::string_view(rows.front()[i])));
        const auto column = column_of(title, choices);
        if (!column) {
            if (!title.empty()) table.unknown.push_back(title);
            continue;
        }
        const auto said =
            std::ranges::find(table.titles, *column, &decltype(table.titles)::value_type::first);
        if (said != table.titles.end())
            return refused(
                message("two columns say the same: \"{}\" and \"{}\"", said->second, title));
        places.emplace_back(*column, i);
        table.titles.emplace_back(*column, title);
    }
    for (const ImportColumn needed : kNeeded) {
        const bool is_there =
            std::ranges::any_of(places, [&](const auto& known) { return known.first == needed; });
        if (is_there) continue;
        return refused(message("the table has no column \"{}\"", name_of(needed)), {},
                       {message("name the column that says it in a file for --map: man 1 "
                                "yankomas-import")});
    }
    const bool has_sop = std::ranges::any_of(
        places, [](const auto& known) { return known.first == ImportColumn::sop; });
    if (!has_sop && !choices.sop) {
        return refused(message("nothing says which procedure the cases follow"), {},
                       {message("add {}", command("--sop SOP"))});
    }
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (is_blank(rows[i])) continue;
        ImportRow& row = table.rows.emplace_back();
        row.number = static_cast<int>(i) + 1;
        if (rows[i].size() != rows.front().size()) {
            row.faults.push_back({"", message("it has {} cells, and the first row has {}",
                                              rows[i].size(), rows.front().size())});
            continue;
        }
        RowReader(row, rows[i], places, table, choices).all();
    }
    return table;
}

}  // namespace yankomas
