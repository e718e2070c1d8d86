// The verb advance: signs the step where the case stands.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <optional>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct AdvanceRequest {
    std::string case_text;
    std::optional<OutcomeId> outcome;
    std::optional<int> step;
    EntryChoices entry;
};

// The step to sign: the current one, or the one the officer means, so that the rules can refuse it.
CaseEntry step_entry(const Draft& draft, const AdvanceRequest& request) {
    const Progress& progress = draft.judgement.standing.progress;
    CaseEntry entry;
    entry.act = CaseAct::step;
    entry.step = progress.passes.back().step;
    if (request.step) entry.step = StepNumber{*request.step};
    entry.outcome = request.outcome;
    return entry;
}

}  // namespace

Action declare_advance(Options& options) {
    auto request = std::make_shared<AdvanceRequest>();
    options.argument("CASE", request->case_text,
                     message("the case: its id, or the start or end of it"));
    options.text("--outcome", "OUTCOME", request->outcome,
                 message("the decision, if the step ends in one"));
    options.number("--step", "N", request->step,
                   message("the step you mean; refused if the case stands elsewhere"));
    declare_documents(options, request->entry);
    declare_occurred(options, request->entry);
    declare_party(options, request->entry);
    declare_role(options, request->entry);
    declare_remark(options, request->entry);
    declare_signing(options, request->entry.signing);
    return [request](Host& host, const Globals& globals) {
        return sign_case_entry(
            host, globals, request->entry, request->case_text,
            [&](const Draft& draft) -> Result<CaseEntry> { return step_entry(draft, *request); });
    };
}

}  // namespace yankomas
