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
[[nodiscard]] Result<SignedAgain> sign_again(const Host& host, const OpenedOffice& office,
                                             const Officer& officer, const SigningChoices& signing,
                                             const OwnVersion& version, Draft& draft);

// The case to open again under another id, since both sides of a merge had given the same one: a
// file, or COMMIT:PATH with the path below the office folder. All of its entries are lost.
[[nodiscard]] Result<OwnVersion> read_like(const Host& host, const OpenedOffice& office,
                                           const std::string& text);

// Signs its entries onto a draft that has only its header, as far as they are the officer's own and
// stand; says on stderr where it stopped. False: the officer said no. An error if not even the
// opening stands.
[[nodiscard]] Result<bool> sign_like(const Host& host, const OpenedOffice& office,
                                     const Officer& officer, const SigningChoices& signing,
                                     const OwnVersion& like, Draft& draft);

}  // namespace yankomas
