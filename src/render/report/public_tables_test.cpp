// Tests of what the public tables hide together.
// SPDX-License-Identifier: Apache-2.0
#include "render/report/public_tables.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/report/figures.h"
#include "core/rules/docket.h"
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

// Counts the rows and columns in which one hidden figure follows from the others.
int lonely_in(const PublicTable& table) {
    int lonely = 0;
    for (std::size_t row = 0; row < table.hidden.size(); ++row)
        lonely +=
            std::ranges::count(table.hidden[row], true) == 1 && table.fields.size() > 1 ? 1 : 0;
    for (std::size_t column = 0; column < table.fields.size(); ++column) {
        lonely +=
            std::ranges::count_if(table.hidden, [&](const auto& row) { return row[column]; }) == 1
                ? 1
                : 0;
    }
    return lonely;
}

}  // namespace

TEST_CASE("a figure of two public tables is hidden in both, and no hidden one follows by a sum") {
    std::mt19937 random(11);
    const OfficeRecord office;
    int hidden_sums = 0;
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        const Report report = random_report(random);
        const PublicTables tables = public_tables({report, office, false, {}}, test::kPlainWords);
        for (const PublicTable* table : tables.all()) {
            CHECK(lonely_in(*table) == 0);
            for (std::size_t row = 0; row < table->counts.size(); ++row) {
                for (std::size_t i = 0; i < table->fields.size(); ++i) {
                    const int count = table->counts[row][i];
                    CHECK((count == 0 || count >= 5 || table->hidden[row][i]));
                }
            }
        }
        for (const PublicTable& subjects : tables.subjects) {
            const auto row = std::ranges::find(tables.sops.keys, subjects.of);
            REQUIRE(row != tables.sops.keys.end());
            const auto at = static_cast<std::size_t>(row - tables.sops.keys.begin());
            CHECK(subjects.hidden.back() == tables.sops.hidden[at]);
            CHECK(subjects.counts.back() == tables.sops.counts[at]);
            hidden_sums += static_cast<int>(std::ranges::count(subjects.hidden.back(), true));
        }
        for (const PublicTable& areas : tables.areas)
            CHECK(areas.hidden.back() == tables.sops.hidden.back());
        CHECK(tables.ends.hidden.back()[0] == tables.sops.hidden.back()[3]);
    }
    CHECK(hidden_sums > 100);
}

}  // namespace yankomas
