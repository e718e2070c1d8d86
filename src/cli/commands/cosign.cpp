// The verb cosign signs under a step that needs several people, or ratifies an entry.
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas::verb_cosign {

struct Request {
    std::string case_text;
    std::optional<int> about;
    EntryChoices entry;

    void declare(Options& options) {
        declare_case(options, case_text);
        options.number("--entry", "N", about,
                       message("the entry to sign as well; else the one that waits"));
        declare_occurred(options, entry);
        declare_party(options, entry);
        declare_signer(options, entry);
    }
};

// Without --entry: the step entry that waits for signatures.
Result<CaseEntry> cosign_entry(const Draft& draft, const Request& request) {
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

Result<ExitCode> cosign(Host& host, const Globals& globals, const Request& request) {
    return sign_case_entry(host, globals, request.entry, request.case_text,
                           [&](const Draft& draft) { return cosign_entry(draft, request); });
}

Verb verb() {
    return {"cosign", VerbGroup::cases, message("sign an entry as well, or ratify it"),
            declare<Request, cosign>};
}

}  // namespace yankomas::verb_cosign
