// The verb exit ends a case before its last step, for a reason that the procedure allows.
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas::verb_exit {

struct Request {
    std::string case_text;
    ExitId exit;
    EntryChoices entry;

    void declare(Options& options) {
        declare_case(options, case_text);
        options.argument("EXIT", exit, message("the exit's code, as yankomas sop show lists them"));
        declare_reason(options, entry).required();
        declare_documents(options, entry);
        declare_signer(options, entry);
    }
};

Result<ExitCode> end_case(Host& host, const Globals& globals, const Request& request) {
    CaseEntry entry;
    entry.act = CaseAct::exit;
    entry.exit = request.exit;
    return sign_case_entry(host, globals, request.entry, request.case_text,
                           [&](const Draft&) { return Result(entry); });
}

Verb verb() {
    return {"exit", VerbGroup::cases, message("end a case before its last step"),
            declare<Request, end_case>};
}

}  // namespace yankomas::verb_exit
