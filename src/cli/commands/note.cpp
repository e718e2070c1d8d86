// The verb note: writes a remark into the case, perhaps about one entry.
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
struct NoteRequest {
    std::string case_text;
    std::optional<int> about;
    EntryChoices entry;
};

}  // namespace

Action declare_note(Options& options) {
    auto request = std::make_shared<NoteRequest>();
    options.argument("CASE", request->case_text,
                     message("the case: its id, or the start or end of it"));
    options
        .argument("TEXT", request->entry.note,
                  message("the remark; it is signed and can never be erased"))
        .required();
    options.number("--about", "ENTRY", request->about,
                   message("the number of the entry that it is about"));
    declare_role(options, request->entry);
    declare_signing(options, request->entry.signing);
    return [request](Host& host, const Globals& globals) {
        return sign_case_entry(host, globals, request->entry, request->case_text,
                               [&](const Draft&) -> Result<CaseEntry> {
                                   CaseEntry entry;
                                   entry.act = CaseAct::note;
                                   if (request->about) entry.about = EntryNumber{*request->about};
                                   return entry;
                               });
    };
}

}  // namespace yankomas
