// Tests which figures the public does not see, by an attacker who knows all sums.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/suppress.h"

#include <random>

#include <doctest/doctest.h>

#include "support/known_figures.h"

namespace yankomas {

namespace {

using Table = std::vector<std::vector<int>>;
using Hidden = std::vector<std::vector<bool>>;

// The last row and the last column of the table are the sums of the others.
Tally tally_of(const Table& table) {
    Tally tally;
    const std::size_t columns = table.front().size();
    std::vector<std::vector<Term>> of_columns(columns);
    for (std::size_t row = 0; row < table.size(); ++row) {
        std::vector<Term> of_row;
        for (std::size_t i = 0; i < columns; ++i) {
            of_row.push_back({tally.counts.size(), i + 1 < columns ? 1 : -1});
            of_columns[i].push_back({tally.counts.size(), row + 1 < table.size() ? 1 : -1});
            tally.counts.push_back(table[row][i]);
        }
        if (columns > 1) tally.balances.push_back(of_row);
    }
    tally.balances.insert(tally.balances.end(), of_columns.begin(), of_columns.end());
    return tally;
}

Hidden hidden_in(const Table& table) {
    const std::vector<bool> hidden = suppressed(tally_of(table));
    Hidden rows;
    for (std::size_t at = 0; at < hidden.size(); at += table.front().size()) {
        const auto row = hidden.begin() + static_cast<std::ptrdiff_t>(at);
        rows.emplace_back(row, row + static_cast<std::ptrdiff_t>(table.front().size()));
    }
    return rows;
}

Table random_table(std::mt19937& random, std::size_t rows, std::size_t columns) {
    Table table(rows + 1, std::vector<int>(columns + 1, 0));
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t k = 0; k < columns; ++k) {
            const int count = static_cast<int>(random() % 12);
            table[i][k] = count;
            table[i][columns] += count;
            table[rows][k] += count;
            table[rows][columns] += count;
        }
    }
    return table;
}

}  // namespace

TEST_CASE("suppress: small figures are hidden, and nobody finds one by the sums") {
    std::mt19937 random(7);
    int hidden_counts = 0;
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        const Tally tally = tally_of(random_table(random, 1 + random() % 6, 1 + random() % 6));
        const std::vector<bool> hidden = suppressed(tally);
        for (std::size_t i = 0; i < hidden.size(); ++i) {
            if (tally.counts[i] > 0 && tally.counts[i] < 5) CHECK(hidden[i]);
            CHECK((tally.counts[i] > 0 || !hidden[i]));
            hidden_counts += hidden[i] ? 1 : 0;
        }
        CHECK(test::known_figures(tally, hidden, random) == 0);
    }
    CHECK(hidden_counts > 1000);
}

// Each row and each column hides two figures or more, and still one of them follows: what the first
// two rows hide, less what their first two columns hide, is the third figure of the second row.
TEST_CASE("suppress: a figure that joins two groups of hidden ones is not left to be worked out") {
    const Tally tally = tally_of({{4, 4, 9, 9, 26},
                                  {3, 4, 2, 9, 18},
                                  {9, 9, 3, 4, 25},
                                  {9, 9, 4, 2, 24},
                                  {25, 26, 18, 24, 93}});
    std::mt19937 random(7);
    std::vector<bool> small;
    for (const int count : tally.counts) small.push_back(count < 5);
    CHECK(test::known_figures(tally, small, random) == 1);
    CHECK(test::known_figures(tally, suppressed(tally), random) == 0);
}

TEST_CASE("suppress: large figures stay, and of the others the smallest goes too") {
    CHECK(suppressed({}).empty());
    CHECK(hidden_in({{9, 8, 17}, {7, 6, 13}, {16, 14, 30}}) ==
          Hidden{{false, false, false}, {false, false, false}, {false, false, false}});
    CHECK(hidden_in({{2}, {9}, {30}, {41}}) == Hidden{{true}, {true}, {false}, {false}});
    // Five hidden figures with a shown sum of five would be known, so a sixth is hidden.
    CHECK(hidden_in({{1}, {1}, {1}, {1}, {1}, {9}, {14}}) ==
          Hidden{{true}, {true}, {true}, {true}, {true}, {true}, {false}});
    // A zero can't hide another figure, since its reader knows that no figure is below it.
    CHECK(hidden_in({{2}, {0}, {30}, {32}}) == Hidden{{true}, {false}, {true}, {false}});
}

}  // namespace yankomas
