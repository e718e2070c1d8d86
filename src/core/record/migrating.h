// Moves a case to a newer version of its procedure, and names its passes by the versions
// (yankomas-case(5), Migrations).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/record/progress.h"

namespace yankomas {

// Moves the case to a newer version, which has a step for the one that runs. No clock begins or
// ends.
void move_to_version(Progress& progress, VersionTurn turn);

// True if a migration counts, from its own entry on or from what ratified it.
[[nodiscard]] bool has_moved(const Progress& progress, EntryNumber migration);

// Returns the step by which people know a pass: that of the version in force now or, if that has no
// such step, its own.
[[nodiscard]] StepOf shown_step(const Progress& progress, const Pass& pass);

// Returns the step of the pass in the version that was in force for the entry.
[[nodiscard]] StepOf step_at(const Progress& progress, const Pass& pass, EntryNumber entry);

}  // namespace yankomas
