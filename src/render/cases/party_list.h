// The codes of outside parties with the cases that name them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/ident.h"
#include "render/cases/case_look.h"
#include "render/kit/csv.h"
#include "render/kit/json_fwd.h"

namespace yankomas {

struct CaseSummary;

// A code of an outside party in one of its cases.
struct PartyCase {
    PartyCode party;
    const CaseSummary* summary = nullptr;
    bool is_first = true;  // of the rows of this code
};

// Returns a row per code and case, by code and then by case. The rows point into `cases`.
[[nodiscard]] std::vector<PartyCase> party_cases(const std::vector<CaseSummary>& cases);

// Shows each code once, with the ids and titles of its cases.
[[nodiscard]] std::string render_parties(const std::vector<PartyCase>& rows, const CaseLook& look);

// Returns {party, case, title, verified}, which are the columns of the CSV too.
[[nodiscard]] Json json_of(const PartyCase& row);
[[nodiscard]] std::string render_parties_csv(const std::vector<PartyCase>& rows,
                                             const CsvStyle& style);

}  // namespace yankomas
