// Reads the case that another one goes on from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/record/predecessor.h"
#include "work/host.h"

namespace yankomas {

struct CaseEntry;
struct CaseJournal;
struct OpenedOffice;

// Returns how the case stood that the opening of this one names, if it was ended before that was
// signed, for an entry that is not valid; else null. It reads and verifies that case.
[[nodiscard]] std::shared_ptr<const Predecessor> find_predecessor(const Host& host,
                                                                  const OpenedOffice& office,
                                                                  const CaseEntry& open);
// Does the same for the first entry of a journal, if it has one.
[[nodiscard]] std::shared_ptr<const Predecessor> predecessor_of(const Host& host,
                                                                const OpenedOffice& office,
                                                                const CaseJournal& journal);

}  // namespace yankomas
