// Scripts that complete verbs and options in a shell.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "render/kit/words.h"

namespace yankomas {

enum class Shell { bash, zsh, fish };

// The script is made from the table of verbs and the options that they declare, so it is always up
// to date.
[[nodiscard]] std::string render_completion(Shell shell, const Words& words);

}  // namespace yankomas
