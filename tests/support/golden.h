// Golden files: what a test is expected to give, kept beside it and written anew on demand.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace yankomas::test {

// True if UPDATE_GOLDEN is set: then a test writes its golden files anew and compares nothing.
[[nodiscard]] bool is_golden_updated();

// The difference between the golden file and what a test gave, as `diff -u` shows it, but at most
// 40 lines of it. It is empty if there is none.
[[nodiscard]] std::string golden_difference(const std::string& path, std::string_view given);

}  // namespace yankomas::test
