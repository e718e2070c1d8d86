// The verb hold stops the clock of a case, for a reason that the procedure allows.
// SPDX-License-Identifier: Apache-2.0
#include "cli/entry_request.h"
#include "cli/verbs.h"

namespace yankomas::verb_hold {

struct Request : EntryRequest {
    void declare(Options& options) {
        entry.act = CaseAct::hold;
        declare_case(options, case_text);
        options.argument("HOLD", entry.hold,
                         message("the hold's code; without it those of the case are listed"));
        declare_documents(options, choices);
        declare_reason(options, choices);
        declare_signer(options, choices);
    }
};

Result<ExitCode> hold_case(Host& host, const Globals& globals, const Request& request) {
    if (!request.entry.hold) return hold_needed(host, globals, request);
    return sign_as_asked(host, globals, request);
}

Verb verb() {
    return {"hold", VerbGroup::cases, message("stop the clock of a case"),
            declare<Request, hold_case>};
}

}  // namespace yankomas::verb_hold
