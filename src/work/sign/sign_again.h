// Signing one's own entries once more, onto a journal that lost them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/journal/lost_entries.h"
#include "work/sign/sign_case.h"

namespace yankomas {

// A version of a case that has entries which another has not, and what is known of its signatures.
struct OwnVersion {
    CaseJournal journal;
    Evidence evidence;
    std::vector<LostEntry> lost;
};
[[nodiscard]] OwnVersion own_version(const Host& host, const OpenedOffice& office,
                                     const std::string& path, std::string bytes,
                                     std::string_view now);

// True for a lost entry that this officer signed: nobody signs again what somebody else, or nobody,
// had signed.
[[nodiscard]] bool is_own(const OpenedOffice& office, const PersonId& person,
                          const OwnVersion& version, const LostEntry& lost);

enum class StoppedBy { nothing, another, unreadable, rules, answer };

struct SignedAgain {
    std::map<EntryNumber, EntryNumber> entries;  // number in the old version -> number in the draft
    StoppedBy stopped_by = StoppedBy::nothing;
    std::optional<EntryNumber> stopped_at;  // in the old version
};

// Signs the lost entries onto the draft in their order, up to the first that is not the officer's
// own or that the rules no longer allow (which is told on stderr). `at` is now; `occurred` is when
// it counted before, for acts that know it; what an entry is about is named by its new number.
[[nodiscard]] Result<SignedAgain> sign_again(Host& host, const OpenedOffice& office,
                                             const Officer& officer, const SigningChoices& signing,
                                             const OwnVersion& version, Draft& draft);

}  // namespace yankomas
