// The keys of a roster in the form that `ssh-keygen -Y verify` reads.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/roster/roster.h"

namespace yankomas {

// Writes one line per key that was ever in effect. A line has the id of the person, which is no
// pattern, the namespaces of our journals and the key (ssh-keygen(1), ALLOWED SIGNERS). It has no
// dates, because the roster and not ssh-keygen decides whether somebody had the right to sign.
[[nodiscard]] std::string render_allowed_signers(const Roster& roster);

}  // namespace yankomas
