// The system calls of a process, which strace lists and spoils.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yankomas::faults {

// One system call of a process: the `nth` call of that name, counted from 1.
struct Call {
    std::string name;
    int nth = 0;
    std::string line;            // as strace shows it
    bool changes = false;        // it changed what is on the disk, or starts or ends what does
    bool closes_stream = false;  // it closes our end of a pipe or socket
    std::string kind;            // calls that differ in numbers only are of one kind
};

enum class Fault { kill, no_space, io_error, no_quota, interrupted };

[[nodiscard]] std::string_view name_of(Fault fault);  // "KILL", "ENOSPC"
[[nodiscard]] std::string_view words_of(
    Fault fault);  // what the system says about it; empty for a kill

// The command line of strace that runs `argv` and writes every call into `log`, with the file
// behind each descriptor.
[[nodiscard]] std::vector<std::string> traced(const std::string& log,
                                              const std::vector<std::string>& argv);

// The command line of strace that runs `argv` with one fault.
[[nodiscard]] std::vector<std::string> spoilt(const Call& call, Fault fault,
                                              const std::vector<std::string>& argv);

// The calls in a log, without those that only ask for memory or the like. The line that begins with
// `first` is the program's own first call; the lines above it belong to the loader and are left
// out.
[[nodiscard]] std::vector<Call> calls_in(std::string_view log, std::string_view first);

}  // namespace yankomas::faults
