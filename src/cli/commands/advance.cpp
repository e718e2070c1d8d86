// The verb advance signs the step where a case stands: see yankomas-advance(1).
// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "cli/entry_request.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas::verb_advance {

struct Request : EntryRequest {
    void declare(Options& options) {
        entry.act = CaseAct::step;
        declare_case(options, case_text);
        options.text("--outcome", "OUTCOME", entry.outcome,
                     message("the decision, if the step ends in one"));
        options.number("--step", "N", entry.step,
                       message("the step you mean; refused if the case stands elsewhere"));
        declare_documents(options, choices);
        declare_occurred(options, choices);
        declare_party(options, choices);
        declare_signer(options, choices);
    }
};

// Signs the step that --step names, or without --step the current one. The rules refuse a step that
// is not the current one.
Result<ExitCode> advance(Host& host, const Globals& globals, const Request& request) {
    return sign_case_entry(host, globals, request.choices, request.case_text,
                           [&](const OpenedOffice&, const Draft& draft) {
                               CaseEntry entry = request.entry;
                               if (!entry.step)
                                   entry.step =
                                       draft.judgement.standing.progress.passes.back().step;
                               return Result(std::move(entry));
                           });
}

Verb verb() {
    return {"advance", VerbGroup::cases, message("sign the step where a case stands"),
            declare<Request, advance>};
}

}  // namespace yankomas::verb_advance
