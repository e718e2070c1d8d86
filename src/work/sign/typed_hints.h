// What somebody typed, in the commands that the hints of a refusal show.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/base/finding.h"
#include "core/journal/case_journal.h"
#include "work/sign/choices.h"

namespace yankomas {

// Puts the typed documents in the place of their stand-ins, such as FILE, and into a command for
// the same act also the typed texts and times. `title` is that of the case. Whoever names his key
// needs to name one in these commands too, and it may be somebody else's.
void fill_in_typed(Findings& findings, const EntryChoices& choices, const CaseEntry& entry,
                   std::string_view title);

}  // namespace yankomas
