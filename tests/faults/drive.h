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
    ~Drive();  // the world is as it was before the verb

    [[nodiscard]] const std::vector<Call>& calls() const { return calls_; }

    // Empty if all is well; else what is wrong, in a line for people. The fault hits our own
    // process.
    [[nodiscard]] std::string fault_at(const Call& call, Fault fault);

    // The same for a fault that something else brings about while `argv` runs, such as a program
    // that we call.
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
    Snapshot pristine_;  // before what the verb needs was prepared
    Snapshot old_;
    Snapshot fresh_;
    std::string lint_of_old_;
    std::string lint_of_fresh_;
    std::vector<Call> calls_;
    std::map<std::string, std::string> known_;  // what was left -> what was wrong afterwards
};

}  // namespace yankomas::faults
