// Asks of a judged case what a migration would be asked.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/movable.h"

#include <array>

#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/summary.h"

namespace yankomas {

std::string_view name_of(Movable movable) {
    static constexpr std::array<std::string_view, 4> kNames = {"yes", "half-signed", "gone",
                                                               "unmapped"};
    return kNames.at(static_cast<std::size_t>(movable));
}

std::optional<CaseMove> move_of(const Docket& docket, const Judgement& judgement, const Sop& older,
                                const std::optional<VersionRoute>& route) {
    const Progress& progress = judgement.standing.progress;
    const Pass* pass = progress.current();
    const Sop* present = progress.versions.present();
    if (!judgement.standing.verified || pass == nullptr || present == nullptr ||
        present->digest != older.digest)
        return std::nullopt;
    CaseMove move{docket.journal.header.id,
                  summary_of(docket, judgement).title,
                  pass->step,
                  {},
                  Movable::unmapped};
    if (!route) return move;
    const auto image = route->steps.find(pass->step);
    if (image != route->steps.end()) move.becomes = image->second;
    move.movable = !move.becomes      ? Movable::gone
                   : pass->step_entry ? Movable::half_signed
                                      : Movable::yes;
    return move;
}

}  // namespace yankomas
