// What a run over many cases says of its progress.
// SPDX-License-Identifier: Apache-2.0
#include "work/progress_line.h"

#include <doctest/doctest.h>

#include "store/disk/process.h"
#include "support/memory_files.h"

namespace yankomas {

using namespace std::chrono_literals;

TEST_CASE("rate and time left follow from what is done") {
    CHECK(in_english(progress_text(2000, 10'000, 1000ms)) ==
          "2000 of 10000 cases, 2000 a second, 4 s left");
    CHECK(in_english(progress_text(0, 10, 1500ms)) == "0 of 10 cases, 0 a second, 0 s left");
    CHECK(in_english(progress_text(10, 10, 0ms)) == "10 of 10 cases, 10000 a second, 0 s left");
}

TEST_CASE("the line stays on one row of a narrow terminal") {
    MemoryFiles files;
    RealProcesses processes;
    StringOutput err;
    Host host{.files = files,
              .processes = processes,
              .out = err,
              .err = err,
              .environment = {.values = {{"TERM", "xterm"}}},
              .working_folder = "/office",
              .program_path = {},
              .now = Instant{},
              .err_is_terminal = true,
              .err_width = 20,
              .ask = {},
              .words = {},
              .out_paint = Paint(),
              .err_paint = Paint()};
    files.put_file("/office/cases/2026/YK-2026-0001.yaml", "");
    ProgressLine line(host, ProgressLine::Clock::now() - 2s);
    line.expect("/office", {"cases/2026"});
    for (int i = 0; i < 64; ++i) line.step();
    CHECK(err.text().starts_with("\r64 of 1 cases,"));
    CHECK(err.text().ends_with("...\033[K"));
    CHECK(err.text().size() <= std::string_view("\r\033[K").size() + 19);
}

}  // namespace yankomas
