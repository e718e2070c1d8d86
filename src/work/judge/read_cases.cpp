// Opens and judges for the reading verbs.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/read_cases.h"

#include <algorithm>

#include "core/base/rules/calendar.h"
#include "render/findings/diagnostic.h"

namespace yankomas {

Docket docket_of(const Host& host, const OpenedOffice& office, const JudgedCase& judged) {
    return Docket(office.record, judged.opened.journal, judged.opened.evidence, host.now);
}

ReadingNotes reading_notes_of(const Judgement& judgement) {
    const Standing& standing = judgement.standing;
    ReadingNotes notes;
    notes.left_out = standing.left_out;
    notes.is_absent = standing.left_out > 0 && standing.progress.entries == 0;
    notes.is_unknown = !notes.is_absent && standing.clock() != nullptr &&
                       standing.clock()->verdict == Verdict::unknown;
    if (!notes.is_unknown) return notes;
    std::ranges::copy_if(
        judgement.findings, std::back_inserter(notes.missing_years),
        [](const Finding& finding) { return finding.rule == rule::uncovered_date; });
    return notes;
}

void Reading::add(const ReadingNotes& notes) {
    left_out_ += notes.left_out;
    is_unknown_ = is_unknown_ || notes.is_unknown;
    if (!notes.missing_years.empty()) tell(host_, notes.missing_years);
}

ExitCode Reading::finish(const OpenedOffice& office, ExitCode code) {
    if (left_out_ > 0) {
        host_.err.write(render_remark(Severity::note,
                                      message("entries signed later are left out: {}", left_out_),
                                      host_.words, host_.err_paint));
    }
    return is_unknown_ ? ExitCode::failed : read_code(office, code);
}

Result<ExitCode> read_summaries(Host& host, const OpenedOffice& office,
                                const std::function<bool(const CaseSummary&)>& is_wanted,
                                std::vector<CaseSummary>& cases) {
    return read_cases(
        host, office,
        [&](const Docket& docket, const Judgement& judgement) {
            std::optional<CaseSummary> summary = summary_of(docket, judgement);
            if (!is_wanted(*summary)) summary.reset();
            return summary;
        },
        [&](std::optional<CaseSummary>&& summary) {
            if (summary) cases.push_back(*std::move(summary));
        });
}

}  // namespace yankomas
