// How far a run over many cases has come: on a terminal, once it takes more than a second.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "work/host.h"

namespace yankomas {

// "12,000 of 100,000 cases, 9000 a second, 10 s left"
[[nodiscard]] Message progress_text(std::size_t done, std::size_t total,
                                    std::chrono::milliseconds since_start);

class ProgressLine {
public:
    using Clock = std::chrono::steady_clock;

    explicit ProgressLine(Host& host, Clock::time_point started = Clock::now());
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine() { hide(); }

    // Counts the cases in these folders below `root`. Before that nothing is shown.
    void expect(const std::string& root, const std::vector<std::string>& folders);

    // One more case is done. Looks at the clock only now and then, since this is called for each.
    void step();
    // Takes the line away: before something else is written, and at the end.
    void hide();

private:
    void show(Clock::duration since_start);

    Host& host_;
    bool is_shown_ = false;
    std::size_t done_ = 0;
    std::size_t total_ = 0;
    Clock::time_point started_;
    Clock::time_point next_look_;
};

}  // namespace yankomas
