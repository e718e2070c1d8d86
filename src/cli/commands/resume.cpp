// The verb resume: lets the clock run on after a hold.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct ResumeRequest {
    std::string case_text;
    EntryChoices entry;
};

}  // namespace

Action declare_resume(Options& options) {
    auto request = std::make_shared<ResumeRequest>();
    options.argument("CASE", request->case_text,
                     message("the case: its id, or the start or end of it"));
    declare_documents(options, request->entry);
    declare_occurred(options, request->entry);
    declare_reason(options, request->entry);
    declare_role(options, request->entry);
    declare_remark(options, request->entry);
    declare_signing(options, request->entry.signing);
    return [request](Host& host, const Globals& globals) {
        return sign_case_entry(host, globals, request->entry, request->case_text,
                               [](const Draft&) -> Result<CaseEntry> {
                                   CaseEntry entry;
                                   entry.act = CaseAct::resume;
                                   return entry;
                               });
    };
}

}  // namespace yankomas
