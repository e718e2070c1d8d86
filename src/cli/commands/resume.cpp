// The verb resume lets the clock of a case run on after a hold.
// SPDX-License-Identifier: Apache-2.0
#include "cli/entry_request.h"
#include "cli/verbs.h"

namespace yankomas::verb_resume {

struct Request : EntryRequest {
    void declare(Options& options) {
        entry.act = CaseAct::resume;
        declare_case(options, case_text);
        declare_documents(options, choices);
        declare_occurred(options, choices);
        declare_reason(options, choices);
        declare_signer(options, choices);
    }
};

Verb verb() {
    return {"resume", VerbGroup::cases, message("let the clock run on"),
            declare<Request, sign_as_asked>};
}

}  // namespace yankomas::verb_resume
