// The verb hold stops the clock of a case, for a reason that the procedure allows.
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas::verb_hold {

struct Request {
    std::string case_text;
    HoldId hold;
    EntryChoices entry;

    void declare(Options& options) {
        declare_case(options, case_text);
        options.argument("HOLD", hold, message("the hold's code, as yankomas sop show lists them"));
        declare_documents(options, entry);
        declare_reason(options, entry);
        declare_signer(options, entry);
    }
};

Result<ExitCode> hold(Host& host, const Globals& globals, const Request& request) {
    CaseEntry entry;
    entry.act = CaseAct::hold;
    entry.hold = request.hold;
    return sign_case_entry(host, globals, request.entry, request.case_text,
                           [&](const Draft&) { return Result(entry); });
}

Verb verb() {
    return {"hold", VerbGroup::cases, message("stop the clock of a case"), declare<Request, hold>};
}

}  // namespace yankomas::verb_hold
