// The verb note writes a remark into a case, which may be about one of its entries.
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/sign/sign_case.h"

namespace yankomas::verb_note {

struct Request {
    std::string case_text;
    std::optional<int> about;
    EntryChoices entry;

    void declare(Options& options) {
        declare_case(options, case_text);
        options
            .argument("TEXT", entry.note,
                      message("the remark; it is signed and can never be erased"))
            .required();
        options.number("--about", "ENTRY", about,
                       message("the number of the entry that it is about"));
        declare_role(options, entry);
        declare_signing(options, entry.signing);
    }
};

Result<ExitCode> note(Host& host, const Globals& globals, const Request& request) {
    CaseEntry entry;
    entry.act = CaseAct::note;
    if (request.about) entry.about = EntryNumber{*request.about};
    return sign_case_entry(host, globals, request.entry, request.case_text,
                           [&](const Draft&) { return Result(entry); });
}

Verb verb() {
    return {"note", VerbGroup::cases, message("write a remark into a case"),
            declare<Request, note>};
}

}  // namespace yankomas::verb_note
