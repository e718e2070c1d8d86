// What views are told of a case.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/rules/breaches.h"
#include "support/case_world.h"

namespace yankomas::test {

struct Looked {
    CaseSummary summary;
    std::vector<Breach> breaches;
};

[[nodiscard]] inline Looked looked_at(const CaseWorld& one, std::string_view now,
                                      const BreachScope& scope = {}) {
    Looked looked;
    one.look(now, [&](const Docket& docket, const Judgement& judgement) {
        looked = {summary_of(docket, judgement), breaches_of(docket, judgement, scope)};
    });
    return looked;
}

}  // namespace yankomas::test
