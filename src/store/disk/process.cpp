// Runs a program: starts it, feeds its input, collects its output, and waits for its end.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "store/disk/descriptor.h"
#include "store/disk/os_error.h"
#include "store/disk/search_path.h"

namespace yankomas {

namespace {

// The two ends of one stream: ours and the program's.
struct Stream {
    Descriptor ours;
    Descriptor theirs;
};

// Moves a descriptor to a number above 2 that is closed on exec. The program's descriptors 0, 1 and
// 2 are set one after the other, so none of the descriptors that they are copied from may have one
// of these numbers.
Descriptor above_standard(Descriptor descriptor) {
    return Descriptor(fcntl(descriptor.number(), F_DUPFD_CLOEXEC, 3));
}

// The program's input is a socket instead of a pipe, because MSG_NOSIGNAL of send spares us SIGPIPE
// when the program stops reading. If the system gives none, the stream has no descriptors.
Stream open_stream(bool is_input) {
    std::array<int, 2> ends{};
    const int result = is_input ? socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data())
                                : pipe2(ends.data(), O_CLOEXEC);
    if (result != 0) return {};
    return {Descriptor(ends[0]), above_standard(Descriptor(ends[1]))};
}

struct Streams {
    Stream in;
    Stream out;
    Stream err;  // empty if the program keeps our stderr
};

bool is_terminal_there() {
    return static_cast<bool>(Descriptor(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)));
}

std::string_view name_in(std::string_view variable) {
    return variable.substr(0, variable.find('='));
}

// OpenSSH opens a window as soon as DISPLAY is set, since its input is no terminal here.
bool is_terminal_asked(const ProcessOptions& options) {
    const char* wish = getenv("SSH_ASKPASS_REQUIRE");
    return options.inherit_terminal && (wish == nullptr || *wish == '\0') && is_terminal_there();
}

// Our environment with the variables of the options in place of ours, and without those that the
// program does not get. Its PATH is the one by which we found the program, since it may look for
// programs too; it is left out if nothing of it is left.
std::vector<std::string> environment_for(const ProcessOptions& options,
                                         const std::string& search_path) {
    std::vector<std::string> all = options.environment;
    if (!search_path.empty() && std::ranges::find(all, "PATH", name_in) == all.end())
        all.push_back("PATH=" + search_path);
    if (is_terminal_asked(options)) all.emplace_back("SSH_ASKPASS_REQUIRE=never");
    const std::size_t given = all.size();
    for (char** ours = environ; ours != nullptr && *ours != nullptr; ++ours) {
        const std::string_view name = name_in(*ours);
        if (name == "PATH" || (options.gets != nullptr && !options.gets(name))) continue;
        const auto end = all.begin() + static_cast<std::ptrdiff_t>(given);
        if (std::find_if(all.begin(), end,
                         [&](const auto& variable) { return name_in(variable) == name; }) == end)
            all.emplace_back(*ours);
    }
    return all;
}

std::vector<char*> pointers_to(std::vector<std::string>& strings) {
    std::vector<char*> pointers;
    for (auto& text : strings) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

// What the program gets for its three streams. It shares ours where there is none.
struct Ends {
    int in = -1;
    int out = -1;
    int err = -1;
};

// Starts the program. Returns 0 and its process id, or an errno value.
std::pair<int, pid_t> spawn(std::vector<std::string> argv, const Ends& ends,
                            const ProcessOptions& options) {
    const std::string search_path = absolute_search_path();
    const FoundProgram program = find_program(argv.front(), search_path);
    if (program.file.empty()) return {program.code, -1};
    auto environment = environment_for(options, search_path);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    if (ends.in >= 0) posix_spawn_file_actions_adddup2(&actions, ends.in, STDIN_FILENO);
    if (ends.out >= 0) posix_spawn_file_actions_adddup2(&actions, ends.out, STDOUT_FILENO);
    if (ends.err >= 0) posix_spawn_file_actions_adddup2(&actions, ends.err, STDERR_FILENO);

    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes, &signals);
    // What we ignore the program should not.
    sigaddset(&signals, SIGPIPE);
    sigaddset(&signals, SIGXFSZ);
    posix_spawnattr_setsigdefault(&attributes, &signals);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    pid_t process = -1;
    const int code = posix_spawn(&process, program.file.c_str(), &actions, &attributes,
                                 pointers_to(argv).data(), pointers_to(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return {code, process};
}

// Sends as much as the socket takes now. Closes it at the end of the input or when the program no
// longer reads. Returns 0 or an errno value.
int feed(Descriptor& in, std::string_view& input) {
    const auto sent = send(in.number(), input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) input.remove_prefix(static_cast<std::size_t>(sent));
    const int code = sent < 0 ? errno : 0;
    if (code == EAGAIN || code == EINTR) return 0;
    if (input.empty() || code != 0) in.close();
    return code == EPIPE || code == ECONNRESET ? 0 : code;
}

// Reads what is in the pipe now, and closes the pipe at its end. Returns 0 or an errno value, which
// is EFBIG if the text grew over the limit.
int collect(Descriptor& from, std::string& text, std::size_t limit) {
    std::array<char, 16384> buffer;
    const auto count = ::read(from.number(), buffer.data(), buffer.size());
    if (count > 0) text.append(buffer.data(), static_cast<std::size_t>(count));
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
    if (count < 0) return errno;
    if (count == 0) from.close();
    return text.size() <= limit ? 0 : EFBIG;
}

// Feeds and collects at the same time, so that the two sides never wait for each other for ever.
// Returns 0 or an errno value, which is EFBIG if the program writes too much.
int converse(Streams& streams, std::string_view input, ProcessResult& result, std::size_t limit) {
    Descriptor& in = streams.in.ours;
    Descriptor& out = streams.out.ours;
    Descriptor& err = streams.err.ours;
    if (input.empty()) in.close();
    while (in || out || err) {
        // A closed descriptor has a negative number here, and poll skips those.
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

Error cannot_run(const std::string& program, int code) {
    return os_failure(message("can't run {}: {}", program, os_text(code)), {}, code);
}

Error not_started(const std::string& program, int code) {
    if (code != ENOENT) return cannot_run(program, code);
    std::vector<Message> hints;
    if (program == "ssh-keygen")
        hints.push_back(message("install OpenSSH, for example: apt-get install openssh-client"));
    if (program == "age") hints.push_back(message("install age, for example: apt-get install age"));
    if (program == "tar") hints.push_back(message("install tar, for example: apt-get install tar"));
    if (program == "git") hints.push_back(message("install git, for example: apt-get install git"));
    return failed(message("{} is not installed", program), {}, std::move(hints));
}

}  // namespace

int wait_for(pid_t process) {
    int status = 0;
    if (uncut([&] { return waitpid(process, &status, 0); }) < 0) return -errno;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

pid_t start_reader(std::vector<std::string> argv, int input, const ProcessOptions& options) {
    const auto [code, process] = spawn(std::move(argv), {.in = input}, options);
    return code == 0 ? process : -1;
}

Result<ProcessResult> RealProcesses::run(const std::vector<std::string>& argv,
                                         std::string_view input, const ProcessOptions& options) {
    const bool keep_stderr = options.inherit_terminal && isatty(STDERR_FILENO) == 1;
    Streams streams{open_stream(true), open_stream(false),
                    keep_stderr ? Stream{} : open_stream(false)};
    if (!streams.in.theirs || !streams.out.theirs || (!keep_stderr && !streams.err.theirs))
        return cannot_run(argv.front(), errno);
    const auto [code, process] = spawn(
        argv,
        {streams.in.theirs.number(), streams.out.theirs.number(), streams.err.theirs.number()},
        options);
    if (code != 0) return not_started(argv.front(), code);
    for (Stream* stream : {&streams.in, &streams.out, &streams.err}) stream->theirs.close();

    ProcessResult result;
    int broken = converse(streams, input, result, options.output_limit);
    if (broken != 0) kill(process, SIGKILL);
    result.exit_code = wait_for(process);
    if (broken == EFBIG) {
        const Message what =
            message("{} wrote more than {} bytes", argv.front(), options.output_limit);
        return Error{options.over_limit, what, {}, {}};
    }
    if (broken == 0 && result.exit_code < 0) broken = -result.exit_code;
    if (broken == 0) return result;
    return cannot_run(argv.front(), broken);
}

}  // namespace yankomas
