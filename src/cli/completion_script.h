// Scripts that complete verbs and options in a shell.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "render/kit/words.h"

namespace yankomas {

enum class Shell { bash, zsh, fish };

// Made from the verbs and the options that they declare, so it can't fall behind them.
[[nodiscard]] std::string render_completion(Shell shell, const Words& words);

}  // namespace yankomas
