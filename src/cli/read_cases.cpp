// Opens and judges for the reading verbs.
// SPDX-License-Identifier: Apache-2.0
#include "cli/read_cases.h"

#include <algorithm>

#include "render/diagnostic.h"

namespace yankomas {

Result<OpenedOffice> open_readable(Host& host, const Globals& globals) {
    auto office = open_session(host, globals);
    if (!office) return std::move(office).error();
    if (auto judgeable = require_judgeable(host, *office); !judgeable) return std::move(judgeable).error();
    return office;
}

ExitCode read_code(const OpenedOffice& office, ExitCode code) { return office.whole ? code : ExitCode::failed; }

Docket docket_of(const Host& host, const OpenedOffice& office, const JudgedCase& judged) {
    return Docket(office.record, judged.opened.journal, judged.opened.evidence, host.now);
}

Result<ExitCode> read_cases(Host& host, const OpenedOffice& office,
                            const std::function<void(const Docket&, const Judgement&)>& visit, const Shard& shard) {
    int left_out = 0;
    bool uncovered = false;
    auto code = judge_all_cases(
        host, office, true,
        [&](JudgedCase&& judged) {
            const Standing& standing = judged.judgement.standing;
            left_out += standing.left_out;
            if (standing.left_out > 0 && standing.progress.entries == 0) return;  // not yet opened at that moment
            Findings missing_years;
            std::ranges::copy_if(judged.judgement.findings, std::back_inserter(missing_years),
                                 [](const Finding& finding) { return finding.rule == Rule::uncovered_date; });
            const bool is_unknown = standing.clock() != nullptr && standing.clock()->verdict == Verdict::unknown;
            if (is_unknown) tell(host, missing_years);
            uncovered = uncovered || is_unknown;
            visit(docket_of(host, office, judged), judged.judgement);
        },
        shard);
    if (!code) return code;
    if (left_out > 0) {
        host.err.write(render_remark(Severity::note, message("entries signed later are left out: {}", left_out),
                                     host.words, host.err_paint));
    }
    return uncovered ? ExitCode::failed : read_code(office, *code);
}

}  // namespace yankomas
