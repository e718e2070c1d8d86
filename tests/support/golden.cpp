// Compares golden files with the help of diff.
// SPDX-License-Identifier: Apache-2.0
#include "support/golden.h"

#include <cstdlib>

#include "store/disk/process.h"

namespace yankomas::test {

namespace {

constexpr int kShownLines = 40;

}  // namespace

bool is_golden_updated() { return std::getenv("UPDATE_GOLDEN") != nullptr; }

std::string golden_difference(const std::string& path, std::string_view given) {
    const auto ran = RealProcesses().run(
        {"diff", "-u", "--label", path, "--label", "what the test gave", path, "-"}, given, {});
    if (!ran) return "diff could not be run";
    if (ran->exit_code > 1) return ran->err;
    std::size_t end = 0;
    for (int line = 0; line < kShownLines && end < ran->out.size(); ++line) {
        end = ran->out.find('\n', end);
        end = end == std::string::npos ? ran->out.size() : end + 1;
    }
    return end == ran->out.size()
               ? ran->out
               : ran->out.substr(0, end) + "(the rest of the difference is left out)\n";
}

}  // namespace yankomas::test
