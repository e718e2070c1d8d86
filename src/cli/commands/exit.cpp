// The verb exit ends a case before its last step, for a reason that the procedure allows.
// SPDX-License-Identifier: Apache-2.0
#include "cli/entry_request.h"
#include "cli/verbs.h"

namespace yankomas::verb_exit {

struct Request : EntryRequest {
    void declare(Options& options) {
        entry.act = CaseAct::exit;
        declare_case(options, case_text);
        options
            .argument("EXIT", entry.exit,
                      message("the exit's code, as yankomas sop show lists them"))
            .required();
        options.number("--entry", "N", entry.about,
                       message("with tidak-sah: the doubtful entry that nobody can ratify"));
        declare_reason(options, choices).required();
        declare_documents(options, choices);
        declare_signer(options, choices);
    }
};

Verb verb() {
    return {"exit", VerbGroup::cases, message("end a case before its last step"),
            declare<Request, sign_as_asked>};
}

}  // namespace yankomas::verb_exit
