// Scripts that complete the command line of yankomas in a shell.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace yankomas {

enum class Shell { bash, zsh, fish };

// The script knows no verb and no option. It asks the hidden verb of complete.h at each Tab.
[[nodiscard]] std::string render_completion(Shell shell);

}  // namespace yankomas
