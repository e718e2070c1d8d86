// Runs other programs, never through a shell: ssh-keygen, git, age, tar and the pager.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include "core/base/result.h"

namespace yankomas {

struct ProcessResult {
    int exit_code = 0;  // 128 + the number of the signal, if one ended it
    std::string out;
    std::string err;
};

struct ProcessOptions {
    // If our stderr is a terminal the program talks to it and `err` stays empty: a hardware key
    // asks for a touch there. A passphrase is asked for on /dev/tty if there is one, even if a
    // window could be opened, unless the user's own SSH_ASKPASS_REQUIRE says otherwise: nobody who
    // works on a terminal depends on a program for windows.
    bool inherit_terminal = false;
    std::size_t output_limit = 64U << 20;      // bytes of out and of err; more is an error
    ErrorKind over_limit = ErrorKind::failed;  // the kind of that error
    std::vector<std::string> environment{};    // "NAME=value", in place of ours
    // Whether the program gets our variable of this name; it gets all if this is empty.
    bool (*gets)(std::string_view name) = nullptr;
};

// The door to other programs. A test may put another one in its place.
class Processes {
public:
    Processes() = default;
    Processes(const Processes&) = delete;
    Processes& operator=(const Processes&) = delete;
    virtual ~Processes() = default;

    // Runs argv[0], looked up in the absolute parts of PATH, with `input` on its stdin, and waits
    // for its end. A program that fails is a result; one that can't be started is an error.
    [[nodiscard]] virtual Result<ProcessResult> run(const std::vector<std::string>& argv,
                                                    std::string_view input,
                                                    const ProcessOptions& options) = 0;
};

class RealProcesses final : public Processes {
public:
    [[nodiscard]] Result<ProcessResult> run(const std::vector<std::string>& argv,
                                            std::string_view input,
                                            const ProcessOptions& options) override;
};

// Starts a program that reads from a descriptor and writes to our own outputs, looked up and with
// an environment as RealProcesses has it. Returns its process id, or -1.
[[nodiscard]] pid_t start_reader(std::vector<std::string> argv, int input,
                                 const ProcessOptions& options);

// Waits for a program that was started, and returns its exit code, or an errno value as a negative
// number.
int wait_for(pid_t process);

}  // namespace yankomas
