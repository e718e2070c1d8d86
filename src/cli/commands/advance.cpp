// The verb advance signs the step where a case stands: see yankomas-advance(1).
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>
#include <utility>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas::verb_advance {

struct Request {
    std::string case_text;
    std::optional<OutcomeId> outcome;
    std::optional<int> step;  // the step that the officer means
    EntryChoices entry;

    void declare(Options& options) {
        declare_case(options, case_text);
        options.text("--outcome", "OUTCOME", outcome,
                     message("the decision, if the step ends in one"));
        options.number("--step", "N", step,
                       message("the step you mean; refused if the case stands elsewhere"));
        declare_documents(options, entry);
        declare_occurred(options, entry);
        declare_party(options, entry);
        declare_signer(options, entry);
    }
};

Result<ExitCode> advance(Host& host, const Globals& globals, const Request& request) {
    return sign_case_entry(host, globals, request.entry, request.case_text,
                           [&](const Draft& draft) {
                               CaseEntry entry;
                               entry.act = CaseAct::step;
                               entry.step = draft.judgement.standing.progress.passes.back().step;
                               // The rules refuse a step that is not the current one.
                               if (request.step) entry.step = StepNumber{*request.step};
                               entry.outcome = request.outcome;
                               return Result(std::move(entry));
                           });
}

Verb verb() {
    return {"advance", VerbGroup::cases, message("sign the step where a case stands"),
            declare<Request, advance>};
}

}  // namespace yankomas::verb_advance
