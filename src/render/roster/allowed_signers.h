// The keys of a roster in the form that `ssh-keygen -Y verify` reads.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/roster/roster.h"

namespace yankomas {

// One line per key that was ever in effect: the person's id (no pattern), the namespaces of our
// journals, the key (ssh-keygen(1), ALLOWED SIGNERS). The lines have no dates: the roster judges
// whether somebody had the right to sign, not ssh-keygen.
[[nodiscard]] std::string render_allowed_signers(const Roster& roster);

}  // namespace yankomas
