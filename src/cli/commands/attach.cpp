// The verb attach puts documents on file: see yankomas-attach(1).
// SPDX-License-Identifier: Apache-2.0
#include "cli/entry_request.h"
#include "cli/verbs.h"

namespace yankomas::verb_attach {

struct Request : EntryRequest {
    void declare(Options& options) {
        entry.act = CaseAct::attach;
        declare_case(options, case_text);
        declare_documents(options, choices).required();
        declare_party(options, choices);
        declare_signer(options, choices);
    }
};

Verb verb() {
    return {"attach", VerbGroup::cases, message("put documents on file"),
            declare<Request, sign_as_asked>};
}

}  // namespace yankomas::verb_attach
