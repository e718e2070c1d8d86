// What only a comparison shows: journals and entries that were and are no longer, and numbers that
// no case has (YK6xx).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "core/journal/lost_entries.h"
#include "core/office/office.h"

namespace yankomas {

// A journal may only grow at its end: an error (cut_back) at the first line of `now` that is not
// what stood in `then`. `since` names the commit of `then`.
[[nodiscard]] std::optional<Finding> cut_back(const std::string& path, std::string_view then,
                                              std::string_view now, std::string_view since);

// The error (vanished) of a journal that the commit `since` had.
[[nodiscard]] Finding vanished(const std::string& path, std::string_view since);

// A case and the year of its folder.
struct NumberedCase {
    int year = 0;
    CaseId id;
};

// A note (number_gap) for each run of numbers, below the highest one, that no case has; year by
// year if the pattern of the numbers names the year.
[[nodiscard]] Findings number_gaps(const OfficeConfig& office,
                                   const std::vector<NumberedCase>& cases);

// Where an audit of the whole history found a version of a journal.
struct VersionSource {
    std::string path;          // below the office folder
    std::string commit;        // as it is shown
    bool is_unmerged = false;  // only a branch that is not merged here has it, so it is not lost
};

// An entry that a version has and the present file has not, with what is believed of it.
struct LostSignature {
    LostEntry lost;
    bool is_verified = false;  // its signature is good, by a key of the person that it names
};

// One finding per version: an error (lost_entry) at the first entry that nothing stands for, a
// warning if its signature is not verified or the version is unmerged; a note (signed_again) if all
// of them were signed again, in the journal `again_in`. `lost` must not be empty.
[[nodiscard]] Finding lost_from(const VersionSource& source, const std::vector<LostSignature>& lost,
                                const std::string& again_in);

// The error (lost_journal) of a journal that is gone; a warning if it is unmerged.
[[nodiscard]] Finding journal_gone(const VersionSource& source);

// The error (lost_entry) of a manifest of seals that is not what it was.
[[nodiscard]] Finding manifest_changed(const VersionSource& source);

}  // namespace yankomas
