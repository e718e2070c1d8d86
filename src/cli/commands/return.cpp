// The verb return: sends a case back to a step that was done before; a closed case is reopened by
// it.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <optional>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct ReturnRequest {
    std::string case_text;
    std::optional<int> step;
    EntryChoices entry;
};

}  // namespace

Action declare_return(Options& options) {
    auto request = std::make_shared<ReturnRequest>();
    options.argument("CASE", request->case_text,
                     message("the case: its id, or the start or end of it"));
    options.number("--step", "N", request->step, message("the step to go back to")).required();
    declare_reason(options, request->entry).required();
    declare_documents(options, request->entry);
    declare_role(options, request->entry);
    declare_remark(options, request->entry);
    declare_signing(options, request->entry.signing);
    return [request](Host& host, const Globals& globals) {
        return sign_case_entry(host, globals, request->entry, request->case_text,
                               [&](const Draft&) -> Result<CaseEntry> {
                                   CaseEntry entry;
                                   entry.act = CaseAct::send_back;
                                   entry.step = StepNumber{*request->step};
                                   return entry;
                               });
    };
}

}  // namespace yankomas
