// What a run over many cases says of its progress.
// SPDX-License-Identifier: Apache-2.0
#include "work/progress_line.h"

#include <doctest/doctest.h>

namespace yankomas {

using namespace std::chrono_literals;

TEST_CASE("rate and time left follow from what is done") {
    CHECK(in_english(progress_text(2000, 10'000, 1000ms)) ==
          "2000 of 10000 cases, 2000 a second, 4 s left");
    CHECK(in_english(progress_text(0, 10, 1500ms)) == "0 of 10 cases, 0 a second, 0 s left");
    CHECK(in_english(progress_text(10, 10, 0ms)) == "10 of 10 cases, 10000 a second, 0 s left");
}

}  // namespace yankomas
