// The verb cosign signs under a step that needs several people, or ratifies an entry.
// SPDX-License-Identifier: Apache-2.0
#include "cli/entry_request.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas::verb_cosign {

struct Request : EntryRequest {
    void declare(Options& options) {
        entry.act = CaseAct::cosign;
        declare_case(options, case_text);
        options.number("--entry", "N", entry.about,
                       message("the entry to sign as well; else the one that waits"));
        declare_occurred(options, choices);
        declare_party(options, choices);
        declare_signer(options, choices);
    }
};

// Without --entry the cosignature is about the step entry that waits for signatures.
Result<CaseEntry> cosign_entry(const Draft& draft, CaseEntry entry) {
    const Pass* pass = draft.judgement.standing.progress.current();
    if (!entry.about && pass != nullptr) entry.about = pass->step_entry;
    if (!entry.about) {
        return refused(
            message("{}: no entry waits for another signature", draft.journal.header.id), {},
            {message("to ratify an entry name it: --entry N; yankomas show {} numbers them",
                     draft.journal.header.id)});
    }
    const auto index = static_cast<std::size_t>(entry.about->value) - 1;
    if (index < draft.journal.entries.size()) entry.step = draft.journal.entries[index].step;
    return entry;
}

Result<ExitCode> cosign(Host& host, const Globals& globals, const Request& request) {
    return sign_case_entry(host, globals, request.choices, request.case_text,
                           [&](const Draft& draft) { return cosign_entry(draft, request.entry); });
}

Verb verb() {
    return {"cosign", VerbGroup::cases, message("sign an entry as well, or ratify it"),
            declare<Request, cosign>};
}

}  // namespace yankomas::verb_cosign
