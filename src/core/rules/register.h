// The number of a case in a register on paper, by which it is known before it has an id here.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "core/base/ident.h"

namespace yankomas {

struct Docket;
struct Judgement;

// A case that names its number in a register, and the place where it does.
struct RegisteredCase {
    SopId sop;
    std::string number;
    CaseId id;
    Place place;
};

// Two spellings of one number have the same key: neither blanks nor capital letters count.
[[nodiscard]] std::string register_key(std::string_view number);

// Returns the case if it names such a number. A case that is not verified or void counts as none.
[[nodiscard]] std::optional<RegisteredCase> registered_case(const Docket& docket,
                                                            const Judgement& judgement);

// Returns a warning (same_register) for each case but the first that has the procedure and the
// number of another one. Versions of a procedure are one here.
[[nodiscard]] Findings same_registers(const std::vector<RegisteredCase>& cases);

// A case that was ended for an entry which is not valid while a step ran, and the place of the
// exit.
struct EndedCase {
    CaseId id;
    Place place;
};
[[nodiscard]] std::optional<EndedCase> ended_case(const Docket& docket, const Judgement& judgement);

// Returns a warning (not_continued) for each such case from which no other one goes on: it has gone
// from every list, though nobody decided on it.
[[nodiscard]] Findings not_continued(const std::vector<EndedCase>& ended,
                                     const std::vector<RegisteredCase>& cases);

}  // namespace yankomas
