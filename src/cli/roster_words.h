// The words that a verb of the roster was given, on their way into a signed entry.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "core/journal/roster_journal.h"
#include "store/office/open_office.h"
#include "work/host.h"
#include "work/sign/signing.h"

namespace yankomas {

// Each word is as it was typed, or empty if it was not given. The request of a verb derives from
// this and declares the words that its act has.
struct RosterWords {
    std::string person;
    std::string role;
    std::string name;
    std::string basis;
    std::string reason;
    std::string public_key;  // a file, or the line that it holds
    SigningChoices signing;
};

// Signs an entry with the words that were given, and says what became of it (see change_roster). A
// word that can't stand in a journal is a usage error. `complete` adds to the entry what only the
// opened office knows, or refuses the act.
[[nodiscard]] Result<ExitCode> sign_roster_words(
    Host& host, const Globals& globals, RosterAct act, const RosterWords& words,
    const std::function<Status(const OpenedOffice&, RosterEntry&)>& complete = {});

}  // namespace yankomas
