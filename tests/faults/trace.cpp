// Reads what strace writes, and tells it what to spoil.
// SPDX-License-Identifier: Apache-2.0
#include "faults/trace.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/base/text.h"

namespace yankomas::faults {

namespace {

using std::string_view_literals::operator""sv;

// Calls for memory, threads, signals and time, which no disk and no other process can spoil. Every
// other call counts, even if no list here names it.
constexpr std::array kHarmless = {"mmap"sv,
                                  "munmap"sv,
                                  "mremap"sv,
                                  "mprotect"sv,
                                  "madvise"sv,
                                  "brk"sv,
                                  "rt_sigaction"sv,
                                  "rt_sigreturn"sv,
                                  "rt_sigprocmask"sv,
                                  "sigaltstack"sv,
                                  "arch_prctl"sv,
                                  "set_tid_address"sv,
                                  "set_robust_list"sv,
                                  "rseq"sv,
                                  "futex"sv,
                                  "prlimit64"sv,
                                  "getrandom"sv,
                                  "getpid"sv,
                                  "gettid"sv,
                                  "getuid"sv,
                                  "geteuid"sv,
                                  "getgid"sv,
                                  "getegid"sv,
                                  "clock_gettime"sv,
                                  "clock_nanosleep"sv,
                                  "exit_group"sv,
                                  "sched_getaffinity"sv,
                                  "sched_yield"sv,
                                  "restart_syscall"sv};

constexpr std::array kChanging = {
    "write"sv,     "writev"sv,    "pwrite64"sv,       "fsync"sv,  "fdatasync"sv, "rename"sv,
    "renameat"sv,  "renameat2"sv, "link"sv,           "linkat"sv, "unlink"sv,    "unlinkat"sv,
    "mkdir"sv,     "mkdirat"sv,   "rmdir"sv,          "fchmod"sv, "fchmodat"sv,  "chmod"sv,
    "ftruncate"sv, "fallocate"sv, "flock"sv,          "clone"sv,  "clone3"sv,    "vfork"sv,
    "wait4"sv,     "sendfile"sv,  "copy_file_range"sv};

bool is_one_of(std::string_view name, const auto& names) {
    return std::ranges::find(names, name) != names.end();
}

// True if the call changed something. A call that failed by itself, such as mkdir for a folder that
// exists, did not.
bool changes(std::string_view name, std::string_view line) {
    if (line.find(") = -1 E") != std::string_view::npos) return false;
    return is_one_of(name, kChanging) || line.find("O_CREAT") != std::string_view::npos;
}

bool closes_stream(std::string_view name, std::string_view line) {
    return name == "close" && (line.find("<pipe:") != std::string_view::npos ||
                               line.find("<socket:") != std::string_view::npos ||
                               line.find("<UNIX") != std::string_view::npos);
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

// The line of a call without sizes, addresses and other numbers.
std::string kind_of(std::string_view line) {
    constexpr std::size_t kEnough = 160;
    std::string kind;
    std::string_view rest = line.substr(0, line.rfind(") = "));
    while (!rest.empty() && kind.size() < kEnough) {
        if (rest.starts_with("0x")) {
            rest.remove_prefix(2);
            while (!rest.empty() && is_hex(rest.front())) rest.remove_prefix(1);
            continue;
        }
        if (rest.front() < '0' || rest.front() > '9') kind += rest.front();
        rest.remove_prefix(1);
    }
    return kind;
}

}  // namespace

std::string_view name_of(Fault fault) {
    switch (fault) {
        case Fault::kill: return "KILL";
        case Fault::no_space: return "ENOSPC";
        case Fault::io_error: return "EIO";
        case Fault::no_quota: return "EDQUOT";
        case Fault::interrupted: return "EINTR";
    }
    return {};
}

std::string_view words_of(Fault fault) {
    switch (fault) {
        case Fault::kill: return {};
        case Fault::no_space: return "No space left on device";
        case Fault::io_error: return "Input/output error";
        case Fault::no_quota: return "Disk quota exceeded";
        case Fault::interrupted: return "Interrupted system call";
    }
    return {};
}

std::vector<std::string> traced(const std::string& log, const std::vector<std::string>& argv) {
    std::vector<std::string> words = {"strace", "-qq", "-y", "-s", "200", "-o", log};
    words.insert(words.end(), argv.begin(), argv.end());
    return words;
}

std::vector<std::string> spoilt(const Call& call, Fault fault,
                                const std::vector<std::string>& argv) {
    const std::string what =
        std::string(fault == Fault::kill ? "signal=" : "error=").append(name_of(fault));
    std::vector<std::string> words = {
        "strace", "-qq",
        "-o",     "/dev/null",
        "-e",     "trace=" + call.name,
        "-e",     "inject=" + call.name + ':' + what + ":when=" + std::to_string(call.nth)};
    words.insert(words.end(), argv.begin(), argv.end());
    return words;
}

std::vector<Call> calls_in(std::string_view log, std::string_view first) {
    std::vector<Call> calls;
    std::map<std::string, int, std::less<>> seen;
    bool begun = false;
    for (const std::string_view line : split(log, '\n')) {
        const std::size_t bracket = line.find('(');
        if (bracket == std::string_view::npos || line.starts_with("---") || line.starts_with("+++"))
            continue;
        const std::string name(line.substr(0, bracket));
        const int nth = ++seen[name];
        begun = begun || line.starts_with(first);
        if (!begun || is_one_of(name, kHarmless)) continue;
        calls.push_back({name, nth, std::string(line), changes(name, line),
                         closes_stream(name, line), kind_of(line)});
    }
    return calls;
}

}  // namespace yankomas::faults
