// The options that verbs on cases share.
// SPDX-License-Identifier: Apache-2.0
#include "cli/sign_case.h"
#include "core/base/spelling.h"

namespace yankomas {

void declare_role(Options& options, EntryChoices& choices) {
    options.text("--role", "ROLE", choices.role, message("the role to act in; else the one that fits"));
}

void declare_party(Options& options, EntryChoices& choices) {
    options.parsed("--for", "PARTY", choices.party, parse_party, message("a party is a code such as PK-0001"),
                   message("the code of the outside party whose act is recorded, such as PK-0001"));
}

void declare_occurred(Options& options, EntryChoices& choices) {
    options.parsed("--occurred", "INSTANT", choices.occurred, parse_instant,
                   message("an instant looks like 2026-03-02T09:15:00+07:00"),
                   message("when it happened, if that was earlier"));
}

void declare_remark(Options& options, EntryChoices& choices) {
    options.text("--note", "TEXT", choices.note, message("a remark; it is signed and can never be erased"));
}

Option& declare_reason(Options& options, EntryChoices& choices) {
    return options.text("--reason", "TEXT", choices.reason, message("why; it is signed and can never be erased"));
}

Option& declare_documents(Options& options, EntryChoices& choices) {
    return options.list("--doc", "KIND=FILE", choices.documents,
                        message("a document: KIND=FILE[,number=TEXT][,date=YYYY-MM-DD], or KIND,number=TEXT"));
}

}  // namespace yankomas
