// The verb attach puts documents on file: see yankomas-attach(1).
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas::verb_attach {

struct Request {
    std::string case_text;
    EntryChoices entry;

    void declare(Options& options) {
        declare_case(options, case_text);
        declare_documents(options, entry).required();
        declare_party(options, entry);
        declare_signer(options, entry);
    }
};

Result<ExitCode> attach(Host& host, const Globals& globals, const Request& request) {
    CaseEntry entry;
    entry.act = CaseAct::attach;
    return sign_case_entry(host, globals, request.entry, request.case_text,
                           [&](const Draft&) { return Result(entry); });
}

Verb verb() {
    return {"attach", VerbGroup::cases, message("put documents on file"), declare<Request, attach>};
}

}  // namespace yankomas::verb_attach
