// The verb exit: ends a case before its last step, for a reason that the procedure allows.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct ExitRequest {
    std::string case_text;
    ExitId exit;
    EntryChoices entry;
};

}  // namespace

Action declare_exit(Options& options) {
    auto request = std::make_shared<ExitRequest>();
    options.argument("CASE", request->case_text,
                     message("the case: its id, or the start or end of it"));
    options.argument("EXIT", request->exit,
                     message("the exit's code, as yankomas sop show lists them"));
    declare_reason(options, request->entry).required();
    declare_documents(options, request->entry);
    declare_role(options, request->entry);
    declare_remark(options, request->entry);
    declare_signing(options, request->entry.signing);
    return [request](Host& host, const Globals& globals) {
        return sign_case_entry(host, globals, request->entry, request->case_text,
                               [&](const Draft&) -> Result<CaseEntry> {
                                   CaseEntry entry;
                                   entry.act = CaseAct::exit;
                                   entry.exit = request->exit;
                                   return entry;
                               });
    };
}

}  // namespace yankomas
