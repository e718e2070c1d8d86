// Which running cases could move to a newer version of their procedure.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/sop/migration.h"

namespace yankomas {

struct Docket;
struct Judgement;

enum class Movable {
    yes,
    half_signed,  // once its step has all signatures
    gone,         // once its step is done: the newer version does not have it
    unmapped,     // no map leads to the newer version
};
[[nodiscard]] std::string_view name_of(Movable movable);

struct CaseMove {
    CaseId id;
    std::string title;
    StepNumber step;
    std::optional<StepNumber> becomes;  // its number in the newer version
    Movable movable = Movable::yes;
};

// Returns how a case would move that runs under the older version; nothing for any other case, and
// for one that is not verified.
[[nodiscard]] std::optional<CaseMove> move_of(const Docket& docket, const Judgement& judgement,
                                              const Sop& older,
                                              const std::optional<VersionRoute>& route);

}  // namespace yankomas
