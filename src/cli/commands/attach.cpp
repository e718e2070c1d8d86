// The verb attach: puts documents on file.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct AttachRequest {
    std::string case_text;
    EntryChoices entry;
};

}  // namespace

Action declare_attach(Options& options) {
    auto request = std::make_shared<AttachRequest>();
    options.argument("CASE", request->case_text,
                     message("the case: its id, or the start or end of it"));
    declare_documents(options, request->entry).required();
    declare_party(options, request->entry);
    declare_role(options, request->entry);
    declare_remark(options, request->entry);
    declare_signing(options, request->entry.signing);
    return [request](Host& host, const Globals& globals) {
        return sign_case_entry(host, globals, request->entry, request->case_text,
                               [](const Draft&) -> Result<CaseEntry> {
                                   CaseEntry entry;
                                   entry.act = CaseAct::attach;
                                   return entry;
                               });
    };
}

}  // namespace yankomas
