// Finds what only a comparison shows: journals and entries that existed and are gone, and numbers
// that no case has (YK6xx).
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

// A file that git has in conflict, and which sides of the merge have it. git calls them base, ours
// and theirs.
struct UnmergedFile {
    std::string path;  // below the office folder
    bool in_base = false;
    bool in_head = false;
    bool in_incoming = false;

    bool operator==(const UnmergedFile&) const = default;
};

// Makes the error (unmerged) for such a file, with the command that helps.
[[nodiscard]] Finding in_conflict(const UnmergedFile& file);

// A journal may only grow at its end. If `now` does not begin with all of `then`, this returns an
// error (cut_back) at the first line of `now` that differs. `since` names the commit of `then`.
[[nodiscard]] std::optional<Finding> cut_back(const std::string& path, std::string_view then,
                                              std::string_view now, std::string_view since);

// Makes the note (cut_back) for a journal that lacks the entries from `first` on, because `repair`
// takes away what is dated in the future (taken_away_from). `since` names the commit that has them.
[[nodiscard]] Finding taken_away(const std::string& path, EntryNumber first,
                                 std::string_view since);

// Makes the error (vanished) for a journal that the commit `since` had and that is gone.
[[nodiscard]] Finding vanished(const std::string& path, std::string_view since);

// A case and the year of its folder.
struct NumberedCase {
    int year = 0;
    CaseId id;
};

// Returns a note (number_gap) for each run of numbers below the highest one that no case has. If
// the pattern of the ids has the year, each year is looked at by itself.
[[nodiscard]] Findings number_gaps(const OfficeConfig& office,
                                   const std::vector<NumberedCase>& cases);

// The place where an audit of the whole history found a version of a journal.
struct VersionSource {
    std::string path;          // below the office folder
    std::string commit;        // its short id, as it is shown
    bool is_unmerged = false;  // only an unmerged branch has it, so it is not lost
};

// An entry that a version has and the present file does not have, and whether it was verified.
struct LostSignature {
    LostEntry lost;
    bool is_verified = false;  // its signature is good, by a key of the person that it names
};

// Makes one finding per version. It is an error (lost_entry) about the first entry that no other
// entry replaces, or a warning if the signature of that entry is not verified or the version is
// unmerged. If all entries were signed again in the journal `again_in`, it is a note
// (signed_again). `lost` must not be empty.
[[nodiscard]] Finding lost_from(const VersionSource& source, const std::vector<LostSignature>& lost,
                                const std::string& again_in);

// Makes the error (lost_journal) for a journal that is gone, or a warning if the version is
// unmerged.
[[nodiscard]] Finding journal_gone(const VersionSource& source);

// Makes the error (lost_entry) for a manifest of a seal that was changed.
[[nodiscard]] Finding manifest_changed(const VersionSource& source);

}  // namespace yankomas
