// One run of the program in a given world.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/host.h"
#include "core/base/error.h"

namespace yankomas {

// `args` without the program's own name. Shows every error on host.err, and flushes both outputs.
[[nodiscard]] ExitCode run(Host& host, const std::vector<std::string>& args);

// Shows an error on host.err; the exit code that its kind stands for.
[[nodiscard]] ExitCode report(Host& host, const Error& error);

}  // namespace yankomas
