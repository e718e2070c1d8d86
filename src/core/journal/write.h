// Writes the header of a journal and its entries: the only writer of bytes that get signed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/journal/case_journal.h"
#include "core/journal/roster_journal.h"
#include "core/journal/seal_journal.h"

namespace yankomas {

// The bytes above the first entry, of a case, of a roster and of a journal of seals.
[[nodiscard]] std::string write_header(const CaseHeader& header);
[[nodiscard]] std::string write_header(const OfficeId& office, int quorum);
[[nodiscard]] std::string write_seal_header(const OfficeId& office);

// The entry's bytes up to its sig line; what the signer signs is everything above that line.
[[nodiscard]] std::string write_entry(const CaseEntry& entry);
[[nodiscard]] std::string write_entry(const RosterEntry& entry);
[[nodiscard]] std::string write_entry(const SealEntry& entry);

// The line that ends an entry.
[[nodiscard]] std::string write_signature(std::string_view base64);

}  // namespace yankomas
