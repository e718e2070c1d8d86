// Tests which figures the public does not see, by an attacker who knows all sums.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/suppress.h"

#include <random>

#include <doctest/doctest.h>

namespace yankomas {

namespace {

// A random table with its sums in the last row and the last column.
Counts table_with_sums(std::mt19937& random, std::size_t rows, std::size_t columns) {
    Counts counts(rows + 1, std::vector<int>(columns + 1, 0));
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t k = 0; k < columns; ++k) {
            const int count = static_cast<int>(random() % 12);
            counts[i][k] = count;
            counts[i][columns] += count;
            counts[rows][k] += count;
            counts[rows][columns] += count;
        }
    }
    return counts;
}

}  // namespace

TEST_CASE("suppress: small figures are hidden, and nobody finds one by a subtraction") {
    std::mt19937 random(7);
    int hidden_cells = 0;
    for (int round = 0; round < 300; ++round) {
        const std::size_t rows = 1 + random() % 6;
        const std::size_t columns = 1 + random() % 5;
        const Counts counts = table_with_sums(random, rows, columns);
        const Hidden hidden = suppressed(counts);
        for (std::size_t i = 0; i <= rows; ++i) {
            int in_row = 0;
            for (std::size_t k = 0; k <= columns; ++k) {
                if (counts[i][k] > 0 && counts[i][k] < 5) CHECK(hidden[i][k]);
                in_row += hidden[i][k] ? 1 : 0;
            }
            CHECK(in_row != 1);
            hidden_cells += in_row;
        }
        for (std::size_t k = 0; k <= columns; ++k) {
            int in_column = 0;
            for (std::size_t i = 0; i <= rows; ++i) in_column += hidden[i][k] ? 1 : 0;
            CHECK(in_column != 1);
        }
    }
    CHECK(hidden_cells > 1000);
}

TEST_CASE("suppress: large figures stay, and of the others the smallest goes too") {
    CHECK(suppressed({}).empty());
    CHECK(suppressed({{9, 8, 17}, {7, 6, 13}, {16, 14, 30}}, {{true}, {}, {}})[0][0]);
    CHECK(suppressed({{9, 8, 17}, {7, 6, 13}, {16, 14, 30}}) ==
          Hidden{{false, false, false}, {false, false, false}, {false, false, false}});
    CHECK(suppressed({{2}, {9}, {30}, {41}}) == Hidden{{true}, {true}, {false}, {false}});
    // A zero hides nothing as long as there is another cell.
    CHECK(suppressed({{2}, {0}, {30}, {32}}) == Hidden{{true}, {false}, {true}, {false}});
}

}  // namespace yankomas
