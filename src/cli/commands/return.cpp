// The verb return sends a case back to an earlier step, and so reopens a closed one.
// SPDX-License-Identifier: Apache-2.0
#include "cli/entry_request.h"
#include "cli/verbs.h"

namespace yankomas::verb_return {

struct Request : EntryRequest {
    void declare(Options& options) {
        entry.act = CaseAct::send_back;
        declare_case(options, case_text);
        options.number("--step", "N", entry.step, message("the step to go back to")).required();
        declare_reason(options, choices).required();
        declare_documents(options, choices);
        declare_signer(options, choices);
    }
};

Verb verb() {
    return {"return", VerbGroup::cases, message("send a case back to an earlier step"),
            declare<Request, sign_as_asked>};
}

}  // namespace yankomas::verb_return
