// Reads which cases have a number in a register on paper.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/registered.h"

#include <vector>

#include "core/rules/register.h"
#include "core/rules/summary.h"
#include "store/office/open_office.h"
#include "work/judge/judge_cases.h"

namespace yankomas {

Result<RegisteredCases> registered_cases(Host& host, const OpenedOffice& office) {
    std::vector<CaseSummary> cases;
    const auto read = read_summaries(
        host, office, [](const CaseSummary&) { return true; }, cases);
    if (!read) return read.error();
    if (read->code == ExitCode::failed) {
        return refused(message("not every case could be read, so nobody knows which numbers of the "
                               "register have a case"),
                       {}, {message("yankomas lint")});
    }
    RegisteredCases known;
    for (const CaseSummary& one : cases) {
        if (one.register_text && !one.is_void)
            known.try_emplace(std::pair(one.sop.id, register_key(*one.register_text)), one.id);
    }
    return known;
}

}  // namespace yankomas
