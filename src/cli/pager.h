// Writes the answer to stdout. On a terminal an answer that is longer than it goes through a pager.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include "work/output.h"

namespace yankomas {

struct Environment;

// Returns the command of PAGER, split at blanks since it never goes through a shell, or less.
// Nothing means that there is no pager: PAGER is empty or cat, or TERM is dumb.
[[nodiscard]] std::vector<std::string> pager_of(const Environment& environment);

class PagedOutput final : public Output {
public:
    explicit PagedOutput(int descriptor);
    ~PagedOutput() override;

    void write(std::string_view text) override;
    [[nodiscard]] Written flush() override;
    void page_with(std::vector<std::string> command) override;

private:
    void start();
    void wait();

    int descriptor_;
    DescriptorOutput direct_;
    std::vector<std::string> command_;  // empty: no pager is wanted
    std::string held_;                  // what may fit on the screen
    int pipe_ = -1;                     // to the pager that runs
    pid_t pager_ = -1;
};

}  // namespace yankomas
