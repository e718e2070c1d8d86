// The verb return sends a case back to an earlier step, and so reopens a closed one.
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas::verb_return {

struct Request {
    std::string case_text;
    std::optional<int> step;
    EntryChoices entry;

    void declare(Options& options) {
        declare_case(options, case_text);
        options.number("--step", "N", step, message("the step to go back to")).required();
        declare_reason(options, entry).required();
        declare_documents(options, entry);
        declare_signer(options, entry);
    }
};

Result<ExitCode> send_back(Host& host, const Globals& globals, const Request& request) {
    CaseEntry entry;
    entry.act = CaseAct::send_back;
    entry.step = StepNumber{*request.step};
    return sign_case_entry(host, globals, request.entry, request.case_text,
                           [&](const Draft&) { return Result(entry); });
}

Verb verb() {
    return {"return", VerbGroup::cases, message("send a case back to an earlier step"),
            declare<Request, send_back>};
}

}  // namespace yankomas::verb_return
