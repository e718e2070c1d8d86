// Runs other programs, never through a shell: ssh-keygen to sign, and git to look into history.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace yankomas {

struct ProcessResult {
    int exit_code = 0;  // 128 + the number of the signal, if one ended it
    std::string out;
    std::string err;
};

struct ProcessOptions {
    // If this is true and our stderr is a terminal, the program writes to it and `err` stays empty.
    // There ssh-keygen asks to touch a hardware key. It asks for a passphrase on /dev/tty in any
    // case.
    bool inherit_terminal = false;
    std::size_t output_limit = 64U << 20;    // bytes of each of out and err; more is an error
    std::vector<std::string> environment{};  // "NAME=value"; these replace our own
};

// The door to other programs. A test may put another one in its place.
class Processes {
public:
    Processes() = default;
    Processes(const Processes&) = delete;
    Processes& operator=(const Processes&) = delete;
    virtual ~Processes() = default;

    // Runs argv[0], looked up in PATH, with `input` on its stdin, and waits for its end. If the
    // program fails, that is a result. If it can't be started, that is an error.
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

}  // namespace yankomas
