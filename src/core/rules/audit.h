// What an audit of history tells: entries and journals that once were and are no longer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/journal/lost_entries.h"

namespace yankomas {

// Where a version of a journal was found.
struct VersionSource {
    std::string path;    // below the office folder
    std::string commit;  // as it is shown
    bool is_unmerged =
        false;  // only a branch that is not merged here has it: not lost, but not here either
};

// An entry that a version has and the present file has not, with what is believed of it.
struct LostSignature {
    LostEntry lost;
    bool is_verified = false;  // its signature is good, by a key of the person that it names
};

// One finding for a version: an error (lost_entry) at the first entry that nothing stands for, a
// warning if its signature is not verified or the version is unmerged; a note (signed_again) if all
// of them were signed again, in the journal `again_in`. `lost` must not be empty.
[[nodiscard]] Finding lost_from(const VersionSource& source, const std::vector<LostSignature>& lost,
                                const std::string& again_in);

// The error (lost_journal) of a journal that is gone; a warning if it is unmerged.
[[nodiscard]] Finding journal_gone(const VersionSource& source);

// The error (lost_entry) of a manifest of seals that is not what it was.
[[nodiscard]] Finding manifest_changed(const VersionSource& source);

}  // namespace yankomas
