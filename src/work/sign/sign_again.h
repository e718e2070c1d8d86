// Signing one's own entries once more: onto a journal that lost them, or as a case with another id.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/journal/lost_entries.h"
#include "work/sign/draft.h"

namespace yankomas {

struct Officer;

// A version of a case that has entries which another has not, and what is known of its signatures.
struct OwnVersion {
    CaseJournal journal;
    Evidence evidence;
    std::vector<LostEntry> lost;
};
// Reads and verifies `bytes`; `now` is the version that may lack some of its entries.
[[nodiscard]] OwnVersion own_version(const Host& host, const OpenedOffice& office,
                                     const std::string& path, std::string bytes,
                                     std::string_view now);

// Returns true if this officer signed the lost entry. Nobody signs again what somebody else had
// signed, or what had no valid signature.
[[nodiscard]] bool is_own(const Host& host, const OpenedOffice& office, const PersonId& person,
                          const OwnVersion& version, const LostEntry& lost);

enum class StoppedBy { nothing, another, unreadable, rules, answer };

struct SignedAgain {
    std::map<EntryNumber, EntryNumber> entries;  // number in the old version -> number in the draft
    StoppedBy stopped_by = StoppedBy::nothing;
    std::optional<EntryNumber> stopped_at;  // in the old version
};

// Signs the lost entries onto the draft in their order. It stops at the first that is not the
// officer's own or that the rules no longer allow, and says the latter on stderr. The new `at` is
// now. The new `occurred`, for acts that have one, is the time at which the old entry counted.
// Numbers of entries are replaced by their new numbers.
[[nodiscard]] Result<SignedAgain> sign_again(const Host& host, const OpenedOffice& office,
                                             const Officer& officer, const SigningChoices& signing,
                                             const OwnVersion& version, Draft& draft);

// Reads the case that is to be opened again under another id, because both sides of a merge gave
// the same id to a case. `text` is a file, or COMMIT:PATH with the path below the office folder.
// All of its entries count as lost.
[[nodiscard]] Result<OwnVersion> read_like(const Host& host, const OpenedOffice& office,
                                           const std::string& text);

// Signs the entries of `like` onto a draft that has only its header, as far as they are the
// officer's own and the rules allow them, and says on stderr where it stopped. Returns false if the
// officer said no. It is an error if not even the opening entry can be signed.
[[nodiscard]] Result<bool> sign_like(const Host& host, const OpenedOffice& office,
                                     const Officer& officer, const SigningChoices& signing,
                                     const OwnVersion& like, Draft& draft);

}  // namespace yankomas
