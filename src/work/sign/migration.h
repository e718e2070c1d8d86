// Computes the entry that moves a case to a newer version of its procedure, and steps anew that an
// entry named before somebody moved the case.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "work/sign/draft.h"

namespace yankomas {

// Fills in the version, its digest and what the running step becomes there. If nothing becomes of
// it, the running step stays, and the rules say why the case does not move. It is an error if the
// office has not published the version.
[[nodiscard]] Result<CaseEntry> migration_to(const OpenedOffice& office, const Draft& draft,
                                             const SopVersion& version, CaseEntry entry);

// Prepares an entry that was signed on another journal of the case to be signed again on the draft:
// its step gets the number that the version in force there has for it. A migration is computed
// anew.
void renumber_step(const OpenedOffice& office, const Draft& draft, const CaseJournal& signed_on,
                   CaseEntry& entry, EntryNumber was);

}  // namespace yankomas
