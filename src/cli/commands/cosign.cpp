// The verb cosign: a second signature under a step, or the ratification of an entry.
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
struct CosignRequest {
    std::string case_text;
    std::optional<int> about;
    EntryChoices entry;
};

// Without --entry: the step entry that waits for signatures.
Result<CaseEntry> cosign_entry(const Draft& draft, const CosignRequest& request) {
    CaseEntry entry;
    entry.act = CaseAct::cosign;
    const Pass* pass = draft.judgement.standing.progress.current();
    if (request.about) {
        entry.about = EntryNumber{*request.about};
    } else if (pass != nullptr && pass->step_entry) {
        entry.about = pass->step_entry;
    } else {
        return refused(
            message("{}: no entry waits for another signature", draft.journal.header.id), {},
            {message("to ratify an entry name it: --entry N; yankomas show {} numbers them",
                     draft.journal.header.id)});
    }
    const auto index = static_cast<std::size_t>(entry.about->value) - 1;
    if (index < draft.journal.entries.size()) entry.step = draft.journal.entries[index].step;
    return entry;
}

}  // namespace

Action declare_cosign(Options& options) {
    auto request = std::make_shared<CosignRequest>();
    options.argument("CASE", request->case_text,
                     message("the case: its id, or the start or end of it"));
    options.number("--entry", "N", request->about,
                   message("the entry to sign as well; else the one that waits"));
    declare_occurred(options, request->entry);
    declare_party(options, request->entry);
    declare_role(options, request->entry);
    declare_remark(options, request->entry);
    declare_signing(options, request->entry.signing);
    return [request](Host& host, const Globals& globals) {
        return sign_case_entry(host, globals, request->entry, request->case_text,
                               [&](const Draft& draft) { return cosign_entry(draft, *request); });
    };
}

}  // namespace yankomas
