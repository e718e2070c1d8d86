// What a person may choose when signing, whatever the verb.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ident.h"
#include "core/calendar/spoken_time.h"

namespace yankomas {

// The choices for an entry of any journal.
struct SigningChoices {
    std::optional<std::string> key;  // --key FILE
    bool yes = false;                // --yes: do not ask
    bool dry_run = false;            // --dry-run: show the bytes and stop
    bool folds = false;              // of a dry run: leave out the lines that the words tell
    bool agreed = false;             // the person has seen a dry run of all and said yes
    bool commit = false;             // --commit: git commit of what was written
};

// The choices for an entry of a case.
struct EntryChoices {
    SigningChoices signing;
    std::optional<RoleId> role;          // --role; else the role that fits
    std::optional<PartyCode> party;      // --for: a code, or letters whose next code is meant
    std::optional<SpokenTime> occurred;  // --occurred
    std::optional<std::string> reason;   // --reason
    std::optional<std::string> note;     // --note
    std::vector<std::string> documents;  // --doc, as written
};

}  // namespace yankomas
