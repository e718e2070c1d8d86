// The verb assign says who of those who may sign the running step is to do it.
// SPDX-License-Identifier: Apache-2.0
#include "cli/entry_request.h"
#include "cli/verbs.h"

namespace yankomas::verb_assign {

struct Request : EntryRequest {
    void declare(Options& options) {
        entry.act = CaseAct::assign;
        declare_case(options, case_text);
        options.argument("PERSON", entry.person, message("who is to do the step")).required();
        declare_reason(options, choices);
        declare_signer(options, choices);
    }
};

Verb verb() {
    return {"assign", VerbGroup::cases, message("hand the running step to one person"),
            declare<Request, sign_as_asked>};
}

}  // namespace yankomas::verb_assign
