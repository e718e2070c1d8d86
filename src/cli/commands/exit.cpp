// The verb exit ends a case before its last step, for a reason that the procedure allows.
// SPDX-License-Identifier: Apache-2.0
#include "cli/entry_request.h"
#include "cli/verbs.h"

namespace yankomas::verb_exit {

struct Request : EntryRequest {
    void declare(Options& options) {
        entry.act = CaseAct::exit;
        declare_case(options, case_text);
        options.argument("EXIT", entry.exit,
                         message("the exit's code; without it those of the case are listed"));
        options.number("--entry", "N", entry.about,
                       message("with tidak-sah: the doubtful entry that nobody can ratify"));
        declare_reason(options, choices);
        declare_documents(options, choices);
        declare_signer(options, choices);
    }
};

Result<ExitCode> end_case(Host& host, const Globals& globals, const Request& request) {
    if (!request.entry.exit) return exit_needed(host, globals, request);
    if (!request.choices.reason)
        return bad_usage(message("{} needs {}", "exit", "--reason"),
                         {message("add {}", command("--reason TEXT"))});
    return sign_as_asked(host, globals, request);
}

Verb verb() {
    return {"exit", VerbGroup::cases, message("end a case before its last step"),
            declare<Request, end_case>};
}

}  // namespace yankomas::verb_exit
