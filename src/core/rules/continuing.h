// A case that was ended for an entry which is not valid goes on as a new case (yankomas-case(5),
// Going on after an entry that is not valid).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/base/ident.h"
#include "core/base/message.h"
#include "core/record/predecessor.h"

namespace yankomas {

struct Docket;
struct Judgement;

// Returns the id of the case that an opening may go on from: its number in the register, if that is
// a case id in whatever letters; else nothing.
[[nodiscard]] std::optional<CaseId> may_go_on_from(const CaseEntry& open);

// Returns how a judged case stood before the entry for which it was ended. Nothing if it was not
// ended with the exit `tidak-sah`, is not verified, had an error, or had no running step then.
[[nodiscard]] std::optional<Predecessor> predecessor(const Docket& ended,
                                                     const Judgement& judgement);

// Names the command that opens the case that goes on.
[[nodiscard]] Message how_to_go_on(const Predecessor& before);

}  // namespace yankomas
