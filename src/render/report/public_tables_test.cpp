// Tests of what the public tables hide together.
// SPDX-License-Identifier: Apache-2.0
#include "render/report/public_tables.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/report/figures.h"
#include "core/report/suppress.h"
#include "core/rules/docket.h"
#include "support/known_figures.h"
#include "support/plain_look.h"

namespace yankomas {

namespace {

CaseGroup group_of(std::mt19937& random) {
    const auto few = [&] {
        return static_cast<int>(random() % 3 == 0 ? random() % 5 : random() % 40);
    };
    CaseGroup group;
    group.flow.carried = few();
    group.flow.received = few();
    group.flow.ended = std::min(few(), group.flow.carried + group.flow.received);
    group.flow.open = group.flow.carried + group.flow.received - group.flow.ended;
    return group;
}

void add_to(CaseGroup& sum, const CaseGroup& group) {
    sum.flow.carried += group.flow.carried;
    sum.flow.received += group.flow.received;
    sum.flow.ended += group.flow.ended;
    sum.flow.open += group.flow.open;
}

// Procedures with up to three subjects each, in up to three areas.
Report random_report(std::mt19937& random) {
    Report report;
    for (int sop = 0, sops = 1 + static_cast<int>(random() % 3); sop < sops; ++sop) {
        const SopId id(fmt::format("prosedur-{}", sop));
        for (int subject = 0, most = static_cast<int>(random() % 4); subject <= most; ++subject) {
            const CaseGroup group = group_of(random);
            std::optional<SubjectId> of;
            if (subject > 0) of = SubjectId(fmt::format("pokok-{}", subject));
            report.subjects_of[id][of] = group;
            add_to(report.sops[id], group);
            add_to(report.total, group);
            std::optional<AreaId> area;
            if (random() % 3 > 0) area = AreaId(fmt::format("wilayah-{}", random() % 2));
            add_to(report.areas[area], group);
        }
    }
    report.ends = {{{"", ""}, report.total.flow.ended}};
    return report;
}

// What a reader knows of all tables: the sums of each, and which rows of two tables are the same.
class Reader {
public:
    using Row = std::vector<std::size_t>;

    explicit Reader(const PublicTables& tables) {
        const std::vector<Row> sops = read(tables.sops);
        for (const PublicTable& subjects : tables.subjects) {
            const auto row = std::ranges::find(tables.sops.keys, subjects.of);
            REQUIRE(row != tables.sops.keys.end());
            same(sops[static_cast<std::size_t>(row - tables.sops.keys.begin())],
                 read(subjects).back());
        }
        for (const PublicTable& areas : tables.areas) same(sops.back(), read(areas).back());
        same({sops.back()[3]}, read(tables.ends).back());
    }

    Tally tally;
    std::vector<bool> hidden;

private:
    std::vector<Row> read(const PublicTable& table) {
        std::vector<Row> rows;
        std::vector<std::vector<Term>> columns(table.fields.size());
        for (std::size_t row = 0; row < table.counts.size(); ++row) {
            rows.emplace_back();
            std::vector<Term> balance;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                rows.back().push_back(hidden.size());
                balance.push_back({hidden.size(), i < 3 ? 1 : -1});
                columns[i].push_back({hidden.size(), row + 1 < table.counts.size() ? 1 : -1});
                tally.counts.push_back(table.counts[row][i]);
                hidden.push_back(table.hidden[row][i]);
            }
            if (columns.size() > 1) tally.balances.push_back(balance);
        }
        tally.balances.insert(tally.balances.end(), columns.begin(), columns.end());
        return rows;
    }
    void same(const Row& one, const Row& other) {
        REQUIRE(one.size() == other.size());
        for (std::size_t i = 0; i < one.size(); ++i)
            tally.balances.push_back({{one[i], 1}, {other[i], -1}});
    }
};

}  // namespace

TEST_CASE("a figure of two public tables is hidden in both, and no hidden one follows by a sum") {
    std::mt19937 random(11);
    const OfficeRecord office;
    int hidden_sums = 0;
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        const Report report = random_report(random);
        const PublicTables tables = public_tables({report, office, false, {}}, test::kPlainWords);
        const Reader reader(tables);
        for (std::size_t i = 0; i < reader.hidden.size(); ++i) {
            const int count = reader.tally.counts[i];
            CHECK((count == 0 || count >= 5 || reader.hidden[i]));
        }
        CHECK(test::known_figures(reader.tally, reader.hidden, random) == 0);
        for (const PublicTable& subjects : tables.subjects)
            hidden_sums += static_cast<int>(std::ranges::count(subjects.hidden.back(), true));
    }
    CHECK(hidden_sums > 100);
}

}  // namespace yankomas
