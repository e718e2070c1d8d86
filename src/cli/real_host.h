// The real world: this machine's files, programs, clock, terminal and environment.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>

#include "work/host.h"

namespace yankomas {

// Owns what a Host refers to. Made once, by main; from then on a broken pipe is an error of
// writing, not a signal.
class RealWorld {
public:
    RealWorld();
    ~RealWorld();
    RealWorld(const RealWorld&) = delete;
    RealWorld& operator=(const RealWorld&) = delete;

    // Good as long as this object.
    [[nodiscard]] Host host();

private:
    struct Doors;
    std::unique_ptr<Doors> doors_;
};

// "yankomas: internal error: ..." on stderr, without memory or translation that could fail as well.
void report_bug(const char* what) noexcept;

}  // namespace yankomas
