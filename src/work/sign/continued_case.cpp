// Fills in the opening of a case that goes on from another one.
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/continued_case.h"

#include <utility>

#include "core/rules/continuing.h"
#include "core/rules/summary.h"
#include "work/judge/judge_cases.h"

namespace yankomas {

Result<ContinuedCase> continued_case(const Host& host, const OpenedOffice& office,
                                     const std::string& text) {
    const auto judged = judge_named_case(host, office, text, false);
    if (!judged) return judged.error();
    const Docket docket = docket_of(host, office, *judged);
    auto before = predecessor(docket, judged->judgement);
    if (!before) {
        return refused(message("{} was not ended with {} while a step of it ran, so no case goes "
                               "on from it",
                               judged->where.id, Command{"tidak-sah"}),
                       {}, {message("yankomas show {}", judged->where.id)});
    }
    const CaseSummary summary = summary_of(docket, judged->judgement);
    ContinuedCase continued{before->sop, summary.title, {}, before->since, before->ended};
    CaseEntry& open = continued.open;
    open.act = CaseAct::open;
    open.register_text = before->id.value;
    open.subject = summary.subject;
    open.area = summary.area;
    for (Predecessor::Paper& paper : before->papers) {
        if (!paper.is_forgotten) open.documents.push_back(std::move(paper.document));
    }
    if (before->step == before->sop->first_step().number) return continued;
    open.step = before->step;
    open.received = before->received;
    return continued;
}

}  // namespace yankomas
