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

}  // namespace

TEST_CASE("a pager ends, and what was typed is dropped, before a question stands there") {
    RealFiles files;
    RealProcesses processes;
    std::string log;
    Paged paged(log);
    const Host host{.files = files,
                    .processes = processes,
                    .out = paged,
                    .err = paged,
                    .environment = {},
                    .working_folder = "/office",
                    .program_path = {},
                    .now = Instant{},
                    .can_ask = true,
                    .drop_typed =
                        [&] {
                            log += "dropped;";
                            return false;
                        },
                    .ask =
                        [&](std::string_view prompt) {
                            log += prompt;
                            return std::optional<std::string>("ya");
                        },
                    .words = {},
                    .out_paint = Paint(),
                    .err_paint = Paint()};
    host.out.write("a long list;");
    CHECK(agrees(host, message("Sign this? [y/N] ")));
    CHECK(log == "a long list;ended;dropped;Sign this? [y/N] ");
}

}  // namespace yankomas
