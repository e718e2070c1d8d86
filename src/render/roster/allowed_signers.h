// The keys of a roster in the form that `ssh-keygen -Y verify` reads.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/roster/roster.h"

namespace yankomas {

// One line a key that was ever in effect: the person's id (no pattern), the namespaces of our
// journals, the key. There are no dates in it: whether somebody had the right to sign is for the
// roster to judge, not for ssh-keygen.
[[nodiscard]] std::string render_allowed_signers(const Roster& roster);

}  // namespace yankomas
