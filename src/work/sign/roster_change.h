// What the verbs that change the roster share: sign the entry, then say what became of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "work/sign/signing.h"

namespace yankomas {

// Signs what `make` gives (see sign_roster_entry) and says on stdout which entry it became; on
// stderr, if it still waits for other admins, what they do.
[[nodiscard]] Result<ExitCode> change_roster(
    Host& host, const Globals& globals, const SigningChoices& choices,
    const std::function<Result<RosterEntry>(const OpenedOffice&)>& make);

// "hint: ..." on stderr: what to do next.
void suggest(Host& host, const Message& what);

}  // namespace yankomas
