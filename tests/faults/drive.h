// Drives one writing verb under faults and checks everything that must hold after each of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "faults/trace.h"
#include "faults/verbs.h"
#include "faults/world.h"

namespace yankomas::faults {

class Drive {
public:
    // Prepares the verb's folder, and runs it once without a fault.
    Drive(World& world, const WritingVerb& verb);
    Drive(const Drive&) = delete;
    Drive& operator=(const Drive&) = delete;
    ~Drive();  // makes the world what it was before

    [[nodiscard]] const std::vector<Call>& calls() const { return calls_; }

    // Runs the verb with a fault at one of its own calls. This returns what is wrong, in a line
    // for people, and nothing if all is well.
    [[nodiscard]] std::string fault_at(const Call& call, Fault fault);

    // The same for a fault that `argv` brings about by itself, such as one in a program that the
    // verb calls. `reason` is what the answer must say; with `spoils_stderr` it may say nothing.
    [[nodiscard]] std::string run_through(const std::vector<std::string>& argv,
                                          std::string_view reason, bool spoils_stderr);

private:
    enum class State { old, fresh, half, not_removed, other };

    [[nodiscard]] State state_of(const Snapshot& snapshot) const;
    [[nodiscard]] std::string wrong_with_answer(const Ended& ended, State state,
                                                std::string_view reason, bool spoils_stderr) const;
    [[nodiscard]] std::string wrong_afterwards(State state);

    World& world_;
    const WritingVerb& verb_;
    Snapshot pristine_;  // before the verb's folder was prepared
    Snapshot old_;
    Snapshot fresh_;
    std::string lint_of_old_;
    std::string lint_of_fresh_;
    std::vector<Call> calls_;
    std::map<std::string, std::string> known_;  // what was left -> what was wrong afterwards
};

}  // namespace yankomas::faults
