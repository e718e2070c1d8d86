// What every new case begins with: an id that nobody has, and a journal without entries.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/journal/case_journal.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

// Returns the local year of this run, which is that of a new case's folder and number.
[[nodiscard]] int year_of_now(const Host& host, const OpenedOffice& office);

// Returns the id with the next number of the office's pattern. Cases that only a seal names count
// as well, so that the id of a case that was removed is never given again.
[[nodiscard]] Result<CaseId> next_id(const Host& host, const OpenedOffice& office,
                                     const SopId& sop);

// Returns the header of a new case. It is a `usage` error if the title can't stand in a journal.
[[nodiscard]] Result<CaseHeader> header_of_new(const OpenedOffice& office, const Sop& sop,
                                               std::string_view title, CaseId id);

// Returns a journal with a header and no entries. It refuses an id that is in use.
[[nodiscard]] Result<CaseJournal> empty_journal(const Host& host, const OpenedOffice& office,
                                                CaseHeader header);

}  // namespace yankomas
