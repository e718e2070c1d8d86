// What a ratification changes in a case (yankomas-case(5), Ratifying).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/record/progress.h"

namespace yankomas {

// What a ratification makes of the entry that it cures.
enum class Cured {
    as_signed,      // it counts as it was signed: the signer's appointment was entered later
    recorded_late,  // it counts at its own effective time, and was recorded with the ratification
    from_ratification,  // it counts from the time at which it was ratified
};

// Makes the end of a pass valid, if entry `about` ended one that was not, and lets a hold stop its
// clock. The ratifier has signed the step then. The clock of the next pass began when that entry
// was signed, and is not changed.
void cure(Progress& progress, EntryNumber about, const CaseEntry& ratification, Cured how);

}  // namespace yankomas
