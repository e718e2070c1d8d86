// Reads the case that another one goes on from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/base/ident.h"
#include "core/record/predecessor.h"
#include "work/host.h"

namespace yankomas {

struct CaseEntry;
struct CaseJournal;
struct OpenedOffice;

// Returns how the case stood that the opening names by its number in the register, if that case was
// ended before for an entry that is not valid; else null. So no case goes on from itself, and no
// two cases from each other. This reads and verifies that case. `own` is the id of the case that is
// opened.
[[nodiscard]] std::shared_ptr<const Predecessor> find_predecessor(const Host& host,
                                                                  const OpenedOffice& office,
                                                                  const CaseId& own,
                                                                  const CaseEntry& open);
// Does the same for the first entry of a journal, if it has one.
[[nodiscard]] std::shared_ptr<const Predecessor> predecessor_of(const Host& host,
                                                                const OpenedOffice& office,
                                                                const CaseJournal& journal);

}  // namespace yankomas
