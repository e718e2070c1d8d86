// Changes the roster: the whole way of an entry of roster.yaml (yankomas-roster(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/journal/roster_journal.h"
#include "work/office/session.h"
#include "work/sign/choices.h"

namespace yankomas {

// Signs what `make` gives and puts it in place, unless anything changed meanwhile. `make` gives the
// act and what is its own; number, time, zone and signer are filled in. The entry is checked
// against the roster, shown and asked about first. Says on stdout which entry it became; on stderr,
// if it still waits for other admins, what they do.
[[nodiscard]] Result<ExitCode> change_roster(
    Host& host, const Globals& globals, const SigningChoices& choices,
    const std::function<Result<RosterEntry>(const OpenedOffice&)>& make);

}  // namespace yankomas
