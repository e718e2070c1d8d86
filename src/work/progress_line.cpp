// One line that is written over and over.
// SPDX-License-Identifier: Apache-2.0
#include "work/progress_line.h"

#include <algorithm>
#include <cstdint>

#include "render/kit/text.h"
#include "store/disk/files.h"

namespace yankomas {

namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 1000ms;     // before the line comes
constexpr auto kBetweenLooks = 200ms;  // between two of its forms
constexpr std::size_t kStepsBetweenClocks = 64;

}  // namespace

Message progress_text(std::size_t done, std::size_t total, std::chrono::milliseconds since_start) {
    const auto milliseconds =
        static_cast<std::size_t>(std::max<std::int64_t>(since_start.count(), 1));
    const std::size_t rate = done * 1000 / milliseconds;
    const std::size_t left = total > done && rate > 0 ? (total - done + rate - 1) / rate : 0;
    return message("{} of {} cases, {} a second, {} s left", done, total, rate, left);
}

ProgressLine::ProgressLine(Host& host, Clock::time_point started)
    : host_(host), started_(started), next_look_(started_ + kPatience) {}

void ProgressLine::expect(const std::string& root, const std::vector<std::string>& folders) {
    if (!host_.err_is_terminal || host_.environment.get("TERM").value_or("dumb") == "dumb") return;
    for (const std::string& folder : folders) {
        const auto counted = host_.files.each_entry(root + '/' + folder,
                                                    [&](std::string_view, FileKind) { ++total_; });
        if (!counted) return;  // whoever reads the cases tells of it
    }
}

void ProgressLine::step() {
    ++done_;
    if (total_ == 0 || done_ % kStepsBetweenClocks != 0) return;
    const auto now = Clock::now();
    if (now < next_look_) return;
    next_look_ = now + kBetweenLooks;
    show(now - started_);
}

// The line is a column narrower than the terminal: on a second row none could be written over.
void ProgressLine::show(Clock::duration since_start) {
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(since_start);
    std::string text = host_.words(progress_text(done_, total_, since));
    if (host_.err_width > 0) text = cut_to(text, host_.err_width - 1);
    host_.err.write("\r" + text + "\033[K");
    is_shown_ = true;
}

void ProgressLine::hide() {
    if (!is_shown_) return;
    host_.err.write("\r\033[K");
    is_shown_ = false;
}

}  // namespace yankomas
