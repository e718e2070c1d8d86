// Asks the machine for its clock, terminals and environment.
// SPDX-License-Identifier: Apache-2.0
#include "cli/real_host.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <future>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <system_error>
#include <termios.h>
#include <thread>
#include <unistd.h>

#include "cli/pager.h"
#include "store/disk/process.h"
#include "store/disk/real_files.h"

extern char** environ;  // NOLINT: POSIX names it so

namespace yankomas {

namespace {

Environment read_environment() {
    Environment environment;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        const std::size_t equals = text.find('=');
        if (equals == std::string_view::npos) continue;
        environment.values.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return environment;
}

// Returns the time in whole seconds, because entries have no finer times.
Instant read_clock() {
    const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
    return Instant{std::chrono::floor<std::chrono::seconds>(since_epoch).count()};
}

// Returns the width of the terminal in columns, or 0 if the descriptor is no terminal.
int width_of_terminal(int descriptor) {
    winsize size{};
    if (::isatty(descriptor) == 0 || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
    return size.ws_col;
}

// A line that was typed or pasted before a question is no answer to it: nobody had read what it
// asks.
bool drop_typed_on_terminal() {
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0) return false;
    int waiting = 0;
    static_cast<void>(::ioctl(terminal, FIONREAD, &waiting));
    static_cast<void>(::tcflush(terminal, TCIFLUSH));
    ::close(terminal);
    return waiting > 0;
}

// Asks on the terminal itself, whatever stdin is. The answer is one line without its newline, or
// nothing at end of file.
std::optional<std::string> ask_terminal(std::string_view prompt) {
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0) return std::nullopt;
    DescriptorOutput(terminal, false).write(prompt);
    std::optional<std::string> answer;
    std::string line;
    for (;;) {
        char c = 0;
        const ssize_t count = ::read(terminal, &c, 1);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        if (c == '\n') {
            answer = line;
            break;
        }
        line += c;
    }
    ::close(terminal);
    return answer;
}

// True if a person can be asked. stdin and stderr must be terminals as well, because a script must
// never wait for an answer.
bool has_terminal() {
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0) return false;
    ::close(terminal);
    return ::isatty(STDIN_FILENO) != 0 && ::isatty(STDERR_FILENO) != 0;
}

// Opens /dev/null for each standard stream that is closed, as after ">&-". Otherwise the next file
// that is opened would become that stream, and our words would go into it. The stand-in can't be
// read or written as the stream would be, so the exit code tells that the words are lost.
void fill_standard_streams() {
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(number, F_GETFD) >= 0 || errno != EBADF) continue;
        static_cast<void>(::open(
            "/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY));  // the lowest is free
    }
}

// Returns the working folder, or an empty text if it is gone. It asks twice, because a device may
// refuse once and answer the second time.
std::string working_folder(const Files& files) {
    for (int i = 0; i < 2; ++i) {
        if (auto folder = files.canonical("."); folder) return *std::move(folder);
    }
    return {};
}

}  // namespace

struct RealWorld::Doors {
    RealFiles files;
    RealProcesses processes;
    PagedOutput out{STDOUT_FILENO};
    DescriptorOutput err{STDERR_FILENO, false};
};

RealWorld::RealWorld() : doors_(std::make_unique<Doors>()) {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a write over `ulimit -f` fails like any other write
    std::signal(SIGCHLD, SIG_DFL);  // if our parent ignores it, we never learn how ssh-keygen ended
    fill_standard_streams();
}

RealWorld::~RealWorld() = default;

Host RealWorld::host() {
    std::error_code ignored;  // a hidden /proc leaves the path empty
    return Host{
        .files = doors_->files,
        .processes = doors_->processes,
        .out = doors_->out,
        .err = doors_->err,
        .environment = read_environment(),
        .working_folder = working_folder(doors_->files),
        .program_path = std::filesystem::read_symlink("/proc/self/exe", ignored).string(),
        .now = read_clock(),
        .threads = std::max(1U, std::thread::hardware_concurrency()),
        .out_is_terminal = ::isatty(STDOUT_FILENO) != 0,
        .err_is_terminal = ::isatty(STDERR_FILENO) != 0,
        .out_width = width_of_terminal(STDOUT_FILENO),
        .err_width = width_of_terminal(STDERR_FILENO),
        .can_ask = has_terminal(),
        .drop_typed = drop_typed_on_terminal,
        .ask = ask_terminal,
        .words = {},
        .out_paint = Paint(),
        .err_paint = Paint(),
    };
}

int with_enough_stack(const std::function<int()>& work) {
    constexpr std::size_t kEnough = 1U << 20U;
    rlimit limit{};
    if (::getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur >= kEnough) return work();
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, kEnough);
    // All threads from here on get so much.
    static_cast<void>(pthread_setattr_default_np(&attributes));
    pthread_attr_destroy(&attributes);
    std::future<int> code;
    try {
        code = std::async(std::launch::async, work);
    } catch (const std::system_error&) {
        return work();  // the machine gives us no thread
    }
    return code.get();
}

void report_bug(const char* what) noexcept {
    for (const char* text : {"yankomas: internal error: ", what, "\n"}) {
        if (::write(STDERR_FILENO, text, std::strlen(text)) < 0) return;
    }
}

}  // namespace yankomas
