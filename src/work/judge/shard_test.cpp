// Tests that each case is in exactly one part, and that its id alone decides in which.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/shard.h"

#include <array>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace yankomas {

TEST_CASE("shard: every case is in exactly one part, and the parts are alike in size") {
    for (const std::uint32_t count : {1U, 2U, 3U, 10U}) {
        std::array<int, 10> sizes{};
        for (int i = 1; i <= 3000; ++i) {
            const CaseId id(fmt::format("YK-2026-{:04}", i));
            int parts = 0;
            for (std::uint32_t index = 1; index <= count; ++index) {
                if (!Shard{index, count}.has(id)) continue;
                ++parts;
                ++sizes.at(index - 1);
            }
            CHECK(parts == 1);
        }
        for (std::uint32_t index = 0; index < count; ++index) {
            CHECK(sizes.at(index) > 3000 / static_cast<int>(count) * 8 / 10);
        }
    }
}

// A machine with another version of the program must make the same parts.
TEST_CASE("shard: the hash is FNV-1a") {
    CHECK(
        Shard{static_cast<std::uint32_t>(0xaf63dc4c8601ec8cULL % 9999) + 1, 9999}.has(CaseId("a")));
}

TEST_CASE("shard: only I/N with 1 <= I <= N is a part") {
    CHECK(parse_shard("2/4")->index == 2);
    CHECK(parse_shard("2/4")->count == 4);
    for (const char* text :
         {"", "1", "/", "0/4", "5/4", "1/0", "1/10000", "-1/4", "1/4/4", "01/4", "1 / 4"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_shard(text));
    }
}

}  // namespace yankomas
