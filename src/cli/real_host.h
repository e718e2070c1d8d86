// The real world: this machine's files, programs, clock, terminal and environment.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include "work/host.h"

namespace yankomas {

// Owns what a Host refers to. Only main makes one, and only once. From then on a broken pipe gives
// an error of writing instead of a signal.
class RealWorld {
public:
    RealWorld();
    ~RealWorld();
    RealWorld(const RealWorld&) = delete;
    RealWorld& operator=(const RealWorld&) = delete;

    // The world as it is now. It refers to this object and must not outlive it.
    [[nodiscard]] Host host();

private:
    struct Doors;
    std::unique_ptr<Doors> doors_;
};

// Writes "yankomas: internal error: ..." to stderr. It needs no memory and no translation, which
// could fail as well.
void report_bug(const char* what) noexcept;

// Does the work and returns its exit code. If the machine gives the program less than 1 MiB of
// stack (ulimit -s), the work gets a stack of its own, so that no signal ends it half way. The work
// must not throw.
[[nodiscard]] int with_enough_stack(const std::function<int()>& work);

}  // namespace yankomas
