// One run of the program in a given world.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "work/host.h"

namespace yankomas {

// Runs the verb that `args` name; `args` does not have the program's own name. Shows every error on
// host.err, and flushes both outputs.
[[nodiscard]] ExitCode run(Host& host, const std::vector<std::string>& args);

}  // namespace yankomas
