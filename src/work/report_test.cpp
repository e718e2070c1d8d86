// Tests of questions: what is on the screen before one, and what counts as its answer.
// SPDX-License-Identifier: Apache-2.0
#include "work/report.h"

#include <optional>
#include <string>

#include <doctest/doctest.h>

#include "store/disk/process.h"
#include "store/disk/real_files.h"
#include "work/host.h"

namespace yankomas {

namespace {

// An answer that a pager might show: it notes when the pager has ended.
class Paged final : public Output {
public:
    explicit Paged(std::string& log) : log_(log) {}
    void write(std::string_view text) override { log_ += text; }
    [[nodiscard]] Written flush() override {
        log_ += "ended;";
        return Written::everything;
    }

private:
    std::string& log_;
};

// A terminal with a pager, on which the answer and the messages stand.
struct PagedRun {
    RealFiles files;
    RealProcesses processes;
    std::string log;
    Paged paged{log};
    Host host{.files = files,
              .processes = processes,
              .out = paged,
              .err = paged,
              .environment = {},
              .working_folder = "/office",
              .program_path = {},
              .now = Instant{},
              .ask = {},
              .words = {},
              .out_paint = Paint(),
              .err_paint = Paint()};
};

}  // namespace

TEST_CASE("a pager ends, and what was typed is dropped, before a question stands there") {
    PagedRun run;
    run.host.can_ask = true;
    run.host.drop_typed = [&] {
        run.log += "dropped;";
        return false;
    };
    run.host.ask = [&](std::string_view prompt) {
        run.log += prompt;
        return std::optional<std::string>("ya");
    };
    run.host.out.write("a long list;");
    CHECK(agrees(run.host, message("Sign this? [y/N] ")));
    CHECK(run.log == "a long list;ended;dropped;Sign this? [y/N] ");
}

TEST_CASE("what is about an answer stands below it, in the order in which it was said") {
    PagedRun run;
    run.host.out.write("Signed.\n");
    remark(run.host, Severity::warning, message("nobody holds {} now", "kabid-ham"));
    suggest(run.host, message("yankomas roster appoint PERSON {}", "kabid-ham"));
    CHECK(run.log ==
          "Signed.\nended;yankomas: warning: nobody holds kabid-ham now\n"
          "ended;hint: yankomas roster appoint PERSON kabid-ham\n");
}

}  // namespace yankomas
