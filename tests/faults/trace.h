// The system calls of a process, seen and spoilt by strace.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yankomas::faults {

// One call that a process made: the `nth` one of its name.
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
    Fault fault);  // what the system says about it; nothing for a kill

// argv of strace, which runs `argv` and leaves what it saw in `log`, descriptors with what they
// stand for.
[[nodiscard]] std::vector<std::string> traced(const std::string& log,
                                              const std::vector<std::string>& argv);

// argv of strace, which runs `argv` with one fault.
[[nodiscard]] std::vector<std::string> spoilt(const Call& call, Fault fault,
                                              const std::vector<std::string>& argv);

// The calls in a log from the program's own first one on, without those that only ask for memory or
// the like. `first` begins a line: what stands above belongs to the loader.
[[nodiscard]] std::vector<Call> calls_in(std::string_view log, std::string_view first);

}  // namespace yankomas::faults
