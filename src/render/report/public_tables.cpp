// Fills the tables of the public report and hides small figures in all of them together.
// SPDX-License-Identifier: Apache-2.0
#include "render/report/public_tables.h"

#include <algorithm>
#include <utility>

#include "core/report/figures.h"
#include "core/report/suppress.h"
#include "core/rules/docket.h"
#include "render/report/report_rows.h"

namespace yankomas {

namespace {

// Cases that were taken over from paper have a column of their own, if there are any.
std::vector<int> counts_of(const Flow& flow, bool has_taken_over) {
    std::vector<int> counts = {flow.carried, flow.received, flow.reopened, flow.ended, flow.open};
    if (has_taken_over) counts.insert(counts.begin() + 2, flow.taken_over);
    return counts;
}

class TableMaker {
public:
    TableMaker(const ShownReport& shown, const Words& words)
        : shown_(shown), words_(words), has_taken_over_(shown.report.total.flow.taken_over > 0) {}

    PublicTables make() {
        PublicTables tables;
        tables.sops = table(message("procedure"));
        for (const auto& [sop, group] : shown_.report.sops)
            add(tables.sops, sop.value, title_of_sop(sop, shown_.office), group);
        add(tables.sops, "total", words_(message("all procedures")), shown_.report.total);
        for (const auto& [sop, groups] : shown_.report.subjects_of)
            add_subjects(tables, sop, groups);
        add_areas(tables);
        tables.ends = ends();
        return tables;
    }

private:
    [[nodiscard]] PublicTable table(Message what) const {
        PublicTable table;
        table.what = std::move(what);
        table.fields = {"carried", "received", "reopened", "ended", "open"};
        table.titles = {message("carried over"), message("received"), message("reopened"),
                        message("ended"), message("open")};
        if (has_taken_over_) {
            table.fields.insert(table.fields.begin() + 2, "taken_over");
            table.titles.insert(table.titles.begin() + 2, message("taken over"));
        }
        return table;
    }
    void add(PublicTable& table, std::string key, std::string name, const CaseGroup& group) const {
        table.add(std::move(key), std::move(name), counts_of(group.flow, has_taken_over_));
    }

    template <class Groups>
    static bool has_any(const Groups& groups) {
        return std::ranges::any_of(groups, [](const auto& item) { return item.first.has_value(); });
    }

    template <class Groups>
    void add_subjects(PublicTables& tables, const SopId& sop, const Groups& groups) const {
        if (!has_any(groups)) return;
        const std::string title = title_of_sop(sop, shown_.office);
        PublicTable subjects = table(message("subject, {}", title));
        subjects.of = sop.value;
        for (const auto& [subject, group] : groups) {
            add(subjects, subject ? subject->value : "",
                subject ? title_of_subject(*subject, shown_.office)
                        : words_(message("without a subject")),
                group);
        }
        add(subjects, "total", words_(message("all subjects")), shown_.report.sops.at(sop));
        tables.subjects.push_back(std::move(subjects));
    }

    void add_areas(PublicTables& tables) const {
        const auto& groups = shown_.report.areas;
        if (!has_any(groups)) return;
        PublicTable areas = table(message("area"));
        for (const auto& [area, group] : groups) {
            add(areas, area ? area->value : "",
                area ? title_of(shown_.office.config.areas, *area)
                     : words_(message("without an area")),
                group);
        }
        add(areas, "total", words_(message("all areas")), shown_.report.total);
        tables.areas.push_back(std::move(areas));
    }

    [[nodiscard]] PublicTable ends() const {
        PublicTable table;
        table.what = message("how cases ended");
        table.fields = {"cases"};
        table.titles = {message("cases")};
        for (const EndCount& end : shown_.report.ends) {
            const std::string& title = end.ending.title;
            table.add(end.ending.id, title.empty() ? words_(message("at the last step")) : title,
                      {end.cases});
        }
        table.add("total", words_(message("ended")), {shown_.report.total.flow.ended});
        return table;
    }

    const ShownReport& shown_;
    const Words& words_;
    bool has_taken_over_;
};

// Numbers the figures of tables. One that stands in two tables has one number.
class Numbering {
public:
    using Grid = std::vector<std::vector<std::size_t>>;

    // Returns the numbers of the figures of a table. `sum` has those of its last row if that stands
    // in another table too.
    Grid add(const PublicTable& table, const std::vector<std::size_t>& sum = {}) {
        Grid grid;
        for (const std::vector<int>& row : table.counts) {
            const bool is_known = !sum.empty() && grid.size() + 1 == table.counts.size();
            grid.push_back(is_known ? sum : numbered(row));
            if (!is_known && row.size() > 1) balance_row(table, grid.back());
        }
        for (std::size_t i = 0; i < table.fields.size(); ++i) {
            std::vector<Term> column;
            for (const auto& row : grid) column.push_back({row[i], &row == &grid.back() ? -1 : 1});
            tally_.balances.push_back(std::move(column));
        }
        return grid;
    }
    [[nodiscard]] const Tally& tally() const { return tally_; }

private:
    std::vector<std::size_t> numbered(const std::vector<int>& row) {
        std::vector<std::size_t> numbers;
        for (const int count : row) {
            numbers.push_back(tally_.counts.size());
            tally_.counts.push_back(count);
        }
        return numbers;
    }
    // What came in less what ended is open.
    void balance_row(const PublicTable& table, const std::vector<std::size_t>& numbers) {
        std::vector<Term> row;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const bool is_taken_off = table.fields[i] == "ended" || table.fields[i] == "open";
            row.push_back({numbers[i], is_taken_off ? -1 : 1});
        }
        tally_.balances.push_back(std::move(row));
    }

    Tally tally_;
};

// Hides small figures in all tables together.
void hide(PublicTables& tables) {
    Numbering numbering;
    std::vector<std::pair<PublicTable*, Numbering::Grid>> grids;
    const auto sops = numbering.add(tables.sops);
    grids.emplace_back(&tables.sops, sops);
    for (PublicTable& subjects : tables.subjects) {
        const auto row =
            std::ranges::find(tables.sops.keys, subjects.of) - tables.sops.keys.begin();
        grids.emplace_back(&subjects, numbering.add(subjects, sops[static_cast<std::size_t>(row)]));
    }
    for (PublicTable& areas : tables.areas)
        grids.emplace_back(&areas, numbering.add(areas, sops.back()));
    const auto ended = std::ranges::find(tables.sops.fields, "ended") - tables.sops.fields.begin();
    grids.emplace_back(&tables.ends,
                       numbering.add(tables.ends, {sops.back()[static_cast<std::size_t>(ended)]}));
    const std::vector<bool> hidden = suppressed(numbering.tally());
    for (const auto& [table, grid] : grids) {
        for (const std::vector<std::size_t>& row : grid) {
            table->hidden.emplace_back();
            for (const std::size_t number : row) table->hidden.back().push_back(hidden[number]);
        }
    }
}

}  // namespace

std::vector<const PublicTable*> PublicTables::all() const {
    std::vector<const PublicTable*> tables{&sops};
    for (const auto* more : {&subjects, &areas}) {
        for (const PublicTable& table : *more) tables.push_back(&table);
    }
    tables.push_back(&ends);
    return tables;
}

PublicTables public_tables(const ShownReport& shown, const Words& words) {
    PublicTables tables = TableMaker(shown, words).make();
    hide(tables);
    return tables;
}

}  // namespace yankomas
