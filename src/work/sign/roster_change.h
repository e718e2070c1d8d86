// Changes the roster: the whole way of an entry of roster.yaml (yankomas-roster(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/base/result.h"
#include "core/journal/roster_journal.h"
#include "work/host.h"
#include "work/sign/choices.h"

namespace yankomas {

struct OpenedOffice;

// Signs the roster entry that `make` returns and puts it in place, unless anything changed
// meanwhile. `make` fills in the act and the fields of that act; this function adds number, time,
// zone and signer. Before it signs, it checks the entry against the roster, shows it and asks. It
// says on stdout which number the entry has, and on stderr what other admins must do if the change
// still waits for them.
[[nodiscard]] Result<ExitCode> change_roster(
    Host& host, const Globals& globals, const SigningChoices& choices,
    const std::function<Result<RosterEntry>(const OpenedOffice&)>& make);

}  // namespace yankomas
