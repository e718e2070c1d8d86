// Starts the pager once the screen is full, as git does.
// SPDX-License-Identifier: Apache-2.0
#include "cli/pager.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

#include "core/base/text.h"
#include "store/disk/process.h"
#include "work/host.h"

namespace yankomas {

namespace {

// Returns how many lines the terminal has, or 0 if it does not say.
int height_of_terminal(int descriptor) {
    winsize size{};
    return ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

// Makes less quit if all fits, keep colours and leave the screen as it is, unless the user has
// settings of his own.
ProcessOptions options_of_pager() {
    ProcessOptions options;
    if (std::getenv("LESS") == nullptr) options.environment.emplace_back("LESS=FRX");
    // What we write is UTF-8, also where a locale that is not installed makes less take it for
    // ASCII.
    if (std::getenv("LESSCHARSET") == nullptr)
        options.environment.emplace_back("LESSCHARSET=utf-8");
    return options;
}

}  // namespace

std::vector<std::string> pager_of(const Environment& environment) {
    const auto set = environment.values.find("PAGER");
    const std::string pager = set == environment.values.end() ? "less" : set->second;
    std::vector<std::string> command;
    for (const std::string_view word : split(pager, ' ')) {
        if (!word.empty()) command.emplace_back(word);
    }
    const bool has_none =
        command.empty() || command.front() == "cat" || environment.get("TERM") == "dumb";
    return has_none ? std::vector<std::string>() : command;
}

PagedOutput::PagedOutput(int descriptor)
    : descriptor_(descriptor), direct_(descriptor, ::isatty(descriptor) == 0) {}

PagedOutput::~PagedOutput() { wait(); }

void PagedOutput::page_with(std::vector<std::string> command) {
    if (::isatty(descriptor_) != 0) command_ = std::move(command);
}

void PagedOutput::write(std::string_view text) {
    if (command_.empty()) return direct_.write(text);
    held_ += text;
    const int height = height_of_terminal(descriptor_);
    if (pager_ < 0 && (height == 0 || std::ranges::count(held_, '\n') < height)) return;
    if (pager_ < 0) start();
    if (pager_ < 0) return direct_.write(std::exchange(held_, {}));
    DescriptorOutput(pipe_, false).write(std::exchange(held_, {}));
}

Written PagedOutput::flush() {
    if (pager_ >= 0) {
        wait();
        return Written::everything;  // how much of it is read is up to the person
    }
    direct_.write(std::exchange(held_, {}));
    return direct_.flush();
}

// Without a pager, the rest is written as it comes.
void PagedOutput::start() {
    std::array<int, 2> ends = {-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) == 0) {
        pager_ = start_reader(command_, ends[0], options_of_pager());
        ::close(ends[0]);
        pipe_ = ends[1];
    }
    if (pager_ >= 0) {
        std::signal(SIGINT, SIG_IGN);  // it is the pager that is interrupted
    } else {
        command_.clear();
        if (pipe_ >= 0) ::close(std::exchange(pipe_, -1));
    }
}

void PagedOutput::wait() {
    if (pager_ < 0) return;
    ::close(std::exchange(pipe_, -1));
    wait_for(std::exchange(pager_, -1));
    std::signal(SIGINT, SIG_DFL);
}

}  // namespace yankomas
