// Running a program: spawn, feed, collect, wait.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/process.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "store/disk/descriptor.h"
#include "store/disk/os_error.h"

namespace yankomas {

namespace {

// Our end and the program's end of one stream.
struct Stream {
    Descriptor ours;
    Descriptor theirs;
};

// Numbers from 3 up: while the program's 0, 1 and 2 are filled, no source may be one of them.
// Closed on exec.
Descriptor above_standard(Descriptor descriptor) {
    return Descriptor(fcntl(descriptor.number(), F_DUPFD_CLOEXEC, 3));
}

// A socket instead of a pipe, because MSG_NOSIGNAL spares us SIGPIPE when the program stops
// reading.
std::optional<Stream> open_input() {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return std::nullopt;
    Stream stream{Descriptor(ends[0]), Descriptor(ends[1])};
    stream.theirs = above_standard(std::move(stream.theirs));
    if (!stream.theirs) return std::nullopt;
    return stream;
}

std::optional<Stream> open_output() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
    Stream stream{Descriptor(ends[0]), Descriptor(ends[1])};
    stream.theirs = above_standard(std::move(stream.theirs));
    if (!stream.theirs) return std::nullopt;
    return stream;
}

struct Streams {
    Stream in;
    Stream out;
    std::optional<Stream> err;  // none if the program keeps our stderr
};

std::optional<Streams> open_streams(bool keep_stderr) {
    auto in = open_input();
    auto out = open_output();
    auto err = keep_stderr ? std::nullopt : open_output();
    if (!in || !out || (!keep_stderr && !err)) return std::nullopt;
    return Streams{*std::move(in), *std::move(out), std::move(err)};
}

std::string_view name_in(std::string_view variable) {
    return variable.substr(0, variable.find('='));
}

// Our environment with the given variables in place of ours.
std::vector<std::string> environment_with(const std::vector<std::string>& own) {
    std::vector<std::string> all = own;
    for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable) {
        bool replaced = false;
        for (const auto& ours : own) replaced = replaced || name_in(ours) == name_in(*variable);
        if (!replaced) all.emplace_back(*variable);
    }
    return all;
}

std::vector<char*> pointers_to(std::vector<std::string>& strings) {
    std::vector<char*> pointers;
    for (auto& text : strings) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

// 0 and the process id, or an errno value.
std::pair<int, pid_t> spawn(std::vector<std::string> argv, const Streams& streams,
                            const ProcessOptions& options) {
    auto environment = environment_with(options.environment);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, streams.in.theirs.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, streams.out.theirs.number(), STDOUT_FILENO);
    if (streams.err)
        posix_spawn_file_actions_adddup2(&actions, streams.err->theirs.number(), STDERR_FILENO);

    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes, &signals);
    sigaddset(&signals, SIGPIPE);  // we may ignore it; the program should not inherit that
    posix_spawnattr_setsigdefault(&attributes, &signals);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    pid_t process = -1;
    const int code = posix_spawnp(&process, argv.front().c_str(), &actions, &attributes,
                                  pointers_to(argv).data(), pointers_to(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return {code, process};
}

// Sends what the socket takes now; closes it at the end, or when the program no longer reads. 0 or
// an errno value.
int feed(Descriptor& in, std::string_view& input) {
    const auto sent = send(in.number(), input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) input.remove_prefix(static_cast<std::size_t>(sent));
    const int code = sent < 0 ? errno : 0;
    if (code == EAGAIN || code == EINTR) return 0;
    if (input.empty() || code != 0) in.close();
    return code == EPIPE || code == ECONNRESET ? 0 : code;
}

// Takes what is there; closes the pipe at its end. 0 or an errno value: EFBIG if the text grew over
// the limit.
int collect(Descriptor& from, std::string& text, std::size_t limit) {
    std::array<char, 16384> buffer;
    const auto count = ::read(from.number(), buffer.data(), buffer.size());
    if (count > 0) text.append(buffer.data(), static_cast<std::size_t>(count));
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
    if (count < 0) return errno;
    if (count == 0) from.close();
    return text.size() <= limit ? 0 : EFBIG;
}

// Feeds and collects at once, so that neither side waits for the other. 0 or an errno value: EFBIG
// if the program says too much.
int converse(Streams& streams, std::string_view input, ProcessResult& result, std::size_t limit) {
    Descriptor none;
    Descriptor& in = streams.in.ours;
    Descriptor& out = streams.out.ours;
    Descriptor& err = streams.err ? streams.err->ours : none;
    if (input.empty()) in.close();
    while (in || out || err) {
        // poll skips negative numbers, which is what closed descriptors are.
        std::array<pollfd, 3> waits = {
            {{in.number(), POLLOUT, 0}, {out.number(), POLLIN, 0}, {err.number(), POLLIN, 0}}};
        if (poll(waits.data(), waits.size(), -1) < 0) {
            if (errno == EINTR || errno == EAGAIN) continue;
            return errno;
        }
        int code = waits[0].revents != 0 ? feed(in, input) : 0;
        if (code == 0 && waits[1].revents != 0) code = collect(out, result.out, limit);
        if (code == 0 && waits[2].revents != 0) code = collect(err, result.err, limit);
        if (code != 0) return code;
    }
    return 0;
}

// Below 0 for an errno value.
int wait_for(pid_t process) {
    int status = 0;
    while (waitpid(process, &status, 0) < 0) {
        if (errno != EINTR) return -errno;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Error not_started(const std::string& program, int code) {
    if (code != ENOENT)
        return os_failure(message("can't run {}: {}", program, os_text(code)), {}, code);
    std::vector<Message> hints;
    if (program == "ssh-keygen")
        hints.push_back(message("install OpenSSH, for example: apt-get install openssh-client"));
    if (program == "git") hints.push_back(message("install git, for example: apt-get install git"));
    return failed(message("{} is not installed", program), {}, std::move(hints));
}

}  // namespace

Result<ProcessResult> RealProcesses::run(const std::vector<std::string>& argv,
                                         std::string_view input, const ProcessOptions& options) {
    const bool keep_stderr = options.inherit_terminal && isatty(STDERR_FILENO) == 1;
    auto streams = open_streams(keep_stderr);
    if (!streams) {
        const int code = errno;
        return os_failure(message("can't run {}: {}", argv.front(), os_text(code)), {}, code);
    }
    const auto [code, process] = spawn(argv, *streams, options);
    if (code != 0) return not_started(argv.front(), code);
    streams->in.theirs.close();
    streams->out.theirs.close();
    if (streams->err) streams->err->theirs.close();

    ProcessResult result;
    int broken = converse(*streams, input, result, options.output_limit);
    if (broken != 0) kill(process, SIGKILL);
    result.exit_code = wait_for(process);
    if (broken == EFBIG)
        return failed(message("{} wrote more than {} bytes", argv.front(), options.output_limit));
    if (broken == 0 && result.exit_code < 0) broken = -result.exit_code;
    if (broken == 0) return result;
    return os_failure(message("can't run {}: {}", argv.front(), os_text(broken)), {}, broken);
}

}  // namespace yankomas
