// Fills the tables of the public report and hides small figures in all of them together.
// SPDX-License-Identifier: Apache-2.0
#include "render/report/public_tables.h"

#include <algorithm>

#include "core/report/figures.h"
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

// In each row carried + received + taken over + reopened - ended = open, so a single hidden cell
// would be known.
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

// Hides small figures in the tables whose rows are the same figures, until none hides more.
class Hiding {
public:
    explicit Hiding(PublicTables& tables) : tables_(tables) {}

    void run() {
        for (has_changed_ = true; has_changed_;) {
            has_changed_ = false;
            PublicTable& sops = tables_.sops;
            hide(sops);
            hide(tables_.ends);
            for (auto* more : {&tables_.subjects, &tables_.areas}) {
                for (PublicTable& table : *more) hide(table);
            }
            for (PublicTable& subjects : tables_.subjects) {
                const auto row = std::ranges::find(sops.keys, subjects.of) - sops.keys.begin();
                share(sops.hidden[static_cast<std::size_t>(row)], subjects.hidden.back());
            }
            for (PublicTable& areas : tables_.areas) share(sops.hidden.back(), areas.hidden.back());
            share_ended();
        }
    }

private:
    void hide(PublicTable& table) {
        Hidden hidden = suppressed(table.counts, table.hidden);
        has_changed_ = has_changed_ || hidden != table.hidden;
        table.hidden = std::move(hidden);
    }
    void share(std::vector<bool>& one, std::vector<bool>& other) {
        for (std::size_t i = 0; i < one.size(); ++i) {
            if (one[i] == other[i]) continue;
            one[i] = other[i] = true;
            has_changed_ = true;
        }
    }
    void share_ended() {
        const auto& fields = tables_.sops.fields;
        const auto column =
            static_cast<std::size_t>(std::ranges::find(fields, "ended") - fields.begin());
        std::vector<bool> ended{tables_.sops.hidden.back()[column]};
        share(ended, tables_.ends.hidden.back());
        tables_.sops.hidden.back()[column] = ended[0];
    }

    PublicTables& tables_;
    bool has_changed_ = false;
};

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
    Hiding(tables).run();
    return tables;
}

}  // namespace yankomas
