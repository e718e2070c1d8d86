// A script in the place of a program that yankomas runs. It goes wrong once, in a way that a test
// chooses.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "faults/world.h"

namespace yankomas::faults {

class StandIn {
public:
    // From now on the world finds it before the real program of that name.
    StandIn(World& world, const std::string& name);

    // At call number `nth` from now, counted from 0, the shell reads `script` in the place of the
    // program; $real is the program, "$@" what it was asked. All other calls go to the program.
    void go_wrong(std::string_view script, int nth = 0) const;
    // True once the call that goes wrong has been made.
    [[nodiscard]] bool went_wrong() const;

    [[nodiscard]] const std::string& real() const { return real_; }

private:
    std::string folder_;
    std::string real_;
};

}  // namespace yankomas::faults
