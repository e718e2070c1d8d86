// Starts the pager once the screen is full, as git does.
// SPDX-License-Identifier: Apache-2.0
#include "cli/pager.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "core/base/text.h"
#include "store/disk/search_path.h"
#include "work/host.h"

extern char** environ;  // NOLINT: POSIX names it so

namespace yankomas {

namespace {

// Returns how many lines the terminal has, or 0 if it does not say.
int height_of_terminal(int descriptor) {
    winsize size{};
    return ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

// Makes less quit if all fits, keep colours and leave the screen as it is, unless the user has
// settings of his own.
std::vector<std::string> environment_of_pager() {
    std::vector<std::string> values;
    bool has_less = false;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        values.emplace_back(*entry);
        if (values.back().starts_with("PATH=")) values.back() = "PATH=" + absolute_search_path();
        has_less = has_less || values.back().starts_with("LESS=");
    }
    if (!has_less) values.emplace_back("LESS=FRX");
    return values;
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

// Starts a program that reads from `input`. Returns -1 if it can't be started. The program takes
// the signals that this process ignores.
pid_t spawn(const std::string& file, std::vector<std::string> command, int input) {
    std::vector<std::string> environment = environment_of_pager();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t defaults;
    sigemptyset(&defaults);
    for (const int number : {SIGINT, SIGPIPE, SIGXFSZ}) sigaddset(&defaults, number);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    pid_t child = -1;
    const int fault = ::posix_spawn(&child, file.c_str(), &actions, &attributes,
                                    pointers_to(command).data(), pointers_to(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return fault == 0 ? child : -1;
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
    const std::string file = find_program(command_.front(), absolute_search_path()).file;
    std::array<int, 2> ends = {-1, -1};
    if (!file.empty() && ::pipe2(ends.data(), O_CLOEXEC) == 0) {
        pager_ = spawn(file, command_, ends[0]);
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
    while (::waitpid(pager_, nullptr, 0) < 0 && errno == EINTR) {
    }
    pager_ = -1;
    std::signal(SIGINT, SIG_DFL);
}

}  // namespace yankomas
