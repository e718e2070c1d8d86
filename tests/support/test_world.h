// A small world for tests of the command line: outputs are strings, the clock stands still.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/run.h"
#include "work/host.h"

namespace yankomas {

struct TestWorld {
    StringOutput out;
    StringOutput err;
    Host host;

    // The clock says 2026-03-02T09:15:00+07:00. There is no environment, no terminal and nobody to
    // ask.
    TestWorld(Files& files, Processes& processes)
        : host{.files = files,
               .processes = processes,
               .out = out,
               .err = err,
               .environment = {},
               .working_folder = "/office",
               .program_path = {},
               .now = Instant{1772417700},
               .ask = [](std::string_view) { return std::optional<std::string>(); },
               .words = {},
               .out_paint = Paint(),
               .err_paint = Paint()} {}

    [[nodiscard]] int run(const std::vector<std::string>& args) {
        return static_cast<int>(yankomas::run(host, args));
    }
};

}  // namespace yankomas
