// Looks for personal data in texts that become public before any case is judged.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/finding.h"
#include "core/journal/roster_journal.h"

namespace yankomas {

// What git will take out of the message of a commit before it keeps it.
struct MessageCleanup {
    std::string comment;            // how a line begins that is taken out; empty: none is
    bool cuts_at_scissors = false;  // what stands below the scissors line is taken out
    bool cuts_diff = false;         // a diff that git itself put below the scissors line, too
};

// Returns a warning (personal_data) for each line of a commit message that looks like personal data
// and that git will keep. The address of a trailer ("Signed-off-by:") is passed over, because it
// names a committer, and every commit names its committer anyway.
[[nodiscard]] Findings personal_data_in_message(const std::string& file, std::string_view bytes,
                                                const MessageCleanup& cleanup);

// Returns a warning (personal_data) for each text of a roster entry that looks like personal data
// other than the name of a person, for which the roster is there.
[[nodiscard]] Findings personal_data_in_entry(const RosterJournal& journal,
                                              const RosterEntry& entry);

}  // namespace yankomas
