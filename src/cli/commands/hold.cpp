// The verb hold stops the clock of a case, for a reason that the procedure allows.
// SPDX-License-Identifier: Apache-2.0
#include "cli/entry_request.h"
#include "cli/verbs.h"

namespace yankomas::verb_hold {

struct Request : EntryRequest {
    void declare(Options& options) {
        entry.act = CaseAct::hold;
        declare_case(options, case_text);
        options
            .argument("HOLD", entry.hold,
                      message("the hold's code, as yankomas sop show lists them"))
            .required();
        declare_documents(options, choices);
        declare_reason(options, choices);
        declare_signer(options, choices);
    }
};

Verb verb() {
    return {"hold", VerbGroup::cases, message("stop the clock of a case"),
            declare<Request, sign_as_asked>};
}

}  // namespace yankomas::verb_hold
