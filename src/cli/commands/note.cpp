// The verb note writes a remark into a case, which may be about one of its entries.
// SPDX-License-Identifier: Apache-2.0
#include "cli/entry_request.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"

namespace yankomas::verb_note {

struct Request : EntryRequest {
    void declare(Options& options) {
        entry.act = CaseAct::note;
        declare_case(options, case_text);
        options
            .argument("TEXT", choices.note,
                      message("the remark; it is signed and can never be erased"))
            .required();
        options.number("--about", "ENTRY", entry.about,
                       message("the number of the entry that it is about"));
        declare_role(options, choices);
        declare_signing(options, choices.signing);
    }
};

Verb verb() {
    return {"note", VerbGroup::cases, message("write a remark into a case"),
            declare<Request, sign_as_asked>};
}

}  // namespace yankomas::verb_note
