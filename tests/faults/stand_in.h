// A script in the place of a program that yankomas runs. It goes wrong once, in the way that the
// test chose.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "faults/world.h"

namespace yankomas::faults {

class StandIn {
public:
    // From now on the world finds the script before the real program `name`.
    StandIn(World& world, const std::string& name);

    // At call number `nth` from now, counted from 0, the shell runs `script` in place of the
    // program; $real is the program, and "$@" its arguments. All other calls go to the program.
    void go_wrong(std::string_view script, int nth = 0) const;
    // True once the call that goes wrong has been made.
    [[nodiscard]] bool went_wrong() const;

    [[nodiscard]] const std::string& real() const { return real_; }

private:
    std::string folder_;
    std::string real_;
};

}  // namespace yankomas::faults
