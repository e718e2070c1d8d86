// Writes the header of a journal and its entries: the only writer of bytes that get signed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/journal/case_journal.h"
#include "core/journal/roster_journal.h"
#include "core/journal/seal_journal.h"

namespace yankomas {

// These return the bytes above the first entry of a case, of a roster and of a journal of seals.
[[nodiscard]] std::string write_header(const CaseHeader& header);
[[nodiscard]] std::string write_header(const OfficeId& office, int quorum);
[[nodiscard]] std::string write_seal_header(const OfficeId& office);

// Returns the bytes of the entry up to its sig line. The signer signs everything above that line,
// all earlier bytes of the journal included.
[[nodiscard]] std::string write_entry(const CaseEntry& entry);
[[nodiscard]] std::string write_entry(const RosterEntry& entry);
[[nodiscard]] std::string write_entry(const SealEntry& entry);

// Returns the sig line, which ends an entry.
[[nodiscard]] std::string write_signature(std::string_view base64);

}  // namespace yankomas
