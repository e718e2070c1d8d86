// The verb hold: stops the clock for a reason that the procedure allows.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct HoldRequest {
    std::string case_text;
    HoldId hold;
    EntryChoices entry;
};

}  // namespace

Action declare_hold(Options& options) {
    auto request = std::make_shared<HoldRequest>();
    options.argument("CASE", request->case_text,
                     message("the case: its id, or the start or end of it"));
    options.argument("HOLD", request->hold,
                     message("the hold's code, as yankomas sop show lists them"));
    declare_documents(options, request->entry);
    declare_reason(options, request->entry);
    declare_role(options, request->entry);
    declare_remark(options, request->entry);
    declare_signing(options, request->entry.signing);
    return [request](Host& host, const Globals& globals) {
        return sign_case_entry(host, globals, request->entry, request->case_text,
                               [&](const Draft&) -> Result<CaseEntry> {
                                   CaseEntry entry;
                                   entry.act = CaseAct::hold;
                                   entry.hold = request->hold;
                                   return entry;
                               });
    };
}

}  // namespace yankomas
