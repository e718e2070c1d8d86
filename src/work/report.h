// Tells an error to the person who started the program.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "work/exit_code.h"
#include "work/host.h"

namespace yankomas {

// Shows an error on host.err; the exit code that its kind stands for.
[[nodiscard]] ExitCode report(Host& host, const Error& error);

}  // namespace yankomas
