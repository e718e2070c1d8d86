// Tests that the results of several threads arrive in order, whatever the number of threads.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/in_order.h"

#include <stdexcept>
#include <thread>

#include <doctest/doctest.h>

#include "core/base/bug.h"

namespace yankomas {

TEST_CASE("results arrive in the order of the items") {
    for (const unsigned threads : {0U, 1U, 2U, 7U}) {
        for (const std::size_t count : {0U, 1U, 31U, 32U, 33U, 1000U}) {
            CAPTURE(threads);
            CAPTURE(count);
            std::vector<std::size_t> taken;
            in_order(
                count, threads, [](std::size_t i) { return i * i; },
                [&](std::size_t i, std::size_t square) {
                    CHECK(square == i * i);
                    taken.push_back(i);
                });
            REQUIRE(taken.size() == count);
            for (std::size_t i = 0; i < count; ++i) CHECK(taken[i] == i);
        }
    }
}

TEST_CASE("what the work throws reaches the caller, and so does what the caller throws") {
    const auto work = [](std::size_t i) {
        return i == 500 ? throw std::runtime_error("five hundred") : i;
    };
    const auto ignore = [](std::size_t, std::size_t) {};
    CHECK_THROWS_AS(in_order(1000, 3, work, ignore), std::runtime_error);
    const auto refuse = [](std::size_t i, std::size_t) {
        if (i == 40) throw std::logic_error("enough");
    };
    CHECK_THROWS_AS(in_order(400, 3, work, refuse), std::logic_error);
}

TEST_CASE("a bug in a worker rises on the caller's thread, after all items before it") {
    const auto caller = std::this_thread::get_id();
    for (const unsigned threads : {1U, 2U, 7U}) {
        CAPTURE(threads);
        const auto work = [](std::size_t i) {
            if (i == 700) bug("seven hundred is never asked for");
            return i;
        };
        std::size_t taken = 0;
        const auto count_on_caller = [&](std::size_t i, std::size_t value) {
            CHECK(std::this_thread::get_id() == caller);
            CHECK(value == i);
            ++taken;
        };
        CHECK_THROWS_WITH_AS(in_order(1000, threads, work, count_on_caller),
                             "seven hundred is never asked for", Bug);
        // The whole piece with the item is lost. With one thread there are no pieces, so all items
        // before it are taken.
        const std::size_t piece = items_of_piece(1000, threads);
        CHECK(taken == (threads == 1 ? 700 : 700 / piece * piece));
    }
}

}  // namespace yankomas
