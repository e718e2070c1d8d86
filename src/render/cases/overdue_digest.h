// The body of a mail: what is overdue, person by person, the oldest first.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/office/office.h"
#include "core/seal/seals.h"
#include "render/cases/overdue_groups.h"

namespace yankomas {

// What a digest says about the run that made it.
struct DigestHead {
    const OfficeConfig& office;
    Instant now;                      // the instant judged
    bool is_whole = true;             // false: some cases could not be judged
    const Seal* last_seal = nullptr;  // whoever keeps the mail is its witness
};

// Plain text of at most 78 columns; nothing but ASCII of our own. Nothing for no breaches.
// `breaches` sorted by sort_breaches.
[[nodiscard]] std::string render_overdue_digest(const DigestHead& head,
                                                const std::vector<Breach>& breaches, GroupBy by,
                                                const Words& words);

}  // namespace yankomas
