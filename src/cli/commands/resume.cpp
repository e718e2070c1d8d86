// The verb resume lets the clock of a case run on after a hold.
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas::verb_resume {

struct Request {
    std::string case_text;
    EntryChoices entry;

    void declare(Options& options) {
        declare_case(options, case_text);
        declare_documents(options, entry);
        declare_occurred(options, entry);
        declare_reason(options, entry);
        declare_signer(options, entry);
    }
};

Result<ExitCode> resume(Host& host, const Globals& globals, const Request& request) {
    CaseEntry entry;
    entry.act = CaseAct::resume;
    return sign_case_entry(host, globals, request.entry, request.case_text,
                           [&](const Draft&) { return Result(entry); });
}

Verb verb() {
    return {"resume", VerbGroup::cases, message("let the clock run on"), declare<Request, resume>};
}

}  // namespace yankomas::verb_resume
